import { type FlatView, shiftBetween } from "../../geo/movedView.ts";
import type { MapRequest } from "../../report/capture.ts";
import type { Box } from "../../report/layout/placed.ts";

export interface PictureStyle {
  readonly transform: string;
  readonly clipPath: string;
}

const STILL: PictureStyle = { transform: "", clipPath: "" };

/**
 * How the picture of a map, stretched over `box`, is moved so that its ground lies where a map at `view` has it; what leaves the box is cut.
 * Lengths are px of the page.
 */
export function pictureStyle(
  { view: from, width, height }: Pick<MapRequest, "view" | "width" | "height">,
  box: Box,
  view: FlatView,
): PictureStyle {
  const { scale, offset } = shiftBetween(from, view);
  const [sx, sy] = [(scale * width) / box.width, (scale * height) / box.height];
  if (offset.x === 0 && offset.y === 0 && sx === 1 && sy === 1) return STILL;
  const [cx, cy] = [box.x + box.width / 2, box.y + box.height / 2];
  // Of each side of the box, as the picture itself counts it before it is moved.
  const inset = (size: number, factor: number, by: number) => {
    const least = size / 2 - (size / 2 + by) / factor;
    const most = size / 2 - (size / 2 - by) / factor;
    return [Math.max(0, least), Math.max(0, most)] as const;
  };
  const [left, right] = inset(box.width, sx, offset.x);
  const [top, bottom] = inset(box.height, sy, offset.y);
  return {
    transform: `translate(${cx + offset.x}px, ${cy + offset.y}px) scale(${sx}, ${sy}) translate(${-cx}px, ${-cy}px)`,
    clipPath: `inset(${top}px ${right}px ${bottom}px ${left}px)`,
  };
}

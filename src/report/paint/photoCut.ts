/** Photos fill their box and are cut to its shape. */
import type { Box, LaidPage, Size } from "../layout/placed.ts";

/** The largest part of a picture of `size`, from its middle, that has the shape of `box`; in px of the picture. */
export function photoCut(size: Size, box: Size): Box {
  const scale = Math.min(size.width / box.width, size.height / box.height);
  const [width, height] = [box.width * scale, box.height * scale];
  return { x: (size.width - width) / 2, y: (size.height - height) / 2, width, height };
}

/** Ids of the page's pictures that are photos: these are cut, maps never are. */
export function photoIds({ placed }: Pick<LaidPage, "placed">): ReadonlySet<string> {
  return new Set(placed.flatMap(({ photos = [] }) => photos.map(({ image }) => image)));
}

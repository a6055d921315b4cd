/** The marks of a legend, as the map draws what they stand for. */
import type { LegendMark } from "../../ui/legendModel.ts";
import type { Box, Primitive } from "./placed.ts";
import type { LayoutContext } from "./prepared.ts";

/** `mark` in the middle of `box`. */
export function drawnMark(
  mark: LegendMark,
  box: Box,
  { colors, unit }: Pick<LayoutContext, "colors" | "unit">,
): readonly Primitive[] {
  const { x, y, width, height } = box;
  const middle = { x: x + width / 2, y: y + height / 2 };
  const edge = { stroke: colors.edge, strokeWidth: 1 };
  const field = { x: x + 0.5, y: y + unit(1.5), width: width - 1, height: height - unit(3) };
  switch (mark.kind) {
    case "dot":
      return [{ kind: "circle", ...middle, radius: unit(mark.isLarge ? 7 : 5.5), fill: mark.color, ...edge }];
    case "dust":
      return [{ kind: "circle", ...middle, radius: unit(2.2), fill: mark.color }];
    case "fill":
      return [{ kind: "rect", box: field, fill: mark.color, ...edge, radius: unit(2.5) }];
    case "fills": {
      const share = field.width / mark.colors.length;
      return [
        ...mark.colors.map(
          (fill, i): Primitive => ({
            kind: "rect",
            box: { ...field, x: field.x + i * share, width: share },
            fill,
          }),
        ),
        { kind: "rect", box: field, ...edge },
      ];
    }
    case "area":
      return [
        {
          kind: "circle",
          ...middle,
          radius: unit(7),
          fill: mark.fill,
          stroke: mark.edge,
          strokeWidth: unit(1.5),
        },
      ];
    case "badge": {
      const { icon, letter, fill, ink } = mark;
      return [
        {
          kind: "badge",
          badge: { icon, letter, fill, ink, rim: fill },
          x: x + (width - height) / 2,
          y,
          size: height,
        },
      ];
    }
    case "square":
      return [plainSquare(box, mark.fill)];
  }
}

/** A facility as a map from afar has it, in the middle of `box`. */
export function plainSquare({ x, y, width, height }: Box, fill: string): Primitive {
  const side = (6 / 16) * height;
  return {
    kind: "rect",
    box: { x: x + (width - side) / 2, y: y + (height - side) / 2, width: side, height: side },
    fill,
    radius: side / 6,
  };
}

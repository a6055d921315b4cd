import type { Measure } from "../layout/placed.ts";

/** Widths of texts as `paintPage` draws them. @throws RangeError without a 2d canvas */
export function measurer(font: string): Measure {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) throw new RangeError("no 2d canvas");
  context.textRendering = "geometricPrecision";
  return (text, size, weight) => {
    context.font = `${weight} ${size}px ${font}`;
    return context.measureText(text).width;
  };
}

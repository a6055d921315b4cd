/** Words as lines of text, and the moving of what was laid out at the origin to its place. */
import { wrapped } from "../wrapped.ts";
import type { TypeStyle } from "./paper.ts";
import type { Box, Measure, Primitive } from "./placed.ts";

export interface Words {
  readonly text: string;
  readonly style: TypeStyle;
  readonly color: string;
}

export interface LinePlace {
  /** Of the start, middle or end, as `align` says. */
  readonly x: number;
  /** Of the line's box. */
  readonly top: number;
  readonly align?: "left" | "center" | "right";
  /** Height of the line's box, where it is not that of the style. */
  readonly line?: number;
}

/** One line of text, centred by its capitals in the height of its line. */
export function textLine({ text, style, color }: Words, place: LinePlace): Primitive {
  const { size, weight } = style;
  const y = place.top + (place.line ?? style.line) / 2 + size * 0.36;
  return { kind: "text", x: place.x, y, text, size, weight, color, align: place.align ?? "left" };
}

export interface Typeset {
  readonly primitives: readonly Primitive[];
  readonly height: number;
}

/** A paragraph in lines of at most `width`; without text it has no height. */
export function paragraph(
  words: Words,
  place: { readonly x: number; readonly top: number; readonly width: number },
  measure: Measure,
): Typeset {
  const { size, weight, line } = words.style;
  if (words.text.trim() === "") return { primitives: [], height: 0 };
  const lines = wrapped(words.text, place.width, (part) => measure(part, size, weight));
  return {
    primitives: lines.map((text, i) =>
      textLine({ ...words, text }, { x: place.x, top: place.top + i * line }),
    ),
    height: lines.length * line,
  };
}

/** `left` wrapped, with `right` at the end of its first line; below it where it would take more than half of the width. At least one line. */
export function pair(
  left: Words,
  right: Words,
  place: { readonly x: number; readonly top: number; readonly width: number; readonly gap: number },
  measure: Measure,
): Typeset {
  const { x, top, width, gap } = place;
  const taken = right.text === "" ? 0 : measure(right.text, right.style.size, right.style.weight) + gap;
  const beside = taken <= width / 2;
  const above = paragraph(left, { x, top, width: beside ? width - taken : width }, measure);
  if (!beside) {
    const below = paragraph(right, { x, top: top + above.height, width }, measure);
    return {
      primitives: [...above.primitives, ...below.primitives],
      height: above.height + below.height,
    };
  }
  const end = textLine(right, { x: x + width, top, align: "right", line: left.style.line });
  return {
    primitives: taken === 0 ? above.primitives : [...above.primitives, end],
    height: Math.max(above.height, left.style.line),
  };
}

/** The same, `dx` further right and `dy` further down. */
export function shifted(primitives: readonly Primitive[], dx: number, dy: number): readonly Primitive[] {
  return primitives.map((primitive) => {
    switch (primitive.kind) {
      case "rect":
      case "image":
        return { ...primitive, box: shiftedBox(primitive.box, dx, dy) };
      case "line":
      case "polygon":
        return { ...primitive, points: primitive.points.map(([x, y]) => [x + dx, y + dy] as const) };
      default:
        return { ...primitive, x: primitive.x + dx, y: primitive.y + dy };
    }
  });
}

export function shiftedBox(box: Box, dx: number, dy: number): Box {
  return { ...box, x: box.x + dx, y: box.y + dy };
}

/** A measure of texts without a browser, and what is drawn of a block. */
import type { Box, Measure, Placed, Primitive } from "../../../src/report/layout/placed.ts";

/** A little wider than real fonts: Han characters are square, others three fifths of it; bold is wider. */
export const measure: Measure = (text, size, weight) => {
  let em = 0;
  for (const character of text) em += character > "\u2e80" ? 1 : 0.6;
  return em * size * (weight >= 600 ? 1.04 : 1);
};

const EPSILON = 0.01;
export const inside = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x - EPSILON &&
  inner.y >= outer.y - EPSILON &&
  inner.x + inner.width <= outer.x + outer.width + EPSILON &&
  inner.y + inner.height <= outer.y + outer.height + EPSILON;
export const upon = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width - EPSILON &&
  b.x < a.x + a.width - EPSILON &&
  a.y < b.y + b.height - EPSILON &&
  b.y < a.y + a.height - EPSILON;

/** The ink of a primitive: nothing of a letter is above its ascent or below its descent. */
export function inkBox(one: Primitive): Box {
  switch (one.kind) {
    case "text": {
      const width = measure(one.text, one.size, one.weight);
      const x = one.align === "left" ? one.x : one.align === "right" ? one.x - width : one.x - width / 2;
      return { x, y: one.y - 0.8 * one.size, width, height: one.size };
    }
    case "rect":
    case "image":
      return one.box;
    case "circle":
      return { x: one.x - one.radius, y: one.y - one.radius, width: 2 * one.radius, height: 2 * one.radius };
    case "badge":
      return { x: one.x, y: one.y, width: one.size, height: one.size };
    case "line":
    case "polygon": {
      const xs = one.points.map(([x]) => x);
      const ys = one.points.map(([, y]) => y);
      const [x, y] = [Math.min(...xs), Math.min(...ys)];
      return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
    }
  }
}

type Ink<K extends Primitive["kind"]> = Extract<Primitive, { kind: K }>;

/** What of one kind is drawn of a block. */
export function inked<K extends Primitive["kind"]>({ primitives }: Placed, kind: K): readonly Ink<K>[] {
  return primitives.filter((one): one is Ink<K> => one.kind === kind);
}

/** A measuring context without a browser, and what is wrong with placed blocks. */
import type { Locale } from "../../../src/i18n/t.ts";
import { PAGE_COLORS } from "../../../src/report/colors.ts";
import { TYPE_SCALE, typeOf } from "../../../src/report/layout/paper.ts";
import type { Box, Measure, Placed, Primitive } from "../../../src/report/layout/placed.ts";
import type { LayoutContext } from "../../../src/report/layout/prepared.ts";
import type { Paper } from "../../../src/store/reportState.ts";
import type { Theme } from "../../../src/store/state.ts";

/** A little wider than real fonts: Han characters are square, others three fifths of it. */
export const measure: Measure = (text, size) =>
  [...text].reduce((sum, c) => sum + size * (c > "\u2e80" ? 1 : 0.6), 0);

export function contextOf(
  locale: Locale,
  { paper = "wide", look = "light" }: { readonly paper?: Paper; readonly look?: Theme } = {},
): LayoutContext {
  const unit = (px: number) => px * TYPE_SCALE[paper];
  return { type: typeOf(paper), colors: PAGE_COLORS[look], locale, measure, unit };
}

export type Text = Extract<Primitive, { kind: "text" }>;
export type Rect = Extract<Primitive, { kind: "rect" }>;

export const textsOf = ({ primitives }: Placed): readonly Text[] =>
  primitives.filter((p): p is Text => p.kind === "text");

export const rectsOf = ({ primitives }: Placed): readonly Rect[] =>
  primitives.filter((p): p is Rect => p.kind === "rect");

/** All that is said, without white space and breaks. */
export const saidBy = (placed: Placed): string =>
  textsOf(placed)
    .map(({ text }) => text)
    .join("")
    .replace(/\s/g, "");

/** The ink of a line: nothing of a letter is above its ascent or below its descent. */
export function inkOf({ x, y, text, size, weight, align }: Text): Box {
  const width = measure(text, size, weight);
  const left = { left: x, center: x - width / 2, right: x - width }[align];
  return { x: left, y: y - 0.8 * size, width, height: size };
}

function extentOf(primitive: Primitive): Box {
  switch (primitive.kind) {
    case "text":
      return inkOf(primitive);
    case "rect":
    case "image":
      return primitive.box;
    case "circle": {
      const { x, y, radius } = primitive;
      return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
    }
    case "badge":
      return { x: primitive.x, y: primitive.y, width: primitive.size, height: primitive.size };
    default: {
      const [xs, ys] = [primitive.points.map(([x]) => x), primitive.points.map(([, y]) => y)];
      const [x, y] = [Math.min(...xs), Math.min(...ys)];
      return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
    }
  }
}

const NEAR = 0.01;

export const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width - NEAR &&
  b.x < a.x + a.width - NEAR &&
  a.y < b.y + b.height - NEAR &&
  b.y < a.y + a.height - NEAR;

export const within = (a: Box, b: Box): boolean =>
  a.x >= b.x - NEAR &&
  a.y >= b.y - NEAR &&
  a.x + a.width <= b.x + b.width + NEAR &&
  a.y + a.height <= b.y + b.height + NEAR;

const nameOf = (p: Primitive): string => (p.kind === "text" ? p.text : p.kind);

/** Things that leave the block's box or are not numbers, texts that lie on each other or on marks. */
export function faultsOf(placed: Placed): string[] {
  const things = placed.primitives.map((p) => [p, extentOf(p)] as const);
  const unplaced = things
    .filter(([, box]) => !Object.values(box).every((value) => Number.isFinite(value)))
    .map(([p]) => `${nameOf(p)} is nowhere`);
  const outside = things
    .filter(([, box]) => !within(box, placed.box))
    .map(([p, box]) => `${nameOf(p)} leaves the box: ${JSON.stringify(box)}`);
  const solid = things.filter(([p]) => p.kind === "text" || p.kind === "badge" || p.kind === "circle");
  const upon = solid.flatMap(([p, box], i) =>
    solid
      .slice(i + 1)
      .filter(([other, otherBox]) => (p.kind === "text" || other.kind === "text") && overlap(box, otherBox))
      .map(([other]) => `${nameOf(p)} | ${nameOf(other)}`),
  );
  return [...unplaced, ...outside, ...upon];
}

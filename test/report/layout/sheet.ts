/** A measuring context without a browser, and what is wrong with placed blocks. */
import type { Locale } from "../../../src/i18n/t.ts";
import { PAGE_COLORS } from "../../../src/report/colors.ts";
import { TYPE_SCALE, typeOf } from "../../../src/report/layout/paper.ts";
import type { Placed, Primitive } from "../../../src/report/layout/placed.ts";
import type { LayoutContext } from "../../../src/report/layout/prepared.ts";
import type { Paper } from "../../../src/store/reportState.ts";
import type { Theme } from "../../../src/store/state.ts";
import { inkBox, inked, inside, measure, upon } from "./ink.ts";

export function contextOf(
  locale: Locale,
  { paper = "wide", look = "light" }: { readonly paper?: Paper; readonly look?: Theme } = {},
): LayoutContext {
  const unit = (px: number) => px * TYPE_SCALE[paper];
  return { type: typeOf(paper), colors: PAGE_COLORS[look], locale, measure, unit };
}

export type Text = Extract<Primitive, { kind: "text" }>;

export const textsOf = (placed: Placed): readonly Text[] => inked(placed, "text");

/** All that is said, without white space and breaks. */
export const saidBy = (placed: Placed): string =>
  textsOf(placed)
    .map(({ text }) => text)
    .join("")
    .replace(/\s/g, "");

const nameOf = (p: Primitive): string => (p.kind === "text" ? p.text : p.kind);

/** Things that leave the block's box or are not numbers, texts that lie on each other or on marks. */
export function faultsOf(placed: Placed): string[] {
  const things = placed.primitives.map((p) => [p, inkBox(p)] as const);
  const unplaced = things
    .filter(([, box]) => !Object.values(box).every((value) => Number.isFinite(value)))
    .map(([p]) => `${nameOf(p)} is nowhere`);
  const outside = things
    .filter(([, box]) => !inside(box, placed.box))
    .map(([p, box]) => `${nameOf(p)} leaves the box: ${JSON.stringify(box)}`);
  const solid = things.filter(([p]) => p.kind === "text" || p.kind === "badge" || p.kind === "circle");
  const upons = solid.flatMap(([p, box], i) =>
    solid
      .slice(i + 1)
      .filter(([other, otherBox]) => (p.kind === "text" || other.kind === "text") && upon(box, otherBox))
      .map(([other]) => `${nameOf(p)} | ${nameOf(other)}`),
  );
  return [...unplaced, ...outside, ...upons];
}

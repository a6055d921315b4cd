/** Contents of pages for the tests of the layout, and what is wrong with a page. */

import { PAGE_COLORS } from "../../../src/report/colors.ts";
import type { Block, PageContent, Part, Region } from "../../../src/report/document.ts";
import { MARGIN, TYPE_SCALE, typeOf } from "../../../src/report/layout/paper.ts";
import type { Box, LaidPage, Measure, Placed, Primitive } from "../../../src/report/layout/placed.ts";
import type { LayoutContext } from "../../../src/report/layout/prepared.ts";
import { type Paper, REPORT_DEFAULTS } from "../../../src/store/reportState.ts";
import type { AtlasState } from "../../../src/store/state.ts";

/** A little wider than real fonts: Han characters are square, others three fifths of it; bold is wider. */
export const measure: Measure = (text, size, weight) => {
  let em = 0;
  for (const character of text) em += character > "\u2e80" ? 1 : 0.6;
  return em * size * (weight >= 600 ? 1.04 : 1);
};

export function content(body: Region, part: Partial<PageContent> = {}): PageContent {
  return {
    key: "page",
    title: "渝中区老旧小区综合改造进展",
    subtitle: "全部 4,000 个小区",
    kicker: "重庆市住房和城乡建设委员会",
    body,
    foot: ["来源：合成演示数据", "数据截至：2026年10月31日", "坐标系：WGS84"],
    notice: "合成演示数据，不代表真实小区",
    provenance: ["来源"],
    ...part,
  };
}

export const rows = (...parts: readonly Part[]): Region => ({ kind: "rows", parts });
export const columns = (...parts: readonly Part[]): Region => ({ kind: "columns", parts });
export const part = (region: Region, rest: Omit<Part, "region"> = {}): Part => ({ region, ...rest });

export const text = (words: string, style: "heading" | "body" | "note" = "body"): Block => ({
  kind: "text",
  style,
  tone: "ink",
  text: words,
});

export const map = (id: string): Block => ({
  kind: "map",
  id,
  // Layout hands the state through and does not read it.
  state: { report: REPORT_DEFAULTS.report } as AtlasState,
  frame: { kind: "fit", bbox: [106.4, 29.4, 106.7, 29.7] },
  caption: "",
  scaleBar: true,
  northArrow: true,
});

export function table(count: number, part: Partial<Extract<Block, { kind: "table" }>> = {}) {
  return {
    kind: "table",
    title: "",
    columns: [
      { label: "小区", align: "left", weight: 3 },
      { label: "户数", align: "right", weight: 1 },
    ],
    rows: Array.from({ length: count }, (_, i) => ({
      cells: [`小区${i}号`, (i * 1234).toLocaleString("en")],
    })),
    empty: "没有小区。",
    flows: true,
    ...part,
  } as const satisfies Block;
}

const EPSILON = 0.05;
const inside = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x - EPSILON &&
  inner.y >= outer.y - EPSILON &&
  inner.x + inner.width <= outer.x + outer.width + EPSILON &&
  inner.y + inner.height <= outer.y + outer.height + EPSILON;
const upon = (a: Box, b: Box): boolean =>
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

const nameOf = ({ role, block, text: words }: Placed): string =>
  `${role} ${block?.kind ?? ""} ${words?.slice(0, 20) ?? ""}`;

/** Texts that lie on each other within a block. */
function overlaps(placed: Placed): string[] {
  const texts = inked(placed, "text").filter(({ text: words }) => words !== "");
  const boxes = texts.map(inkBox);
  return boxes.flatMap((box, i) =>
    boxes
      .slice(i + 1)
      .flatMap((other, n) => (upon(box, other) ? [`${texts[i]!.text} | ${texts[i + 1 + n]!.text}`] : [])),
  );
}

/** Cells of a table that leave their column. */
function cellsOutside(placed: Placed): string[] {
  const { table: shown, block, box } = placed;
  if (!shown || block?.kind !== "table" || block.rows.length === 0) return [];
  let x = box.x;
  const fields = shown.columnWidths.map((width) => {
    x += width;
    return { x: x - width, y: shown.top, width, height: box.y + box.height - shown.top };
  });
  return inked(placed, "text")
    .filter(({ y }) => y > shown.top)
    .filter((cell) => !fields.some((field) => inside(inkBox(cell), field)))
    .map(({ text: words }) => `${words} leaves its column`);
}

/** What lies on something else, outside of its block, or outside of the margins of the page. */
export function faults(page: LaidPage): string[] {
  const { x, top, bottom } = MARGIN[page.paper];
  const { width, height } = page.size;
  const paper = { x, y: top, width: width - 2 * x, height: height - top - bottom };
  const { placed } = page;
  return [
    ...placed.filter(({ box }) => !inside(box, paper)).map((one) => `${nameOf(one)} leaves the margins`),
    ...placed.flatMap((one, i) =>
      placed
        .slice(i + 1)
        .flatMap((other) => (upon(one.box, other.box) ? [`${nameOf(one)} | ${nameOf(other)}`] : [])),
    ),
    ...placed.flatMap((one) =>
      one.primitives.flatMap((ink) => {
        const box = inkBox(ink);
        return inside(box, one.box)
          ? []
          : [
              `${nameOf(one)}: ${ink.kind} ${"text" in ink ? ink.text : ""} is outside ${JSON.stringify([box, one.box])}`,
            ];
      }),
    ),
    ...placed.flatMap(overlaps),
    ...placed.flatMap(cellsOutside),
  ];
}

/** As a page of `paper` in Chinese asks for it. */
export function context(paper: Paper = "wide", shrink = 1): LayoutContext {
  const factor = TYPE_SCALE[paper] * shrink;
  return {
    type: typeOf(paper, shrink),
    colors: PAGE_COLORS.light,
    locale: "zh",
    measure,
    unit: (px) => px * factor,
  };
}

type Ink<K extends Primitive["kind"]> = Extract<Primitive, { kind: K }>;

/** What of one kind is drawn of a block. */
export function inked<K extends Primitive["kind"]>({ primitives }: Placed, kind: K): readonly Ink<K>[] {
  return primitives.filter((one): one is Ink<K> => one.kind === kind);
}

/** All words of pages without white space, block by block in their order. */
export function said(pages: readonly LaidPage[]): string {
  return pages
    .flatMap(({ placed }) => placed.flatMap(({ primitives }) => primitives))
    .flatMap((one) => (one.kind === "text" ? [one.text] : []))
    .join("")
    .replace(/\s/g, "");
}

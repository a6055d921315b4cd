/** Contents of pages for the tests of the layout, and what is wrong with a page. */

import { PAGE_COLORS } from "../../../src/report/colors.ts";
import type { Block, PageContent, Part, Region } from "../../../src/report/document.ts";
import { MARGIN, TYPE_SCALE, typeOf } from "../../../src/report/layout/paper.ts";
import type { LaidPage, Placed } from "../../../src/report/layout/placed.ts";
import type { LayoutContext } from "../../../src/report/layout/prepared.ts";
import { type Paper, REPORT_DEFAULTS } from "../../../src/store/reportState.ts";
import type { AtlasState } from "../../../src/store/state.ts";
import { inkBox, inked, inside, measure, upon } from "./ink.ts";

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

/** All words of pages without white space, block by block in their order. */
export function said(pages: readonly LaidPage[]): string {
  return pages
    .flatMap(({ placed }) => placed.flatMap(({ primitives }) => primitives))
    .flatMap((one) => (one.kind === "text" ? [one.text] : []))
    .join("")
    .replace(/\s/g, "");
}

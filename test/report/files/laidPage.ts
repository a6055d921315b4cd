/** A placed page made by hand, with a block of every kind, for tests of the files that are made of pages. */
import { PAGE_COLORS } from "../../../src/report/colors.ts";
import type { Block, ChartBlock, TableBlock } from "../../../src/report/document.ts";
import { PAPER_SIZES } from "../../../src/report/layout/paper.ts";
import type { Box, LaidPage, Placed, PlacedRole, Primitive } from "../../../src/report/layout/placed.ts";
import type { Paper } from "../../../src/store/reportState.ts";
import { INITIAL_STATE, type Theme } from "../../../src/store/state.ts";

export interface PageWords {
  readonly title: string;
  readonly notice: string;
  readonly foot: string;
  readonly body: string;
  readonly chart: ChartBlock;
  readonly table: TableBlock;
  readonly provenance: readonly string[];
}

export const CHART: ChartBlock = {
  kind: "chart",
  form: "bars",
  stacked: false,
  title: "各区覆盖率 <按户数>",
  categories: ["渝中区", "江北区", "A & B", "南岸区"],
  series: [{ label: "覆盖率", color: "#0e5e6f", values: [88.25, 71.4, Number.NaN, 0] }],
  unit: "%",
  format: (value) => value.toFixed(1),
  formatCode: "0.0",
};

export const TABLE: TableBlock = {
  kind: "table",
  title: "优先小区",
  columns: [
    { label: "小区", align: "left", weight: 3 },
    { label: "户数", align: "right", weight: 1 },
  ],
  rows: [
    { cells: ["不在此页", "1"] },
    { cells: ["龙湖 <南> & 苑", "1,234"], mark: "#b5502b" },
    { cells: ["石桥铺", "88"], mark: "#e7c98b" },
    { cells: ["合计", "1,322"], strong: true },
  ],
  empty: "没有",
  flows: true,
};

export const WORDS: PageWords = {
  title: "渝中区老旧小区 & 服务",
  notice: "合成数据，仅供演示",
  foot: "来源：演示数据",
  body: "按实际路网计算，坡度与台阶计入时间。",
  chart: CHART,
  table: TABLE,
  provenance: ["覆盖率 = 可达户数 / 全部户数", "来源：<演示>"],
};

/** The page on its paper; map `main` and photo `photo:0` are its pictures. */
export function laidPage(
  words: PageWords,
  { paper = "wide", look = "light", key = "page" }: { paper?: Paper; look?: Theme; key?: string } = {},
): LaidPage {
  const size = PAPER_SIZES[paper];
  const colors = PAGE_COLORS[look];
  const line = (text: string, x: number, y: number, textSize = 15): Primitive => ({
    kind: "text",
    x,
    y,
    text,
    size: textSize,
    weight: 400,
    color: colors.ink,
    align: "left",
  });
  const worded = (role: PlacedRole, text: string, y: number, textSize: number): Placed => ({
    role,
    block: null,
    box: { x: 44, y: y - textSize, width: size.width - 88, height: textSize * 1.3 },
    primitives: [line(text, 44, y, textSize)],
    text,
  });
  const body = (block: Block, box: Box, primitives: readonly Primitive[]): Placed => ({
    role: "body",
    block,
    box,
    primitives,
  });
  const mapBox = { x: 44, y: 120, width: 300, height: 200 };
  const photo = new File(["photo"], "before.png");
  const photoBox = { x: 44, y: 340, width: 120, height: 90 };
  const tableBox = { x: 380, y: 120, width: 300, height: 140 };
  const chartBox = { x: 380, y: 300, width: 300, height: 150 };
  return {
    key,
    label: words.title,
    paper,
    look,
    size,
    number: 1,
    of: 1,
    title: words.title,
    provenance: words.provenance,
    placed: [
      worded("title", words.title, 60, 30),
      {
        ...body(
          { kind: "text", style: "body", tone: "ink", text: words.body },
          { x: 44, y: 76, width: 300, height: 40 },
          [line(words.body.slice(0, 12), 44, 92), line(words.body.slice(12), 44, 115)],
        ),
        text: words.body,
      },
      {
        ...body(
          {
            kind: "map",
            id: "main",
            state: INITIAL_STATE,
            frame: { kind: "view", view: { lng: 106.5, lat: 29.5, zoom: 11 } },
            caption: "老旧小区与设施",
            scaleBar: true,
            northArrow: true,
          },
          mapBox,
          [
            { kind: "image", box: mapBox, image: "main" },
            {
              kind: "polygon",
              points: [
                [330, 130],
                [324, 150],
                [330, 146],
              ],
              fill: colors.ink,
            },
            line("2 km", 50, 310, 12),
          ],
        ),
        map: {
          box: mapBox,
          view: { lng: 106.5, lat: 29.5, zoom: 11 },
          state: INITIAL_STATE,
          scaleBar: null,
          northArrow: null,
        },
      },
      {
        ...body({ kind: "photos", photos: [{ file: photo, caption: "改造前" }] }, photoBox, [
          { kind: "image", box: photoBox, image: "photo:0" },
        ]),
        photos: [{ image: "photo:0", file: photo, box: photoBox }],
      },
      body(
        {
          kind: "figures",
          columns: 1,
          figures: [{ label: "户数", value: "1,204.5", unit: "万户", note: "" }],
        },
        { x: 200, y: 340, width: 140, height: 60 },
        [line("户数", 200, 352, 13.5), line("1,204.5", 200, 385, 30), line("万户", 310, 385, 13.5)],
      ),
      body(
        { kind: "legend", legend: { sections: [], notes: [] } },
        { x: 700, y: 120, width: 100, height: 100 },
        [
          { kind: "circle", x: 710, y: 130, radius: 5, fill: "rgba(14, 94, 111, 0.25)", stroke: colors.edge },
          {
            kind: "line",
            points: [
              [700, 150],
              [720, 140],
            ],
            stroke: colors.line,
            strokeWidth: 1,
          },
          ...["elderDayCare", "none"].map(
            (icon, i): Primitive => ({
              kind: "badge",
              badge: { icon, letter: "老", fill: "#0e5e6f", ink: "#ffffff", rim: "#ffffff" },
              x: 700,
              y: 160 + i * 24,
              size: 20,
            }),
          ),
        ],
      ),
      {
        ...body(words.table, tableBox, [
          line(words.table.title, 380, 136, 16),
          line(words.table.columns[0]!.label, 403, 162, 13.5),
          { kind: "circle", x: 391, y: 180, radius: 4, fill: "#b5502b" },
          line("", 403, 184, 13.5),
        ]),
        table: {
          first: 1,
          last: 4,
          columnWidths: [200, 100],
          rowHeights: [27, 27, 27, 27],
          top: 144,
          size: 13.5,
        },
      },
      {
        ...body(words.chart, chartBox, [
          line(words.chart.title, 380, 316, 16),
          line("渝中区", 380, 340, 13.5),
          { kind: "rect", box: { x: 450, y: 332, width: 176.5, height: 14 }, fill: "#0e5e6f" },
          {
            kind: "line",
            points: [
              [450, 324],
              [450, 444],
            ],
            stroke: colors.edge,
            strokeWidth: 1,
          },
          line("88.3", 632, 342, 12.5),
        ]),
        chart: { title: { ...chartBox, height: 24 }, plot: { ...chartBox, y: 324, height: 126 } },
      },
      worded("notice", words.notice, size.height - 40, 11),
      worded("foot", words.foot, size.height - 24, 11),
    ],
  };
}

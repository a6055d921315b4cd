/** Random contents of pages, with long words, words without spaces, and long Chinese sentences. */
import fc from "fast-check";
import type { Block, PageContent, Region } from "../../../src/report/document.ts";
import { map } from "./samplePages.ts";

const PIECES = [
  "老旧小区综合改造进展情况",
  "服务半径",
  "，",
  "（含老年人日间照料中心）",
  "。",
  " ",
  " ",
  "old",
  "communities",
  "Donaudampfschifffahrtsgesellschaftskapitän",
  "https://example.org/a/very/long/address?without=spaces",
  "300 m",
  "98.6%",
  "·",
];

const words = (most: number) =>
  fc.array(fc.constantFrom(...PIECES), { maxLength: most }).map((parts) => parts.join(""));
const some = (most: number) => words(most).map((text) => (text.trim() === "" ? "无" : text));
const number = fc
  .integer({ min: -9_999_999, max: 9_999_999 })
  .map((value) => value.toLocaleString("en").replace("-", "−"));

const tone = fc.constantFrom("ink", "muted", "accent", "notice");
const textBlock = fc.record<Extract<Block, { kind: "text" }>>({
  kind: fc.constant("text"),
  style: fc.constantFrom("heading", "body", "note"),
  tone,
  text: fc.oneof({ weight: 4, arbitrary: some(12) }, some(160)),
});

const mapBlock = fc
  .tuple(fc.uuid(), words(3))
  .map(([id, caption]): Block => ({ ...(map(id) as Extract<Block, { kind: "map" }>), caption }));

const legendBlock = fc.record<Extract<Block, { kind: "legend" }>>({
  kind: fc.constant("legend"),
  legend: fc.record({
    sections: fc.array(
      fc.record({
        title: some(4),
        unit: words(2),
        entries: fc.array(
          fc.tuple(some(5), number).map(([label, count]) => ({
            label,
            count,
            mark: { kind: "dot", color: "#123456", rim: "#ffffff" } as const,
          })),
          { minLength: 1, maxLength: 8 },
        ),
      }),
      { minLength: 1, maxLength: 2 },
    ),
    notes: fc.array(some(5), { maxLength: 2 }),
  }),
});

const figuresBlock = fc.record<Extract<Block, { kind: "figures" }>>({
  kind: fc.constant("figures"),
  columns: fc.integer({ min: 1, max: 6 }),
  figures: fc.array(fc.record({ label: some(5), value: number, unit: words(2), note: words(4) }), {
    minLength: 1,
    maxLength: 9,
  }),
});

const factsBlock = fc.record<Extract<Block, { kind: "facts" }>>({
  kind: fc.constant("facts"),
  title: words(3),
  columns: fc.integer({ min: 1, max: 4 }),
  facts: fc.array(fc.record({ label: some(3), value: words(8) }), { minLength: 1, maxLength: 14 }),
});

const photosBlock = fc.record<Extract<Block, { kind: "photos" }>>({
  kind: fc.constant("photos"),
  photos: fc.array(
    fc.record({
      file: fc.constant(new File([], "photo.jpg")),
      caption: words(5),
    }),
    { minLength: 1, maxLength: 6 },
  ),
});

const chartBlock = fc
  .tuple(fc.constantFrom("bars", "columns"), fc.boolean(), some(3), fc.integer({ min: 1, max: 6 }))
  .map(
    ([form, stacked, title, count]): Block => ({
      kind: "chart",
      form,
      stacked,
      title,
      categories: Array.from({ length: count }, (_, i) => `区${i}`),
      series: [
        { label: "基础类", color: "#0e5e6f", values: Array.from({ length: count }, (_, i) => i + 1) },
        { label: "完善类", color: "#7fb5b5", values: Array.from({ length: count }, (_, i) => 2 * i) },
      ],
      unit: "个",
      format: String,
      formatCode: "0",
    }),
  );

/** Every row begins with a number that nothing else looks like. */
const rowNumber = (row: number): string => `7,7${String(row).padStart(3, "0")}.5`;

const tableBlock = fc
  .record({
    title: words(3),
    weights: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 }),
    count: fc.oneof(
      { weight: 3, arbitrary: fc.integer({ min: 0, max: 12 }) },
      fc.integer({ min: 0, max: 130 }),
    ),
    cells: fc.array(fc.tuple(some(5), number), { minLength: 1, maxLength: 6 }),
    head: some(3),
    marked: fc.boolean(),
    flows: fc.boolean(),
  })
  .map(
    ({ title, weights, count, cells, head, marked, flows }): Extract<Block, { kind: "table" }> => ({
      kind: "table",
      title,
      columns: [
        { label: "№", align: "left", weight: 1 },
        ...weights.map((weight, i) => ({
          label: head,
          align: i % 2 ? ("right" as const) : ("left" as const),
          weight,
        })),
      ],
      rows: Array.from({ length: flows ? count : Math.min(count, 12) }, (_, row) => ({
        cells: [rowNumber(row), ...weights.map((_, i) => cells[(row + i) % cells.length]![i % 2]!)],
        ...(marked ? { mark: "#0e5e6f" } : {}),
        strong: row % 9 === 8,
      })),
      empty: "没有符合条件的小区。",
      flows,
    }),
  );

const block: fc.Arbitrary<Region> = fc.oneof(
  textBlock,
  textBlock,
  tableBlock,
  tableBlock,
  mapBlock,
  legendBlock,
  figuresBlock,
  factsBlock,
  photosBlock,
  chartBlock,
);

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const rowsOf = (inner: fc.Arbitrary<Region>, most: number): fc.Arbitrary<Region> =>
  fc
    .array(
      fc.tuple(inner, optional(fc.integer({ min: 1, max: 3 })), optional(fc.integer({ min: 60, max: 320 }))),
      {
        minLength: 1,
        maxLength: most,
      },
    )
    .map((parts) => ({
      kind: "rows",
      parts: parts.map(([region, weight, least]) => ({
        region,
        ...(weight === undefined ? {} : { weight, ...(least === undefined ? {} : { least }) }),
      })),
    }));
const columnsOf = (inner: fc.Arbitrary<Region>): fc.Arbitrary<Region> =>
  fc
    .array(fc.tuple(inner, optional(fc.integer({ min: 180, max: 420 })), fc.integer({ min: 1, max: 2 })), {
      minLength: 1,
      maxLength: 3,
    })
    .map((parts) => ({
      kind: "columns",
      parts: parts.map(([region, width, weight]) => ({
        region,
        ...(width === undefined ? { weight } : { width }),
      })),
    }));

const body = fc.oneof(
  rowsOf(fc.oneof(block, block, columnsOf(fc.oneof(block, rowsOf(block, 3)))), 5),
  columnsOf(rowsOf(block, 4)),
);

/** Contents of a page as no template would make them, but might. */
export const anyContent: fc.Arbitrary<PageContent> = fc.record({
  key: fc.constant("page"),
  title: some(8),
  subtitle: words(12),
  kicker: words(4),
  body,
  foot: fc.array(words(8), { maxLength: 7 }),
  notice: words(6),
  provenance: fc.constant([]),
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Box,
  type PictureLayout,
  type PictureWords,
  pictureLayout,
  TEXT_STYLES,
  type TextLine,
  type TextStyle,
} from "../../src/report/pictureLayout.ts";
import type { LegendEntry } from "../../src/ui/legendModel.ts";

const SHEET = { width: 1200, height: 750 };

/** A little wider than real fonts: Han characters are square, others three fifths of it. */
const measure = (text: string, style: TextStyle): number =>
  [...text].reduce((sum, c) => sum + TEXT_STYLES[style].size * (c > "\u2e80" ? 1 : 0.6), 0);

const entry = (label: string, count?: string): LegendEntry => ({
  label,
  ...(count === undefined ? {} : { count }),
  mark: { kind: "dot", color: "#123456", rim: "#ffffff" },
});

const words = (part: Partial<PictureWords> = {}): PictureWords => ({
  title: "重庆市中心城区老旧小区综合改造进展",
  subtitle: "全部 4,000 个小区",
  legend: {
    sections: [
      { title: "综合改造（阶段）", unit: "小区数", entries: [entry("已验收", "2,368"), entry("未知", "3")] },
    ],
    notes: [],
  },
  foot: ["来源：合成演示数据", "数据截至：2026年10月31日"],
  notice: "合成演示数据，不代表真实小区",
  ...part,
});

/** The ink of a line: nothing of a letter is above its ascent or below its descent. */
function boxOf({ x, y, text, style, align }: TextLine): Box {
  const { size } = TEXT_STYLES[style];
  const width = measure(text, style);
  return { x: align === "left" ? x : x - width, y: y - 0.8 * size, width, height: size };
}

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width - 0.01 &&
  b.x < a.x + a.width - 0.01 &&
  a.y < b.y + b.height - 0.01 &&
  b.y < a.y + a.height - 0.01;

/** Pairs of things that lie on each other, and things that leave the sheet. */
function faults(layout: PictureLayout): string[] {
  const things = [
    ...layout.texts.map((line) => [line.text, boxOf(line)] as const),
    ...layout.marks.map(({ entry: e, box }) => [`mark ${e.label}`, box] as const),
    ...(["map", "scale", "north"] as const).map((name) => [name, layout[name]] as const),
  ];
  const { width, height } = layout.sheet;
  const outside = things
    .filter(([, b]) => b.x < 0 || b.y < 0 || b.x + b.width > width + 0.01 || b.y + b.height > height)
    .map(([name]) => `${name} leaves the sheet`);
  const upon = things.flatMap(([name, box], i) =>
    things
      .slice(i + 1)
      .filter(([, other]) => overlap(box, other))
      .map(([other]) => `${name} | ${other}`),
  );
  return [...outside, ...upon];
}

const LONG_EN = "Community service station with day care for the elderly and the disabled (straight line)";
const LONG_ZH = "城镇老旧小区社区综合服务站（含老年人日间照料中心、残疾人服务站与文化活动站）";

describe("pictureLayout", () => {
  it("keeps the asked size where everything fits", () => {
    const layout = pictureLayout(words(), SHEET, measure);
    expect(layout.sheet).toEqual(SHEET);
    expect(faults(layout)).toEqual([]);
  });

  for (const [language, long] of [
    ["English", LONG_EN],
    ["Chinese", LONG_ZH],
  ] as const)
    it(`wraps the longest ${language} words and grows in height for them`, () => {
      const entries = Array.from({ length: 14 }, (_, i) => entry(`${i} ${long}`, "1,234,567"));
      const section = { title: long, unit: long, entries };
      const layout = pictureLayout(
        words({
          title: `${long} ${long}`,
          subtitle: long.repeat(4),
          legend: { sections: [section, section], notes: [long] },
          foot: [long, long, long.repeat(3)],
        }),
        SHEET,
        measure,
      );
      expect(layout.sheet.width).toBe(SHEET.width);
      expect(layout.sheet.height).toBeGreaterThan(SHEET.height);
      expect(faults(layout)).toEqual([]);
      const said = layout.texts
        .map((line) => line.text)
        .join("")
        .replace(/\s/g, "");
      expect(said).toContain(`13${long.replace(/\s/g, "")}`);
    });

  it("lays nothing on anything else and nothing outside of the sheet, whatever the words", () => {
    const text = fc
      .array(
        fc.constantFrom("老旧小区", "服务半径", "，", "（", "）", " ", "old", "communities", "300 m", "·"),
        {
          maxLength: 24,
        },
      )
      .map((parts) => parts.join(""));
    const entries = fc.array(
      fc.tuple(text, fc.option(fc.nat().map(String), { nil: undefined })).map(([l, c]) => entry(l, c)),
      { maxLength: 12 },
    );
    const section = fc.record({ title: text, unit: text, entries });
    const legend = fc.record({
      sections: fc.array(section, { maxLength: 3 }),
      notes: fc.array(text, { maxLength: 2 }),
    });
    const any = fc.record({
      title: text,
      subtitle: text,
      legend,
      foot: fc.array(text, { maxLength: 4 }),
      notice: text,
    });
    fc.assert(
      fc.property(any, (arbitrary) => {
        const layout = pictureLayout(arbitrary, SHEET, measure);
        expect(faults(layout)).toEqual([]);
        expect(layout.sheet.height).toBeGreaterThanOrEqual(SHEET.height);
        expect(layout.marks).toHaveLength(arbitrary.legend.sections.flatMap((s) => s.entries).length);
      }),
    );
  });

  it("places the map on whole pixels, so that its pixels are those of the picture", () => {
    const { map, sheet } = pictureLayout(words({ foot: [LONG_ZH, LONG_EN, LONG_ZH] }), SHEET, measure);
    for (const value of [map.x, map.y, map.width, map.height, sheet.width, sheet.height])
      expect(Number.isInteger(value)).toBe(true);
  });

  it("puts what is counted above the numbers, and the numbers flush right", () => {
    const { texts, legend } = pictureLayout(words(), SHEET, measure);
    const right = texts.filter((line) => line.align === "right");
    expect(right.map((line) => line.text)).toEqual(["小区数", "2,368", "3"]);
    for (const line of right) expect(line.x).toBe(legend.x + legend.width);
  });
});

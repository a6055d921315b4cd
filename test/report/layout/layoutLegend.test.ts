import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LegendBlock } from "../../../src/report/document.ts";
import { prepareLegend } from "../../../src/report/layout/layoutLegend.ts";
import type { Placed } from "../../../src/report/layout/placed.ts";
import type { LegendEntry, LegendMark, LegendSection } from "../../../src/ui/legendModel.ts";
import { measure } from "./ink.ts";
import { contextOf, faultsOf, saidBy, textsOf } from "./sheet.ts";

const MARKS: readonly LegendMark[] = [
  { kind: "dot", color: "#0e5e6f", rim: "#ffffff" },
  { kind: "dust", color: "#b5b2ad" },
  { kind: "fill", color: "#8cb9b2" },
  { kind: "fills", colors: ["#f3e9d2", "#8cb9b2", "#0e5e6f"] },
  { kind: "area", fill: "#8cb9b2", edge: "#0e5e6f" },
  { kind: "badge", icon: "market", letter: "菜", fill: "#b5502b", ink: "#ffffff", rim: "#000000" },
];

const entry = (label: string, count?: string, mark: LegendMark = MARKS[0]!): LegendEntry => ({
  label,
  ...(count === undefined ? {} : { count }),
  mark,
});

const section = (title: string, entries: readonly LegendEntry[], unit = "小区数"): LegendSection => ({
  title,
  unit,
  entries,
});

function placed(sections: readonly LegendSection[], width: number, notes: readonly string[] = []): Placed {
  const block: LegendBlock = { kind: "legend", legend: { sections, notes } };
  const prepared = prepareLegend(block, width, contextOf("zh"));
  return prepared.place({ x: 30, y: 60, width, height: prepared.height });
}

const at = (made: Placed, said: string) => textsOf(made).find(({ text }) => text === said)!;

const LONG_EN = "Community service station with day care for the elderly and the disabled (straight line)";
const LONG_ZH = "城镇老旧小区社区综合服务站（含老年人日间照料中心、残疾人服务站与文化活动站）";

describe("prepareLegend", () => {
  it("writes title, unit, labels and their counts, counts at the right", () => {
    const made = placed([section("综合改造（阶段）", [entry("已验收", "2,368"), entry("未知", "3")])], 268, [
      "灰色：无数据",
    ]);
    for (const text of ["综合改造（阶段）", "小区数", "已验收", "未知", "灰色：无数据"])
      expect(at(made, text)).toBeDefined();
    for (const text of ["小区数", "2,368", "3"])
      expect(at(made, text)).toMatchObject({ x: 30 + 268, align: "right" });
    expect(at(made, "2,368").y).toBe(at(made, "已验收").y);
  });

  it("writes the unit of classes without counts behind the title", () => {
    const made = placed([section("步行时间", [entry("0–5"), entry("5–10")], "分钟")], 268);
    const { x, text, size, weight } = at(made, "步行时间");
    expect(at(made, "分钟").x).toBeCloseTo(x + measure(text, size, weight) + 9);
    expect(at(made, "分钟").align).toBe("left");
  });

  it("draws each kind of mark with its own colours", () => {
    const made = placed(
      [
        section(
          "图例",
          MARKS.map((mark, i) => entry(`第${i}`, "1", mark)),
        ),
      ],
      268,
    );
    const kinds = made.primitives.filter(({ kind }) => kind !== "text");
    expect(kinds.filter(({ kind }) => kind === "circle")).toHaveLength(3);
    expect(kinds.filter(({ kind }) => kind === "rect")).toHaveLength(1 + 3 + 1);
    expect(kinds.find(({ kind }) => kind === "badge")).toMatchObject({
      badge: { icon: "market", letter: "菜", fill: "#b5502b", ink: "#ffffff", rim: "#b5502b" },
    });
    expect(kinds).toContainEqual(
      expect.objectContaining({ kind: "circle", fill: "#8cb9b2", stroke: "#0e5e6f" }),
    );
    expect(kinds).toContainEqual(expect.objectContaining({ kind: "circle", fill: "#b5b2ad" }));
  });

  it("puts each mark in the middle of the first line of its label", () => {
    const made = placed([section("图例", [entry(LONG_ZH, "7")])], 268);
    const dot = made.primitives.find((p) => p.kind === "circle")!;
    const first = textsOf(made).find(({ text }) => text.startsWith("城镇"))!;
    expect(first.y - dot.y).toBeCloseTo(first.size * 0.36);
  });

  it("stands in one column in a side panel, and in several where it is wide: lower by that", () => {
    const sections = [
      section("甲", [entry("一", "1"), entry("二", "2"), entry("三", "3")]),
      section("乙", [entry("四", "4"), entry("五", "5")]),
      section("丙", [entry("六", "6")]),
    ];
    const narrow = placed(sections, 300);
    const wide = placed(sections, 900);
    expect(new Set(["甲", "乙", "丙"].map((text) => at(narrow, text).x)).size).toBe(1);
    expect(new Set(["甲", "乙", "丙"].map((text) => at(wide, text).x)).size).toBe(3);
    expect(at(wide, "甲").y).toBe(at(wide, "丙").y);
    expect(wide.box.height).toBeLessThan(narrow.box.height / 1.8);
    const two = placed(sections, 540);
    expect(new Set(["甲", "乙", "丙"].map((text) => at(two, text).x)).size).toBe(2);
  });

  it("lays the entries of a single long section beside each other where it is wide", () => {
    const one = [
      section(
        "区县",
        Array.from({ length: 38 }, (_, i) => entry(`区${i}`, String(i))),
      ),
    ];
    const [narrow, wide] = [placed(one, 300), placed(one, 1192)];
    expect(wide.box.height).toBeLessThan(narrow.box.height / 3);
    expect(at(wide, "区0").y).toBe(at(wide, "区10").y);
    // Of one column the unit stands over the counts; over several it is said once, after the title.
    expect(at(narrow, "小区数").x).toBe(at(narrow, "37").x);
    const units = textsOf(wide).filter(({ text }) => text === "小区数");
    expect(units.map(({ align }) => align)).toEqual(["left"]);
    expect(units[0]!.x).toBeGreaterThan(at(wide, "区县").x);
    expect(units[0]!.x).toBeLessThan(at(wide, "区10").x);
    expect(faultsOf(wide)).toEqual([]);
  });

  it("sets the unit of counts below a title that would break beside it", () => {
    const title = "优先得分（加权求和）";
    const made = placed([section(title, [entry("甲", "1")])], 170);
    expect(at(made, "小区数").x).toBe(at(made, "1").x);
    expect(at(made, "小区数").y).toBeGreaterThan(at(made, title).y + 10);
    expect(at(made, "甲").y).toBeGreaterThan(at(made, "小区数").y + 10);
    expect(faultsOf(made)).toEqual([]);
  });

  for (const [language, long] of [
    ["English", LONG_EN],
    ["Chinese", LONG_ZH],
  ] as const)
    it(`wraps the longest ${language} words and never cuts them`, () => {
      const entries = Array.from({ length: 9 }, (_, i) => entry(`${i} ${long}`, "1,234,567"));
      for (const width of [200, 268, 540, 1192]) {
        const made = placed([section(long, entries, long)], width, [long]);
        expect(faultsOf(made)).toEqual([]);
        const said = saidBy(made).replaceAll("1,234,567", "");
        for (const { label } of entries) expect(said).toContain(label.replace(/\s/g, ""));
      }
    });

  it("lays nothing on anything else and nothing outside of its box, whatever the words", () => {
    const text = fc
      .array(
        fc.constantFrom("老旧小区", "服务半径", "，", "（", "）", " ", "old", "communities", "300 m", "·"),
        { maxLength: 20 },
      )
      .map((parts) => parts.join(""));
    const entries = fc.array(
      fc
        .tuple(text, fc.option(fc.nat().map(String), { nil: undefined }), fc.constantFrom(...MARKS))
        .map(([label, count, mark]) => entry(label, count, mark)),
      { maxLength: 12 },
    );
    const sections = fc.array(fc.record({ title: text, unit: text, entries }), { maxLength: 4 });
    const any = fc.record({
      sections,
      notes: fc.array(text, { maxLength: 3 }),
      width: fc.integer({ min: 160, max: 1400 }),
    });
    fc.assert(
      fc.property(any, ({ sections: made, notes, width }) => {
        const legend = placed(made, width, notes);
        expect(faultsOf(legend)).toEqual([]);
        const words = [...made.flatMap(({ entries: all }) => all.map(({ label }) => label)), ...notes].join(
          "",
        );
        const letters = (all: string) => [...all.replace(/\s/g, "")].length;
        expect(letters(saidBy(legend))).toBeGreaterThanOrEqual(letters(words));
      }),
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block, PageContent } from "../../../src/report/document.ts";
import { layoutPage, layoutReport } from "../../../src/report/layout/layoutReport.ts";
import { typeOf } from "../../../src/report/layout/paper.ts";
import type { LaidPage } from "../../../src/report/layout/placed.ts";
import { PAPERS, type Paper } from "../../../src/store/reportState.ts";
import { blocksOf } from "../../outlineWords.ts";
import { anyContent } from "./arbitraryPages.ts";
import { inked, measure } from "./ink.ts";
import { columns, content, faults, map, part, rows, said, table, text } from "./samplePages.ts";

const laid = (one: PageContent, paper: Paper = "wide", locale: "zh" | "en" = "zh"): readonly LaidPage[] =>
  layoutPage({ paper, look: "light" }, { label: "页", content: one }, locale, measure);

const placedOf = (pages: readonly LaidPage[], kind: Block["kind"]) =>
  pages.flatMap(({ placed }) => placed.filter(({ block }) => block?.kind === kind));
const rowsShown = (pages: readonly LaidPage[]) =>
  placedOf(pages, "table").map((one) => [one.table!.first, one.table!.last]);

describe("layoutPage, whatever the contents", () => {
  const page = fc.record({
    one: anyContent,
    paper: fc.constantFrom(...PAPERS),
    locale: fc.constantFrom("zh", "en"),
  });

  it("lays nothing on anything else, cuts nothing, and leaves no margin", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(page, ({ one, paper, locale }) => {
        for (const each of laid(one, paper, locale)) expect(faults(each)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it("shows each row of a table that goes on once, in their order, under its head", {
    timeout: 120_000,
  }, () => {
    fc.assert(
      fc.property(page, ({ one, paper, locale }) => {
        const placed = placedOf(laid(one, paper, locale), "table");
        for (const block of blocksOf(one.body)) {
          if (block.kind !== "table") continue;
          const own = placed.filter((each) => each.block?.kind === "table" && each.block.rows === block.rows);
          let next = 0;
          for (const { table: shown, primitives } of own) {
            expect(shown!.first).toBe(next);
            next = shown!.last;
            const cells = primitives.flatMap((ink) =>
              ink.kind === "text" && /^7,7\d+\.5$/.test(ink.text) ? [ink.text] : [],
            );
            expect(cells).toEqual(block.rows.slice(shown!.first, shown!.last).map(({ cells: [id] }) => id));
            expect(primitives.some((ink) => ink.kind === "text" && ink.text === "№")).toBe(true);
          }
          expect(next).toBe(block.rows.length);
        }
      }),
      { numRuns: 25 },
    );
  });

  it("says every word, and every block but tables once", { timeout: 120_000 }, () => {
    const bare = (words: string) => words.replace(/\s/g, "");
    fc.assert(
      fc.property(page, ({ one, paper, locale }) => {
        const pages = laid(one, paper, locale);
        for (const { placed } of pages) {
          const words = said([{ ...pages[0]!, placed }]);
          for (const note of [...one.foot, one.notice, one.subtitle, one.kicker])
            expect(words).toContain(bare(note));
        }
        const blocks = blocksOf(one.body);
        for (const kind of ["map", "legend", "figures", "chart", "photos", "facts"] as const)
          expect(placedOf(pages, kind).map(({ block }) => block)).toHaveLength(
            blocks.filter((block) => block.kind === kind).length,
          );
        const texts = (kind: Block["kind"]) =>
          placedOf(pages, kind).flatMap(({ primitives }) =>
            primitives.flatMap((ink) => (ink.kind === "text" ? [ink.text] : [])),
          );
        expect(sorted(texts("text").join(""))).toBe(
          sorted(blocks.map((b) => (b.kind === "text" ? b.text : "")).join("")),
        );
        expect(sorted(texts("figures").join(""))).toBe(
          sorted(
            blocks
              .flatMap((b) => (b.kind === "figures" ? b.figures : []))
              .map(({ label, value, unit, note }) => label + value + unit + note)
              .join(""),
          ),
        );
        expect(sorted(texts("facts").join(""))).toBe(
          sorted(
            blocks
              .map((b) =>
                b.kind === "facts" ? b.title + b.facts.map(({ label, value }) => label + value).join("") : "",
              )
              .join(""),
          ),
        );
      }),
      { numRuns: 25 },
    );
    /** Columns that go on are not read in the order of the blocks: the same characters, as often. */
    function sorted(words: string): string {
      return [...bare(words)].sort().join("");
    }
  });

  it("keeps numbers whole", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(page, ({ one, paper, locale }) => {
        for (const { block, primitives } of laid(one, paper, locale).flatMap(({ placed }) => placed)) {
          const texts = primitives.flatMap((ink) => (ink.kind === "text" ? [ink.text] : []));
          const values = block?.kind === "figures" ? block.figures.map(({ value }) => value) : [];
          for (const value of values) expect(texts).toContain(value);
          if (block?.kind !== "table") continue;
          const shown = primitives.flatMap((ink) =>
            ink.kind === "text" && ink.align === "right" ? [ink.text] : [],
          );
          const heads = block.columns.map(({ label }) => label).join("");
          for (const cell of shown) if (!heads.includes(cell)) expect(cell).toMatch(/^−?\d{1,3}(,\d{3})*$/);
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe("layoutPage", () => {
  const list = (count: number) => content(rows(part(text("说明")), part(table(count))));
  const tableSize = (pages: readonly LaidPage[]) => placedOf(pages, "table").map((one) => one.table!.size);

  it("keeps the type of the paper where all has room", () => {
    const pages = laid(list(10));
    expect(pages).toHaveLength(1);
    expect(tableSize(pages)).toEqual([typeOf("wide").table.size]);
  });

  it("makes the body smaller, but not the title, before a page goes on on the next", () => {
    const pages = laid(list(19));
    expect(pages).toHaveLength(1);
    expect(tableSize(pages)[0]!).toBeLessThan(typeOf("wide").table.size);
    const title = pages[0]!.placed.find(({ role }) => role === "title")!;
    expect(inked(title, "text")[0]!.size).toBe(typeOf("wide").title.size);
  });

  it("goes on with a long table in full type, on pages with the same head, foot and notice, and without the map", () => {
    const body = rows(part(map("map"), { weight: 1, least: 200 }), part(table(60)));
    const pages = laid(content(body));
    expect(pages.map(({ key }) => key)).toEqual(["page", "page+1", "page+2", "page+3"]);
    expect(pages.map(({ title }) => title)).toEqual([
      "渝中区老旧小区综合改造进展",
      ...Array(3).fill("渝中区老旧小区综合改造进展（续）"),
    ]);
    expect(new Set(tableSize(pages))).toEqual(new Set([typeOf("wide").table.size]));
    expect(placedOf(pages, "map")).toHaveLength(1);
    for (const { placed } of pages)
      expect(
        placed.filter(({ role }) => role === "foot" || role === "notice").map(({ text: words }) => words),
      ).toEqual([
        "合成演示数据，不代表真实小区",
        "来源：合成演示数据",
        "数据截至：2026年10月31日",
        "坐标系：WGS84",
      ]);
    const shown = rowsShown(pages);
    expect(shown[0]![0]).toBe(0);
    expect(shown.at(-1)![1]).toBe(60);
  });

  it("shares the room of a full page between the map and a table that goes on", () => {
    const body = rows(part(map("map"), { weight: 1 }), part(table(60)));
    const [first] = laid(content(body));
    const [drawn, listed] = ["map", "table"].map(
      (kind) => first!.placed.find(({ block }) => block?.kind === kind)!,
    );
    expect(drawn!.box.height).toBeGreaterThan(180);
    expect(listed!.table!.last).toBeGreaterThan(4);
  });

  it("takes whole parts at the end to the next page, and their heading with them", () => {
    const facts: Block = {
      kind: "facts",
      title: "",
      columns: 1,
      facts: Array.from({ length: 14 }, (_, i) => ({ label: `项${i}`, value: "值" })),
    };
    const pages = laid(content(rows(part(facts), part(text("二", "heading")), part({ ...facts }))));
    const kinds = pages.map(({ placed }) => placed.flatMap(({ block }) => (block ? [block.kind] : [])));
    expect(kinds).toEqual([["facts"], ["text", "facts"]]);
  });

  it("leaves out what may be left out, and only where it would take another page", () => {
    const shown = (least: number) =>
      laid(
        content(
          columns(
            part(map("m")),
            part(rows(part(text("一", "heading")), part(map("n"), { weight: 1, least, optional: true })), {
              width: 300,
            }),
          ),
        ),
      ).map(({ placed }) => placed.flatMap((one) => (one.block?.kind === "map" ? [one.block.id] : [])));
    expect(shown(300)).toEqual([["m", "n"]]);
    expect(shown(3000)).toEqual([["m"]]);
  });

  it("breaks a paragraph where the page ends, between two words", () => {
    const long = Array.from({ length: 1500 }, (_, i) => `word${i}`).join(" ");
    const pages = laid(content(rows(part(text(long)))));
    expect(pages.length).toBeGreaterThan(1);
    expect(
      placedOf(pages, "text")
        .map(({ text: words }) => words)
        .join(" "),
    ).toBe(long);
  });

  it("lets a table go on that should stay whole where it is longer than a page", () => {
    const pages = laid(content(rows(part(table(80, { flows: false })))));
    expect(pages.length).toBeGreaterThan(1);
    expect(rowsShown(pages).at(-1)![1]).toBe(80);
    expect(tableSize(pages)[0]).toBeGreaterThanOrEqual(typeOf("wide", 0.8).table.size);
  });

  it("makes smaller what cannot be broken", () => {
    const photos: Block = {
      kind: "photos",
      photos: Array.from({ length: 60 }, (_, i) => ({ file: new File([], `${i}.jpg`), caption: `照片${i}` })),
    };
    const pages = laid(content(rows(part(photos))));
    expect(pages).toHaveLength(1);
    expect(faults(pages[0]!)).toEqual([]);
    expect(said(pages)).toContain("照片59");
  });

  it("begins and ends bodies on whole px, so that maps need no resampling", () => {
    for (const paper of PAPERS) {
      const body = columns(part(map("map"), { weight: 2 }), part(map("other")));
      for (const { box } of placedOf(laid(content(body), paper), "map"))
        for (const value of Object.values(box)) expect(Number.isInteger(value)).toBe(true);
    }
  });
});

describe("layoutReport", () => {
  const outline = { fileName: "报告", title: "报告", paper: "wide", look: "light", waiting: null } as const;
  const calm = new AbortController().signal;

  it("numbers the pages through, also those on which a table goes on", async () => {
    const source = (key: string, count: number) => ({
      key,
      label: key,
      content: () => content(rows(part(table(count))), { key }),
    });
    const sources = [source("a", 30), source("b", 1)];
    const pages = await layoutReport({ ...outline, pages: sources }, "en", measure, calm);
    expect(pages.map(({ key, number, of }) => [key, number, of])).toEqual([
      ["a", 1, 3],
      ["a+1", 2, 3],
      ["b", 3, 3],
    ]);
    const numbers = pages.map(({ placed }) => placed.find(({ role }) => role === "pageNumber")!);
    expect(numbers.map(({ text: words }) => words)).toEqual(["1 / 3", "2 / 3", "3 / 3"]);
    for (const one of numbers)
      expect(inked(one, "text")[0]).toMatchObject({ text: one.text, align: "right" });
  });

  it("lays no page more after it was cancelled", async () => {
    const end = new AbortController();
    const made: number[] = [];
    const pages = [0, 1, 2, 3].map((i) => ({
      key: String(i),
      label: "",
      content: () => {
        made.push(i);
        if (i === 1) setTimeout(() => end.abort(new Error("enough")));
        return content(rows(part(text("说明"))));
      },
    }));
    const many = Array.from({ length: 400 }, (_, i) => pages[Math.min(i, 3)]!);
    await expect(layoutReport({ ...outline, pages: many }, "zh", measure, end.signal)).rejects.toThrow(
      "enough",
    );
    expect(made.length).toBeLessThan(400);
  });
});

// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from "vitest";
import { pptxOf } from "../../../src/report/files/pptx.ts";
import type { Placed } from "../../../src/report/layout/placed.ts";
import { laidPage, TABLE, WORDS } from "./laidPage.ts";
import {
  all,
  EN,
  MAP,
  names,
  type Parts,
  PHOTO,
  partsOf,
  said,
  text,
  titled,
  words,
  xml,
} from "./openSlides.ts";

const FONT = "Microsoft YaHei";

describe("slides of pages", () => {
  let zh: Parts;
  let en: Parts;
  beforeAll(async () => {
    zh = await partsOf([
      laidPage(WORDS, { key: "a" }),
      laidPage({ ...WORDS, title: "第二页" }, { key: "b" }),
    ]);
    en = await partsOf([laidPage(EN, { paper: "a4", look: "dark" })], { locale: "en" });
  });

  it("is well-formed in every part", () => {
    for (const parts of [zh, en])
      for (const name of names(parts, /\.(xml|rels)$/))
        expect(xml(parts, name).documentElement).not.toBeNull();
  });

  it("has each title on a slide of its own, in the placeholder that its layout and master have too", () => {
    for (const [parts, titles] of [
      [zh, [WORDS.title, "第二页"]],
      [en, [EN.title]],
    ] as const) {
      expect(names(parts, /^ppt\/slides\/slide\d+\.xml$/)).toHaveLength(titles.length);
      titles.forEach((title, i) => {
        expect(titled(xml(parts, `ppt/slides/slide${i + 1}.xml`)).map(said)).toEqual([title]);
      });
      for (const part of ["slideLayouts/slideLayout1", "slideMasters/slideMaster1"])
        expect(titled(xml(parts, `ppt/${part}.xml`))).toHaveLength(1);
    }
  });

  it.each([
    ["wide", 12_192_000, 6_858_000],
    ["a4", 7_560_000, 10_692_000],
    ["a4Landscape", 10_692_000, 7_560_000],
    ["a3", 15_120_000, 10_692_000],
  ] as const)(
    "has the size of %s to the unit, and nothing beyond its edges",
    async (paper, width, height) => {
      const parts = await partsOf([laidPage(WORDS, { paper })]);
      const [size] = all(xml(parts, "ppt/presentation.xml"), "p:sldSz");
      expect([size!.getAttribute("cx"), size!.getAttribute("cy")].map(Number)).toEqual([width, height]);
      const slide = xml(parts, "ppt/slides/slide1.xml");
      const frames = [...all(slide, "a:xfrm"), ...all(slide, "p:xfrm")].slice(1);
      expect(frames.length).toBeGreaterThan(15);
      for (const frame of frames) {
        const [off, ext] = [all(frame, "a:off")[0]!, all(frame, "a:ext")[0]!];
        const [x, y] = [Number(off.getAttribute("x")), Number(off.getAttribute("y"))];
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
        expect(x + Number(ext.getAttribute("cx"))).toBeLessThanOrEqual(width + 1);
        expect(y + Number(ext.getAttribute("cy"))).toBeLessThanOrEqual(height + 1);
      }
    },
  );

  it("holds a table with head and the rows of this page alone, marks as coloured bullets, its head marked as one", () => {
    const [table] = all(xml(zh, "ppt/slides/slide1.xml"), "a:tbl");
    const rows = all(table!, "a:tr").map((row) => all(row, "a:tc").map(said));
    expect(rows).toEqual([
      TABLE.columns.map(({ label }) => label),
      ...TABLE.rows.slice(1).map(({ cells }) => cells),
    ]);
    expect(all(table!, "a:tblPr")[0]!.getAttribute("firstRow")).toBe("1");
    const bullets = all(table!, "a:buClr").map((one) => all(one, "a:srgbClr")[0]!.getAttribute("val"));
    expect(bullets).toEqual(["B5502B", "E7C98B"]);
    expect(all(table!, "a:gridCol").map((one) => Number(one.getAttribute("w")))).toEqual([
      1_905_000, 952_500,
    ]);
  });

  it("shows the pictures as they were given, each with words for those who do not see them", () => {
    const media = names(zh, /^ppt\/media\//);
    expect(media).toEqual([
      "ppt/media/image-1-1.png",
      "ppt/media/image-1-2.jpeg",
      "ppt/media/image-2-1.png",
      "ppt/media/image-2-2.jpeg",
    ]);
    expect(zh[media[2]!]).toEqual(MAP);
    expect(zh[media[3]!]).toEqual(PHOTO);
    const pictures = all(xml(zh, "ppt/slides/slide1.xml"), "p:pic");
    expect(pictures.map((one) => all(one, "p:cNvPr")[0]!.getAttribute("descr"))).toEqual([
      "老旧小区与设施",
      "改造前",
    ]);
    const [off, ext] = [all(pictures[0]!, "a:off")[0]!, all(pictures[0]!, "a:ext")[0]!];
    expect([off.getAttribute("x"), off.getAttribute("y")].map(Number)).toEqual([44 * 9525, 120 * 9525]);
    expect([ext.getAttribute("cx"), ext.getAttribute("cy")].map(Number)).toEqual([300 * 9525, 200 * 9525]);
  });

  it("keeps a text whole in one box, and a unit in the box of its value", () => {
    const texts = all(xml(zh, "ppt/slides/slide1.xml"), "p:sp").map(said);
    expect(texts).toContain(WORDS.body);
    expect(texts).toContain("1,204.5 万户");
    expect(texts.filter((one) => one.includes("万户"))).toHaveLength(1);
    expect(texts).toContain(WORDS.notice);
    // The chart and the table show these themselves.
    expect(texts).not.toContain("渝中区");
    expect(texts).not.toContain("小区");
    expect(texts).toContain(WORDS.chart.title);
  });

  it("keeps the notes of a line of the foot in one box, so that none lies over the next", async () => {
    const page = laidPage(WORDS);
    const foot = page.placed.find(({ role }) => role === "foot")!;
    const beside = (text: string, x: number): Placed => ({
      ...foot,
      text,
      primitives: foot.primitives.map((one) => (one.kind === "text" ? { ...one, x, text } : one)),
    });
    const placed = [...page.placed, beside("数据截至 2026 年", 200), beside("投影", 400)];
    const parts = await partsOf([{ ...page, placed }]);
    const texts = all(xml(parts, "ppt/slides/slide1.xml"), "p:sp").map(said);
    expect(texts).toContain(`${WORDS.foot}\u2003\u2003数据截至 2026 年\u2003\u2003投影`);
    expect(texts).toContain(WORDS.notice);
  });

  it("names one font alone, in every script, and the language of the page", () => {
    for (const [parts, lang] of [
      [zh, "zh-CN"],
      [en, "en-US"],
    ] as const) {
      for (const name of names(parts, /^ppt\/(slides|charts|theme|slideMasters|slideLayouts)\/[^/]+\.xml$/)) {
        const faces = [...text(parts, name).matchAll(/typeface="([^"]*)"/g)].map(([, face]) => face!);
        expect(
          faces.filter((face) => face !== FONT && !/^\+m[nj]-/.test(face)),
          name,
        ).toEqual([]);
      }
      const slide = xml(parts, "ppt/slides/slide1.xml");
      for (const run of all(slide, "a:rPr")) {
        expect(["a:latin", "a:ea", "a:cs"].map((tag) => all(run, tag).length)).toEqual([1, 1, 1]);
        expect(run.getAttribute("lang")).toBe(lang);
      }
    }
  });

  it("tells in the notes how the figures are made, a paragraph each", () => {
    const notes = xml(zh, "ppt/notesSlides/notesSlide1.xml");
    const body = all(notes, "p:sp").find((shape) => all(shape, "p:ph")[0]?.getAttribute("type") === "body")!;
    expect(all(body, "a:p").map(said)).toEqual(WORDS.provenance);
  });

  it("says in its properties whose it is and that the data are synthetic, and names nobody unasked", async () => {
    const core = xml(zh, "docProps/core.xml");
    const value = (tag: string) => all(core, tag)[0]!.textContent;
    expect([value("dc:title"), value("dc:subject"), value("dc:creator"), value("cp:lastModifiedBy")]).toEqual(
      ["汇报 <1>", WORDS.notice, "", ""],
    );
    const app = xml(zh, "docProps/app.xml");
    expect(all(app, "Company")[0]!.textContent).toBe("A & B <局>");
    expect(all(app, "vt:lpstr").map((one) => one.textContent)).toContain("第二页");
    const named = await partsOf([laidPage(WORDS)], { author: "李 & 王" });
    expect(all(xml(named, "docProps/core.xml"), "dc:creator")[0]!.textContent).toBe("李 & 王");
  });

  it("has ids and parts that programs do not have to repair", () => {
    for (const parts of [zh, en]) {
      const slide = xml(parts, "ppt/slides/slide1.xml");
      const ids = all(slide, "p:cNvPr").map((one) => one.getAttribute("id"));
      expect(new Set(ids).size).toBe(ids.length);
      for (const paragraph of all(slide, "a:p"))
        expect([...paragraph.children].slice(1).map(({ tagName }) => tagName)).not.toContain("a:pPr");
      const types = all(xml(parts, "[Content_Types].xml"), "Override").map(
        (one) => one.getAttribute("PartName")!,
      );
      expect(types.filter((part) => !(part.slice(1) in parts))).toEqual([]);
      const chart = xml(parts, names(parts, /^ppt\/charts\/chart\d+\.xml$/)[0]!);
      const axes = (tag: string) => all(all(chart, tag)[0]!, "c:axId").map((one) => one.getAttribute("val"));
      expect(axes("c:barChart").sort()).toEqual([...axes("c:catAx"), ...axes("c:valAx")].sort());
      // The order of the schema (ECMA-376, part 1, 19.2.1.26).
      const order = [...xml(parts, "ppt/presentation.xml").documentElement.children].map(
        (one) => one.tagName,
      );
      expect(order.slice(0, 4)).toEqual(["p:sldMasterIdLst", "p:notesMasterIdLst", "p:sldIdLst", "p:sldSz"]);
      for (const name of names(parts, /^ppt\/slides\/_rels\//))
        for (const relation of all(xml(parts, name), "Relationship")) {
          const target = relation.getAttribute("Target")!;
          const path = target.startsWith("/") ? target.slice(1) : target.replace("../", "ppt/");
          expect(Object.keys(parts)).toContain(path);
        }
    }
  });

  it("has the colours of its look, for what a reader adds too", () => {
    const [background] = all(xml(en, "ppt/slides/slide1.xml"), "p:bg");
    expect(all(background!, "a:srgbClr")[0]!.getAttribute("val")).toBe("1C2226");
    const theme = xml(en, "ppt/theme/theme1.xml");
    const of = (tag: string) => all(all(theme, tag)[0]!, "a:srgbClr")[0]!.getAttribute("val");
    expect([of("a:dk1"), of("a:lt1")]).toEqual(["ECEFF0", "1C2226"]);
  });

  it("is the same for the same pages, but for the time it was made", async () => {
    const again = await partsOf([laidPage(EN, { paper: "a4", look: "dark" })], { locale: "en" });
    // The library counts charts through all files of a session.
    const body = (parts: Parts, name: string) => text(parts, name).replace(/chart\d+|Worksheet\d+/g, "");
    for (const name of names(en, /^ppt\/(slides|notesSlides|theme)\//))
      expect(body(again, name)).toBe(body(en, name));
  });

  it("says which picture a page lacks", async () => {
    await expect(pptxOf([{ page: laidPage(WORDS), pictures: new Map() }], words())).rejects.toThrow(
      "page page shows main, which is not among its pictures",
    );
    await expect(pptxOf([], words())).rejects.toThrow("no page");
  });

  it("writes line breaks within a text as the spaces that the page draws", async () => {
    const rows = TABLE.rows.map(({ cells }) => ({ cells: [`${cells[0]}\n二村`, cells[1]!] }));
    const words = { ...WORDS, title: "渝中区\r\n老旧小区", table: { ...TABLE, rows } };
    const slide = xml(await partsOf([laidPage(words)]), "ppt/slides/slide1.xml");
    expect(titled(slide).map(said)).toEqual(["渝中区 老旧小区"]);
    const first = all(slide, "a:tr").map((row) => all(row, "a:tc")[0]!);
    expect(first.map((cell) => all(cell, "a:p").length)).toEqual([1, 1, 1, 1]);
    expect(said(first[2]!)).toBe("石桥铺 二村");
  });

  it("leaves out characters that XML cannot hold", async () => {
    const parts = await partsOf([laidPage({ ...WORDS, title: "龙\u0007湖\ud800苑\u0000" })]);
    expect(titled(xml(parts, "ppt/slides/slide1.xml")).map(said)).toEqual(["龙湖苑"]);
  });
});

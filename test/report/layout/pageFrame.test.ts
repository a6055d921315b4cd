import { describe, expect, it } from "vitest";
import { pageFrame } from "../../../src/report/layout/pageFrame.ts";
import { MARGIN, PAPER_SIZES } from "../../../src/report/layout/paper.ts";
import { PAPERS } from "../../../src/store/reportState.ts";
import { inked } from "./ink.ts";
import { content, context, text } from "./samplePages.ts";

const words = content(text("说明"));
const byRole = (role: string, part: Partial<typeof words> = {}) =>
  pageFrame({ ...words, ...part }, "wide", context()).placed.filter((one) => one.role === role);

describe("pageFrame", () => {
  it("sets organisation, title and subtitle below each other, and leaves out what is empty", () => {
    const tops = ["kicker", "title", "subtitle"].map((role) => byRole(role)[0]!.box.y);
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
    expect(byRole("kicker", { kicker: "" })).toEqual([]);
    expect(byRole("title", { kicker: "" })[0]!.box.y).toBe(tops[0]);
  });

  it("begins the foot with the notice in its own colour, and sets notes behind it while there is room", () => {
    const [notice] = byRole("notice");
    const notes = byRole("foot");
    expect(inked(notice!, "text")[0]!.color).toBe(context().colors.notice);
    expect(notice!.box.x).toBe(MARGIN.wide.x);
    expect(notes.map(({ text: said }) => said)).toEqual(words.foot);
    for (const { box } of notes) expect(box.y).toBe(notice!.box.y);
    const many = byRole("foot", { foot: Array(12).fill("来源：合成演示数据") });
    expect(new Set(many.map(({ box }) => box.y)).size).toBe(2);
  });

  it("wraps a note that is longer than a line, and keeps the next off it", () => {
    const foot = ["来源：合成演示数据，".repeat(14), "数据截至：2026年10月31日"];
    const [long, next] = byRole("foot", { foot, notice: "" });
    expect(inked(long!, "text").length).toBe(2);
    expect(next!.box.y).toBeGreaterThanOrEqual(long!.box.y + long!.box.height);
  });

  it("keeps the page number at the right of the first line, where no note reaches", () => {
    const [number] = byRole("pageNumber");
    expect(number!.box.x + number!.box.width).toBe(PAPER_SIZES.wide.width - MARGIN.wide.x);
    for (const { box } of byRole("foot", { foot: Array(30).fill("坐标系：WGS84") }))
      expect(box.x + box.width).toBeLessThan(number!.box.x);
  });

  it("leaves the body most of every paper, between head and foot", () => {
    for (const paper of PAPERS) {
      const { body, placed } = pageFrame(words, paper, context(paper));
      expect(body.height).toBeGreaterThan(0.65 * PAPER_SIZES[paper].height);
      for (const { box } of placed)
        expect(box.y + box.height <= body.y || box.y >= body.y + body.height).toBe(true);
    }
  });
});

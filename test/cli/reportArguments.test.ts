import { describe, expect, it } from "vitest";
import { parseReport, type ReportWanted } from "../../src/cli/reportArguments.ts";

const wanted = (...args: readonly string[]): ReportWanted => {
  const parsed = parseReport(args);
  if (typeof parsed === "string") throw new Error(parsed);
  return parsed;
};
const atlas = ["--template", "district-atlas", "-o", "out/图册 1.pptx"] as const;

it("a template and a file are enough: the link and the page decide the rest", () => {
  expect(wanted(...atlas)).toEqual({
    template: "districtAtlas",
    out: "out/图册 1.pptx",
    format: "pptx",
    city: null,
    language: null,
    paper: null,
    view: "",
    only: [],
    scale: 2,
    seconds: 900,
  });
});

it("all of it can be said", () => {
  const said = wanted(
    ...["--template=priority-list", "--city", "我的 城市/city.json", "--language", "en"],
    ...["--paper", "a4-landscape", "--scale", "4", "--seconds", "30", "--only", "c1", "-o", "LIST.PDF"],
  );
  expect(said).toMatchObject({
    ...{ template: "priorityList", city: "我的 城市/city.json", language: "en", paper: "a4Landscape" },
    ...{ scale: 4, seconds: 30, only: ["c1"], format: "pdf", out: "LIST.PDF" },
  });
});

it("a list may have spaces and the commas of either language", () => {
  expect(wanted(...atlas, "--only", " 500103, 500106，500107 ,").only).toEqual([
    "500103",
    "500106",
    "500107",
  ]);
});

it("a view is a whole address, what stands behind its #, or the deflated text of a long link", () => {
  const view = (given: string) => wanted(...atlas, "--view", given).view;
  expect(view("https://example.org/atlas/?city=a#lang=en&panel=coverage")).toBe("lang=en&panel=coverage");
  expect(view("#lang=en")).toBe("lang=en");
  expect(view("lang=en&rh=a")).toBe("lang=en&rh=a");
  expect(view("z=eJyrVkpU0lHKTFGyMqwFABosBAM")).toBe("z=eJyrVkpU0lHKTFGyMqwFABosBAM");
  expect(view("https://example.org/atlas/?city=a")).toBe("");
});

describe("misuse is a sentence", () => {
  const says = (...args: readonly string[]) => parseReport(args);

  it.each([
    [["-o", "a.pptx"], /--template/],
    [["--template", "single-map"], /-o/],
    [["--template", "map", "-o", "a.pptx"], /--template is "map".*single-map/],
    [["--template", "single-map", "-o", "a.docx"], /a\.docx.*\.pptx/],
    [["--template", "single-map", "-o", "pptx"], /expected a name that ends in/],
    [[...atlas, "--language", "de"], /--language/],
    [[...atlas, "--paper", "a5"], /--paper/],
    [[...atlas, "--scale", "3"], /--scale/],
    [[...atlas, "--seconds", "0"], /--seconds is "0"/],
    [[...atlas, "--seconds", "1e9"], /--seconds is "1e9"/],
    [[...atlas, "--seconds", "soon"], /--seconds is "soon"/],
    [[...atlas, "--printer", "x"], /unknown option --printer/],
    [[...atlas, "more.pptx"], /met "more.pptx"/],
    [["--template", "programme", "--only", "c1", "-o", "a.png"], /--only.*programme has no list/],
  ] as const)("%j", (args, sentence) => {
    expect(says(...args)).toMatch(sentence);
  });
});

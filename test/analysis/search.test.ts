import { describe, expect, test } from "vitest";
import { pinyinIndex, type SearchTarget, search } from "../../src/analysis/search.ts";

const target = (kind: SearchTarget["kind"], name: string, otherName = ""): SearchTarget => ({
  kind,
  id: name,
  name,
  otherName,
  place: "",
});

const targets = [
  target("district", "渝中区", "Yuzhong"),
  target("street", "解放碑街道"),
  target("community", "长石苑"),
  target("community", "重庆钢铁家属院"),
  target("community", "解放西路12号院"),
];
const found = async (query: string) => {
  const index = await pinyinIndex(targets.map((t) => t.name));
  return search(targets, index, query, 5).map((at) => targets[at]!.name);
};

describe("search", () => {
  test("finds a community by part of its name, its pinyin and its initials", async () => {
    expect(await found("石苑")).toEqual(["长石苑"]);
    expect(await found("changshi")).toEqual(["长石苑"]);
    expect(await found("csy")).toEqual(["长石苑"]);
  });

  test("reads place names as people do: 重庆 is chong qing", async () => {
    expect(await found("chongqing")).toEqual(["重庆钢铁家属院"]);
    expect(await found("cqgt")).toEqual(["重庆钢铁家属院"]);
  });

  test("puts streets before communities of equal fit, and finds districts by their English name", async () => {
    expect(await found("解放")).toEqual(["解放碑街道", "解放西路12号院"]);
    expect(await found("yuzh")).toEqual(["渝中区"]);
  });

  test("finds nothing for nothing, and works without pinyin", () => {
    expect(search(targets, null, "   ", 5)).toEqual([]);
    expect(search(targets, null, "长石", 5)).toEqual([2]);
    expect(search(targets, null, "csy", 5)).toEqual([]);
  });
});

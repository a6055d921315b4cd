import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { problemSentence } from "../../src/i18n/problemSentence.ts";
import { readEdits, writeEdits } from "../../src/io/readEdits.ts";
import { type Edits, NO_EDITS, sameValue } from "../../src/model/edits.ts";
import { overlays } from "../editsArbitrary.ts";

const NOTES = { city: "test", dataDate: "2026-10-31", exportedAt: "2026-11-28T10:00:00Z", notice: null };
const CITY = { id: "test", communities: new Set(["a", "b"]) };
const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readEdits(bytes(text), "edits.json", CITY);
const file = (edits: unknown, head: object = {}) =>
  JSON.stringify({ format: "renewal-atlas-edits", version: 1, city: "test", edits, ...head });
const community = (edit: unknown) => file({ communities: { a: edit } });

describe("readEdits", () => {
  it("reads back what was written, whatever the edits are", () => {
    fc.assert(
      fc.property(overlays(fc.constantFrom("a", "b", "__proto__")), (edits) => {
        const { edits: back, problems } = read(writeEdits(edits, NOTES));
        expect(problems.filter((p) => p.severity === "error")).toEqual([]);
        expect(sameValue(back, edits)).toBe(true);
      }),
    );
  });

  it("says in the file what the city is, and that its records are invented", () => {
    const edits: Edits = { ...NO_EDITS, communities: { a: { budgetYuan: 1 } } };
    expect(JSON.parse(writeEdits(edits, { ...NOTES, notice: "演示数据" }))).toEqual({
      format: "renewal-atlas-edits",
      version: 1,
      city: "test",
      dataDate: "2026-10-31",
      exportedAt: "2026-11-28T10:00:00Z",
      notice: "演示数据",
      edits,
    });
    expect(writeEdits(edits, NOTES)).not.toContain("notice");
  });

  it("leaves a bad value out with community, field, value met and value expected, and keeps the rest", () => {
    const { edits, problems } = read(community({ comprehensive: "halfway", budgetYuan: 12, lock: null }));
    expect(edits!.communities).toEqual({ a: { budgetYuan: 12 } });
    expect(problems).toEqual([
      expect.objectContaining({
        severity: "error",
        key: "edits.value",
        file: "edits.json",
        id: "a",
        field: "comprehensive",
        met: "halfway",
        expected: expect.stringContaining("designed"),
      }),
    ]);
    expect(problemSentence("en", problems[0]!)).toMatch(/^a: “comprehensive” is halfway, expected /);
  });

  it("keeps the good entries of a list and names the place of a bad one", () => {
    const meetings = [
      { date: "2026-01-02", attended: 5 },
      { date: "2026-13-01" },
      { date: "2025", attended: -1 },
    ];
    const { edits, problems } = read(community({ meetings }));
    expect(edits!.communities["a"]).toEqual({ meetings: [meetings[0]] });
    expect(problems.map(({ field, met, expected }) => [field, met, expected])).toEqual([
      ["meetings[1].date", "2026-13-01", "YYYY-MM-DD"],
      ["meetings[2].attended", "-1", ">=0"],
    ]);
  });

  it("drops a list of which nothing fits, but keeps one that is empty", () => {
    expect(read(community({ works: [{}], deficits: [] })).edits!.communities).toEqual({
      a: { deficits: [] },
    });
    expect(read(community({ works: [{}] })).edits!.communities).toEqual({});
  });

  it("names fields that cannot be edited, and what is no object", () => {
    const { edits, problems } = read(
      file({ communities: { a: { name: "x" }, b: 5 }, unitCosts: [], menus: {} }),
    );
    expect(edits).toEqual(NO_EDITS);
    expect(problems.map(({ key, field }) => [key, field])).toEqual([
      ["edits.field", "name"],
      ["edits.notObject", "b"],
      ["edits.value", "unitCosts"],
      ["edits.value", "menus"],
    ]);
  });

  it("takes one menu a track", () => {
    const menu = {
      ...{ scheme: "s", track: "management", name: { zh: "甲", en: "A" }, note: { zh: "甲", en: "A" } },
      ...{ majors: [], officialCount: 25, items: [] },
    };
    const { edits, problems } = read(file({ menus: [menu, { ...menu, scheme: "t" }, { track: "other" }] }));
    expect(edits!.menus).toEqual([menu]);
    expect(problems.map(({ field }) => field)).toEqual(["menus[1].track", "menus[2].scheme"]);
  });

  it("keeps the edits of communities that the city does not have, and says so, as of another city", () => {
    const { edits, problems } = read(file({ communities: { z: { budgetYuan: 1 } } }, { city: "elsewhere" }));
    expect(edits!.communities).toEqual({ z: { budgetYuan: 1 } });
    expect(problems.map(({ severity, key, met }) => [severity, key, met])).toEqual([
      ["warning", "edits.otherCity", "elsewhere"],
      ["warning", "edits.unknownCommunity", "z"],
    ]);
  });

  it.each([
    ["", "file.empty"],
    ["{", "json.truncated"],
    ["[1, 2]", "edits.notEdits"],
    ["null", "edits.notEdits"],
    ['{"format": "renewal-atlas-city"}', "edits.notEdits"],
    ['{"format": "renewal-atlas-edits", "version": 7, "edits": {}}', "edits.version"],
    ['{"format": "renewal-atlas-edits", "version": 1, "city": "test"}', "edits.notObject"],
  ])("has no edits of %j, and says why", (text, key) => {
    const { edits, problems } = read(text);
    expect(edits).toBeNull();
    expect(problems.map((p) => p.key)).toContain(key);
    expect(problems.every((p) => p.severity === "error" && p.file === "edits.json")).toBe(true);
  });

  it("ends on any JSON, with edits that can be written and read again", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom("communities", "unitCosts", "menus"), (value, part) => {
        const { edits } = read(file({ [part]: value }));
        expect(sameValue(read(writeEdits(edits!, NOTES)).edits, edits)).toBe(true);
        read(JSON.stringify(value));
      }),
    );
  });
});

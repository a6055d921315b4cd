import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { NO_EDITS } from "../../../src/model/edits.ts";
import { listPieces } from "../../../src/panels/communities/saveCommunityList.ts";
import { type AtlasState, INITIAL_STATE, NO_FILTERS } from "../../../src/store/state.ts";
import { buildAtlas, buildKind, type CommunityRow } from "../../builders.ts";

const communities: readonly CommunityRow[] = [
  {
    id: "c1",
    name: '=HYPERLINK("http://x")',
    position: [-0.5, 29.56],
    district: "A",
    street: "+1 street",
    buildYear: 1988,
    households: 300,
    floorAreaSquareMeters: 12_345.5,
    comprehensive: "none",
    management: "established",
    managementMode: "communityCentre",
    deficits: ["roads", "lifts"],
  },
  { id: "c2", name: "later", district: "A", buildYear: 2004 },
  { id: "c3", name: 'older, "quoted"', district: "A", buildYear: 1970 },
];
const state: AtlasState = {
  ...INITIAL_STATE,
  locale: "en",
  sort: { by: "buildYear", descending: false },
  filters: { ...NO_FILTERS, buildYear: [1960, 1999] },
  atlas: buildAtlas({
    communities,
    facilities: [{ kind: "care", position: [-0.5, 29.561] }],
    kinds: [buildKind("care", 100)],
    districts: [{ code: "A", nameZh: "甲区", nameEn: "Alpha", reported: true }],
  }),
};
const textOf = (s: AtlasState) => [...listPieces(s)].map((piece) => piece.text).join("");
const rowsOf = (s: AtlasState) =>
  Papa.parse<Record<string, string>>(textOf(s).slice(1), { header: true, skipEmptyLines: true }).data;

describe("the list as CSV", () => {
  it("holds the communities that pass, in the order of the list, behind a byte order mark", () => {
    expect(textOf(state).codePointAt(0)).toBe(0xfeff);
    expect(rowsOf(state).map((row) => row["Id"])).toEqual(["c3", "c1"]);
    expect(rowsOf(state)[0]?.["Community"]).toBe('older, "quoted"');
  });

  it("says which communities were edited", () => {
    const edits = { ...NO_EDITS, communities: { c3: { budgetYuan: 5 } } };
    expect(rowsOf({ ...state, edits }).map((row) => row["Edited"])).toEqual(["edited", ""]);
  });

  it("neutralises what a spreadsheet would run and leaves negative numbers as they are", () => {
    const row = rowsOf(state)[1]!;
    expect(row["Community"]).toBe('\'=HYPERLINK("http://x")');
    expect(row["Street"]).toBe("'+1 street");
    expect(row["Longitude (WGS84)"]).toBe("-0.5");
  });

  it("writes record, derived figures, distances, filters, date and notice in the language", () => {
    expect(rowsOf(state)[1]).toMatchObject({
      District: "Alpha",
      "Year built": "1988",
      Households: "300",
      "Floor area (m²)": "12345.5",
      "Comprehensive renovation": "Not listed",
      "Management by": "Community property service centre",
      "Number of deficits": "2",
      "Deficits on site": "roads; lifts",
      "Missing services": "care",
      "Straight line to nearest care (m)": "111",
      "Data as of": "2026-10-31",
      Filters: "Year built: 1960–1999",
    });
    expect(rowsOf({ ...state, locale: "zh" })[1]).toMatchObject({ 区县: "甲区", 短板: "roads、lifts" });
  });

  it("says by which method the scores are made", () => {
    expect(Object.keys(rowsOf(state)[0]!)).toContain("Priority score (0-100)");
    const byCloseness = Object.keys(rowsOf({ ...state, priorityMethod: "topsis" })[0]!);
    expect(byCloseness).toContain("TOPSIS closeness (0-100)");
    expect(byCloseness).not.toContain("Priority score (0-100)");
  });

  it("leaves empty what is not known", () => {
    const row = rowsOf(state)[0]!;
    for (const name of ["Street", "Households", "Number of deficits", "Willingness", "Budget (yuan)"])
      expect(row[name], name).toBe("");
  });

  it("comes in pieces whose share ends at 1, with every row once", () => {
    const many = buildAtlas({ communities: Array.from({ length: 3001 }, (_, i) => ({ id: `n${i}` })) });
    const s = { ...INITIAL_STATE, atlas: many };
    const shares = [...listPieces(s)].map((piece) => piece.share);
    expect(shares).toHaveLength(4);
    expect(shares.at(-1)).toBe(1);
    expect(new Set(rowsOf(s).map((row) => Object.values(row)[0])).size).toBe(3001);
  });
});

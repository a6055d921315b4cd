import { describe, expect, it } from "vitest";
import { sortedRows } from "../../../src/store/selectors/rows.ts";
import { INITIAL_STATE, NO_FILTERS, SORT_KEYS, type SortKey } from "../../../src/store/state.ts";
import { buildAtlas, buildKind, type CommunityRow } from "../../builders.ts";

const communities: readonly CommunityRow[] = [
  { name: "乙", district: "B", street: "s2", buildYear: 1999, households: 5, comprehensive: "accepted" },
  { name: "甲", position: [106.9, 29.9], district: "A", street: "s1", households: 9, deficits: ["x"] },
  { name: "丙", buildYear: 1980, floorAreaSquareMeters: 70, management: "negotiating", deficits: ["x", "y"] },
  {
    name: "丁",
    district: "A",
    buildYear: 1999,
    households: 7,
    comprehensive: "none",
    management: "established",
  },
];
const atlas = buildAtlas({
  communities,
  facilities: [{ kind: "care", position: [106.55, 29.56] }],
  kinds: [buildKind("care", 3000)],
  districts: [
    { code: "A", nameZh: "渝中", nameEn: "Yuzhong", reported: true },
    { code: "B", nameZh: "巴南", nameEn: "Banan", reported: true },
  ],
});
const order = (by: SortKey, descending: boolean, filters = NO_FILTERS) =>
  [...sortedRows({ ...INITIAL_STATE, locale: "zh", atlas, filters, sort: { by, descending } })].map(
    (row) => communities[row]!.name,
  );

describe("sortedRows", () => {
  it("sorts by each column, and what is not known comes last in either direction", () => {
    expect(order("buildYear", false)).toEqual(["丙", "乙", "丁", "甲"]);
    expect(order("buildYear", true)).toEqual(["乙", "丁", "丙", "甲"]);
    expect(order("households", true)).toEqual(["甲", "丁", "乙", "丙"]);
    expect(order("floorAreaSquareMeters", true)).toEqual(["丙", "乙", "甲", "丁"]);
    expect(order("comprehensive", true)).toEqual(["乙", "丁", "甲", "丙"]);
    expect(order("management", false)).toEqual(["丙", "丁", "乙", "甲"]);
    expect(order("deficits", true)).toEqual(["丙", "甲", "乙", "丁"]);
    expect(order("missingServices", true)).toEqual(["甲", "乙", "丙", "丁"]);
  });

  it("sorts names and streets by their sound, districts by their name and not by their code", () => {
    expect(order("name", false)).toEqual(["丙", "丁", "甲", "乙"]);
    expect(order("district", false)).toEqual(["乙", "甲", "丁", "丙"]);
    expect(order("street", true)).toEqual(["乙", "甲", "丙", "丁"]);
  });

  it("holds exactly the communities that pass, whatever the order", () => {
    for (const by of SORT_KEYS)
      expect(order(by, true, { ...NO_FILTERS, buildYear: [1999, 1999] }).toSorted()).toEqual(["丁", "乙"]);
  });
});

import { describe, expect, it } from "vitest";
import { facts, ruleInput } from "../../src/analysis/facts.ts";
import type { Consent } from "../../src/model/community.ts";
import type { Menu } from "../../src/model/menu.ts";
import { RULE_IDS } from "../../src/model/rules.ts";
import { buildCity } from "../builders.ts";

const PASSED: Consent = {
  itemIds: "all",
  matter: "general",
  ownersTotal: 100,
  areaTotal: 1000,
  participatedOwners: 80,
  participatedArea: 800,
  agreedOwners: 60,
  agreedArea: 600,
};

const item = {
  track: "comprehensive",
  major: 1,
  unit: "m",
  matter: "general",
  source: "",
  official: false,
} as const;
const MENU: Menu = {
  scheme: "test",
  track: "comprehensive",
  name: { zh: "", en: "" },
  note: { zh: "", en: "" },
  majors: [],
  officialCount: 39,
  items: [
    {
      ...item,
      id: "roads",
      nature: "basic",
      nameZh: "",
      nameEn: "",
      unitCostYuan: { low: 1, mid: 200, high: 3, priceYear: 2025, source: "" },
    },
    { ...item, id: "lifts", nature: "additional", nameZh: "", nameEn: "" },
  ],
};

const city = buildCity({
  menus: [MENU],
  communities: [
    {
      buildYear: 1994,
      households: 100,
      budgetYuan: 5_000_000,
      deficits: ["roads", "lifts"],
      comprehensive: "accepted",
      management: "none",
      record: {
        consent: [{ ...PASSED, agreedOwners: 10 }, PASSED],
        history: [
          { track: "comprehensive", stage: "underWorks", date: "2022-03" },
          { track: "comprehensive", stage: "accepted", date: "2023-11-02" },
          { track: "management", stage: "negotiating", date: "2024" },
        ],
        works: [
          { itemId: "roads", quantity: 1000 },
          { itemId: "lifts", quantity: 2, unitCostYuan: 400_000 },
        ],
        funding: { central: 750_000, residents: 250_000 },
      },
    },
    { households: 50, budgetYuan: 1_000_000 },
  ],
});

describe("facts", () => {
  const { flags, flagsUnknown, ...columns } = facts(city);

  it("reads the record of a community into its columns", () => {
    const first = Object.fromEntries(Object.entries(columns).map(([key, column]) => [key, column[0]]));
    expect(first).toEqual({
      willing: 1,
      startedYear: 2022,
      acceptedYear: 2023,
      managedYear: 0,
      basicDeficits: 1,
      otherDeficits: 1,
      agreedShare: expect.closeTo(0.6, 6),
      costPerHousehold: 10_000,
      residentsShare: 0.25,
    });
  });

  it("takes the budget where no work is known, and knows nothing else of a community without a record", () => {
    const second = Object.fromEntries(Object.entries(columns).map(([key, column]) => [key, column[1]]));
    expect(second).toEqual({
      willing: 255,
      startedYear: 0,
      acceptedYear: 0,
      managedYear: 0,
      basicDeficits: Number.NaN,
      otherDeficits: Number.NaN,
      agreedShare: Number.NaN,
      costPerHousehold: 20_000,
      residentsShare: Number.NaN,
    });
  });

  it("sets a bit for each rule that applies, and another for each that is not known", () => {
    const of = (bits: number) => RULE_IDS.filter((_, r) => (bits >>> r) & 1);
    expect(of(flags[0]!)).toEqual(["R1", "R2", "R5"]);
    expect(of(flagsUnknown[0]!)).toEqual([]);
    expect([of(flags[1]!), of(flagsUnknown[1]!)]).toEqual([[], [...RULE_IDS]]);
  });

  it("follows another limit year", () => {
    const thresholds = ruleInput(city, 0).thresholds;
    expect(facts(city, { ...thresholds, limitYear: 1990 }).flags[0]! & 1).toBe(0);
  });
});

it("gives the rules of one community the inputs that the columns have", () => {
  expect(ruleInput(city, 0)).toMatchObject({
    buildYear: 1994,
    deficits: ["roads", "lifts"],
    budgetYuan: 5_000_000,
  });
  expect(ruleInput(city, 1).deficits).toBeNull();
  expect(ruleInput(city, 0).natureOf("roads")).toBe("basic");
});

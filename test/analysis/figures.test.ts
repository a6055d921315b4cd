import { describe, expect, it } from "vitest";
import {
  coverageByKind,
  flagCounts,
  keyFigures,
  planAgainstActual,
  progressByYear,
} from "../../src/analysis/figures.ts";
import type { HistoryEntry } from "../../src/model/community.ts";
import { buildAtlas } from "../builders.ts";

const started = (date: string): HistoryEntry => ({ track: "comprehensive", stage: "underWorks", date });
const accepted = (date: string): HistoryEntry => ({ track: "comprehensive", stage: "accepted", date });
const managed = (date: string): HistoryEntry => ({ track: "management", stage: "established", date });

const { city, facts, reach } = buildAtlas({
  communities: [
    {
      district: "A",
      households: 100,
      elderly60Plus: 20,
      floorAreaSquareMeters: 5000,
      buildYear: 1990,
      comprehensive: "accepted",
      management: "none",
      record: { history: [started("2021"), accepted("2022")] },
    },
    {
      district: "B",
      households: 300,
      buildYear: 1994,
      comprehensive: "underWorks",
      record: { history: [started("2023-04")] },
    },
    { district: "A", buildYear: 1998, comprehensive: "surveyed", record: { history: [managed("2024")] } },
    { district: "B", households: 50 },
  ],
  facilities: [{ kind: "sports", position: [106.55, 29.56] }],
  targets: {
    source: { zh: "", en: "" },
    synthetic: false,
    rows: [
      { district: "A", year: 2021, communities: 3 },
      { district: "C", year: 2021, communities: 1 },
    ],
  },
});

describe("keyFigures", () => {
  it("sums what is known and says of how many", () => {
    expect(keyFigures(city.communities)).toMatchObject({
      communities: 4,
      households: { sum: 450, known: 3 },
      elderly: { sum: 20, known: 1 },
      floorAreaSquareMeters: { sum: 5000, known: 1 },
      accepted: 1,
      underWorks: 1,
      waiting: 1,
      stageKnown: 3,
      acceptedShare: 1 / 3,
      medianBuildYear: 1994,
    });
  });

  it("counts the stages in order, the unknown last", () => {
    expect(keyFigures(city.communities).comprehensive).toEqual([0, 0, 1, 0, 0, 0, 1, 1, 1]);
    expect(keyFigures(city.communities).management).toEqual([1, 0, 0, 3]);
  });

  it("looks only at the rows of the mask; shares of nothing are not known", () => {
    const none = keyFigures(city.communities, Uint8Array.from([0, 0, 0, 1]));
    expect([none.communities, none.households.sum, none.acceptedShare]).toEqual([1, 50, Number.NaN]);
  });
});

it("shows progress by year without a gap", () => {
  expect(progressByYear(facts)).toEqual([
    { year: 2021, starts: 1, acceptances: 0, managed: 0 },
    { year: 2022, starts: 0, acceptances: 1, managed: 0 },
    { year: 2023, starts: 1, acceptances: 0, managed: 0 },
    { year: 2024, starts: 0, acceptances: 0, managed: 1 },
  ]);
  expect(progressByYear(facts, new Uint8Array(4))).toEqual([]);
});

it("sets plan against actual, also where one of the two is missing", () => {
  expect(planAgainstActual(city, facts)).toEqual([
    { district: "A", year: 2021, planned: 3, actual: 1 },
    { district: "C", year: 2021, planned: 1, actual: 0 },
    { district: "B", year: 2023, planned: null, actual: 1 },
  ]);
});

it("gives the share of the known households within the radius of each kind that has one", () => {
  expect(coverageByKind(city.communities, reach, { sports: 2000, police: 300 })).toEqual([
    {
      kind: "sports",
      radiusMeters: 2000,
      householdsInside: 400,
      householdsOutside: 50,
      communitiesInside: 3,
      communitiesOutside: 1,
      householdsUnknown: 1,
      shareOfHouseholds: 400 / 450,
    },
  ]);
  expect(coverageByKind(city.communities, reach, { sports: null })).toEqual([]);
});

it("counts the communities of each rule", () => {
  expect(flagCounts(facts)).toEqual({ R1: 0, R2: 1, R3: 0, R4: 0, R5: 0, R6: 0 });
});

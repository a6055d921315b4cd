import { describe, expect, it } from "vitest";
import { stageDays } from "../../src/analysis/stageDays.ts";
import { TRACK_LISTS, trackLists, tracksByDistrict, waitingDays } from "../../src/analysis/trackFlags.ts";
import type { Consent } from "../../src/model/community.ts";
import { dayOfIsoDate } from "../../src/model/isoDate.ts";
import { buildAtlas, type CommunityRow } from "../builders.ts";

const passed: Consent = {
  ...{ itemIds: "all", matter: "general", ownersTotal: 3, areaTotal: 300 },
  ...{ participatedOwners: 3, participatedArea: 300, agreedOwners: 3, agreedArea: 300 },
};
const eligible: CommunityRow = { buildYear: 1990, deficits: ["roads"], record: { consent: [passed] } };
const accepted = (date: string) => ({
  history: [{ track: "comprehensive", stage: "accepted", date } as const],
});

const { city, facts } = buildAtlas({
  communities: [
    { district: "A", comprehensive: "accepted", management: "none", record: accepted("2026-10-01") },
    { district: "A", comprehensive: "accepted", management: "negotiating" },
    { district: "A", comprehensive: "accepted", management: "established" },
    { district: "A", comprehensive: "accepted" },
    { district: "B", comprehensive: "none", management: "established" },
    { ...eligible, district: "B", comprehensive: "candidate", management: "none" },
    { ...eligible, district: "B", comprehensive: "surveyed", management: "none" },
    { ...eligible, comprehensive: "none", management: "established" },
    { district: "B", comprehensive: "underWorks", management: "none" },
    { district: "B", comprehensive: "underWorks", management: "negotiating" },
    { district: "B", comprehensive: "underWorks" },
    { ...eligible, district: "B" },
    { buildYear: 1990, deficits: ["roads"], comprehensive: "none", district: "B" },
    { buildYear: 1990, comprehensive: "none", district: "B" },
    { deficits: ["roads"], comprehensive: "none", district: "B" },
    { buildYear: 1990, deficits: ["roads"], comprehensive: "surveyed", district: "B" },
    { buildYear: 2005, deficits: ["roads"], comprehensive: "none", district: "B" },
  ],
});
const { communities } = city;

describe("trackLists", () => {
  it("lists who lacks management, waits, was never surveyed or asked, or builds without a plan for management", () => {
    expect(trackLists(communities, facts)).toEqual({
      noManagement: [0, 1],
      waiting: [4, 7],
      neverSurveyed: [5, 7],
      worksUnmanaged: [8],
      neverAsked: [12],
    });
  });

  it("keeps to the mask", () => {
    const mask = Uint8Array.from({ length: 17 }, (_, i) => (i === 1 || i === 7 ? 1 : 0));
    expect(trackLists(communities, facts, mask)).toEqual({
      noManagement: [1],
      waiting: [7],
      neverSurveyed: [7],
      worksUnmanaged: [],
      neverAsked: [],
    });
  });
});

describe("tracksByDistrict", () => {
  it("counts the lists of each district; the share is of the accepted whose management is known", () => {
    const [a, b, none] = tracksByDistrict(communities, facts);
    expect(a).toEqual({
      district: "A",
      communities: 4,
      accepted: 4,
      known: 3,
      lists: { noManagement: 2, waiting: 0, neverSurveyed: 0, worksUnmanaged: 0, neverAsked: 0 },
      noManagementShare: 2 / 3,
    });
    expect(b).toMatchObject({
      district: "B",
      accepted: 0,
      lists: { noManagement: 0, waiting: 1, neverSurveyed: 1, worksUnmanaged: 1, neverAsked: 1 },
      noManagementShare: Number.NaN,
    });
    expect(none).toMatchObject({ district: null, communities: 1, lists: { waiting: 1, neverSurveyed: 1 } });
  });

  it("adds up to the lists", () => {
    const lists = trackLists(communities, facts);
    const districts = tracksByDistrict(communities, facts);
    for (const list of TRACK_LISTS)
      expect(districts.reduce((sum, district) => sum + district.lists[list], 0)).toBe(lists[list].length);
  });
});

describe("waitingDays", () => {
  it("counts from the acceptance, knows nothing without a date, and never runs backwards", () => {
    const asOf = (date: string) => waitingDays([0, 1], stageDays(communities), dayOfIsoDate(date));
    expect(asOf("2026-10-31")).toEqual([30, Number.NaN]);
    expect(asOf("2026-01-01")).toEqual([0, Number.NaN]);
  });
});

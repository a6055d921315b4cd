import { describe, expect, it } from "vitest";
import { ruleSentence } from "../../../src/panels/detail/ruleSentence.ts";
import { detail, neighbours, selectedScore } from "../../../src/store/selectors/detail.ts";
import { nearestFacilities } from "../../../src/store/selectors/nearest.ts";
import { type AtlasState, INITIAL_STATE, NO_FILTERS } from "../../../src/store/state.ts";
import { buildAtlas, buildKind } from "../../builders.ts";

const atlas = buildAtlas({
  kinds: [buildKind("daycare", 300), buildKind("police", null), buildKind("market", 500)],
  facilities: [
    { kind: "daycare", position: [106.55, 29.5615] },
    { kind: "police", position: [106.55, 29.58] },
    { kind: "market", position: [106.55, 29.57], status: "planned" },
  ],
  communities: [
    {
      id: "a",
      position: [106.55, 29.56],
      households: 100,
      floorAreaSquareMeters: 8000,
      budgetYuan: 1000,
      deficits: ["roads", "lighting"],
      record: {
        works: [{ itemId: "roads", quantity: 3, unitCostYuan: 50 }, { itemId: "gas" }],
        funding: { central: 600, residents: 300 },
        history: [
          { track: "comprehensive", stage: "consented", date: "2022-10" },
          { track: "management", stage: "negotiating", date: "2021" },
        ],
        meetings: [{ date: "2022-03-01" }],
        consent: [
          {
            itemIds: "all",
            matter: "general",
            ownersTotal: 90,
            areaTotal: 9000,
            participatedOwners: 60,
            participatedArea: 6000,
            agreedOwners: 30,
            agreedArea: 3100,
            date: "2022-09-01",
          },
        ],
      },
    },
    { id: "b", households: 50 },
    { id: "c" },
  ],
});
const at = (part: Partial<AtlasState>): AtlasState => ({ ...INITIAL_STATE, atlas, ...part });
const a = () => detail(at({ selected: "a" }))!;

describe("detail", () => {
  it("is null without a selection, and for an id that the city does not have", () => {
    expect(detail(at({}))).toBeNull();
    expect(detail(at({ selected: "elsewhere" }))).toBeNull();
  });

  it("tells deficits that a work repairs from those that none does", () => {
    expect(a().deficits?.map((d) => [d.id, d.repaired])).toEqual([
      ["roads", true],
      ["lighting", false],
    ]);
    expect(detail(at({ selected: "b" }))!.deficits).toBeNull();
  });

  it("checks the funding against the budget and gives each source its share", () => {
    const { money } = a();
    expect(money.fundedYuan).toBe(900);
    expect(money.differenceYuan).toBe(-100);
    expect(money.budgetPerHouseholdYuan).toBe(10);
    expect(money.sources.map((s) => [s.source, s.share])).toEqual([
      ["central", 2 / 3],
      ["residents", 1 / 3],
    ]);
  });

  it("says not known, never zero, where the record holds nothing", () => {
    const c = detail(at({ selected: "c" }))!;
    expect(c.areaPerHousehold).toBeNaN();
    expect(c.money.fundedYuan).toBeNaN();
    expect(c.money.differenceYuan).toBeNaN();
    expect(c.comprehensive).toBeNull();
  });

  it("puts stages, votes and meetings in the order of their dates", () => {
    expect(a().events.map((e) => `${e.date} ${e.kind}`)).toEqual([
      "2021 management",
      "2022-03-01 meeting",
      "2022-09-01 vote",
      "2022-10 comprehensive",
    ]);
  });
});

describe("the rules' sentences", () => {
  it("exist in both languages for every reason that the rules give", () => {
    const everything = ["a", "b", "c"].flatMap((id) =>
      detail(at({ selected: id }))!.rules.flatMap(({ outcome }) => [
        ...outcome.reasons,
        ...outcome.clearedBy,
      ]),
    );
    const others = [
      "builtBefore",
      "builtAfter",
      "hasDeficits",
      "noDeficits",
      "willing",
      "notWilling",
      "acceptedWithoutManagement",
      "establishManagement",
      "managedNotRenovated",
      "ripe",
      "basicDeficitLeft",
      "chooseWork",
      "fundingDiffers",
      "findFunding",
      "cutFunding",
      "workWithoutConsent",
      "voteOn",
    ].map((name) => ({
      key: `rule.${name}`,
      params: { year: 1994, limitYear: 2000, owners: 3, area: 1200 },
    }));
    expect(everything.length).toBeGreaterThan(3);
    for (const reason of [...everything, ...others])
      for (const locale of ["zh", "en"] as const) {
        const sentence = ruleSentence(locale, reason, (itemId) => itemId);
        expect(sentence).not.toBe("");
        expect(sentence).not.toContain("NaN");
      }
  });

  it("write years without separators and counts with them", () => {
    const reason = { key: "rule.builtBefore", params: { year: 1994, limitYear: 2000 } };
    expect(ruleSentence("en", reason, String)).toBe("Built in 1994, before 2000");
    const vote = { key: "rule.notWilling", params: { owners: 3, area: 1200 } };
    expect(ruleSentence("en", vote, String)).toContain("3 owners and 1,200 m²");
  });
});

describe("nearestFacilities", () => {
  it("compares the distance with the radius; a planned facility serves nobody and a kind without radius is not judged", () => {
    const found = nearestFacilities(at({ selected: "a" }));
    expect(found.map((n) => [n.kind.id, n.inside, n.facility])).toEqual([
      ["daycare", true, 0],
      ["police", null, 1],
      ["market", false, -1],
    ]);
    expect(found[0]!.meters).toBeCloseTo(166.8, 0);
    expect(nearestFacilities(at({ selected: "a", radii: { daycare: 100 } }))[0]!.inside).toBe(false);
  });
});

describe("neighbours", () => {
  it("are those beside the selected community in the list", () => {
    const sort = { by: "households", descending: true } as const;
    expect(neighbours(at({ selected: "b", sort }))).toEqual({ at: 1, count: 3, previous: "a", next: "c" });
    const filters = { ...NO_FILTERS, households: [90, 200] as const };
    expect(neighbours(at({ selected: "b", sort, filters }))).toEqual({
      at: -1,
      count: 1,
      previous: null,
      next: null,
    });
  });
});

describe("selectedScore", () => {
  it("opens the score into points that add up to it", () => {
    const { score, parts } = selectedScore(at({ selected: "a" }))!;
    expect(parts.reduce((sum, part) => sum + part.points, 0)).toBeCloseTo(score, 3);
  });
});

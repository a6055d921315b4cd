import { describe, expect, it } from "vitest";
import {
  COMPREHENSIVE_STAGES,
  type Consent,
  MANAGEMENT_STAGES,
  UNKNOWN_CODE,
} from "../../src/model/community.ts";
import {
  evaluateRules,
  FALLBACK_THRESHOLDS,
  RULE_IDS,
  RULES,
  type RuleId,
  type RuleInput,
} from "../../src/model/rules.ts";

const PASSED: Consent = {
  itemIds: ["roads"],
  matter: "general",
  ownersTotal: 300,
  areaTotal: 30_000,
  participatedOwners: 250,
  participatedArea: 25_000,
  agreedOwners: 200,
  agreedArea: 20_000,
};
const FAILED: Consent = {
  ...PASSED,
  participatedOwners: 193,
  agreedOwners: 150,
  participatedArea: 19_590,
  agreedArea: 15_000,
};

const comprehensive = (stage: (typeof COMPREHENSIVE_STAGES)[number]) => COMPREHENSIVE_STAGES.indexOf(stage);
const management = (stage: (typeof MANAGEMENT_STAGES)[number]) => MANAGEMENT_STAGES.indexOf(stage);

function outcome(id: RuleId, part: Partial<RuleInput>) {
  const input: RuleInput = {
    buildYear: Number.NaN,
    budgetYuan: Number.NaN,
    deficits: null,
    comprehensive: UNKNOWN_CODE,
    management: UNKNOWN_CODE,
    record: {},
    natureOf: (item) => (item === "lifts" ? "additional" : "basic"),
    thresholds: FALLBACK_THRESHOLDS,
    ...part,
  };
  return evaluateRules(input).find(({ rule }) => rule.id === id)!.outcome;
}

it("names the six rules in order", () => {
  expect(RULES.map((rule) => rule.id)).toEqual(RULE_IDS);
});

it("finds nothing known of an empty record", () => {
  for (const id of RULE_IDS) expect(outcome(id, {}).state).toBe("unknown");
});

describe("R1, eligible", () => {
  const full = { buildYear: 1999, deficits: ["roads"], record: { consent: [PASSED] } };

  it("applies when built before the limit year, with deficits and willing", () => {
    expect(outcome("R1", full)).toMatchObject({ state: "applies" });
    expect(outcome("R1", full).reasons.map((r) => r.key)).toEqual([
      "rule.builtBefore",
      "rule.hasDeficits",
      "rule.willing",
    ]);
  });

  it("says which condition fails", () => {
    expect(outcome("R1", { ...full, buildYear: 2000 })).toMatchObject({
      state: "clear",
      reasons: [{ key: "rule.builtAfter" }],
    });
    expect(outcome("R1", { ...full, deficits: [] })).toMatchObject({
      state: "clear",
      reasons: [{ key: "rule.noDeficits" }],
    });
    expect(outcome("R1", { ...full, record: { consent: [FAILED] } }).reasons[0]).toEqual({
      key: "rule.notWilling",
      params: { owners: 7, area: 410 },
    });
  });

  it("is unknown while a condition is not known and none fails", () => {
    expect(outcome("R1", { ...full, record: {} })).toMatchObject({
      state: "unknown",
      reasons: [{ key: "rule.unknown.consent" }],
    });
    expect(outcome("R1", { ...full, record: {}, buildYear: 2010 }).state).toBe("clear");
  });
});

describe("R2, follow-up missing", () => {
  it("applies to the accepted without established management", () => {
    const accepted = { comprehensive: comprehensive("accepted") };
    expect(outcome("R2", { ...accepted, management: management("negotiating") }).state).toBe("applies");
    expect(outcome("R2", { ...accepted, management: management("established") }).state).toBe("clear");
    expect(outcome("R2", accepted).state).toBe("unknown");
    expect(outcome("R2", { comprehensive: comprehensive("underWorks") }).state).toBe("clear");
  });
});

describe("R3, waiting", () => {
  const managed = { management: management("established"), comprehensive: comprehensive("none") };

  it("applies to the managed but not renovated, and says when the time is ripe", () => {
    const waiting = outcome("R3", {
      ...managed,
      buildYear: 1990,
      deficits: [],
      record: { consent: [PASSED] },
    });
    expect(waiting).toMatchObject({ state: "applies", clearedBy: [{ key: "rule.noDeficits" }] });
    const ripe = outcome("R3", {
      ...managed,
      buildYear: 1990,
      deficits: ["roads"],
      record: { consent: [PASSED] },
    });
    expect(ripe.clearedBy).toEqual([{ key: "rule.ripe" }]);
  });

  it("is clear once the renovation began, or while management is not established", () => {
    expect(outcome("R3", { ...managed, comprehensive: comprehensive("candidate") }).state).toBe("clear");
    expect(outcome("R3", { ...managed, management: management("none") }).state).toBe("clear");
  });
});

describe("R4, basic deficit left", () => {
  it("names the basic deficits that no chosen work repairs", () => {
    const left = outcome("R4", {
      deficits: ["roads", "drainage", "lifts"],
      record: { works: [{ itemId: "roads" }] },
    });
    expect(left).toMatchObject({
      state: "applies",
      clearedBy: [{ key: "rule.chooseWork", items: ["drainage"] }],
    });
  });

  it("does not mind other deficits, and does not know before works are recorded", () => {
    expect(outcome("R4", { deficits: ["lifts"] }).state).toBe("clear");
    expect(outcome("R4", { deficits: ["roads"] }).state).toBe("unknown");
    expect(outcome("R4", { deficits: ["roads"], record: { works: [] } }).state).toBe("applies");
  });
});

describe("R5, funding differs", () => {
  it("applies when the sources do not add up to the budget, to the yuan", () => {
    const funding = { central: 60, municipal: 30, residents: 10 };
    expect(outcome("R5", { budgetYuan: 100, record: { funding } }).state).toBe("clear");
    expect(outcome("R5", { budgetYuan: 120, record: { funding } })).toMatchObject({
      state: "applies",
      clearedBy: [{ key: "rule.findFunding", params: { difference: 20 } }],
    });
    expect(outcome("R5", { budgetYuan: 90, record: { funding } }).clearedBy[0]!.key).toBe("rule.cutFunding");
    expect(outcome("R5", { budgetYuan: 90 }).state).toBe("unknown");
  });
});

describe("R6, work without consent", () => {
  it("names the chosen works that lie in no passing vote", () => {
    const works = [{ itemId: "roads" }, { itemId: "lifts" }];
    expect(outcome("R6", { record: { works, consent: [PASSED] } }).reasons[0]).toMatchObject({
      items: ["lifts"],
    });
    expect(outcome("R6", { record: { works, consent: [FAILED] } }).reasons[0]).toMatchObject({
      items: ["roads", "lifts"],
    });
    expect(outcome("R6", { record: { works, consent: [{ ...PASSED, itemIds: "all" }] } }).state).toBe(
      "clear",
    );
    expect(outcome("R6", { record: { works: [], consent: [] } }).state).toBe("clear");
    expect(outcome("R6", { record: { works } }).state).toBe("unknown");
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Consent } from "../../src/model/community.ts";
import { consentResult, isWilling } from "../../src/model/consent.ts";
import type { ConsentThresholds } from "../../src/model/rulePack.ts";

const LAW: ConsentThresholds = { participation: [2, 3], general: [1, 2], special: [3, 4] };

function vote(part: Partial<Consent>): Consent {
  return {
    itemIds: "all",
    matter: "general",
    ownersTotal: 300,
    areaTotal: 30_000,
    participatedOwners: 200,
    participatedArea: 20_000,
    agreedOwners: 101,
    agreedArea: 10_001,
    ...part,
  };
}

describe("consentResult", () => {
  it("passes at exactly two thirds taking part and just over a half agreeing", () => {
    expect(consentResult(vote({}), LAW).passes).toBe(true);
    expect(consentResult(vote({ participatedOwners: 199 }), LAW).passes).toBe(false);
    expect(consentResult(vote({ agreedOwners: 100 }), LAW).passes).toBe(false);
    expect(consentResult(vote({ agreedArea: 10_000 }), LAW).passes).toBe(false);
  });

  it("needs at least three quarters for a special matter, the border included", () => {
    const special = { matter: "special", agreedOwners: 150, agreedArea: 15_000 } as const;
    expect(consentResult(vote(special), LAW).passes).toBe(true);
    expect(consentResult(vote({ ...special, agreedArea: 14_999 }), LAW).passes).toBe(false);
  });

  it("shows the four fractions with numerators and denominators", () => {
    const { tests } = consentResult(vote({ agreedOwners: 90 }), LAW);
    expect(tests.map((t) => [t.stage, t.measure, t.numerator, t.denominator, t.comparison, t.holds])).toEqual(
      [
        ["participation", "owners", 200, 300, "atLeast", true],
        ["participation", "area", 20_000, 30_000, "atLeast", true],
        ["agreement", "owners", 90, 200, "moreThan", false],
        ["agreement", "area", 10_001, 20_000, "moreThan", true],
      ],
    );
  });

  it("says how many owners and how much area are missing, and when so many are not left", () => {
    const { needed } = consentResult(vote({ participatedOwners: 193, participatedArea: 19_590 }), LAW);
    expect(needed).toEqual({ owners: { more: 7, possible: true }, area: { more: 410, possible: true } });
    const lost = consentResult(vote({ matter: "special", participatedOwners: 290, agreedOwners: 100 }), LAW);
    expect(lost.needed.owners).toEqual({ more: 470, possible: false });
  });

  it("names the least number that passes: k joining and agreeing do, k - 1 do not", () => {
    const counts = fc
      .tuple(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: 60 }),
      )
      .map(([total, a, b]) => {
        const participated = Math.min(total, Math.max(a, b));
        return { total, participated, agreed: Math.min(participated, a, b) };
      });
    fc.assert(
      fc.property(
        counts,
        fc.constantFrom("general", "special"),
        ({ total, participated, agreed }, matter) => {
          const passesWith = (k: number): boolean => {
            const p = participated + k;
            const a = agreed + k;
            return (
              p <= total && 3 * p >= 2 * total && p > 0 && (matter === "general" ? 2 * a > p : 4 * a >= 3 * p)
            );
          };
          const { owners } = consentResult(
            vote({ matter, ownersTotal: total, participatedOwners: participated, agreedOwners: agreed }),
            LAW,
          ).needed;
          const least = Array.from({ length: total + 1 }, (_, k) => k).find(passesWith);
          if (least === undefined) expect(owners.possible).toBe(false);
          else expect(owners).toEqual({ more: least, possible: true });
        },
      ),
      { numRuns: 500 },
    );
  });

  it("does not pass a vote whose numbers contradict each other, nor one of nobody", () => {
    expect(consentResult(vote({ participatedOwners: 301 }), LAW)).toMatchObject({
      consistent: false,
      passes: false,
    });
    expect(consentResult(vote({ agreedOwners: 201 }), LAW)).toMatchObject({
      consistent: false,
      passes: false,
    });
    const nobody = vote({ ownersTotal: 0, participatedOwners: 0, agreedOwners: 0 });
    expect(consentResult(nobody, LAW)).toMatchObject({
      passes: false,
      needed: { owners: { possible: false } },
    });
  });
});

it("calls a community willing when one of its votes passes, and says when none is known", () => {
  expect(isWilling([vote({ agreedOwners: 1 }), vote({})], LAW)).toBe(true);
  expect(isWilling([vote({ agreedOwners: 1 })], LAW)).toBe(false);
  expect(isWilling([], LAW)).toBe(false);
  expect(isWilling(undefined, LAW)).toBeNull();
});

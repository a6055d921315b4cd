import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Consent } from "../../src/model/community.ts";
import { consentResult, isWilling, withJoiners } from "../../src/model/consent.ts";
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

  it("works out by hand: 100 owners of whom 60 took part and 28 agreed", () => {
    // General: ceil(200 / 3) - 60 = 7 must join, 60 - 2 x 28 + 1 = 5 would do for agreement: 7. Then 67 take part, 35 agree: 35 > 33.5.
    const hundred = { ownersTotal: 100, participatedOwners: 60, agreedOwners: 28 };
    expect(consentResult(vote(hundred), LAW).needed.owners).toEqual({ more: 7, possible: true });
    // Special: 3 x 60 - 4 x 28 = 68, more than the 40 who are left.
    expect(consentResult(vote({ ...hundred, matter: "special" }), LAW).needed.owners).toEqual({
      ...{ more: 68, possible: false },
    });
    // 20 agreeing need 60 - 40 + 1 = 21 joiners: 81 take part, 41 agree; with 20 joiners 40 of 80 is only a half.
    expect(consentResult(vote({ ...hundred, agreedOwners: 20 }), LAW).needed.owners.more).toBe(21);
    // Special, 36 agreeing: 180 - 144 = 36 of the 40 left: 96 take part, 72 agree, exactly three quarters.
    const special = { ...hundred, matter: "special", agreedOwners: 36 } as const;
    expect(consentResult(vote(special), LAW).needed.owners).toEqual({ more: 36, possible: true });
    // 35 agreeing need 40: all who are left, 75 of 100. 34 agreeing need 44: nobody is left for that.
    expect(consentResult(vote({ ...special, agreedOwners: 35 }), LAW).needed.owners).toEqual({
      ...{ more: 40, possible: true },
    });
    expect(consentResult(vote({ ...special, agreedOwners: 34 }), LAW).needed.owners).toEqual({
      ...{ more: 44, possible: false },
    });
  });

  it("counts joiners in both the owners who agree and those who take part", () => {
    const half = vote({ agreedOwners: 100, agreedArea: 10_000 });
    expect(consentResult(half, LAW).needed).toMatchObject({ owners: { more: 1 }, area: { more: 1 } });
    const { passes, tests } = consentResult(withJoiners(half, 1, 1), LAW);
    expect(passes).toBe(true);
    expect(tests.map((t) => `${t.numerator}/${t.denominator}`)).toEqual([
      "201/300",
      "20001/30000",
      "101/201",
      "10001/20001",
    ]);
    expect(consentResult(withJoiners(half, 0, 1), LAW).passes).toBe(false);
  });

  it("needs no more when everybody took part, and then only other votes help", () => {
    const all = { participatedOwners: 300, participatedArea: 30_000, agreedArea: 20_000 };
    expect(consentResult(vote({ ...all, agreedOwners: 150 }), LAW).needed.owners).toEqual({
      ...{ more: 1, possible: false },
    });
    expect(consentResult(vote({ ...all, agreedOwners: 151 }), LAW).needed.owners).toEqual({
      ...{ more: 0, possible: true },
    });
  });

  it("names the least number for any thresholds: every number of joiners up to all who are left is tried", () => {
    const fraction = fc
      .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
      .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
    fc.assert(
      fc.property(
        fc.record({ participation: fraction, general: fraction, special: fraction }),
        fc.constantFrom("general" as const, "special" as const),
        fc.integer({ min: 1, max: 40 }),
        fc.nat(40),
        fc.nat(40),
        (limits, matter, total, a, b) => {
          const participated = Math.min(total, Math.max(a, b));
          const agreed = Math.min(total, a, b);
          // Area alike, so that owners decide.
          const asked = vote({
            matter,
            ...{ ownersTotal: total, participatedOwners: participated, agreedOwners: agreed },
            ...{ areaTotal: total, participatedArea: participated, agreedArea: agreed },
          });
          const { needed } = consentResult(asked, limits);
          const left = Array.from({ length: total - participated + 1 }, (_, k) => k);
          const least = left.find((k) => consentResult(withJoiners(asked, k, k), limits).passes);
          expect(needed.area).toEqual(needed.owners);
          if (least === undefined) expect(needed.owners.possible).toBe(false);
          else expect(needed.owners).toEqual({ more: least, possible: true });
        },
      ),
      { numRuns: 300 },
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

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CONSENT_STATES, consentDistance, consentSums } from "../../src/analysis/consentDistance.ts";
import { talkColumns } from "../../src/analysis/participation.ts";
import { COMPREHENSIVE_STAGES, type Consent, UNKNOWN_CODE } from "../../src/model/community.ts";
import type { ConsentThresholds } from "../../src/model/rulePack.ts";
import { buildCity } from "../builders.ts";

const LAW: ConsentThresholds = { participation: [2, 3], general: [1, 2], special: [3, 4] };
const code = (stage: (typeof COMPREHENSIVE_STAGES)[number]) => COMPREHENSIVE_STAGES.indexOf(stage);

function vote(part: Partial<Consent>): Consent {
  return {
    ...{ itemIds: "all", matter: "general", ownersTotal: 300, areaTotal: 30_000 },
    ...{ participatedOwners: 200, participatedArea: 20_000, agreedOwners: 101, agreedArea: 10_001 },
    ...part,
  } as Consent;
}

const stateOf = (votes: readonly Consent[] | undefined, stage = UNKNOWN_CODE) =>
  CONSENT_STATES[consentDistance(votes, stage, LAW).state] ?? "unknown";

describe("consentDistance", () => {
  it("says what is missing: 7 owners and 410 m², the larger of the two as a share", () => {
    const distance = consentDistance(
      [vote({ participatedOwners: 193, participatedArea: 19_590 })],
      UNKNOWN_CODE,
      LAW,
    );
    expect(distance).toMatchObject({ vote: 0, owners: 7, areaSquareMeters: 410, ownersTotal: 300 });
    expect(distance.share).toBeCloseTo(7 / 300, 12);
    expect(CONSENT_STATES[distance.state]).toBe("possible");
  });

  it("goes by the vote that is nearest, and by one that passes before all others", () => {
    const far = vote({ participatedOwners: 150, agreedOwners: 80 });
    const near = vote({ participatedOwners: 199 });
    expect(consentDistance([far, near], UNKNOWN_CODE, LAW)).toMatchObject({ vote: 1, owners: 1 });
    expect(consentDistance([far, near, vote({})], UNKNOWN_CODE, LAW)).toMatchObject({
      ...{ vote: 2, owners: 0, areaSquareMeters: 0, share: 0 },
    });
  });

  it("tells votes that must change from votes that need more owners", () => {
    const lost = vote({ matter: "special", participatedOwners: 290, agreedOwners: 100 });
    expect(consentDistance([lost], UNKNOWN_CODE, LAW)).toMatchObject({
      ...{ state: CONSENT_STATES.indexOf("votesMustChange"), owners: Number.NaN, share: Number.NaN },
    });
    expect(stateOf([lost, vote({ participatedOwners: 199 })])).toBe("possible");
  });

  it("knows that no vote was held before the stage of consent, and does not know it of later stages", () => {
    expect(stateOf(undefined, code("consultation"))).toBe("noVote");
    expect(stateOf(undefined, code("none"))).toBe("noVote");
    expect(stateOf(undefined, code("consented"))).toBe("unknown");
    expect(stateOf(undefined)).toBe("unknown");
    expect(stateOf([])).toBe("noVote");
    expect(stateOf([], code("accepted"))).toBe("noVote");
  });

  it("cannot judge a community whose every vote contradicts itself", () => {
    const wrong = vote({ participatedOwners: 301 });
    expect(stateOf([wrong])).toBe("unknown");
    expect(stateOf([wrong, vote({ participatedOwners: 199 })])).toBe("possible");
  });

  it("is zero exactly where a vote passes, and joining by what it says makes the vote pass", () => {
    fc.assert(
      fc.property(fc.array(votes, { minLength: 1, maxLength: 3 }), (list) => {
        const distance = consentDistance(list, UNKNOWN_CODE, LAW);
        if (CONSENT_STATES[distance.state] !== "possible") return;
        const nearest = list[distance.vote]!;
        const { owners, areaSquareMeters } = distance;
        const joined = {
          ...nearest,
          participatedOwners: nearest.participatedOwners + owners,
          agreedOwners: nearest.agreedOwners + owners,
          participatedArea: nearest.participatedArea + areaSquareMeters,
          agreedArea: nearest.agreedArea + areaSquareMeters,
        };
        expect(owners + areaSquareMeters).toBeGreaterThan(0);
        expect(stateOf([joined])).toBe("passes");
      }),
    );
  });
});

const counts = fc
  .tuple(fc.integer({ min: 1, max: 40 }), fc.nat(40), fc.nat(40))
  .map(([total, a, b]) => [total, Math.min(total, Math.max(a, b)), Math.min(total, a, b)] as const);
const votes: fc.Arbitrary<Consent> = fc
  .record({ matter: fc.constantFrom("general" as const, "special" as const), owners: counts, area: counts })
  .map(({ matter, owners, area }) => ({
    ...{ itemIds: "all" as const, matter },
    ...{ ownersTotal: owners[0], participatedOwners: owners[1], agreedOwners: owners[2] },
    ...{ areaTotal: area[0], participatedArea: area[1], agreedArea: area[2] },
  }));

describe("consentSums", () => {
  it("counts communities by state, households that wait, and owners still missing", () => {
    const near = vote({ participatedOwners: 193, participatedArea: 19_590 });
    const lost = vote({ matter: "special", participatedOwners: 290, agreedOwners: 100 });
    const { communities } = buildCity({
      communities: [
        { households: 100, record: { consent: [near] } },
        { record: { consent: [near] } },
        { households: 50, record: { consent: [lost] } },
        { households: 70, record: { consent: [vote({})] } },
        { households: 10, comprehensive: "none" },
        { households: 20 },
      ],
    });
    const columns = talkColumns(communities, LAW);
    expect(consentSums(columns, communities.households)).toEqual({
      ...{ communities: 6, passes: 1, possible: 2, votesMustChange: 1, noVote: 1, unknown: 1 },
      ...{ householdsWaiting: 150, householdsUnknown: 1, ownersMissing: 14, areaMissing: 820 },
      share: 14 / 600,
    });
    const none = consentSums(columns, communities.households, Uint8Array.from([0, 0, 0, 1, 1, 1]));
    expect(none).toMatchObject({ communities: 3, passes: 1, ownersMissing: 0, share: Number.NaN });
  });
});

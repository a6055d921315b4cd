import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawConsent, drawOwners } from "../../src/demo/consent.ts";
import { createRandom } from "../../src/demo/random.ts";
import type { Consent, Matter } from "../../src/model/community.ts";

/** Article 278, cross-multiplied: the four tests. */
function passes(c: Consent): boolean {
  const part = 3 * c.participatedOwners >= 2 * c.ownersTotal && 3 * c.participatedArea >= 2 * c.areaTotal;
  if (c.matter === "general")
    return part && 2 * c.agreedOwners > c.participatedOwners && 2 * c.agreedArea > c.participatedArea;
  return part && 4 * c.agreedOwners >= 3 * c.participatedOwners && 4 * c.agreedArea >= 3 * c.participatedArea;
}

describe("drawn consents", () => {
  it("count in whole numbers, never more than took part, and end as they should", () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: 8, max: 5000 }),
        fc.constantFrom<Matter>("general", "special"),
        fc.constantFrom("passes" as const, "tooFewTakePart" as const, "tooFewAgree" as const),
        (seed, households, matter, outcome) => {
          const random = createRandom(seed);
          const size = { households, floorAreaSquareMeters: households * 90, buildings: 7 };
          const owners = drawOwners(size, random);
          const c = drawConsent({ owners, itemIds: "all", matter, outcome, date: "2024-01-01" }, random);
          for (const n of [
            c.ownersTotal,
            c.areaTotal,
            c.participatedOwners,
            c.participatedArea,
            c.agreedOwners,
            c.agreedArea,
          ])
            expect(Number.isInteger(n) && n >= 0).toBe(true);
          expect(c.agreedOwners <= c.participatedOwners && c.participatedOwners <= c.ownersTotal).toBe(true);
          expect(c.agreedArea <= c.participatedArea && c.participatedArea <= c.areaTotal).toBe(true);
          expect(passes(c)).toBe(outcome === "passes");
        },
      ),
    );
  });
});

import { describe, expect, test } from "vitest";
import { walkReach } from "../../src/analysis/walkingCoverage.ts";
import { PROFILES } from "../../src/geo/walkingProfile.ts";
import { inlineJobs } from "../../src/jobs/inline.ts";
import type { RoundTripsInput } from "../../src/jobs/roundTrips.ts";
import { atlas, walk } from "../walkedCity.ts";

const { communities, facilities } = atlas.city;
const input: RoundTripsInput = {
  network: walk.network,
  joints: walk.joints.any,
  ...{ communities, facilities, profile: PROFILES.older },
  wanted: [
    { method: "slope", kind: "care" },
    { method: "flat", kind: "care" },
  ],
};

describe("the job of round trips", () => {
  test("gives the communities' part of each walk, in the order wanted", async () => {
    const expected = input.wanted.map((one) => {
      const whole = walkReach({ ...input, ...one, direction: "round" });
      const { nodeSeconds: _, nodeFacility: __, ...walks } = whole;
      return walks;
    });
    expect(await inlineJobs.roundTrips(input)).toEqual(expected);
  });

  test("ends with an AbortError when cancelled between two of them", async () => {
    const controller = new AbortController();
    let made = 0;
    const cancelling = {
      method: "slope" as const,
      get kind() {
        made++;
        controller.abort();
        return "care";
      },
    };
    const run = inlineJobs.roundTrips(
      { ...input, wanted: [cancelling, cancelling] },
      { signal: controller.signal },
    );
    await expect(run).rejects.toMatchObject({ name: "AbortError" });
    expect(made).toBe(1);
  });
});

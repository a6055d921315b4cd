import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Scenario } from "../../src/model/scenario.ts";
import { linkDefaults } from "../../src/store/linkState.ts";
import { decode, encode, LINK_LIMIT, linkHoldsScenarios } from "../../src/store/permalink.ts";
import { readScenarios, writeScenarios } from "../../src/store/scenarioLink.ts";
import { scenarioSets } from "../scenarioArbitrary.ts";

const scenarioOf = (count: number): Scenario => ({
  id: "1",
  name: "每个街道一处日间照料",
  changes: Array.from({ length: count }, (_, k) => ({
    type: "add" as const,
    id: `new-${k + 1}`,
    kind: "elderDayCare",
    lng: 106.5 + k / 1000,
    lat: 29.5 + (k * 7) / 10_000,
    deliveryMode: "renovation" as const,
    name: "",
    capacity: null,
  })),
});

describe("scenarios in a link", () => {
  it("come back as they were written", () => {
    fc.assert(
      fc.property(scenarioSets, (set) => {
        const text = writeScenarios(set);
        if (text === null) expect(set.scenarios).toEqual([]);
        else expect(readScenarios(text)).toEqual(set);
      }),
      { numRuns: 500 },
    );
  });

  it("are kept while they are small, and the link stays under its limit", () => {
    const state = { ...linkDefaults(), scenarios: [scenarioOf(12)], activeScenario: "1" };
    expect(linkHoldsScenarios(state)).toBe(true);
    expect(encode(state).length).toBeLessThan(LINK_LIMIT);
    expect(decode(encode(state)).state).toEqual(state);
  });

  it("are left out when they are large, and the page can say so", () => {
    const state = { ...linkDefaults(), scenarios: [scenarioOf(60)], activeScenario: "1" };
    expect(linkHoldsScenarios(state)).toBe(false);
    expect(encode(state)).toBe("");
  });

  it.each([
    "",
    "1",
    "2$1~a",
    "$1",
    "$1~a*x~f1",
    "$1~a*a~0~care~1~1~0~~",
    "$1~a*m~f1~1",
    "$1~a*r~f1*r~f1",
    "$1~a$1~b",
  ])("are not taken from %j", (text) => expect(readScenarios(text)).toBeUndefined());
});

import { describe, expect, it } from "vitest";
import { filterWords } from "../../../src/store/selectors/filterWords.ts";
import { type AtlasState, INITIAL_STATE } from "../../../src/store/state.ts";
import { walkedState } from "../../walkedCity.ts";

describe("words of the filter on missing services", () => {
  it("name the method where it is not the plain straight line", () => {
    const filters = { ...INITIAL_STATE.filters, missing: { mode: "any", values: ["care"] } as const };
    const words = (part: Partial<AtlasState>) => filterWords(walkedState({ filters, ...part }))[0]!.text;
    expect(words({})).toContain("care (within 5 min; Network, slope; Planning, 60 m/min; Out)");
    expect(words({ method: "straight" })).toContain("care (within 300 m)");
  });
});

import { describe, expect, it } from "vitest";
import { badgesInView } from "../../src/map/badgesInView.ts";

describe("badgesInView", () => {
  it("gives the places of the rows drawn that the box holds, its edge included", () => {
    const positions = Float64Array.of(106.5, 29.5, 106.6, 29.6, 106.55, 29.55, 106.7, 29.55);
    const { features } = badgesInView({ positions }, Uint32Array.of(0, 2, 3), [106.5, 29.5, 106.6, 29.6]);
    expect(features.map(({ geometry }) => geometry)).toEqual([
      { type: "Point", coordinates: [106.5, 29.5] },
      { type: "Point", coordinates: [106.55, 29.55] },
    ]);
  });
});

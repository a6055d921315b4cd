import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hexOf, inkOn, luminanceOf } from "../../src/scale/colors.ts";
import { RAMPS, type RampId, rampColors } from "../../src/scale/ramps.ts";

const contrast = (a: string, b: string): number => {
  const [light, dark] = [luminanceOf(a), luminanceOf(b)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
};

describe("ink on a ground", () => {
  it("is black on white and white on black, 21 : 1", () => {
    expect([inkOn("#FFFFFF"), inkOn("#000000")]).toEqual(["#000000", "#FFFFFF"]);
    expect(contrast("#FFFFFF", "#000000")).toBeCloseTo(21, 10);
  });

  it("has a contrast of at least 4.5 : 1 on any colour, those of the ramps too", () => {
    const ramps = Object.keys(RAMPS).flatMap((ramp) =>
      (["light", "dark"] as const).flatMap((theme) => rampColors(ramp as RampId, 6, theme)),
    );
    for (const hex of ramps) expect([hex, contrast(hex, inkOn(hex)) >= 4.5]).toEqual([hex, true]);
    const channel = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(fc.tuple(channel, channel, channel), (rgb) => {
        const hex = hexOf(rgb);
        expect(contrast(hex, inkOn(hex))).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });
});

import { describe, expect, it } from "vitest";
import { oklabOf, type Rgb, rgbOf, rgbOfOklab, type Theme } from "../../src/scale/colors.ts";
import {
  COMPREHENSIVE_COLORS,
  CONSENT_COLORS,
  MANAGEMENT_COLORS,
  RAMPS,
  type RampId,
  rampColors,
  UNKNOWN_COLOR,
} from "../../src/scale/ramps.ts";

const THEMES: readonly Theme[] = ["light", "dark"];

/** Linear-light matrices of full dichromacy (Machado, Oliveira and Fernandes 2009). */
const VISIONS: Readonly<Record<string, readonly (readonly number[])[]>> = {
  full: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function seenBy(vision: string, hex: string): readonly number[] {
  const linear = rgbOf(hex).map((v) =>
    v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4,
  );
  const seen = VISIONS[vision]!.map((row) => row.reduce((sum, m, k) => sum + m * linear[k]!, 0));
  const gamma = seen.map(
    (v) => 255 * (v <= 0.0031308 ? Math.max(0, v) * 12.92 : 1.055 * Math.min(1, v) ** (1 / 2.4) - 0.055),
  );
  return oklabOf(gamma as unknown as Rgb);
}

const distance = (a: readonly number[], b: readonly number[]) => Math.hypot(...a.map((v, k) => v - b[k]!));

describe("the category colours", () => {
  for (const vision of Object.keys(VISIONS)) {
    it(`stay apart from each other and from "not known" in ${vision}`, () => {
      for (const theme of THEMES)
        for (const colors of [COMPREHENSIVE_COLORS[theme], MANAGEMENT_COLORS[theme], CONSENT_COLORS[theme]]) {
          const seen = [...colors, UNKNOWN_COLOR[theme]].map((hex) => seenBy(vision, hex));
          seen.forEach((a, i) => {
            for (const b of seen.slice(i + 1)) expect(distance(a, b)).toBeGreaterThan(0.075);
          });
        }
    });
  }
});

describe("rampColors", () => {
  it("climbs evenly in lightness: down on light paper, up on dark", () => {
    for (const ramp of Object.keys(RAMPS) as RampId[])
      for (const theme of THEMES) {
        const classes = ramp.endsWith("Ground") ? 5 : 7;
        const lightness = rampColors(ramp, classes, theme).map((hex) => oklabOf(rgbOf(hex))[0]);
        const steps = lightness
          .slice(1)
          .map((l, i) => (theme === "light" ? lightness[i]! - l : l - lightness[i]!));
        expect(Math.min(...steps)).toBeGreaterThan(0.03);
        expect(Math.max(...steps) / Math.min(...steps)).toBeLessThan(1.3);
      }
  });

  it("gives as many colours as asked for, from the first stop to the last", () => {
    const colors = rampColors("sequence", 6, "light");
    expect([colors.length, colors[0], colors[5]]).toEqual([
      6,
      RAMPS.sequence.light[0],
      RAMPS.sequence.light[4],
    ]);
    expect(rampColors("needGround", 1, "dark")).toHaveLength(1);
  });
});

it("goes to Oklab and back", () => {
  for (const hex of ["#000000", "#FFFFFF", "#0E5E6F", "#B5502B"])
    rgbOfOklab(oklabOf(rgbOf(hex))).forEach((v, k) => {
      expect(v).toBeCloseTo(rgbOf(hex)[k]!, 2);
    });
});

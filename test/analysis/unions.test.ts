import { area, booleanPointInPolygon, point } from "@turf/turf";
import { describe, expect, it } from "vitest";
import { unionOfDiscs } from "../../src/analysis/unions.ts";

const AT = [106.55, 29.56] as const;
const discArea = (radius: number) => Math.PI * radius * radius;

describe("unionOfDiscs", () => {
  it("draws one disc of pi r² within 0.5 %", () => {
    const drawn = area(unionOfDiscs(Float64Array.of(...AT), 300)!);
    expect(Math.abs(drawn / discArea(300) - 1)).toBeLessThan(0.005);
  });

  it("counts a place with two facilities once", () => {
    const twice = unionOfDiscs(Float64Array.of(...AT, ...AT), 300)!;
    expect(area(twice)).toBeCloseTo(area(unionOfDiscs(Float64Array.of(...AT), 300)!), 3);
  });

  it("merges discs that overlap into one polygon smaller than both, and keeps apart those that do not", () => {
    const near = unionOfDiscs(Float64Array.of(...AT, AT[0] + 0.003, AT[1]), 300)!;
    expect(near.coordinates).toHaveLength(1);
    expect(area(near)).toBeLessThan(1.99 * discArea(300));
    const far = unionOfDiscs(Float64Array.of(...AT, AT[0] + 0.02, AT[1]), 300)!;
    expect(far.coordinates).toHaveLength(2);
  });

  it("leaves a hole in a ring of discs", () => {
    const ring = Array.from({ length: 12 }, (_, i) => [
      AT[0] + (0.01 * Math.cos((i * Math.PI) / 6)) / Math.cos((AT[1] * Math.PI) / 180),
      AT[1] + 0.01 * Math.sin((i * Math.PI) / 6),
    ]).flat();
    const drawn = unionOfDiscs(Float64Array.from(ring), 400)!;
    expect(drawn.coordinates[0]).toHaveLength(2);
    expect(booleanPointInPolygon(point([...AT]), drawn)).toBe(false);
  });

  it("is nothing without facilities, and refuses a radius of 0", () => {
    expect(unionOfDiscs(new Float64Array(0), 300)).toBeNull();
    expect(() => unionOfDiscs(new Float64Array(0), 0)).toThrow("radiusMeters is 0");
  });
});

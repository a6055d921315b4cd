import { describe, expect, it } from "vitest";
import { previewCoordinates } from "../../../src/io/coordinates.ts";
import type { CoordinateSystem } from "../../../src/io/loadResult.ts";
import type { District } from "../../../src/model/district.ts";
import {
  closeUpOf,
  compassOf,
  type Frame,
  type SketchInput,
  sketch,
} from "../../../src/panels/data/coordinateSketch.ts";

const sample = Float64Array.of(106.5, 29.5, 106.6, 29.6, 106.55, 29.55);
const around = { west: 106.495, south: 29.495, east: 106.605, north: 29.605 };
const drawn = (system: CoordinateSystem, frame: Frame = around, part: Partial<SketchInput> = {}) =>
  sketch({
    preview: previewCoordinates(sample, system),
    districts: [],
    backdrop: new Float64Array(0),
    frame,
    size: 200,
    ...part,
  });

describe("sketch", () => {
  it("draws points as written and as read, where the box is filled", () => {
    const { points } = drawn("GCJ02");
    expect(points).toHaveLength(3);
    for (const p of points) {
      expect(Math.min(p.x, p.y, p.beforeX, p.beforeY)).toBeGreaterThanOrEqual(-20);
      expect(Math.max(p.x, p.y, p.beforeX, p.beforeY)).toBeLessThanOrEqual(220);
      expect(Math.hypot(p.x - p.beforeX, p.y - p.beforeY)).toBeGreaterThan(0.5);
    }
  });

  it("moves nothing when the file is WGS84", () => {
    const { points } = drawn("WGS84");
    expect(points.every((p) => p.x === p.beforeX && p.y === p.beforeY)).toBe(true);
  });

  it("shows only what the close-up frames, large enough to see the shift", () => {
    const { points } = drawn("BD09", closeUpOf(sample));
    expect(points).toHaveLength(1);
    expect(Math.hypot(points[0]!.x - points[0]!.beforeX, points[0]!.y - points[0]!.beforeY)).toBeGreaterThan(
      20,
    );
  });

  it("frames the close-up where most points lie", () => {
    const far = Float64Array.of(106, 29, 107, 30, 107.001, 30.001, 107.002, 30.001);
    const frame = closeUpOf(far);
    expect(frame.west < 107 && frame.east > 107.002 && frame.south < 30).toBe(true);
  });

  it("draws what lies in the frame already", () => {
    const { backdrop } = drawn("WGS84", around, { backdrop: Float64Array.of(106.55, 29.55, 120, 30) });
    expect(backdrop.match(/M/g)).toHaveLength(1);
  });

  it("leaves out districts whose box lies outside the frame", () => {
    const square = (west: number): District => ({
      code: String(west),
      nameZh: "",
      nameEn: "",
      reported: true,
      bbox: [west, 29, west + 1, 30],
      geometry: {
        type: "Polygon",
        coordinates: [
          [
            [west, 29],
            [west + 1, 29],
            [west + 1, 30],
            [west, 29],
          ],
        ],
      },
    });
    const { outlines } = drawn("WGS84", around, { districts: [square(106), square(120)] });
    expect(outlines.match(/M/g)).toHaveLength(1);
  });
});

describe("compassOf", () => {
  it("names the eight directions", () => {
    expect([
      compassOf(0, 1),
      compassOf(1, 1),
      compassOf(1, 0),
      compassOf(0, -1),
      compassOf(-1, 0),
      compassOf(-1, 1),
    ]).toEqual(["n", "ne", "e", "s", "w", "nw"]);
  });
});

import { describe, expect, it } from "vitest";
import { previewCoordinates } from "../../../src/io/coordinates.ts";
import type { District } from "../../../src/model/district.ts";
import { closeUpOf, compassOf, frameOf, sketch } from "../../../src/panels/data/coordinateSketch.ts";

const sample = Float64Array.of(106.5, 29.5, 106.6, 29.6, 106.55, 29.55);

describe("sketch", () => {
  it("draws points as written and as read, inside the box", () => {
    const { points } = sketch(previewCoordinates(sample, "GCJ02"), [], frameOf(sample), 200);
    expect(points).toHaveLength(3);
    for (const p of points) {
      expect(Math.min(p.x, p.y, p.beforeX, p.beforeY)).toBeGreaterThanOrEqual(0);
      expect(Math.max(p.x, p.y, p.beforeX, p.beforeY)).toBeLessThanOrEqual(200);
      expect(Math.hypot(p.x - p.beforeX, p.y - p.beforeY)).toBeGreaterThan(0.5);
    }
  });

  it("moves nothing when the file is WGS84", () => {
    const { points } = sketch(previewCoordinates(sample, "WGS84"), [], frameOf(sample), 200);
    expect(points.every((p) => p.x === p.beforeX && p.y === p.beforeY)).toBe(true);
  });

  it("shows only what the close-up frames, large enough to see the shift", () => {
    const { points } = sketch(previewCoordinates(sample, "BD09"), [], closeUpOf(sample), 200);
    expect(points).toHaveLength(1);
    expect(Math.hypot(points[0]!.x - points[0]!.beforeX, points[0]!.y - points[0]!.beforeY)).toBeGreaterThan(
      20,
    );
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
    const { outlines } = sketch(
      previewCoordinates(sample, "WGS84"),
      [square(106), square(120)],
      frameOf(sample),
      200,
    );
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

import { describe, expect, test } from "vitest";
import { convertToWgs84, previewCoordinates, systemOfName } from "../../src/io/coordinates.ts";

describe("coordinate systems", () => {
  test("a shifted position near Jiefangbei moves some hundred metres, WGS84 stays", () => {
    const positions = Float64Array.of(106.577, 29.557);
    const gcj = previewCoordinates(positions, "GCJ02");
    expect(Math.hypot(gcj.eastMeters, gcj.northMeters)).toBeGreaterThan(300);
    expect(Math.hypot(gcj.eastMeters, gcj.northMeters)).toBeLessThan(700);
    const bd = previewCoordinates(positions, "BD09");
    expect(Math.hypot(bd.eastMeters, bd.northMeters)).toBeGreaterThan(700);
    expect(previewCoordinates(positions, "WGS84")).toMatchObject({ eastMeters: 0, northMeters: 0 });
    expect(Array.from(positions)).toEqual([106.577, 29.557]);
  });

  test("an empty sample moves by nothing", () => {
    expect(previewCoordinates(new Float64Array(0), "BD09").eastMeters).toBe(0);
  });

  test("only the vertices asked for are converted", () => {
    const positions = Float64Array.of(106.5, 29.5, 106.5, 29.5);
    convertToWgs84(positions, "GCJ02", 1, 2);
    expect(positions[0]).toBe(106.5);
    expect(positions[2]).not.toBe(106.5);
  });

  test.each([
    ["lng_bd09", "BD09"],
    ["百度经度", "BD09"],
    ["高德经度", "GCJ02"],
    ["urn:ogc:def:crs:OGC:1.3:CRS84", "WGS84"],
    ["EPSG:4326", "WGS84"],
    ["urn:ogc:def:crs:EPSG::4490", "WGS84"],
    ["EPSG:4547", null],
    ["lng", null],
  ])("%s speaks of %s", (name, system) => {
    expect(systemOfName(name)).toBe(system);
  });
});

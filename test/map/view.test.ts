import { describe, expect, it } from "vitest";
import { haversineMeters } from "../../src/geo/haversine.ts";
import { metersPerPixelOf, overlayIsBelowLabels } from "../../src/map/view.ts";

const at = (lat: number, zoom: number) => ({
  getCenter: () => ({ lat, lng: 106.5 }) as never,
  getZoom: () => zoom,
});

describe("metersPerPixelOf", () => {
  for (const lat of [25, 45])
    it(`agrees with the globe within 1 % at ${lat}° N`, () => {
      for (const zoom of [8, 11.3, 16]) {
        const degreesPerPixel = 360 / (512 * 2 ** zoom);
        const onGlobe = haversineMeters(106.5, lat, 106.5 + 200 * degreesPerPixel, lat) / 200;
        expect(Math.abs(metersPerPixelOf(at(lat, zoom)) / onGlobe - 1)).toBeLessThan(0.01);
      }
    });
});

describe("overlayIsBelowLabels", () => {
  const order = (...ids: string[]) => overlayIsBelowLabels({ getLayersOrder: () => ids });
  const group = "deck-maplibre-layer-group-before:labels";

  it("tells an overlay in its place from one on top, and from one that is missing", () => {
    expect(order("paper", group, "labels", "district-labels")).toBe(true);
    expect(order("paper", "labels", "district-labels", group)).toBe(false);
    expect(order("paper", "labels", "district-labels")).toBe(false);
  });
});

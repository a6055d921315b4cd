import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Bbox } from "../../src/geo/bounds.ts";
import { type FittedView, fitView } from "../../src/geo/fitView.ts";
import { mercatorX, mercatorY } from "../../src/geo/mercatorFrame.ts";

const SIZE = { width: 800, height: 500, padding: 20 };

/** Where a point lies in a map of `size`, in px from its upper left: as MapLibre projects it. */
function pixelOf(
  view: FittedView,
  size: { readonly width: number; readonly height: number },
  lng: number,
  lat: number,
) {
  const world = 512 * 2 ** view.zoom;
  return {
    x: size.width / 2 + (mercatorX(lng) - mercatorX(view.lng)) * world,
    y: size.height / 2 + (mercatorY(lat) - mercatorY(view.lat)) * world,
  };
}

const corner = fc.record({
  lng: fc.double({ min: -170, max: 170, noNaN: true }),
  lat: fc.double({ min: -80, max: 80, noNaN: true }),
});

describe("fitView", () => {
  it("shows all of the box within the padding, and touches it on one side", () => {
    fc.assert(
      fc.property(
        corner,
        fc.double({ min: 1e-3, max: 8, noNaN: true }),
        fc.double({ min: 1e-3, max: 2, noNaN: true }),
        fc.integer({ min: 100, max: 1500 }),
        fc.integer({ min: 100, max: 1500 }),
        ({ lng, lat }, across, down, width, height) => {
          const bbox: Bbox = [lng, lat, lng + across, lat + down];
          const view = fitView(bbox, { width, height, padding: 20 });
          const nw = pixelOf(view, { width, height }, bbox[0], bbox[3]);
          const se = pixelOf(view, { width, height }, bbox[2], bbox[1]);
          expect(Math.min(nw.x, nw.y)).toBeGreaterThan(20 - 1e-3);
          expect(se.x).toBeLessThan(width - 20 + 1e-3);
          expect(se.y).toBeLessThan(height - 20 + 1e-3);
          const touches = Math.min(nw.x, nw.y) < 20 + 1e-3;
          expect(touches || view.zoom === 18.5).toBe(true);
        },
      ),
    );
  });

  it("puts the middle of the box on the map, not of its latitudes, in the middle of the picture", () => {
    const view = fitView([0, 0, 10, 70], SIZE);
    expect(view.lng).toBeCloseTo(5, 9);
    const north = pixelOf(view, SIZE, 5, 70).y;
    const south = pixelOf(view, SIZE, 5, 0).y;
    expect(north + south).toBeCloseTo(SIZE.height, 6);
    expect(view.lat).toBeGreaterThan(40);
  });

  it("gives a single point zoom 16, and a line its length", () => {
    const point = fitView([106.5, 29.5, 106.5, 29.5], SIZE);
    expect(point.zoom).toBe(16);
    expect(point.lng).toBeCloseTo(106.5, 9);
    expect(point.lat).toBeCloseTo(29.5, 9);
    const line = fitView([106.5, 29.5, 106.6, 29.5], SIZE);
    expect(512 * 2 ** line.zoom * (0.1 / 360)).toBeCloseTo(760, 6);
  });

  it("stays within zoom 1 and 18.5", () => {
    expect(fitView([106.5, 29.5, 106.50001, 29.50001], SIZE).zoom).toBe(18.5);
    expect(fitView([-179, -84, 179, 84], { width: 100, height: 100, padding: 0 }).zoom).toBe(1);
  });

  it("keeps half of a small picture, however large the padding", () => {
    const view = fitView([106.4, 29.4, 106.6, 29.41], { width: 60, height: 60, padding: 40 });
    expect(512 * 2 ** view.zoom * (0.2 / 360)).toBeCloseTo(30, 6);
  });
});

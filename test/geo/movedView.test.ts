import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pannedView, shiftBetween, zoomedView } from "../../src/geo/movedView.ts";
import { metersPerPixel } from "../../src/geo/scaleBar.ts";

const view = { lng: 106.55, lat: 29.56, zoom: 12 };
const views = fc.record({
  lng: fc.double({ min: -150, max: 150, noNaN: true }),
  lat: fc.double({ min: -70, max: 70, noNaN: true }),
  zoom: fc.double({ min: 6, max: 17, noNaN: true }),
});
const offsets = fc.record({ x: fc.integer({ min: -600, max: 600 }), y: fc.integer({ min: -600, max: 600 }) });

describe("pannedView", () => {
  it("follows the hand: pushed right and down, the middle lies further west and north", () => {
    const moved = pannedView(view, { x: 100, y: 50 });
    expect(moved.lng).toBeLessThan(view.lng);
    expect(moved.lat).toBeGreaterThan(view.lat);
    const meters = ((view.lng - moved.lng) / 360) * 40_075_016.686 * Math.cos((view.lat * Math.PI) / 180);
    expect(meters / metersPerPixel(view.lat, view.zoom)).toBeCloseTo(100, 3);
  });

  it("comes back where it was when pushed back", () => {
    fc.assert(
      fc.property(views, offsets, (from, by) => {
        const back = pannedView(pannedView(from, by), { x: -by.x, y: -by.y });
        expect(back.lng).toBeCloseTo(from.lng, 6);
        expect(back.lat).toBeCloseTo(from.lat, 6);
      }),
    );
  });
});

describe("zoomedView", () => {
  it("keeps the ground under the pointer in its place", () => {
    fc.assert(
      fc.property(views, offsets, fc.constantFrom(-0.5, 0.5, 1), (from, about, step) => {
        const under = (to: typeof from) => pannedView(to, { x: -about.x, y: -about.y });
        const [before, after] = [under(from), under(zoomedView(from, step, about))];
        expect(after.lng).toBeCloseTo(before.lng, 6);
        expect(after.lat).toBeCloseTo(before.lat, 6);
      }),
    );
  });

  it("ends where there is no more to see", () => {
    expect(zoomedView({ ...view, zoom: 18.3 }, 0.5).zoom).toBe(18.5);
    expect(zoomedView({ ...view, zoom: 3.2 }, -0.5).zoom).toBe(3);
  });
});

describe("shiftBetween", () => {
  it("lays the picture of before where the hand pushed it", () => {
    fc.assert(
      fc.property(views, offsets, (from, by) => {
        const { scale, offset } = shiftBetween(from, pannedView(from, by));
        expect(scale).toBe(1);
        expect(offset.x).toBeCloseTo(by.x, 3);
        expect(offset.y).toBeCloseTo(by.y, 3);
      }),
    );
  });

  it("doubles the picture for a step of zoom", () => {
    expect(shiftBetween(view, zoomedView(view, 1))).toEqual({ scale: 2, offset: { x: 0, y: 0 } });
  });
});

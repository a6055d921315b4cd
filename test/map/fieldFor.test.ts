import { describe, expect, it } from "vitest";
import type { Bbox } from "../../src/geo/bounds.ts";
import { boundsOfFrame, cellMeters } from "../../src/geo/mercatorFrame.ts";
import { FieldKeeper } from "../../src/map/fieldFor.ts";
import { at, plainNetwork } from "../geo/gridNetwork.ts";

const network = plainNetwork([at(-400, 0), at(400, 0)], [{ from: 0, to: 1 }]);
const walk = { network, nodeSeconds: Float32Array.of(0, 800), offRoadMetersPerMinute: 60 };

/** A window of so many metres a side, moved east. */
function windowOf(meters: number, east = 0) {
  const bbox: Bbox = [...at(east - meters / 2, -meters / 2), ...at(east + meters / 2, meters / 2)];
  return { bbox, width: 800, height: 800 };
}

describe("FieldKeeper", () => {
  it("makes a surface wider than the window", () => {
    const { frame } = new FieldKeeper().fieldFor(windowOf(2000), walk);
    const [west, south, east, north] = boundsOfFrame(frame);
    const [left, bottom, right, top] = windowOf(2000).bbox;
    expect([west < left, south < bottom, east > right, north > top]).toEqual([true, true, true, true]);
    expect(frame.width * frame.height).toBeLessThan(1.1 * 2 ** 19);
  });

  it("keeps it while the window stays on it and needs nothing much finer", () => {
    const keeper = new FieldKeeper();
    const first = keeper.fieldFor(windowOf(8000), walk);
    expect(keeper.fieldFor(windowOf(8000, 500), walk)).toBe(first);
    expect(keeper.fieldFor(windowOf(6000), walk)).toBe(first);
    expect(keeper.fieldFor(windowOf(8000), { ...walk })).toBe(first);
    expect(keeper.isLeft(windowOf(8000, 2000).bbox)).toBe(false);
  });

  it("makes another one where the window leaves it, or is much nearer", () => {
    const keeper = new FieldKeeper();
    const first = keeper.fieldFor(windowOf(8000), walk);
    expect(keeper.isLeft(windowOf(8000, 4000).bbox)).toBe(true);
    const moved = keeper.fieldFor(windowOf(8000, 4000), walk);
    expect(moved).not.toBe(first);
    const near = keeper.fieldFor(windowOf(1000, 4000), walk);
    expect(near).not.toBe(moved);
    expect(cellMeters(near.frame)).toBeLessThan(cellMeters(moved.frame) / 2);
  });

  it("makes another one for other times, coarser while they change with the pointer", () => {
    const keeper = new FieldKeeper();
    const first = keeper.fieldFor(windowOf(8000), walk);
    const other = { ...walk, nodeSeconds: Float32Array.of(100, 900) };
    const draft = keeper.fieldFor(windowOf(8000), other, true);
    expect(draft.frame.width).toBeLessThan(first.frame.width);
    expect(keeper.fieldFor(windowOf(8000), other, true)).toBe(draft);
    expect(keeper.fieldFor(windowOf(8000), other).frame).toEqual(first.frame);
  });

  it("never makes cells finer than the streets have anything to show", () => {
    const { frame } = new FieldKeeper().fieldFor(windowOf(200), walk);
    expect(cellMeters(frame)).toBeGreaterThanOrEqual(2.4);
  });
});

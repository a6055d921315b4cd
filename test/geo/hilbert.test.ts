import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hilbertIndex, hilbertOrder } from "../../src/geo/hilbert.ts";

describe("Hilbert's curve", () => {
  it("goes from cell to neighbouring cell without leaving one out", () => {
    // The curve through the 2^16 cells begins in the corner block of 64 x 64, which it fills before it leaves.
    const cells = new Map<number, [number, number]>();
    for (let x = 0; x < 64; x++) for (let y = 0; y < 64; y++) cells.set(hilbertIndex(x, y), [x, y]);
    expect(cells.size).toBe(4096);
    let [x, y] = cells.get(0)!;
    for (let i = 1; i < 4096; i++) {
      const [nextX, nextY] = cells.get(i)!;
      expect(Math.abs(nextX - x) + Math.abs(nextY - y)).toBe(1);
      [x, y] = [nextX, nextY];
    }
  });

  it("gives different cells different places below 2^32", () => {
    const cell = fc.tuple(fc.nat(65_535), fc.nat(65_535));
    fc.assert(
      fc.property(cell, cell, (a, b) => {
        const [i, j] = [hilbertIndex(...a), hilbertIndex(...b)];
        expect(Number.isInteger(i) && i >= 0 && i <= 0xffffffff).toBe(true);
        expect(i === j).toBe(a[0] === b[0] && a[1] === b[1]);
      }),
    );
  });

  it("orders each point once, points of one place as given", () => {
    const order = hilbertOrder(Int32Array.of(5, 0, 5, 0), Int32Array.of(5, 0, 5, 0));
    expect([...order]).toEqual([1, 3, 0, 2]);
    expect(hilbertOrder(new Int32Array(0), new Int32Array(0)).length).toBe(0);
    expect([...hilbertOrder(Int32Array.of(-18e8, 18e8), Int32Array.of(-9e8, 9e8))].sort()).toEqual([0, 1]);
  });
});

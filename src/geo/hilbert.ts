/** Order along Hilbert's curve: neighbours in it are neighbours on the ground, so that a walk over the network stays in the cache. */
import { radixOrder } from "./radixOrder.ts";

const SIDE = 65_535;

/** Place of the cell (x, y) on the curve through 65,536 x 65,536 cells, 0..2^32 - 1. @param x, y integers 0..65,535 */
export function hilbertIndex(x: number, y: number): number {
  let index = 0;
  for (let side = 32_768; side > 0; side >>>= 1) {
    const right = (x & side) > 0 ? 1 : 0;
    const up = (y & side) > 0 ? 1 : 0;
    index = ((index << 2) | ((3 * right) ^ up)) >>> 0;
    if (up === 0) {
      if (right === 1) {
        x = SIDE - x;
        y = SIDE - y;
      }
      const swapped = x;
      x = y;
      y = swapped;
    }
  }
  return index;
}

/**
 * Rows of the points in the order of the curve over their bounding square; points of one cell stay in the order given. O(n).
 * @param lngE7, latE7 length n each: 1e-7 degrees
 */
export function hilbertOrder(lngE7: Int32Array, latE7: Int32Array): Uint32Array {
  const n = lngE7.length;
  let west = Infinity;
  let south = Infinity;
  let east = -Infinity;
  let north = -Infinity;
  for (let i = 0; i < n; i++) {
    const lng = lngE7[i]!;
    const lat = latE7[i]!;
    if (lng < west) west = lng;
    if (lng > east) east = lng;
    if (lat < south) south = lat;
    if (lat > north) north = lat;
  }
  const shrink = Math.cos(((south + north) / 2) * 1e-7 * (Math.PI / 180));
  const scale = SIDE / Math.max(1, (east - west) * shrink, north - south);
  const keys = new Uint32Array(n);
  for (let i = 0; i < n; i++)
    keys[i] = hilbertIndex(
      Math.floor((lngE7[i]! - west) * shrink * scale),
      Math.floor((latE7[i]! - south) * scale),
    );
  return radixOrder(keys);
}

/** Streets as they come from a file, in columns: points, and ways through them. */

/** One point for each distinct node of the source, length p; 1e-7 degrees WGS84. */
export interface StreetPoints {
  readonly lngE7: Int32Array;
  readonly latE7: Int32Array;
}

/** w ways; those of fewer than two points are passed over. */
export interface StreetWays {
  /** Length w + 1: the points of way i are pointIndex[starts[i] .. starts[i + 1]). */
  readonly starts: Uint32Array;
  /** Rows of the points; ways that name one and the same point meet there. */
  readonly pointIndex: Uint32Array;
  /** Length w: index into EDGE_CLASSES. */
  readonly class: Uint8Array;
  /** Length w: EDGE_BRIDGE | EDGE_TUNNEL | EDGE_ONE_WAY; one-way along the order of its points. */
  readonly flags: Uint8Array;
  /** Length w: rise / run along the order of its points as tagged (0.1 is 10 % up); NaN not known; Infinity "up", -Infinity "down". */
  readonly incline: Float32Array;
}

export interface StreetInput {
  readonly points: StreetPoints;
  readonly ways: StreetWays;
}

/**
 * Points and their rows for positions without identities: equal at 1e-7 degrees is one and the same point. O(n) expected.
 * @param positions length n x 2, lng/lat degrees WGS84, finite
 * @returns points in the order first met, and pointIndex of length n
 */
export function distinctPoints(positions: Float64Array): {
  readonly points: StreetPoints;
  readonly pointIndex: Uint32Array;
} {
  const n = positions.length >> 1;
  let slots = 16;
  while (slots < n * 2) slots *= 2;
  const table = new Int32Array(slots).fill(-1);
  const lngE7 = new Int32Array(n);
  const latE7 = new Int32Array(n);
  const pointIndex = new Uint32Array(n);
  let count = 0;
  for (let i = 0; i < n; i++) {
    const lng = Math.round(positions[2 * i]! * 1e7);
    const lat = Math.round(positions[2 * i + 1]! * 1e7);
    let hash = Math.imul(lng, 0x9e3779b1) ^ Math.imul(lat, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    let slot = (hash ^ (hash >>> 13)) & (slots - 1);
    let row = table[slot]!;
    while (row >= 0 && (lngE7[row] !== lng || latE7[row] !== lat)) {
      slot = (slot + 1) & (slots - 1);
      row = table[slot]!;
    }
    if (row < 0) {
      row = count++;
      table[slot] = row;
      lngE7[row] = lng;
      latE7[row] = lat;
    }
    pointIndex[i] = row;
  }
  return { points: { lngE7: lngE7.slice(0, count), latE7: latE7.slice(0, count) }, pointIndex };
}

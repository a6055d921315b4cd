/**
 * Heights on a regular grid of nodes in longitude and latitude, and their compact file.
 *
 * File (little endian): "RATG", uint8 version (1), uint8 0, uint16 quantum in centimetres; float64 west, south, east, north;
 * uint32 width, uint32 height; then width x height residuals as zigzag LEB128 varints, row by row from the north-west. A height
 * in quanta is its residual plus the prediction left + up - upleft (left alone in the first row, up alone in the first column,
 * 0 at the first node), so that smooth ground costs one byte a node and gzip halves that again.
 */
export interface TerrainGrid {
  /** [west, south, east, north] of the outermost nodes, degrees WGS84. */
  readonly bbox: readonly [number, number, number, number];
  /** Nodes per row and rows; both at least 2. */
  readonly width: number;
  readonly height: number;
  /** width x height, row by row from the north-west; no voids. */
  readonly heightsMeters: Float32Array;
}

const MAGIC = "RATG";
const VERSION = 1;
const HEADER_BYTES = 48;
const METERS_PER_DEGREE = 111_195;

/**
 * The bytes of `grid`, heights rounded to `quantumMeters`.
 * @param quantumMeters step of the heights in metres, 0.01..655
 */
export function encodeTerrain(grid: TerrainGrid, quantumMeters: number): Uint8Array<ArrayBuffer> {
  const { width, height, heightsMeters } = grid;
  const bytes = new Uint8Array(HEADER_BYTES + width * height * 5);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < 4; i++) bytes[i] = MAGIC.charCodeAt(i);
  bytes[4] = VERSION;
  const quantumCentimeters = Math.round(quantumMeters * 100);
  view.setUint16(6, quantumCentimeters, true);
  grid.bbox.forEach((value, i) => {
    view.setFloat64(8 + i * 8, value, true);
  });
  view.setUint32(40, width, true);
  view.setUint32(44, height, true);
  const quanta = Int32Array.from(heightsMeters, (h) => Math.round((h * 100) / quantumCentimeters));
  let at = HEADER_BYTES;
  for (let i = 0; i < quanta.length; i++) {
    const residual = quanta[i]! - prediction(quanta, i, width);
    let code = ((residual << 1) ^ (residual >> 31)) >>> 0;
    while (code > 127) {
      bytes[at++] = (code & 127) | 128;
      code >>>= 7;
    }
    bytes[at++] = code;
  }
  return bytes.slice(0, at);
}

/**
 * The grid held in `bytes`.
 * @throws Error that names the value met when the bytes are no terrain file, of another version, or cut short
 */
export function decodeTerrain(bytes: Uint8Array): TerrainGrid {
  const magic = String.fromCharCode(...bytes.subarray(0, 4));
  if (bytes.length < HEADER_BYTES || magic !== MAGIC)
    throw new Error(`terrain file begins with ${JSON.stringify(magic)}, expected "${MAGIC}"`);
  if (bytes[4] !== VERSION) throw new Error(`terrain file has version ${bytes[4]}, expected ${VERSION}`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const meters = view.getUint16(6, true) / 100;
  const bbox = [8, 16, 24, 32].map((o) => view.getFloat64(o, true)) as [number, number, number, number];
  const width = view.getUint32(40, true);
  const height = view.getUint32(44, true);
  if (width < 2 || height < 2 || width * height > bytes.length)
    throw new Error(`terrain file of ${bytes.length} bytes cannot hold ${width} x ${height} heights`);
  const quanta = new Int32Array(width * height);
  const heightsMeters = new Float32Array(width * height);
  let at = HEADER_BYTES;
  for (let row = 0, i = 0; row < height; row++) {
    // Prediction from the west, north and north-west neighbours: for the first node of a row the one above alone.
    let west = 0;
    let northWest = 0;
    for (let column = 0; column < width; column++, i++) {
      let code = 0;
      let shift = 0;
      let byte: number;
      do {
        if (at >= bytes.length) throw new Error(`terrain file ends at height ${i} of ${quanta.length}`);
        byte = bytes[at++]!;
        code |= (byte & 127) << shift;
        shift += 7;
      } while (byte > 127);
      const north = row > 0 ? quanta[i - width]! : 0;
      const height = ((code >>> 1) ^ -(code & 1)) + west + north - northWest;
      quanta[i] = height;
      heightsMeters[i] = height * meters;
      west = height;
      northWest = north;
    }
  }
  return { bbox, width, height, heightsMeters };
}

/** Height in metres at a place, bilinear between the four nodes around it; NaN outside the grid. */
export function heightAt(grid: TerrainGrid, lng: number, lat: number): number {
  const cell = locate(grid, lng, lat);
  if (cell === null) return Number.NaN;
  const { nw, ne, sw, se, u, v } = cell;
  return (nw * (1 - u) + ne * u) * (1 - v) + (sw * (1 - u) + se * u) * v;
}

/** Steepest slope at a place as rise / run (0.25 is 25 %), the gradient of the bilinear surface; NaN outside the grid. */
export function slopeAt(grid: TerrainGrid, lng: number, lat: number): number {
  const cell = locate(grid, lng, lat);
  if (cell === null) return Number.NaN;
  const [west, south, east, north] = grid.bbox;
  const { nw, ne, sw, se, u, v } = cell;
  const cosLat = Math.cos((lat * Math.PI) / 180);
  const runEast = ((east - west) / (grid.width - 1)) * METERS_PER_DEGREE * cosLat;
  const runNorth = ((north - south) / (grid.height - 1)) * METERS_PER_DEGREE;
  const riseEast = ((ne - nw) * (1 - v) + (se - sw) * v) / runEast;
  const riseNorth = ((nw - sw) * (1 - u) + (ne - se) * u) / runNorth;
  return Math.sqrt(riseEast * riseEast + riseNorth * riseNorth);
}

function prediction(quanta: Int32Array, i: number, width: number): number {
  const column = i % width;
  if (i < width) return column === 0 ? 0 : quanta[i - 1]!;
  if (column === 0) return quanta[i - width]!;
  return quanta[i - 1]! + quanta[i - width]! - quanta[i - width - 1]!;
}

/** Heights of the four nodes around a place, and its fractions east of nw (u) and south of nw (v). */
function locate(grid: TerrainGrid, lng: number, lat: number) {
  const [west, south, east, north] = grid.bbox;
  const x = ((lng - west) / (east - west)) * (grid.width - 1);
  const y = ((north - lat) / (north - south)) * (grid.height - 1);
  if (!(x >= 0 && y >= 0 && x <= grid.width - 1 && y <= grid.height - 1)) return null;
  const column = Math.min(Math.floor(x), grid.width - 2);
  const row = Math.min(Math.floor(y), grid.height - 2);
  const at = row * grid.width + column;
  const h = grid.heightsMeters;
  return {
    nw: h[at]!,
    ne: h[at + 1]!,
    sw: h[at + grid.width]!,
    se: h[at + grid.width + 1]!,
    u: x - column,
    v: y - row,
  };
}

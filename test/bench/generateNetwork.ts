/** A seeded walking network for the benches: a shaken grid with a quarter of its streets missing, on hills, in Hilbert order. */
import type { Sources } from "../../src/geo/travelTime.ts";
import { flatEquivalent, type WalkingNetwork } from "../../src/geo/walkingNetwork.ts";
import { CITY_CENTER, METERS_PER_DEGREE, seededRandom } from "./generate.ts";

const SPACING_METERS = 70;
const MISSING = 0.28;
/** Room for node numbers beside a sort key in 53 bits. */
const NODE_ROOM = 2 ** 21;

/** The largest connected part of a grid of `side` x `side` crossings; about 1.44 streets a crossing, slopes up to a third. */
export function gridNetwork(side: number, seed: number): WalkingNetwork {
  const random = seededRandom(seed);
  const count = side * side;
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  for (let v = 0; v < count; v++) {
    x[v] = ((v % side) + 0.7 * (random() - 0.5)) * SPACING_METERS;
    y[v] = (Math.floor(v / side) + 0.7 * (random() - 0.5)) * SPACING_METERS;
  }
  const streets: number[] = [];
  for (let v = 0; v < count; v++) {
    if (v % side < side - 1 && random() > MISSING) streets.push(v, v + 1);
    if (v < count - side && random() > MISSING) streets.push(v, v + side);
  }
  const number = hilbertNumbers(x, y, largestPart(count, streets), side * SPACING_METERS);
  const keys: number[] = [];
  for (let k = 0; k < streets.length; k += 2) {
    const a = number[streets[k]!]!;
    const b = number[streets[k + 1]!]!;
    if (a >= 0) keys.push(Math.min(a, b) * NODE_ROOM + Math.max(a, b));
  }
  return networkOf(number, x, y, Float64Array.from(keys).sort());
}

function networkOf(number: Int32Array, x: Float64Array, y: Float64Array, keys: Float64Array): WalkingNetwork {
  const nodeCount = number.reduce((n, v) => (v >= 0 ? n + 1 : n), 0);
  const edgeCount = keys.length;
  const east = new Float64Array(nodeCount);
  const north = new Float64Array(nodeCount);
  const positions = new Float64Array(2 * nodeCount);
  const heightsMeters = new Float32Array(nodeCount);
  const cosLat = Math.cos((CITY_CENTER[1] * Math.PI) / 180);
  for (let old = 0; old < number.length; old++) {
    const v = number[old]!;
    if (v < 0) continue;
    east[v] = x[old]!;
    north[v] = y[old]!;
    positions[2 * v] = CITY_CENTER[0] + x[old]! / METERS_PER_DEGREE / cosLat;
    positions[2 * v + 1] = CITY_CENTER[1] + y[old]! / METERS_PER_DEGREE;
    heightsMeters[v] = hills(x[old]!, y[old]!);
  }
  const network = {
    nodeCount,
    edgeCount,
    positions,
    heightsMeters,
    component: new Uint16Array(nodeCount),
    componentSizes: Uint32Array.of(nodeCount),
    edgeFrom: new Uint32Array(edgeCount),
    edgeTo: new Uint32Array(edgeCount),
    edgeMeters: new Float32Array(edgeCount),
    edgeRiseMeters: new Float32Array(edgeCount),
    edgeForwardMeters: new Float32Array(edgeCount),
    edgeBackwardMeters: new Float32Array(edgeCount),
    edgeClass: new Uint8Array(edgeCount).fill(3),
    edgeFlags: new Uint8Array(edgeCount),
    shapeStarts: new Uint32Array(edgeCount + 1),
    shapePositions: new Float64Array(0),
    provenance: {
      sources: ["generator"],
      heights: ["generator"],
      heightMode: "nodes" as const,
      licence: "",
      synthetic: true,
      date: "",
    },
  };
  for (let e = 0; e < edgeCount; e++) {
    const a = Math.floor(keys[e]! / NODE_ROOM);
    const b = keys[e]! % NODE_ROOM;
    const meters = Math.hypot(east[b]! - east[a]!, north[b]! - north[a]!);
    const rise = heightsMeters[b]! - heightsMeters[a]!;
    network.edgeFrom[e] = a;
    network.edgeTo[e] = b;
    network.edgeMeters[e] = meters;
    network.edgeRiseMeters[e] = rise;
    network.edgeForwardMeters[e] = meters * flatEquivalent(rise / meters);
    network.edgeBackwardMeters[e] = meters * flatEquivalent(-rise / meters);
  }
  return network;
}

function hills(x: number, y: number): number {
  const wide = 120 * Math.sin(x / 2100) * Math.cos(y / 1700);
  return wide + 40 * Math.sin(x / 523 + 1) * Math.sin(y / 611) + 8 * Math.sin(x / 97) * Math.cos(y / 131);
}

/** 1 for the nodes of the largest connected part. */
function largestPart(count: number, streets: readonly number[]): Uint8Array {
  const root = Int32Array.from({ length: count }, (_, v) => v);
  const rootOf = (v: number): number => {
    while (root[v] !== v) {
      root[v] = root[root[v]!]!;
      v = root[v]!;
    }
    return v;
  };
  for (let k = 0; k < streets.length; k += 2) root[rootOf(streets[k]!)] = rootOf(streets[k + 1]!);
  const sizes = new Int32Array(count);
  for (let v = 0; v < count; v++) sizes[rootOf(v)]!++;
  let largest = 0;
  for (let v = 0; v < count; v++) if (sizes[v]! > sizes[largest]!) largest = v;
  return Uint8Array.from({ length: count }, (_, v) => (rootOf(v) === largest ? 1 : 0));
}

/** Numbers of the kept nodes along a Hilbert curve; -1 for the others. */
function hilbertNumbers(x: Float64Array, y: Float64Array, kept: Uint8Array, width: number): Int32Array {
  const keys: number[] = [];
  const cell = (meters: number) =>
    Math.max(0, Math.min(65_535, Math.floor(((meters + 35) / width) * 65_535)));
  for (let v = 0; v < kept.length; v++)
    if (kept[v] === 1) keys.push(hilbertIndex(cell(x[v]!), cell(y[v]!)) * NODE_ROOM + v);
  const numbers = new Int32Array(kept.length).fill(-1);
  Float64Array.from(keys)
    .sort()
    .forEach((key, k) => {
      numbers[key % NODE_ROOM] = k;
    });
  return numbers;
}

/** Place of a cell of the 2^16 x 2^16 grid along the Hilbert curve (Hilbert 1891). */
function hilbertIndex(x: number, y: number): number {
  let d = 0;
  for (let bit = 15; bit >= 0; bit--) {
    const right = (x >> bit) & 1;
    const up = (y >> bit) & 1;
    d = 4 * d + ((3 * right) ^ up);
    if (up === 0) {
      const turned = right === 1 ? 65_535 - x : x;
      x = right === 1 ? 65_535 - y : y;
      y = turned;
    }
  }
  return d;
}

/** One facility a thousand nodes, each on a node, labelled by number. */
export function facilityNodes(network: WalkingNetwork, seed: number): Sources {
  const random = seededRandom(seed);
  const count = Math.round(network.nodeCount / 1000);
  return {
    nodes: Uint32Array.from({ length: count }, () => Math.floor(random() * network.nodeCount)),
    costs: new Int32Array(count),
    labels: Uint32Array.from({ length: count }, (_, k) => k),
  };
}

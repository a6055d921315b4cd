import type { WalkingNetwork } from "../../src/geo/walkingNetwork.ts";
import { CITY_CENTER, seededRandom } from "./generate.ts";

const BLOCK_METERS = 75;
const JITTER_METERS = 40;
const GAPS = 0.22;
const METERS_PER_DEGREE = 111_195;
/** Nodes a facility. */
const SPARSENESS = 300;

/**
 * A town of `side` x `side` crossroads, 75 m apart but shaken, a fifth of the streets missing; each street takes 80 s, and the times are
 * those to the nearest of a facility per 300 crossroads.
 */
export function blockStreets(
  side: number,
  seed: number,
): { network: WalkingNetwork; nodeSeconds: Float32Array } {
  const random = seededRandom(seed);
  const nodeCount = side * side;
  const positions = new Float64Array(2 * nodeCount);
  const cosLat = Math.cos((CITY_CENTER[1] * Math.PI) / 180);
  for (let i = 0; i < nodeCount; i++) {
    const shaken = (step: number) => (step - side / 2) * BLOCK_METERS + (random() - 0.5) * JITTER_METERS;
    positions[2 * i] = CITY_CENTER[0] + shaken(i % side) / METERS_PER_DEGREE / cosLat;
    positions[2 * i + 1] = CITY_CENTER[1] + shaken(Math.floor(i / side)) / METERS_PER_DEGREE;
  }
  const from: number[] = [];
  const to: number[] = [];
  const neighbours: number[][] = Array.from({ length: nodeCount }, () => []);
  for (let i = 0; i < nodeCount; i++)
    for (const j of [i % side < side - 1 ? i + 1 : -1, i + side < nodeCount ? i + side : -1]) {
      if (j < 0 || random() < GAPS) continue;
      from.push(i);
      to.push(j);
      neighbours[i]!.push(j);
      neighbours[j]!.push(i);
    }
  const edgeCount = from.length;
  const meters = new Float32Array(edgeCount).fill(80);
  const network: WalkingNetwork = {
    nodeCount,
    edgeCount,
    positions,
    heightsMeters: new Float32Array(nodeCount).fill(NaN),
    component: new Uint16Array(nodeCount),
    componentSizes: Uint32Array.of(nodeCount),
    edgeFrom: Uint32Array.from(from),
    edgeTo: Uint32Array.from(to),
    edgeMeters: meters,
    edgeRiseMeters: new Float32Array(edgeCount),
    edgeForwardMeters: meters,
    edgeBackwardMeters: meters,
    edgeClass: new Uint8Array(edgeCount).fill(3),
    edgeFlags: new Uint8Array(edgeCount),
    shapeStarts: new Uint32Array(edgeCount + 1),
    shapePositions: new Float64Array(0),
    provenance: {
      sources: ["bench"],
      heights: [],
      heightMode: "none",
      licence: "",
      synthetic: true,
      date: "",
    },
  };
  const nodeSeconds = new Float32Array(nodeCount).fill(Infinity);
  const queue = Array.from({ length: Math.ceil(nodeCount / SPARSENESS) }, () =>
    Math.floor(random() * nodeCount),
  );
  for (const start of queue) nodeSeconds[start] = 0;
  for (const node of queue)
    for (const next of neighbours[node]!) {
      if (nodeSeconds[next]! < Infinity) continue;
      nodeSeconds[next] = nodeSeconds[node]! + 80;
      queue.push(next);
    }
  return { network, nodeSeconds };
}

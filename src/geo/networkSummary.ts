/** What a network consists of, in a few figures. */
import { EDGE_CLASSES, EDGE_ONE_WAY, type EdgeClass, type WalkingNetwork } from "./walkingNetwork.ts";

export interface NetworkSummary {
  readonly nodeCount: number;
  readonly edgeCount: number;
  /** Length of all edges, each once. */
  readonly totalMeters: number;
  /** By class, in the order of EDGE_CLASSES, also those without edges. */
  readonly classes: readonly {
    readonly id: EdgeClass;
    readonly edgeCount: number;
    readonly meters: number;
  }[];
  /** Share of the length that is steps, 0..1; 0 for an empty network. */
  readonly stepsShare: number;
  readonly oneWayCount: number;
  /** Connected parts but for the largest, and the nodes on them. */
  readonly islandCount: number;
  readonly islandNodeCount: number;
  /** Lowest and highest node in metres; null where no height is known. */
  readonly heightRangeMeters: readonly [number, number] | null;
  readonly unknownHeightCount: number;
  /** Quantiles 0.5 and 0.9 of |rise| / length over edges that have a length and are no lifts, each edge once; 0 when there are none. */
  readonly slopeMedian: number;
  readonly slopeNinetieth: number;
}

const STEPS = EDGE_CLASSES.indexOf("steps");
const ELEVATOR = EDGE_CLASSES.indexOf("elevator");

/** Counts, lengths and slopes of `network`. O(n + m log m). */
export function networkSummary(network: WalkingNetwork): NetworkSummary {
  const { nodeCount, edgeCount, edgeClass, edgeFlags, edgeMeters, edgeRiseMeters, componentSizes } = network;
  const counts = new Uint32Array(EDGE_CLASSES.length);
  const meters = new Float64Array(EDGE_CLASSES.length);
  const slopes = new Float64Array(edgeCount);
  let sloped = 0;
  let totalMeters = 0;
  let oneWayCount = 0;
  for (let e = 0; e < edgeCount; e++) {
    const kind = edgeClass[e]!;
    const length = edgeMeters[e]!;
    counts[kind]!++;
    meters[kind]! += length;
    totalMeters += length;
    if ((edgeFlags[e]! & EDGE_ONE_WAY) > 0) oneWayCount++;
    if (length > 0 && kind !== ELEVATOR) slopes[sloped++] = Math.abs(edgeRiseMeters[e]!) / length;
  }
  const sorted = slopes.subarray(0, sloped).sort();
  return {
    nodeCount,
    edgeCount,
    totalMeters,
    classes: EDGE_CLASSES.map((id, kind) => ({ id, edgeCount: counts[kind]!, meters: meters[kind]! })),
    stepsShare: totalMeters > 0 ? meters[STEPS]! / totalMeters : 0,
    oneWayCount,
    islandCount: Math.max(0, componentSizes.length - 1),
    islandNodeCount: nodeCount - (componentSizes[0] ?? 0),
    ...heightsOf(network),
    slopeMedian: nearestRank(sorted, 0.5),
    slopeNinetieth: nearestRank(sorted, 0.9),
  };
}

function heightsOf({ heightsMeters }: WalkingNetwork) {
  let lowest = Infinity;
  let highest = -Infinity;
  let unknownHeightCount = 0;
  for (const height of heightsMeters) {
    if (Number.isNaN(height)) unknownHeightCount++;
    else {
      lowest = Math.min(lowest, height);
      highest = Math.max(highest, height);
    }
  }
  return {
    heightRangeMeters: lowest <= highest ? ([lowest, highest] as const) : null,
    unknownHeightCount,
  };
}

/** Smallest value that at least `share` of the sorted ones do not exceed; 0 of none. */
function nearestRank(sorted: Float64Array, share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

/** Rise and effort of the edges of a network from heights of the ground. */
import { haversineMeters } from "./haversine.ts";
import { EDGE_BRIDGE, EDGE_CLASSES, EDGE_TUNNEL, flatEquivalent } from "./walkingNetwork.ts";

/** Height in metres at a place; NaN where not known. */
export type HeightAt = (lng: number, lat: number) => number;

export interface SlopeLimit {
  /** Largest |rise / run| of a piece, on streets, and on steps and escalators. */
  readonly streets: number;
  readonly steps: number;
}

/** The edges, in columns as in WalkingNetwork; the last three are written. */
export interface EdgeColumns {
  readonly positions: Float64Array;
  readonly heightsMeters: Float32Array;
  readonly edgeFrom: Uint32Array;
  readonly edgeTo: Uint32Array;
  readonly edgeMeters: Float32Array;
  readonly edgeClass: Uint8Array;
  readonly edgeFlags: Uint8Array;
  readonly shapeStarts: Uint32Array;
  readonly shapePositions: Float64Array;
  readonly edgeRiseMeters: Float32Array;
  readonly edgeForwardMeters: Float32Array;
  readonly edgeBackwardMeters: Float32Array;
}

const ELEVATOR = EDGE_CLASSES.indexOf("elevator");
const STEPS = EDGE_CLASSES.indexOf("steps");
const ESCALATOR = EDGE_CLASSES.indexOf("escalator");
/** No edge costs more, so that sums stay finite where a model of the ground has a cliff: 10,000 km. */
const LARGEST_EFFORT_METERS = 1e7;

/** One slope an edge, rise over length of the heights at its ends; nothing is clamped, all classes alike. O(m). */
export function nodeSlopes(columns: EdgeColumns): void {
  for (let e = 0; e < columns.edgeFrom.length; e++) writeSlope(columns, e, slopeOfEnds(columns, e));
}

/**
 * Heights sampled along the ground; bridges, tunnels and tagged inclines as `buildNetwork` says. O(m + samples).
 * @param incline length m: rise / run from `edgeFrom` to `edgeTo` as tagged; NaN not known, +-Infinity only the sign is known
 */
export function sampledSlopes(
  columns: EdgeColumns,
  incline: Float32Array,
  heightAt: HeightAt,
  options: { readonly sampleMeters: number; readonly limit: SlopeLimit },
): void {
  const { edgeClass, edgeFlags, edgeMeters, edgeRiseMeters, edgeForwardMeters, edgeBackwardMeters } = columns;
  let longest = 0;
  for (let e = 0; e < edgeMeters.length; e++) longest = Math.max(longest, edgeMeters[e]!);
  const { sampleMeters } = options;
  const sampler: Sampler = {
    heightAt,
    sampleMeters,
    samples: new Float64Array(Math.ceil(longest / sampleMeters) + 2),
  };
  for (let e = 0; e < edgeClass.length; e++) {
    const kind = edgeClass[e]!;
    const limit = kind === STEPS || kind === ESCALATOR ? options.limit.steps : options.limit.streets;
    const tagged = incline[e]!;
    if (kind === ELEVATOR) {
      edgeRiseMeters[e] = riseOfEnds(columns, e);
      edgeForwardMeters[e] = edgeBackwardMeters[e] = edgeMeters[e]!;
      continue;
    }
    if (Number.isFinite(tagged)) {
      writeSlope(columns, e, clamp(tagged, limit));
      continue;
    }
    if ((edgeFlags[e]! & (EDGE_BRIDGE | EDGE_TUNNEL)) > 0)
      writeSlope(columns, e, clamp(slopeOfEnds(columns, e), limit));
    else writeSamples(columns, e, sampler, limit);
    if (edgeRiseMeters[e]! * tagged < 0) {
      const forward = edgeForwardMeters[e]!;
      edgeForwardMeters[e] = edgeBackwardMeters[e]!;
      edgeBackwardMeters[e] = forward;
      edgeRiseMeters[e] = -edgeRiseMeters[e]!;
    }
  }
}

function writeSlope(columns: EdgeColumns, e: number, slope: number): void {
  const meters = columns.edgeMeters[e]!;
  columns.edgeRiseMeters[e] = slope * meters;
  columns.edgeForwardMeters[e] = Math.min(LARGEST_EFFORT_METERS, meters * flatEquivalent(slope));
  columns.edgeBackwardMeters[e] = Math.min(LARGEST_EFFORT_METERS, meters * flatEquivalent(-slope));
}

/** Where heights come from, and room for those along one edge. */
interface Sampler {
  readonly heightAt: HeightAt;
  readonly sampleMeters: number;
  readonly samples: Float64Array;
}

/** Pieces of equal length between samples of known height; what lies before the first and after the last is flat. */
function writeSamples(columns: EdgeColumns, e: number, sampler: Sampler, limit: number): void {
  const { samples, sampleMeters } = sampler;
  const meters = columns.edgeMeters[e]!;
  const pieces = Math.max(1, Math.ceil(meters / sampleMeters));
  sampleInner(columns, e, sampler, pieces);
  samples[0] = columns.heightsMeters[columns.edgeFrom[e]!]!;
  samples[pieces] = columns.heightsMeters[columns.edgeTo[e]!]!;
  const piece = meters / pieces;
  let rise = 0;
  let forward = 0;
  let backward = 0;
  let known = -1;
  for (let i = 0; i <= pieces; i++) {
    if (Number.isNaN(samples[i]!)) continue;
    const run = (known < 0 ? i : i - known) * piece;
    const slope = known < 0 || run === 0 ? 0 : clamp((samples[i]! - samples[known]!) / run, limit);
    rise += slope * run;
    forward += run * flatEquivalent(slope);
    backward += run * flatEquivalent(-slope);
    known = i;
  }
  const rest = (known < 0 ? pieces : pieces - known) * piece;
  columns.edgeRiseMeters[e] = rise;
  columns.edgeForwardMeters[e] = forward + rest;
  columns.edgeBackwardMeters[e] = backward + rest;
}

/** Heights at the points that cut edge e into `pieces` of equal length, into samples[1 .. pieces - 1]. */
function sampleInner(columns: EdgeColumns, e: number, { heightAt, samples }: Sampler, pieces: number): void {
  const { positions, edgeFrom, edgeTo, edgeMeters, shapeStarts, shapePositions } = columns;
  const piece = edgeMeters[e]! / pieces;
  let lng = positions[2 * edgeFrom[e]!]!;
  let lat = positions[2 * edgeFrom[e]! + 1]!;
  let walked = 0;
  let next = 1;
  for (let k = shapeStarts[e]!; k <= shapeStarts[e + 1]! && next < pieces; k++) {
    const inner = k < shapeStarts[e + 1]!;
    const endLng = inner ? shapePositions[2 * k]! : positions[2 * edgeTo[e]!]!;
    const endLat = inner ? shapePositions[2 * k + 1]! : positions[2 * edgeTo[e]! + 1]!;
    const segment = haversineMeters(lng, lat, endLng, endLat);
    for (; next < pieces && (next * piece <= walked + segment || !inner); next++) {
      const share = segment > 0 ? Math.min(1, (next * piece - walked) / segment) : 0;
      samples[next] = heightAt(lng + share * (endLng - lng), lat + share * (endLat - lat));
    }
    walked += segment;
    lng = endLng;
    lat = endLat;
  }
}

function riseOfEnds({ heightsMeters, edgeFrom, edgeTo }: EdgeColumns, e: number): number {
  const rise = heightsMeters[edgeTo[e]!]! - heightsMeters[edgeFrom[e]!]!;
  return Number.isNaN(rise) ? 0 : rise;
}

function slopeOfEnds(columns: EdgeColumns, e: number): number {
  const meters = columns.edgeMeters[e]!;
  return meters > 0 ? riseOfEnds(columns, e) / meters : 0;
}

function clamp(slope: number, limit: number): number {
  return Math.max(-limit, Math.min(limit, slope));
}

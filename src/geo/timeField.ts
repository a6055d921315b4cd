/**
 * Travel time as a surface: the time at every cell of a raster, for drawing isochrones in one piece and for tracing their outlines.
 *
 * A place is reached from each street within the off-road limit, straight to the street's nearest point; the least time counts. Every
 * piece of a street fills the strip along it, every node and bend the disc around it, with exact distances: so the surface is smooth
 * between the cells, and its level lines are, at any angle of the street.
 */
import { BLOCK, type FieldStreets } from "./fieldStreets.ts";
import { cellMeters, type MercatorFrame } from "./mercatorFrame.ts";
import { type PieceTimes, RIM_CELLS, TimeBrush } from "./timeBrush.ts";

export interface TimeField {
  readonly frame: MercatorFrame;
  /** Length width x height, row 0 north: seconds at the middle of each cell; Infinity where nothing is reached within the limit. */
  readonly seconds: Float32Array;
  /** Length width x height: label of the node over which that is; NO_FIELD_LABEL where nothing is reached. Null without labels. */
  readonly labels: Uint8Array | null;
}

export const NO_FIELD_LABEL = 255;

export interface TimeFieldInput {
  readonly streets: FieldStreets;
  /** Length n: seconds at each node, Infinity where not reached. */
  readonly nodeSeconds: Float32Array;
  /** Length n: a small number of each node that cells take over from it, say the colour of its catchment; below NO_FIELD_LABEL. */
  readonly nodeLabels?: Uint8Array | undefined;
  readonly frame: MercatorFrame;
  readonly offRoadMetersPerMinute: number;
  /** How far from a street places still count as reached; at least 1.5 cells are taken. */
  readonly offRoadLimitMeters: number;
  /** Length m: seconds to walk each edge, Infinity where it is not walked; default: flat-equivalent metres at the off-road speed. */
  readonly edgeSeconds?: Float32Array | undefined;
  /** Places on edges where walks begin or end. */
  readonly seeds?: FieldSeeds | undefined;
  /** Takes the answer instead of a new array. Length width x height. */
  readonly into?: Float32Array | undefined;
}

/** k places on edges. */
export interface FieldSeeds {
  /** Length k each: edge, fraction of its length from `edgeFrom` (0..1), and seconds already spent there. */
  readonly edge: Uint32Array;
  readonly fraction: Float32Array;
  readonly seconds: Float32Array;
}

const LEAST_LIMIT_CELLS = 1.5;
/** Of edges shorter than so many cells the bends are left out. */
const STRAIGHT_CELLS = 2;
/** Pieces up to so many cells lie wholly under the discs of their ends. */
const COVERED_CELLS = 1.25;

/**
 * Fills the frame. O(cells within the limit of each reached street in view); streets out of view cost one test a block. Distances
 * are those of the map's scale in the middle of the frame. Up to 2 cells beyond the limit times are there, but 1,200 s a cell larger.
 *
 * @throws RangeError where an array's length does not fit
 */
export function timeField(input: TimeFieldInput): TimeField {
  const { streets, nodeSeconds, nodeLabels, frame, edgeSeconds, seeds } = input;
  const { network, nodeBlocks, edgeBlocks } = streets;
  expectLength("nodeSeconds", nodeSeconds, network.nodeCount);
  if (nodeLabels) expectLength("nodeLabels", nodeLabels, network.nodeCount);
  if (edgeSeconds) expectLength("edgeSeconds", edgeSeconds, network.edgeCount);
  const seconds = input.into ?? new Float32Array(frame.width * frame.height);
  expectLength("into", seconds, frame.width * frame.height);
  seconds.fill(Infinity);
  const labels = nodeLabels ? new Uint8Array(seconds.length).fill(NO_FIELD_LABEL) : null;
  const pen = new StreetPen(input, seconds, labels);
  for (let b = 0; 4 * b < nodeBlocks.length; b++) {
    if (!pen.sees(nodeBlocks, b)) continue;
    const last = Math.min(network.nodeCount, (b + 1) * BLOCK);
    for (let i = b * BLOCK; i < last; i++) pen.node(i);
  }
  for (let b = 0; 4 * b < edgeBlocks.length; b++) {
    if (!pen.sees(edgeBlocks, b)) continue;
    const last = Math.min(network.edgeCount, (b + 1) * BLOCK);
    for (let e = b * BLOCK; e < last; e++) pen.edge(e);
  }
  for (let k = 0; seeds && k < seeds.edge.length; k++)
    pen.seed(seeds.edge[k]!, seeds.fraction[k]!, seeds.seconds[k]!);
  return { frame, seconds, labels };
}

function expectLength(name: string, array: ArrayLike<number>, length: number): void {
  if (array.length !== length)
    throw new RangeError(`timeField: ${name} has ${array.length} values, expected ${length}`);
}

/** Follows the streets with the brush. */
class StreetPen {
  private readonly streets: FieldStreets;
  private readonly nodeSeconds: Float32Array;
  private readonly nodeLabels: Uint8Array | undefined;
  private readonly times: PieceTimes = { fromA: 0, fromB: 0, walk: 0, labelA: 0, labelB: 0 };
  private readonly edgeSeconds: Float32Array | undefined;
  private readonly brush: TimeBrush;
  private readonly secondsPerMeter: number;
  private readonly straightMeters: number;
  private readonly cellsPerWorld: number;
  private readonly left: number;
  private readonly top: number;
  /** Of what the brush touches, in the streets' coordinates: west, north, east, south. */
  private readonly view: readonly [number, number, number, number];

  constructor(input: TimeFieldInput, seconds: Float32Array, labels: Uint8Array | null) {
    const { streets, frame } = input;
    const { width, height, cell } = frame;
    const metersPerCell = cellMeters(frame);
    const limitCells = Math.max(input.offRoadLimitMeters / metersPerCell, LEAST_LIMIT_CELLS);
    this.streets = streets;
    this.nodeSeconds = input.nodeSeconds;
    this.nodeLabels = input.nodeLabels;
    this.edgeSeconds = input.edgeSeconds;
    this.secondsPerMeter = 60 / input.offRoadMetersPerMinute;
    this.straightMeters = STRAIGHT_CELLS * metersPerCell;
    const offRoadSecondsPerCell = this.secondsPerMeter * metersPerCell;
    this.brush = new TimeBrush({ seconds, labels, width, height, limitCells, offRoadSecondsPerCell });
    const [west, north] = [frame.west - streets.west, frame.north - streets.north];
    this.cellsPerWorld = 1 / cell;
    // The brush counts from the middle of the first cell.
    this.left = west / cell + 0.5;
    this.top = north / cell + 0.5;
    const pad = (limitCells + RIM_CELLS) * cell;
    this.view = [west - pad, north - pad, west + width * cell + pad, north + height * cell + pad];
  }

  sees(blocks: Float32Array, b: number): boolean {
    const [west, north, east, south] = this.view;
    return (
      blocks[4 * b]! <= east &&
      blocks[4 * b + 2]! >= west &&
      blocks[4 * b + 1]! <= south &&
      blocks[4 * b + 3]! >= north
    );
  }

  node(i: number): void {
    const time = this.nodeSeconds[i]!;
    if (time < Infinity) this.brush.disc(this.nodeX(i), this.nodeY(i), time, this.nodeLabels?.[i] ?? 0);
  }

  edge(e: number): void {
    const { edgeFrom, edgeTo } = this.streets.network;
    this.part(e, 0, 1, this.nodeSeconds[edgeFrom[e]!]!, this.nodeSeconds[edgeTo[e]!]!);
  }

  seed(e: number, fraction: number, time: number): void {
    this.part(e, 0, fraction, Infinity, time);
    this.part(e, fraction, 1, time, Infinity);
  }

  /** Draws edge `e` between two shares of its length that are reached after `atFirst` and `atLast` seconds. */
  private part(e: number, first: number, last: number, atFirst: number, atLast: number): void {
    if (!(atFirst < Infinity) && !(atLast < Infinity)) return;
    const { times, nodeLabels } = this;
    const { network } = this.streets;
    const { edgeFrom, edgeTo, shapeStarts } = network;
    times.labelA = nodeLabels?.[edgeFrom[e]!] ?? 0;
    times.labelB = nodeLabels?.[edgeTo[e]!] ?? 0;
    const whole = this.edgeSeconds
      ? this.edgeSeconds[e]!
      : (network.edgeForwardMeters[e]! + network.edgeBackwardMeters[e]!) * 0.5 * this.secondsPerMeter;
    if (!(whole < Infinity)) return;
    const gap = Math.abs(atLast - atFirst);
    // Where the ends lie further apart than that, they count: time is continuous along a street.
    const walk = gap < Infinity ? Math.max(gap, whole * (last - first)) : whole * (last - first);
    const bends = network.edgeMeters[e]! >= this.straightMeters;
    const firstShape = bends ? shapeStarts[e]! : shapeStarts[e + 1]!;
    const stop = shapeStarts[e + 1]!;
    const total = this.length(e, firstShape);
    const skip = first * total;
    const end = last * total;
    const perCell = end > skip ? walk / (end - skip) : 0;
    let passed = 0;
    let x = this.nodeX(edgeFrom[e]!);
    let y = this.nodeY(edgeFrom[e]!);
    for (let s = firstShape; s <= stop; s++) {
      const nextX = s < stop ? this.shapeX(s) : this.nodeX(edgeTo[e]!);
      const nextY = s < stop ? this.shapeY(s) : this.nodeY(edgeTo[e]!);
      const length = distance(x, y, nextX, nextY);
      const from = Math.max(skip, passed);
      const to = Math.min(end, passed + length);
      if (from <= to) {
        const a = length > 0 ? (from - passed) / length : 0;
        const b = length > 0 ? (to - passed) / length : 1;
        const bx = x + (nextX - x) * b;
        const by = y + (nextY - y) * b;
        times.fromA = atFirst + (from - skip) * perCell;
        times.fromB = atLast + (end - to) * perCell;
        times.walk = (to - from) * perCell;
        if (to - from > COVERED_CELLS)
          this.brush.strip(x + (nextX - x) * a, y + (nextY - y) * a, bx, by, times);
        // Nodes have their discs already; bends and seeds have not.
        if (s < stop || last < 1) {
          const overA = times.fromA + times.walk;
          const label = overA < times.fromB ? times.labelA : times.labelB;
          this.brush.disc(bx, by, Math.min(times.fromB, overA), label);
        }
      }
      passed += length;
      x = nextX;
      y = nextY;
    }
  }

  /** Length of the edge's line from shape point `firstShape` on, in cells. */
  private length(e: number, firstShape: number): number {
    const { edgeFrom, edgeTo, shapeStarts } = this.streets.network;
    const stop = shapeStarts[e + 1]!;
    let length = 0;
    let x = this.nodeX(edgeFrom[e]!);
    let y = this.nodeY(edgeFrom[e]!);
    for (let s = firstShape; s <= stop; s++) {
      const nextX = s < stop ? this.shapeX(s) : this.nodeX(edgeTo[e]!);
      const nextY = s < stop ? this.shapeY(s) : this.nodeY(edgeTo[e]!);
      length += distance(x, y, nextX, nextY);
      x = nextX;
      y = nextY;
    }
    return length;
  }

  private nodeX(node: number): number {
    return this.streets.nodes[2 * node]! * this.cellsPerWorld - this.left;
  }

  private nodeY(node: number): number {
    return this.streets.nodes[2 * node + 1]! * this.cellsPerWorld - this.top;
  }

  private shapeX(at: number): number {
    return this.streets.shapes[2 * at]! * this.cellsPerWorld - this.left;
  }

  private shapeY(at: number): number {
    return this.streets.shapes[2 * at + 1]! * this.cellsPerWorld - this.top;
  }
}

/** Math.hypot takes several times as long. */
function distance(x1: number, y1: number, x2: number, y2: number): number {
  return Math.sqrt((x2 - x1) * (x2 - x1) + (y2 - y1) * (y2 - y1));
}

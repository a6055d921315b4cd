/**
 * The blocks of a quarter: streets along its rows, and cross streets that dodge the footprints between two rows. Where a cross street
 * meets a row it looks for one that comes from the other side, so that most run on and some are staggered.
 */
import { placeInQuarter, type Quarter } from "./quarters.ts";
import { hashUnit } from "./random.ts";
import type { RoadGround } from "./roadGround.ts";
import { CROSS, DIAGONAL, ROW, type RoadMesh } from "./roadMesh.ts";
import type { RoadZones } from "./roadZones.ts";

/** A street across one band of blocks. */
export interface Cross {
  /** Metres along the rows. */
  readonly u: number;
  readonly column: number;
  readonly edge: number;
  readonly low: number;
  readonly high: number;
}

/** Ground between two cross streets that follow each other in a band; `diagonals` are the two pieces across it, or -1. */
export interface Block {
  readonly row: number;
  readonly left: Cross;
  readonly right: Cross;
  readonly diagonals: readonly [number, number];
}

export interface RowStreet {
  readonly row: number;
  readonly edges: readonly number[];
}

export interface QuarterBlocks {
  readonly rows: readonly RowStreet[];
  readonly crosses: readonly Cross[];
  readonly blocks: readonly Block[];
}

const PITCH_METERS = 54;
const REACH_METERS = 26;
const APART_METERS = 20;
const LONGEST_ROW_METERS = 190;
const PIECE_METERS = 62;
const CLEAR_METERS = 3;
const SHORE_METERS = 16;
const SHIFTS = [0, 6, -6, 12, -12, 18, -18, 24, -24];

export function layBlocks(
  mesh: RoadMesh,
  q: number,
  input: {
    readonly quarter: Quarter;
    readonly zones: RoadZones;
    readonly ground: RoadGround;
    readonly warpSeed: number;
  },
  seed: number,
): QuarterBlocks {
  const laying = new Laying(mesh, q, input, seed);
  return laying.blocks();
}

interface Stop {
  readonly u: number;
  readonly node: number;
}

class Laying {
  private readonly mesh: RoadMesh;
  private readonly q: number;
  private readonly input: Parameters<typeof layBlocks>[2];
  private readonly seed: number;
  /** Nodes on each row street. */
  private readonly stops = new Map<number, Stop[]>();
  private readonly streets = new Map<number, number>();

  constructor(mesh: RoadMesh, q: number, input: Parameters<typeof layBlocks>[2], seed: number) {
    this.mesh = mesh;
    this.q = q;
    this.input = input;
    this.seed = seed;
  }

  blocks(): QuarterBlocks {
    const { mesh } = this;
    const [west, east, south, north] = this.extent();
    const bands: Cross[][] = [];
    const crosses: Cross[] = [];
    const firstRow = Math.floor(south / 108) - 1;
    const lastRow = Math.ceil(north / 108) + 1;
    for (let row = firstRow; row < lastRow; row++) {
      const band: Cross[] = [];
      for (let c = Math.floor(west / PITCH_METERS); c <= Math.ceil(east / PITCH_METERS); c++) {
        const cross = this.cross(row, c, band.at(-1)?.u ?? Number.NEGATIVE_INFINITY);
        if (cross) band.push(cross);
      }
      bands.push(band);
      crosses.push(...band);
    }
    const rows = [...this.stops.keys()]
      .sort((a, b) => a - b)
      .map((row) => ({ row, edges: this.rowStreet(row) }));
    const joined = new Set(rows.flatMap(({ edges }) => edges.map((e) => pairOf(mesh.from[e]!, mesh.to[e]!))));
    const blocks: Block[] = [];
    bands.forEach((band, b) => {
      band.slice(1).forEach((right, k) => {
        const left = band[k]!;
        if (right.u - left.u > 2.1 * PITCH_METERS) return;
        const whole = joined.has(pairOf(left.low, right.low)) && joined.has(pairOf(left.high, right.high));
        blocks.push({
          row: firstRow + b,
          left,
          right,
          diagonals: whole ? this.diagonals(left, right) : [-1, -1],
        });
      });
    });
    return { rows, crosses, blocks };
  }

  /** Of the quarter's squares, in its own frame: least and greatest u, least and greatest v. */
  private extent(): [number, number, number, number] {
    const { quarter, zones } = this.input;
    const squares = zones.squares[this.q]!;
    const [ax, ay] = quarter.along;
    let [west, east, south, north] = [0, 0, 0, 0];
    for (let i = 0; i < squares.length; i += 2) {
      const dx = squares[i]! - quarter.centre[0];
      const dy = squares[i + 1]! - quarter.centre[1];
      const u = dx * ax + dy * ay;
      const v = dy * ax - dx * ay;
      west = Math.min(west, u - 100);
      east = Math.max(east, u + 100);
      south = Math.min(south, v - 100);
      north = Math.max(north, v + 100);
    }
    return [west, east, south, north];
  }

  /** Where the street between two rows of blocks runs, metres across the rows. */
  private streetAt(row: number): number {
    let v = this.streets.get(row);
    if (v === undefined) {
      const { quarter } = this.input;
      v = (quarter.row(row - 1)[1] + quarter.row(row)[0]) / 2;
      this.streets.set(row, v);
    }
    return v;
  }

  private place(u: number, row: number) {
    return placeInQuarter(this.input.quarter, u, this.streetAt(row), this.input.warpSeed);
  }

  private isOurs(x: number, y: number): boolean {
    const { zones, ground } = this.input;
    return zones.quarterAt(x, y) === this.q && ground.shoreMeters(x, y) > SHORE_METERS;
  }

  /** The street across band `row` near column `c`, beyond `after`; null where homes, water or the quarter's end leave no way. */
  private cross(row: number, c: number, after: number): Cross | null {
    const wish = (c + (hashUnit(c, row, this.seed) - 0.5) * 0.28) * PITCH_METERS;
    const existing = (this.stops.get(row) ?? [])
      .filter((s) => Math.abs(s.u - c * PITCH_METERS) <= REACH_METERS)
      .map((s) => s.u);
    const wishes = existing.length > 0 ? existing : [wish];
    for (const shift of SHIFTS)
      for (const base of wishes) {
        const u = base + shift;
        if (u < after + APART_METERS || Math.abs(u - c * PITCH_METERS) > REACH_METERS) continue;
        const low = this.snapped(row, u);
        const high = this.snapped(row + 1, u);
        if (Math.abs(low - high) > 14) continue;
        const a = this.place(low, row);
        const b = this.place(high, row + 1);
        if (!this.isOurs(a[0], a[1]) || !this.isOurs(b[0], b[1])) continue;
        if (!this.input.ground.isFree(a[0], a[1], b[0], b[1], CLEAR_METERS)) continue;
        const from = this.stop(row, low);
        const to = this.stop(row + 1, high);
        return { u, column: c, edge: this.mesh.addEdge(from, to, CROSS), low: from, high: to };
      }
    return null;
  }

  /** `u`, or that of a node which stands too close to it. */
  private snapped(row: number, u: number): number {
    for (const stop of this.stops.get(row) ?? []) if (Math.abs(stop.u - u) < APART_METERS - 6) return stop.u;
    return u;
  }

  private stop(row: number, u: number): number {
    let list = this.stops.get(row);
    if (!list) {
      list = [];
      this.stops.set(row, list);
    }
    const known = list.find((s) => s.u === u);
    if (known) return known.node;
    const [x, y] = this.place(u, row);
    const node = this.mesh.addNode(x, y);
    list.push({ u, node });
    return node;
  }

  /** Pieces between the nodes of a row street, bent with it. */
  private rowStreet(row: number): number[] {
    const { mesh, input } = this;
    const list = this.stops.get(row)!.sort((a, b) => a.u - b.u);
    const edges: number[] = [];
    for (let k = 1; k < list.length; k++) {
      const a = list[k - 1]!;
      const b = list[k]!;
      if (b.u - a.u > LONGEST_ROW_METERS) continue;
      const parts = Math.max(1, Math.round((b.u - a.u) / PIECE_METERS));
      const points = Array.from({ length: parts + 1 }, (_, i) =>
        this.place(a.u + ((b.u - a.u) * i) / parts, row),
      );
      const isFree = points.every((p, i) => {
        const o = points[Math.max(0, i - 1)]!;
        return this.isOurs(p[0], p[1]) && input.ground.isFree(o[0], o[1], p[0], p[1], CLEAR_METERS);
      });
      if (!isFree) continue;
      let last = a.node;
      points.slice(1).forEach(([x, y], i) => {
        const node = i === parts - 1 ? b.node : mesh.addNode(x, y);
        edges.push(mesh.addEdge(last, node, ROW));
        last = node;
      });
    }
    return edges;
  }

  private diagonals(left: Cross, right: Cross): [number, number] {
    const { mesh } = this;
    const piece = (a: number, b: number): number =>
      this.input.ground.isFree(mesh.xs[a]!, mesh.ys[a]!, mesh.xs[b]!, mesh.ys[b]!, 6)
        ? mesh.addEdge(a, b, DIAGONAL)
        : -1;
    const rising = piece(left.low, right.high);
    const falling = piece(right.low, left.high);
    if (rising >= 0 && falling >= 0) mesh.setTwins(rising, falling);
    return [rising, falling];
  }
}

const pairOf = (a: number, b: number): number => Math.min(a, b) * 4194304 + Math.max(a, b);

/**
 * Streets while a file is read, in two passes: first the ways, which say what points they need, then the points. Memory grows with
 * the walked streets, not with the file.
 */
import type { StreetInput } from "../geo/streetInput.ts";
import { grown } from "./columnBuilders.ts";
import type { WalkableWay } from "./walkableTags.ts";

export interface DraftedStreets {
  readonly streets: StreetInput;
  /** Ways that name a point the file does not hold, and are cut there. */
  readonly cutWays: number;
  /** Points named by walked ways that the file does not hold. */
  readonly missingPoints: number;
}

/** No longitude is this small. */
const NOT_PLACED = -(2 ** 31);

export class StreetDraft {
  private ids = new Float64Array(1 << 14);
  private idCount = 0;
  private starts = new Uint32Array(1 << 12);
  private classes = new Uint8Array(1 << 12);
  private flags = new Uint8Array(1 << 12);
  private inclines = new Float32Array(1 << 12);
  private ways = 0;
  /** Ids of the points needed, ascending; and where they are, NOT_PLACED until placed. */
  private needed = new Float64Array(0);
  private lngE7 = new Int32Array(0);
  private latE7 = new Int32Array(0);
  /** Place of the last point found: files order their points by id, so that the next is mostly the next. */
  private last = -1;

  get wayCount(): number {
    return this.ways;
  }

  /** Notes a way by the ids of its points in the order of drawing; one of fewer than two different points is left out. */
  addWay(ids: readonly number[], way: WalkableWay): void {
    const from = this.idCount;
    this.ids = roomFor(this.ids, from + ids.length);
    for (let i = 0; i < ids.length; i++) {
      const id = ids[way.reversed ? ids.length - 1 - i : i]!;
      if (this.idCount === from || this.ids[this.idCount - 1] !== id) this.ids[this.idCount++] = id;
    }
    if (this.idCount - from < 2) {
      this.idCount = from;
      return;
    }
    this.starts = roomFor(this.starts, this.ways + 2);
    this.classes = roomFor(this.classes, this.ways + 1);
    this.flags = roomFor(this.flags, this.ways + 1);
    this.inclines = roomFor(this.inclines, this.ways + 1);
    this.classes[this.ways] = way.edgeClass;
    this.flags[this.ways] = way.flags;
    this.inclines[this.ways] = way.reversed ? -way.incline : way.incline;
    this.ways++;
    this.starts[this.ways] = this.idCount;
  }

  /** Ends the first pass. */
  endWays(): void {
    const sorted = this.ids.slice(0, this.idCount).sort();
    let count = 0;
    for (let i = 0; i < sorted.length; i++)
      if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[count++] = sorted[i]!;
    this.needed = sorted.slice(0, count);
    this.lngE7 = new Int32Array(count).fill(NOT_PLACED);
    this.latE7 = new Int32Array(count).fill(NOT_PLACED);
  }

  /** Places a point, in degrees WGS84; one that no way needs, or that is no place on the Earth, is passed over. */
  place(id: number, lng: number, lat: number): void {
    const next = this.last + 1;
    const at = this.needed[next] === id ? next : this.find(id);
    if (at < 0) return;
    this.last = at;
    if (!(Math.abs(lng) <= 180 && Math.abs(lat) <= 90)) return;
    this.lngE7[at] = Math.round(lng * 1e7);
    this.latE7[at] = Math.round(lat * 1e7);
  }

  /** Ends the second pass. */
  finish(): DraftedStreets {
    const newIndex = new Int32Array(this.needed.length).fill(-1);
    let points = 0;
    for (let p = 0; p < this.needed.length; p++) {
      if (this.lngE7[p] === NOT_PLACED) continue;
      this.lngE7[points] = this.lngE7[p]!;
      this.latE7[points] = this.latE7[p]!;
      newIndex[p] = points++;
    }
    const { ways, cutWays } = this.cutAtMissing(newIndex);
    return {
      streets: { points: { lngE7: this.lngE7.slice(0, points), latE7: this.latE7.slice(0, points) }, ways },
      cutWays,
      missingPoints: this.needed.length - points,
    };
  }

  /** The ways by index of point, each cut in pieces where a point is missing. */
  private cutAtMissing(newIndex: Int32Array) {
    const pointIndex = new Uint32Array(this.idCount);
    const from: number[] = [0];
    const origin: number[] = [];
    let used = 0;
    let cutWays = 0;
    for (let w = 0; w < this.ways; w++) {
      let start = used;
      let whole = true;
      for (let i = this.starts[w]!; i < this.starts[w + 1]!; i++) {
        const point = newIndex[this.find(this.ids[i]!)]!;
        if (point >= 0) pointIndex[used++] = point;
        else whole = false;
        if (point >= 0 && i + 1 < this.starts[w + 1]!) continue;
        if (used - start < 2) used = start;
        else {
          from.push(used);
          origin.push(w);
        }
        start = used;
      }
      if (!whole) cutWays++;
    }
    const ways = {
      starts: Uint32Array.from(from),
      pointIndex: pointIndex.slice(0, used),
      class: Uint8Array.from(origin, (w) => this.classes[w]!),
      flags: Uint8Array.from(origin, (w) => this.flags[w]!),
      incline: Float32Array.from(origin, (w) => this.inclines[w]!),
    };
    return { ways, cutWays };
  }

  /** Place of a point among those needed, -1 where no way needs it. */
  private find(id: number): number {
    let low = 0;
    let high = this.needed.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const met = this.needed[middle]!;
      if (met === id) return middle;
      if (met < id) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
}

function roomFor<T extends Float32Array | Float64Array | Uint8Array | Uint32Array>(
  column: T,
  rows: number,
): T {
  return rows <= column.length ? column : grown(column, Math.max(rows, 2 * column.length), 0);
}

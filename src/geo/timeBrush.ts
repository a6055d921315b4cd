export interface BrushInput {
  /** Length width x height; keeps the least. */
  readonly seconds: Float32Array;
  /** Length width x height, or null: label of what the least came from. */
  readonly labels: Uint8Array | null;
  readonly width: number;
  readonly height: number;
  /** Off-road limit in cells. */
  readonly limitCells: number;
  readonly offRoadSecondsPerCell: number;
}

/** When the two ends of a piece are reached, and from where; an end may be at Infinity. */
export interface PieceTimes {
  fromA: number;
  fromB: number;
  /** Seconds from end to end. */
  walk: number;
  labelA: number;
  labelB: number;
}

/** Beyond the limit time climbs steeply instead of ending at once: so the border of what is reached can be found between cells. */
export const RIM_CELLS = 2;
const RIM_SECONDS_PER_CELL = 1200;

/** Paints the surroundings of streets into a raster of times. Coordinates are cells, 0 at the middle of the first one. */
export class TimeBrush {
  private readonly seconds: Float32Array;
  private readonly labels: Uint8Array | null;
  private readonly width: number;
  private readonly height: number;
  private readonly limit: number;
  private readonly slowness: number;

  constructor({ seconds, labels, width, height, limitCells, offRoadSecondsPerCell }: BrushInput) {
    this.seconds = seconds;
    this.labels = labels;
    this.width = width;
    this.height = height;
    this.limit = limitCells;
    this.slowness = offRoadSecondsPerCell;
  }

  /** Lowers the cells around a point that is reached after `time` seconds. */
  disc(x: number, y: number, time: number, label: number): void {
    const { seconds, labels, width, height, limit, slowness } = this;
    const reach = limit + RIM_CELLS;
    if (!(x > -reach && x < width + reach)) return;
    const firstRow = Math.max(0, Math.ceil(y - reach)) | 0;
    const lastRow = Math.min(height - 1, Math.floor(y + reach)) | 0;
    for (let row = firstRow; row <= lastRow; row++) {
      const dy2 = (row - y) * (row - y);
      const half = Math.sqrt(reach * reach - dy2);
      const first = Math.max(0, Math.ceil(x - half)) | 0;
      const stop = (row * width + Math.min(width - 1, Math.floor(x + half))) | 0;
      let dx = first - x;
      for (let at = (row * width + first) | 0; at <= stop; at++) {
        const off = Math.sqrt(dx * dx + dy2);
        const value = time + off * slowness + Math.max(0, off - limit) * RIM_SECONDS_PER_CELL;
        if (value < seconds[at]!) {
          seconds[at] = value;
          if (labels) labels[at] = label;
        }
        dx += 1;
      }
    }
  }

  /**
   * Lowers the cells beside the piece of street from a to b, without what lies around its ends, to the time over its nearest point. At a
   * share f of the piece that point's time is the lesser of `fromA + f * walk` and `fromB + (1 - f) * walk`.
   */
  strip(ax: number, ay: number, bx: number, by: number, times: PieceTimes): void {
    const { fromA, fromB, walk, labelA, labelB } = times;
    const { seconds, labels, width, height, limit, slowness } = this;
    const reach = limit + RIM_CELLS;
    const firstRow = Math.max(0, Math.ceil(Math.min(ay, by) - reach)) | 0;
    const lastRow = Math.min(height - 1, Math.floor(Math.max(ay, by) + reach)) | 0;
    if (firstRow > lastRow || Math.max(ax, bx) < -reach || Math.min(ax, bx) > width + reach) return;
    const length = Math.sqrt((bx - ax) * (bx - ax) + (by - ay) * (by - ay));
    if (!(length > 0)) return;
    // A level or upright piece is turned a hair, so that all borders of the strip slant and cross each row once.
    const ux = slanted((bx - ax) / length);
    const uy = slanted((by - ay) / length);
    const perCell = walk / length;
    const step = perCell * ux;
    // Columns of the strip's sides and ends in the row of a, from a, and what they move a row.
    const sideHalf = Math.abs(reach / uy);
    const sideSlope = ux / uy;
    const endFirst = Math.min(0, length / ux);
    const endLast = Math.max(0, length / ux);
    const endSlope = -uy / ux;
    for (let row = firstRow; row <= lastRow; row++) {
      const y = row - ay;
      const side = y * sideSlope;
      const end = y * endSlope;
      const low = Math.ceil(ax + Math.max(side - sideHalf, end + endFirst));
      const high = Math.floor(ax + Math.min(side + sideHalf, end + endLast));
      const first = Math.min(width, Math.max(0, low)) | 0;
      const last = Math.min(width - 1, Math.max(-1, high)) | 0;
      const x = first - ax;
      const along = x * ux + y * uy;
      let timeA = fromA + along * perCell;
      let timeB = fromB + (length - along) * perCell;
      let across = y * ux - x * uy;
      const stop = (row * width + last) | 0;
      for (let at = (row * width + first) | 0; at <= stop; at++) {
        const off = Math.abs(across);
        const value =
          Math.min(timeA, timeB) + off * slowness + Math.max(0, off - limit) * RIM_SECONDS_PER_CELL;
        if (value < seconds[at]!) {
          seconds[at] = value;
          if (labels) labels[at] = timeA <= timeB ? labelA : labelB;
        }
        timeA += step;
        timeB -= step;
        across -= uy;
      }
    }
  }
}

const HAIR = 1e-9;

function slanted(part: number): number {
  return Math.abs(part) < HAIR ? HAIR : part;
}

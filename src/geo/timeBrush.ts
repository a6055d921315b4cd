export interface BrushInput {
  /** Length width x height; keeps the least. */
  readonly seconds: Float32Array;
  readonly width: number;
  readonly height: number;
  /** Off-road limit in cells. */
  readonly limitCells: number;
  readonly offRoadSecondsPerCell: number;
}

/** Beyond the limit time climbs steeply instead of ending at once: so the border of what is reached can be found between cells. */
export const RIM_CELLS = 1.5;
const RIM_SECONDS_PER_CELL = 2000;

/** Paints the surroundings of streets into a raster of times. Coordinates are cells, 0 at the middle of the first one. */
export class TimeBrush {
  private readonly seconds: Float32Array;
  private readonly width: number;
  private readonly height: number;
  private readonly limit: number;
  private readonly slowness: number;

  constructor({ seconds, width, height, limitCells, offRoadSecondsPerCell }: BrushInput) {
    this.seconds = seconds;
    this.width = width;
    this.height = height;
    this.limit = limitCells;
    this.slowness = offRoadSecondsPerCell;
  }

  /** Lowers the cells around a point that is reached after `time` seconds. */
  disc(x: number, y: number, time: number): void {
    const { seconds, width, height, limit, slowness } = this;
    const reach = limit + RIM_CELLS;
    const firstRow = Math.max(0, Math.ceil(y - reach));
    const lastRow = Math.min(height - 1, Math.floor(y + reach));
    if (!(x > -reach && x < width + reach)) return;
    for (let row = firstRow; row <= lastRow; row++) {
      const dy2 = (row - y) * (row - y);
      const half = Math.sqrt(reach * reach - dy2);
      const stop = row * width + Math.min(width - 1, Math.floor(x + half));
      const first = Math.max(0, Math.ceil(x - half));
      let dx = first - x;
      for (let at = row * width + first; at <= stop; at++, dx++) {
        const off = Math.sqrt(dx * dx + dy2);
        const value = time + off * slowness + Math.max(0, off - limit) * RIM_SECONDS_PER_CELL;
        if (value < seconds[at]!) seconds[at] = value;
      }
    }
  }

  /**
   * Lowers the cells beside the piece of street from a to b, without what lies around its ends, to the time over its nearest point. At a
   * share f of the piece that point's time is the lesser of `fromA + f * walk` and `fromB + (1 - f) * walk`, in seconds; either may be
   * Infinity.
   */
  strip(ax: number, ay: number, bx: number, by: number, fromA: number, fromB: number, walk: number): void {
    const { seconds, width, height, limit, slowness } = this;
    const reach = limit + RIM_CELLS;
    const firstRow = Math.max(0, Math.ceil(Math.min(ay, by) - reach));
    const lastRow = Math.min(height - 1, Math.floor(Math.max(ay, by) + reach));
    if (firstRow > lastRow || Math.max(ax, bx) < -reach || Math.min(ax, bx) > width + reach) return;
    const length = Math.sqrt((bx - ax) * (bx - ax) + (by - ay) * (by - ay));
    if (!(length > 0)) return;
    const ux = (bx - ax) / length;
    const uy = (by - ay) / length;
    const step = (walk / length) * ux;
    for (let row = firstRow; row <= lastRow; row++) {
      const y = row - ay;
      let low = -width - Math.abs(ax);
      let high = -low;
      // Beside: |y ux - x uy| <= reach.
      if (uy !== 0) {
        const side = (y * ux) / uy;
        const half = Math.abs(reach / uy);
        low = Math.max(low, side - half);
        high = Math.min(high, side + half);
      } else if (y * ux > reach || y * ux < -reach) continue;
      // Between the ends: 0 <= x ux + y uy <= length.
      if (ux !== 0) {
        const start = (-y * uy) / ux;
        const end = (length - y * uy) / ux;
        low = Math.max(low, Math.min(start, end));
        high = Math.min(high, Math.max(start, end));
      } else if (y * uy < 0 || y * uy > length) continue;
      const first = Math.max(0, Math.ceil(ax + low));
      const stop = row * width + Math.min(width - 1, Math.floor(ax + high));
      const x = first - ax;
      const share = (x * ux + y * uy) / length;
      let timeA = fromA + share * walk;
      let timeB = fromB + (1 - share) * walk;
      let across = y * ux - x * uy;
      for (let at = row * width + first; at <= stop; at++) {
        const off = Math.abs(across);
        const value =
          Math.min(timeA, timeB) + off * slowness + Math.max(0, off - limit) * RIM_SECONDS_PER_CELL;
        if (value < seconds[at]!) seconds[at] = value;
        timeA += step;
        timeB -= step;
        across -= uy;
      }
    }
  }
}

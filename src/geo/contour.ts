/**
 * Outlines of the cells of a raster whose value is at most a threshold, by marching squares (Lorensen and Cline 1987, in the plane).
 *
 * Each row becomes a row of bits, 32 cells a word; where a word differs from its own shift by one cell there are borders, and only there
 * is looked closer. Rings are followed from the first border that a scan by rows meets, as in border following (Suzuki and Abe 1985),
 * which also says in which ring a hole lies.
 */

export interface Rings {
  readonly count: number;
  /** Length count + 1: ring r has the points starts[r] .. starts[r + 1); the last of them is the first one again. */
  readonly starts: Uint32Array;
  /** Columns and rows of the points in turn: 0, 0 is the outer corner of the first cell, 0.5, 0.5 its middle. */
  readonly points: Float64Array;
  /** Length count: -1 for an outer ring, else the outer ring in which this one is a hole. */
  readonly parent: Int32Array;
}

/** A border is never nearer to a cell's middle than this, so that no two points of a ring coincide. */
const LEAST_SHARE = 1e-3;
const [EAST, SOUTH, WEST, NORTH] = [0, 1, 2, 3];

/**
 * Rings around the cells of `values` (width x height, row by row) that are at most `threshold`. Between two cells the border lies where the value, taken
 * as linear, is the threshold; where one of them is not finite, or the raster ends, half way. NaN is outside. Outer rings run
 * counterclockwise and holes clockwise as seen with the rows going down (north up). Cells that only touch at a corner are apart.
 * O(width x height / 32 + border) besides reading the raster once.
 *
 * @throws RangeError where the length of `values` is not width x height
 */
export function contour(values: Float32Array, width: number, height: number, threshold: number): Rings {
  if (values.length !== width * height)
    throw new RangeError(`contour: ${values.length} values, expected ${width} x ${height}`);
  return new Tracer(values, width, height, threshold).rings();
}

class Tracer {
  private readonly values: Float32Array;
  private readonly width: number;
  private readonly height: number;
  private readonly threshold: number;
  /** Words a row: a bit of margin before the first cell and at least one after the last. */
  private readonly words: number;
  /** Bit x + 1 of row y + 1 is set where cell x, y is inside; the first row and the last are empty. */
  private readonly bits: Int32Array;
  /** By the cell right of a border between two cells of a row, in rows of width + 1: its ring, 1 more, or 0. */
  private readonly ringOf: Int32Array;
  private points = new Float64Array(1 << 12);
  private length = 0;
  private readonly starts: number[] = [0];
  private readonly parent: number[] = [];

  constructor(values: Float32Array, width: number, height: number, threshold: number) {
    this.values = values;
    this.width = width;
    this.height = height;
    this.threshold = threshold;
    this.words = ((width + 1) >> 5) + 1;
    this.bits = new Int32Array(this.words * (height + 2));
    this.ringOf = new Int32Array((width + 1) * height);
    this.fillBits();
  }

  private fillBits(): void {
    const { values, width, height, threshold, words, bits } = this;
    for (let y = 0; y < height; y++) {
      const row = (y + 1) * words;
      let at = y * width;
      // The margin's bit comes first.
      let bit = 1;
      for (let w = 0, x = 0; x < width; w++) {
        const stop = Math.min(width, x + 32 - bit);
        let word = 0;
        for (; x < stop; x++, at++, bit++) word |= (values[at]! <= threshold ? 1 : 0) << bit;
        bits[row + w] = word;
        bit = 0;
      }
    }
  }

  /** 1 where cell x, y is inside; x and y may be one off the raster. */
  private inside(x: number, y: number): number {
    return (this.bits[(y + 1) * this.words + ((x + 1) >> 5)]! >>> ((x + 1) & 31)) & 1;
  }

  rings(): Rings {
    const { width, height, words, bits, ringOf } = this;
    for (let y = 0; y < height; y++) {
      const row = (y + 1) * words;
      const ringRow = y * (width + 1);
      let ring = 0;
      let carry = 0;
      for (let w = 0; w < words; w++) {
        const word = bits[row + w]!;
        // Set where a cell differs from the one before it.
        let borders = word ^ ((word << 1) | carry);
        carry = word >>> 31;
        while (borders !== 0) {
          const bit = 31 - Math.clz32(borders & -borders);
          borders &= borders - 1;
          const x = (w << 5) + bit - 1;
          const rising = (word >>> bit) & 1;
          if (ringOf[ringRow + x] === 0) this.trace(x, y, rising, ring);
          if (rising) ring = ringOf[ringRow + x]!;
        }
      }
    }
    return {
      count: this.parent.length,
      starts: Uint32Array.from(this.starts),
      points: this.points.slice(0, this.length),
      parent: Int32Array.from(this.parent),
    };
  }

  /** Follows the ring through the border left of cell x, y; `around` is the ring that this row entered last, 1 more. */
  private trace(x: number, y: number, rising: number, around: number): void {
    const id = this.parent.push(rising ? -1 : this.outerOf(around - 1));
    // With the inside on the left: down along a left border, up along a right one. A corner is the point between four cells.
    let heading = rising ? SOUTH : NORTH;
    let cornerX = x;
    let cornerY = rising ? y : y + 1;
    const first = this.length;
    do {
      this.step(cornerX, cornerY, heading, id);
      if (heading === EAST) cornerX++;
      else if (heading === SOUTH) cornerY++;
      else if (heading === WEST) cornerX--;
      else cornerY--;
      heading = this.turn(cornerX, cornerY, heading);
    } while (!(heading === (rising ? SOUTH : NORTH) && cornerX === x && cornerY === (rising ? y : y + 1)));
    this.add(this.points[first]!, this.points[first + 1]!);
    this.starts.push(this.length / 2);
  }

  private outerOf(ring: number): number {
    const parent = this.parent[ring]!;
    return parent < 0 ? ring : parent;
  }

  /** The next side around the corner, with the inside on the left. Cells that only meet at the corner stay apart. */
  private turn(x: number, y: number, heading: number): number {
    const nw = this.inside(x - 1, y - 1);
    const ne = this.inside(x, y - 1);
    const sw = this.inside(x - 1, y);
    const se = this.inside(x, y);
    let left: number;
    let right: number;
    if (heading === EAST) [left, right] = [ne, se];
    else if (heading === SOUTH) [left, right] = [se, sw];
    else if (heading === WEST) [left, right] = [sw, nw];
    else [left, right] = [nw, ne];
    if (!left) return (heading + 3) & 3;
    if (right) return (heading + 1) & 3;
    return heading;
  }

  /** Adds the point on the border that starts at the corner and is passed with `heading`. */
  private step(x: number, y: number, heading: number, id: number): void {
    if (heading === SOUTH || heading === NORTH) {
      const row = heading === SOUTH ? y : y - 1;
      this.ringOf[row * (this.width + 1) + x] = id;
      this.add(x - 0.5 + this.share(x - 1, row, x, row), row + 0.5);
    } else {
      const column = heading === EAST ? x : x - 1;
      this.add(column + 0.5, y - 0.5 + this.share(column, y - 1, column, y));
    }
  }

  /** Where between the middles of two cells the border lies, 0..1. */
  private share(x1: number, y1: number, x2: number, y2: number): number {
    const { width, height } = this;
    if (x1 < 0 || y1 < 0 || x2 >= width || y2 >= height) return 0.5;
    const a = this.values[y1 * width + x1]!;
    const share = (this.threshold - a) / (this.values[y2 * width + x2]! - a);
    // Where one is Infinity the share is 0 or NaN.
    if (!(Math.abs(a) < Infinity) || !(Math.abs(this.values[y2 * width + x2]!) < Infinity)) return 0.5;
    return Math.min(1 - LEAST_SHARE, Math.max(LEAST_SHARE, share));
  }

  private add(x: number, y: number): void {
    if (this.length + 2 > this.points.length) {
      const grown = new Float64Array(this.points.length * 2);
      grown.set(this.points);
      this.points = grown;
    }
    this.points[this.length++] = x;
    this.points[this.length++] = y;
  }
}

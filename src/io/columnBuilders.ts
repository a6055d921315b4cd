/** Growing columns of a table that is being read. */
import { type BitSetColumn, type CodeColumn, NO_CODE } from "../table/column.ts";

/** A column of few distinct values. */
export class CodeBuilder {
  codes = new Uint16Array(0);
  readonly values: string[] = [];
  private readonly known = new Map<unknown, number>();
  /** Gives the value to store for a raw one that is met for the first time. */
  private readonly resolve: (raw: unknown) => string;

  constructor(resolve: (raw: unknown) => string) {
    this.resolve = resolve;
  }

  reserve(rows: number): void {
    this.codes = grown(this.codes, rows, NO_CODE);
  }

  set(row: number, raw: unknown): void {
    let code = this.known.get(raw);
    if (code === undefined) {
      code = this.codeOf(this.resolve(raw));
      if (this.known.size < 100_000) this.known.set(raw, code);
    }
    this.codes[row] = code;
  }

  build(rows: number): CodeColumn {
    return { codes: this.codes.slice(0, rows), values: this.values };
  }

  /** The code of a stored value; values beyond 65,535 cannot be told apart any more and become unknown. */
  private codeOf(value: string): number {
    if (value === "") return NO_CODE;
    const found = this.stored.get(value);
    if (found !== undefined) return found;
    if (this.values.length >= NO_CODE) return NO_CODE;
    this.stored.set(value, this.values.length);
    return this.values.push(value) - 1;
  }

  private readonly stored = new Map<string, number>();
}

/** A column of sets. */
export class SetBuilder {
  readonly values: string[] = [];
  private readonly bits = new Map<string, number>();
  private readonly rows: number[] = [];
  private readonly members: number[] = [];
  private known = new Uint8Array(0);

  reserve(rows: number): void {
    this.known = grown(this.known, rows, 0);
  }

  /** Says that the set of `row` is known (perhaps empty). */
  know(row: number): void {
    this.known[row] = 1;
  }

  add(row: number, value: string): void {
    let bit = this.bits.get(value);
    if (bit === undefined) {
      bit = this.values.push(value) - 1;
      this.bits.set(value, bit);
    }
    this.known[row] = 1;
    this.rows.push(row);
    this.members.push(bit);
  }

  /** Forgets what was said of `row` and later rows. */
  rollBack(row: number): void {
    this.known[row] = 0;
    while (this.rows.length > 0 && this.rows.at(-1)! >= row) {
      this.rows.pop();
      this.members.pop();
    }
  }

  /** Values in the order of `order` first. */
  build(rows: number, order: readonly string[]): BitSetColumn {
    const places = new Map(order.map((value, i) => [value, i]));
    const place = (value: string) => places.get(value) ?? order.length;
    const sorted = this.values
      .map((_, bit) => bit)
      .sort((a, b) => place(this.values[a]!) - place(this.values[b]!));
    const moved = new Uint32Array(this.values.length);
    for (const [to, from] of sorted.entries()) moved[from] = to;
    const wordsPerRow = Math.max(1, Math.ceil(this.values.length / 32));
    const words = new Uint32Array(rows * wordsPerRow);
    for (let k = 0; k < this.rows.length; k++) {
      const bit = moved[this.members[k]!]!;
      const at = this.rows[k]! * wordsPerRow + (bit >>> 5);
      words[at] = words[at]! | (1 << (bit & 31));
    }
    return {
      words,
      wordsPerRow,
      values: sorted.map((bit) => this.values[bit]!),
      known: this.known.slice(0, rows),
    };
  }
}

/** JSON texts one after the other. */
export class TextBuilder {
  private bytes = new Uint8Array(0);
  private used = 0;
  private offsets = new Uint32Array(1);
  private static readonly encoder = new TextEncoder();

  reserve(rows: number): void {
    if (rows + 1 > this.offsets.length) this.offsets = grown(this.offsets, rows + 1, 0);
  }

  set(row: number, text: string): void {
    const most = this.used + 3 * text.length;
    if (most > this.bytes.length) this.bytes = grown(this.bytes, Math.max(2 * this.bytes.length, most), 0);
    this.used += TextBuilder.encoder.encodeInto(text, this.bytes.subarray(this.used)).written;
    this.offsets[row + 1] = this.used;
  }

  build(rows: number): { bytes: Uint8Array; offsets: Uint32Array } {
    const offsets = this.offsets.slice(0, rows + 1);
    for (let i = 1; i <= rows; i++) if (offsets[i]! < offsets[i - 1]!) offsets[i] = offsets[i - 1]!;
    return { bytes: this.bytes.slice(0, this.used), offsets };
  }
}

/** `column` with room for `rows` rows, new rows holding `fill`. */
export function grown<T extends Float32Array | Float64Array | Uint8Array | Uint16Array | Uint32Array>(
  column: T,
  rows: number,
  fill: number,
): T {
  if (rows <= column.length) return column;
  const wider = new (column.constructor as new (length: number) => T)(rows);
  wider.set(column);
  wider.fill(fill, column.length);
  return wider;
}

import { parseNumberCell, parseYearCell } from "./cells.ts";
import type { ProblemDetails } from "./problems.ts";
import type { RowCore } from "./rowCore.ts";

const EARLIEST_YEAR = 1840;

/** Largest believable values: beyond them a unit or a column was mistaken. */
const MOST: Readonly<Record<string, number>> = {
  buildings: 20_000,
  households: 200_000,
  population: 1_000_000,
  elderly60Plus: 1_000_000,
  floorAreaSquareMeters: 50_000_000,
  budgetYuan: 100_000_000_000,
  capacity: 100_000,
};

/** Largest believable value of a field. */
export function mostOf(field: string): number {
  return Object.hasOwn(MOST, field) ? MOST[field]! : Number.MAX_VALUE;
}

export interface NumberColumn {
  readonly name: string;
  readonly field: string;
  readonly factor: number;
  /** Largest believable value. */
  readonly most: number;
}

type Row = Pick<RowCore, "problems" | "feature">;

/** The number in a cell, in the field's unit; NaN where it is not known or not believable, which is said. */
export function readNumber(value: unknown, column: NumberColumn, row: Row): number {
  if (value === null || value === undefined || value === "") return Number.NaN;
  const where = (expected: string): ProblemDetails => ({
    feature: row.feature,
    field: column.name,
    met: value,
    expected,
  });
  let number: number;
  if (typeof value === "number") number = value * column.factor;
  else if (typeof value === "string") {
    const cell = parseNumberCell(value);
    if (cell.kind === "unknown") return Number.NaN;
    if (cell.kind === "bad") {
      row.problems.warning(cell.reason === "unit" ? "number.unit" : "number.notNumber", where("0 …"));
      return Number.NaN;
    }
    // A unit in the cell speaks for itself: "2.5万㎡" in a column named 建筑面积(万㎡).
    number = /[\d.]\s*[^\d.,\s]/.test(value) && column.factor !== 1 ? cell.value : cell.value * column.factor;
  } else {
    row.problems.warning("number.notNumber", where("0 …"));
    return Number.NaN;
  }
  if (number < 0) {
    row.problems.warning("number.negative", where(">= 0"));
    return Number.NaN;
  }
  const { most } = column;
  if (!(number <= most)) {
    row.problems.warning("number.tooLarge", where(`<= ${most}`));
    return Number.NaN;
  }
  return number;
}

/** The calendar year in a cell; NaN where it is not known or cannot be, which is said. */
export function readYear(value: unknown, name: string, latestYear: number, row: Row): number {
  if (value === null || value === undefined || value === "") return Number.NaN;
  const range = `${EARLIEST_YEAR}..${latestYear}`;
  const where = (expected: string): ProblemDetails => ({
    feature: row.feature,
    field: name,
    met: value,
    expected,
  });
  if (typeof value !== "number" && typeof value !== "string") {
    row.problems.warning("year.notYear", where(range));
    return Number.NaN;
  }
  const cell = parseYearCell(value);
  if (cell.kind === "unknown") return Number.NaN;
  if (cell.kind === "bad") {
    row.problems.warning("year.notYear", where(range));
    return Number.NaN;
  }
  if (cell.value < EARLIEST_YEAR || cell.value > latestYear) {
    if (cell.value !== 0) row.problems.warning("year.outOfRange", where(range));
    else row.problems.info("year.zero", where(range));
    return Number.NaN;
  }
  const read = String(cell.value);
  switch (cell.note) {
    case "twoDigits":
      row.problems.warning("year.twoDigits", where(read));
      break;
    case "decade":
      row.problems.info("year.decade", where(read));
      break;
    case "range":
      row.problems.info("year.range", where(read));
      break;
    case "serial":
      row.problems.info("year.serial", where(read));
      break;
    default:
  }
  return cell.value;
}

/** Cells that spreadsheet programs would take for a formula (OWASP "CSV injection"); negative and signed numbers are none. */
const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i;

export type Cell = string | number | null | undefined;

/** What spreadsheet programs know UTF-8 by. */
const BYTE_ORDER_MARK = "\ufeff";

/**
 * A table as CSV (RFC 4180) that spreadsheet programs read rightly: UTF-8 with a byte order mark, lines ended by CR LF, text that begins
 * with = + - @ led by an apostrophe. NaN, null and undefined become empty cells.
 */
export function csvText(header: readonly string[], rows: Iterable<readonly Cell[]>): string {
  return BYTE_ORDER_MARK + csvLines([header]) + csvLines(rows);
}

/** Further rows of such a table, for files that are written piece by piece. */
export function csvLines(rows: Iterable<readonly Cell[]>): string {
  let text = "";
  for (const row of rows) text += `${line(row)}\r\n`;
  return text;
}

const line = (cells: readonly Cell[]): string => cells.map(cellText).join(",");

function cellText(cell: Cell): string {
  if (cell === null || cell === undefined || Number.isNaN(cell)) return "";
  if (typeof cell === "number") return String(cell);
  const safe = FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

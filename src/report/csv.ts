/** Cells that spreadsheet programs would take for a formula (OWASP "CSV injection"); negative and signed numbers are none. */
const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i;

export type Cell = string | number | null | undefined;

/**
 * A table as CSV (RFC 4180) that spreadsheet programs read rightly: UTF-8 with a byte order mark, lines ended by CR LF, text that begins
 * with = + - @ led by an apostrophe. NaN, null and undefined become empty cells.
 */
export function csvText(header: readonly string[], rows: Iterable<readonly Cell[]>): string {
  const lines = [line(header)];
  for (const row of rows) lines.push(line(row));
  return `\ufeff${lines.join("\r\n")}\r\n`;
}

const line = (cells: readonly Cell[]): string => cells.map(cellText).join(",");

function cellText(cell: Cell): string {
  if (cell === null || cell === undefined || Number.isNaN(cell)) return "";
  if (typeof cell === "number") return String(cell);
  const safe = FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

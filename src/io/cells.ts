/** Numbers and years as people write them into cells. */

export type CellValue =
  | { readonly kind: "value"; readonly value: number; readonly note?: YearNote }
  | { readonly kind: "unknown" }
  | { readonly kind: "bad"; readonly reason: "notNumber" | "unit" };

/** How a year was read where it was not plain. */
export type YearNote = "decade" | "twoDigits" | "range" | "serial";

const UNKNOWN: CellValue = { kind: "unknown" };

/** What people write where they do not know. */
const UNKNOWN_WORDS = new Set([
  "",
  "-",
  "--",
  "—",
  "——",
  "/",
  "\\",
  "无",
  "暂无",
  "不详",
  "未知",
  "待定",
  "待查",
  "空",
  "n/a",
  "na",
  "nan",
  "null",
  "none",
  "unknown",
  "undefined",
  "?",
  "…",
]);

/** Cells repeat, and reading one costs a microsecond: the first few thousand sorts are remembered. */
const REMEMBERED = 5_000;
const numberCells = new Map<string, CellValue>();
const yearCells = new Map<string, CellValue>();

function remembered(
  cells: Map<string, CellValue>,
  text: string,
  read: (text: string) => CellValue,
): CellValue {
  let cell = cells.get(text);
  if (cell === undefined) {
    cell = read(text);
    if (cells.size < REMEMBERED) cells.set(text, cell);
  }
  return cell;
}

const UNITS: ReadonlyMap<string, number> = new Map([
  ["", 1],
  ["m2", 1],
  ["㎡", 1],
  ["m²", 1],
  ["平方米", 1],
  ["平米", 1],
  ["平", 1],
  ["sqm", 1],
  ["万m2", 1e4],
  ["万平方米", 1e4],
  ["万平米", 1e4],
  ["万平", 1e4],
  ["万", 1e4],
  ["万户", 1e4],
  ["万人", 1e4],
  ["万元", 1e4],
  ["千户", 1e3],
  ["千人", 1e3],
  ["千元", 1e3],
  ["千m2", 1e3],
  ["千平方米", 1e3],
  ["亿元", 1e8],
  ["亿", 1e8],
  ["公顷", 1e4],
  ["ha", 1e4],
  ["km2", 1e6],
  ["平方公里", 1e6],
  ["平方千米", 1e6],
  ["户", 1],
  ["栋", 1],
  ["幢", 1],
  ["座", 1],
  ["楼", 1],
  ["人", 1],
  ["个", 1],
  ["处", 1],
  ["套", 1],
  ["元", 1],
  ["张", 1],
  ["床", 1],
  ["分", 1],
  ["岁", 1],
  ["年", 1],
  ["分钟", 1],
  ["min", 1],
  ["households", 1],
  ["buildings", 1],
  ["yuan", 1],
  ["个床位", 1],
  ["minutes", 1],
  ["%", 0.01],
]);

/** What a value with this unit is multiplied by to give m², yuan or a plain count; undefined for other texts. */
export function unitFactor(unit: string): number | undefined {
  return UNITS.get(unit.normalize("NFKC").replace(/\s/g, "").toLowerCase());
}

/** Whether a cell says that the value is not known. */
function isUnknownWord(text: string): boolean {
  return UNKNOWN_WORDS.has(text.trim().toLowerCase());
}

/** A number with an optional unit: "3005户", "2.5万㎡", "25,000", fullwidth digits. */
export function parseNumberCell(text: string): CellValue {
  return remembered(numberCells, text, numberOfText);
}

function numberOfText(text: string): CellValue {
  if (isUnknownWord(text)) return UNKNOWN;
  const plain = text
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/^[约近≈~]/, "");
  const match = /^([+-]?)(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d*)?|\.\d+)(e[+-]?\d+)?(.*)$/i.exec(plain);
  if (!match) return { kind: "bad", reason: "notNumber" };
  const factor = unitFactor(match[4]!.replace(/^[余多]|左右$/g, ""));
  if (factor === undefined) return { kind: "bad", reason: /^[\d.,]/.test(match[4]!) ? "notNumber" : "unit" };
  const number = Number(`${match[1]}${match[2]!.replaceAll(",", "")}${match[3] ?? ""}`);
  return { kind: "value", value: roundNoise(number * factor) };
}

/** A calendar year: "1994", "1994年", "1994-06", "1994/6/1", "90年代", "1998-2003" (the later), 94, a spreadsheet's date serial. */
export function parseYearCell(raw: string | number): CellValue {
  return typeof raw === "number" ? yearOfNumber(raw) : remembered(yearCells, raw, yearOfText);
}

function yearOfText(raw: string): CellValue {
  if (isUnknownWord(raw)) return UNKNOWN;
  const text = raw.normalize("NFKC").replace(/\s/g, "").replace(/^约/, "");
  const digits = /^\d+(?:\.0+)?$/.exec(text);
  if (digits) {
    const value = Number(text);
    if (/^(1[89]|20)\d{2}(0[1-9]|1[0-2])$/.test(text))
      return { kind: "value", value: Math.floor(value / 100) };
    if (/^(1[89]|20)\d{2}(0[1-9]|1[0-2])([0-2]\d|3[01])$/.test(text))
      return { kind: "value", value: Math.floor(value / 10_000) };
    return yearOfNumber(value);
  }
  const range = /^(\d{4})年?(?:[-~–—至到、,/]+)(\d{4})年?$/.exec(text);
  if (range) return { kind: "value", value: Number(range[2]), note: "range" };
  const decade = /^(?:(\d{2})世纪|(\d{2}))?(\d0)(?:年代|'?s)(?:[初中末后前期]*)$/.exec(text);
  if (decade) return { kind: "value", value: decadeOf(decade) + 5, note: "decade" };
  const chinese = /^(?:二十世纪)?([一二三四五六七八九])十年代$/.exec(text);
  if (chinese)
    return {
      kind: "value",
      value: 1905 + 10 * ("一二三四五六七八九".indexOf(chinese[1]!) + 1),
      note: "decade",
    };
  const date = /^(\d{4})(?:年|[-/.](?=\d))(?:\D.*|\d{1,2}(?:\D.*)?)?$/.exec(text);
  if (date) return { kind: "value", value: Number(date[1]) };
  const short = /^'?(\d{2})年?$/.exec(text);
  if (short) return yearOfNumber(Number(short[1]));
  return { kind: "bad", reason: "notNumber" };
}

function yearOfNumber(value: number): CellValue {
  if (!Number.isFinite(value)) return { kind: "bad", reason: "notNumber" };
  if (value >= 50 && value <= 99 && Number.isInteger(value))
    return { kind: "value", value: 1900 + value, note: "twoDigits" };
  // Days since 1899-12-30, as spreadsheets store dates: 1949 to 2036.
  if (value >= 18_000 && value <= 50_000)
    return {
      kind: "value",
      value: new Date(Date.UTC(1899, 11, 30) + Math.floor(value) * 86_400_000).getUTCFullYear(),
      note: "serial",
    };
  return { kind: "value", value: Math.floor(value) };
}

function decadeOf(match: RegExpExecArray): number {
  const [, century, hundreds, tens] = match;
  if (century !== undefined) return (Number(century) - 1) * 100 + Number(tens);
  if (hundreds !== undefined) return Number(hundreds) * 100 + Number(tens);
  return Number(tens) >= 30 ? 1900 + Number(tens) : 2000 + Number(tens);
}

/** 2.3 * 10,000 is 23,000 and not 22,999.999…. */
function roundNoise(value: number): number {
  return Number(value.toPrecision(15));
}

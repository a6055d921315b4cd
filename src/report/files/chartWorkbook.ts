/** The workbook behind a native chart: what opens when someone edits its figures. */
import { strToU8, zipSync } from "fflate";
import type { ChartBlock } from "../document.ts";
import { type ChartTotal, plainText } from "./pptxDraft.ts";
import { escapeXml } from "./xmlText.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * Categories down the first column, one series a column from the second: where the chart of the library looks for them. Empty cells
 * where no value is known. The library's own workbook leaves out zeros as well.
 */
export function chartWorkbook(
  { categories, series, formatCode }: Pick<ChartBlock, "categories" | "series" | "formatCode">,
  total: ChartTotal | null,
): Uint8Array<ArrayBuffer> {
  const head = ["", ...series.map(({ label }) => label), ...(total ? [total.label] : [])];
  const rows = [
    row(1, head.map(textCell)),
    ...categories.map((category, i) =>
      row(i + 2, [
        textCell(category),
        ...series.map(({ values }) => numberCell(values[i] ?? Number.NaN)),
        ...(total ? [sumCell(series.length, i + 2, total.values[i] ?? Number.NaN)] : []),
      ]),
    ),
  ];
  const files: Readonly<Record<string, string>> = {
    "[Content_Types].xml":
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
    "_rels/.rels": relations([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations([
      ["worksheet", "worksheets/sheet1.xml"],
      ["styles", "styles.xml"],
    ]),
    "xl/styles.xml":
      `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="${escapeXml(formatCode)}"/></numFmts>` +
      '<fonts count="1"><font><sz val="11"/><name val="Microsoft YaHei"/></font></fonts>' +
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
      '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
      '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>',
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}"><cols><col min="1" max="1" width="24" customWidth="1"/></cols><sheetData>${rows.join("")}</sheetData></worksheet>`,
  };
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(HEAD + text)])),
    { mtime: "1980-01-01T00:00:00" },
  ) as Uint8Array<ArrayBuffer>;
}

const relations = (targets: readonly (readonly [type: string, target: string])[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(
      ([type, target], i) =>
        `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
    )
    .join("")}</Relationships>`;

type Cell = (reference: string) => string;

const row = (number: number, cells: readonly Cell[]): string =>
  `<row r="${number}">${cells.map((cell, i) => cell(columnName(i) + number)).join("")}</row>`;

const textCell =
  (text: string): Cell =>
  (reference) =>
    text === ""
      ? ""
      : `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(plainText(text))}</t></is></c>`;

const numberCell =
  (value: number): Cell =>
  (reference) =>
    Number.isFinite(value) ? `<c r="${reference}" s="1"><v>${value}</v></c>` : "";

/** Of the cells to its left in the row: it follows when one of them is edited. */
const sumCell =
  (count: number, number: number, value: number): Cell =>
  (reference) =>
    Number.isFinite(value)
      ? `<c r="${reference}" s="1"><f>SUM(B${number}:${columnName(count)}${number})</f><v>${value}</v></c>`
      : "";

/** A, B … Z, AA … */
const columnName = (index: number): string =>
  (index >= 26 ? columnName(Math.floor(index / 26) - 1) : "") + String.fromCharCode(65 + (index % 26));

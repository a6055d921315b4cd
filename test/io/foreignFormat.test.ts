import { describe, expect, test } from "vitest";
import { foreignFormat, markupFormat } from "../../src/io/foreignFormat.ts";

const bytes = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));

describe("formats that are not read", () => {
  test.each([
    ["table.xlsx", "PK\u0003\u0004 xl/workbook.xml", "format.excel"],
    ["table.xls", "\u00d0\u00cf\u0011\u00e0", "format.excel"],
    ["shape.zip", "PK\u0003\u0004 roads.SHP", "format.shapefile"],
    ["places.kmz", "PK\u0003\u0004 doc.kml", "format.kml"],
    ["files.zip", "PK\u0003\u0004 a.csv", "format.archive"],
    ["files.csv.gz", "\u001f\u008b", "format.archive"],
    ["roads.shp", "\u0000\u0000\u0027\u000a", "format.shapefile"],
    ["roads.PRJ", "GEOGCS[]", "format.shapefile"],
    ["a.gpkg", "SQLite format 3\u0000", "format.geoPackage"],
    ["a.pdf", "%PDF-1.4", "format.other"],
    ["a.png", "\u0089PNG\u0000", "format.other"],
  ])("%s is told by its content or name", (name, content, key) => {
    expect(foreignFormat(bytes(content), name)).toBe(key);
  });

  test("texts may be GeoJSON or CSV, also in UTF-16, where every other byte is zero", () => {
    expect(foreignFormat(bytes("小区名称,户数"), "a.csv")).toBeNull();
    expect(foreignFormat(Uint8Array.of(0xff, 0xfe, 0x61, 0, 0x2c, 0), "a.csv")).toBeNull();
    expect(foreignFormat(new Uint8Array(0), "a.csv")).toBeNull();
  });

  test("of texts in angle brackets KML is told from web pages", () => {
    expect(markupFormat('<?xml version="1.0"?>\n<kml xmlns="x">')).toBe("format.kml");
    expect(markupFormat("<!doctype html>")).toBe("format.markup");
  });
});

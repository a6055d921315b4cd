import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { loadFiles } from "../../src/io/loadFiles.ts";
import { readCommunities } from "../../src/io/readCommunities.ts";

const real = fileURLToPath(new URL("../../../shared/real/", import.meta.url));
const here = existsSync(real);
if (!here) console.warn(`skipped: tests of real files, for ${real} is not there`);

describe.skipIf(!here)("geojsonhint's files", () => {
  const folder = `${real}messy/geojsonhint/test/data/`;
  const read = (kind: string) =>
    readdirSync(folder + kind)
      .filter((name) => name.endsWith(".geojson"))
      .map((name) => ({ name, ...readCommunities(readFileSync(`${folder}${kind}/${name}`), name) }));

  test("of the broken ones at least 40 are answered by field or feature, with at least 25 keys", () => {
    const named = read("bad").map((file) =>
      file.problems.filter((p) => p.field !== undefined || p.feature !== undefined),
    );
    expect(named.filter((problems) => problems.length > 0).length).toBeGreaterThanOrEqual(40);
    expect(new Set(named.flat().map((p) => p.key)).size).toBeGreaterThanOrEqual(25);
  });

  test("the good ones have no fault of syntax or structure", () => {
    const files = read("good");
    expect(files).toHaveLength(18);
    const faults = files.flatMap((file) =>
      file.problems.filter((p) => /^(json|geojson|syntax)\./.test(p.key)),
    );
    expect(faults).toEqual([]);
  });
});

describe.skipIf(!here)("4,851 communities of Beijing", () => {
  const files = [
    ["communities/beijing-lianjia/xiaoqu-wgs84.geojson", "WGS84"],
    ["communities/beijing-lianjia/xiaoqu-raw-bd09.csv", "BD09"],
    ["messy/beijing-derived/gb18030.csv", "BD09"],
    ["messy/beijing-derived/utf16le-bom.csv", "BD09"],
    ["messy/beijing-derived/utf8-bom-crlf.csv", "BD09"],
  ] as const;

  test.each(files)("%s: every row is accounted for", async (path, crs) => {
    const name = path.split("/").at(-1)!;
    const bytes = readFileSync(real + path);
    const result = await loadFiles([{ name, bytes }], null, { crs: { [name]: crs } });
    expect(result.questions).toEqual([]);
    const { communities } = result.city!;
    // Five rows repeat their predecessor in all, so they are no further communities.
    expect([communities.length, result.rejected, result.repeated]).toEqual([4846, 0, 5]);
    expect(result.problems.filter((p) => p.key === "id.repeated")).toHaveLength(5);
    const rowsUntil = (year: number) =>
      communities.buildYear.filter((y) => y <= year).length +
      result.repeats.filter((row) => communities.buildYear[row]! <= year).length;
    expect(communities.buildYear.filter((y) => y < 2000)).toHaveLength(2664);
    expect([rowsUntil(1999), rowsUntil(2000)]).toEqual([2668, 2886]);
    expect(communities.households.every(Number.isNaN)).toBe(true);
    expect(communities.positions[0]).toBeCloseTo(116.399217, 4);
    expect(communities.positions[1]).toBeCloseTo(39.861621, 4);
  });

  test("the CSV asks for its coordinate system, the GeoJSON does not", async () => {
    const open = (path: string) =>
      loadFiles([{ name: path.split("/").at(-1)!, bytes: readFileSync(real + path) }], null);
    const csv = await open(files[1][0]);
    expect(csv.city).toBeNull();
    expect(csv.questions).toMatchObject([{ kind: "crs", file: "xiaoqu-raw-bd09.csv", suggested: null }]);
    expect((await open(files[0][0])).questions).toEqual([]);
  });
});

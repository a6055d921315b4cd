import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { run } from "../../src/cli/network.ts";
import { decodeNetwork } from "../../src/geo/networkFile.ts";
import { inTerminal } from "./terminal.ts";

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "network-"));
afterAll(() => rmSync(folder, { recursive: true }));

const network = (...args: readonly string[]) => inTerminal(run, ...args);

/** An SRTM tile that rises one metre a row towards the south; its name says where it lies. */
function tile(name: string): string {
  const side = 1201;
  const view = new DataView(new ArrayBuffer(2 * side * side));
  for (let row = 0; row < side; row++)
    for (let column = 0; column < side; column++) view.setInt16(2 * (row * side + column), row, false);
  const path = join(folder, name);
  writeFileSync(path, new Uint8Array(view.buffer));
  return path;
}

describe("network", () => {
  test("writes the file and says what is in it", async () => {
    const out = join(folder, "city.walk");
    const { status, out: text, err } = await network(fixture("streets.osm"), "-o", out);
    expect(status).toBe(0);
    expect(text).toContain("3 of 5 ways are walkable, 1 cut at 1 points that are not in the file");
    expect(text).toMatch(/^nodes +6$/m);
    expect(text).toMatch(/^edges +4, .* steps 0, lifts 0, escalators 1$/m);
    expect(text).toContain("none: all streets are flat");
    expect(err).toBe("reading streets\nbuilding the network\n");
    const { nodeCount, provenance } = decodeNetwork(readFileSync(out));
    expect(nodeCount).toBe(6);
    expect(provenance).toMatchObject({
      sources: ["streets.osm"],
      heightMode: "none",
      date: "2025-03-01",
      synthetic: false,
    });
  });

  test("with --json prints one object, and without -o writes nothing", async () => {
    const { status, out } = await network(fixture("streets.osm"), "--dem", tile("N29E106.hgt"), "--json");
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      source: "streets.osm",
      ways: 5,
      walkableWays: 3,
      waysCut: 1,
      pointsMissing: 1,
      nodes: 6,
      edges: 4,
      escalators: 1,
      islands: 1,
      islandNodes: 2,
      heights: { mode: "edges", files: ["N29E106.hgt"], shareOfPoints: 1 },
      file: null,
    });
    expect(JSON.parse(out).peakMegabytes).toBeGreaterThan(0);
  });

  test("heights at the nodes can be asked for, and stand in the file", async () => {
    const out = join(folder, "nodes.walk");
    await network(fixture("streets.osm"), "--dem", tile("N29E106.hgt"), "--heights=nodes", "-o", out);
    const { heightsMeters, provenance } = decodeNetwork(readFileSync(out));
    expect(provenance).toMatchObject({ heightMode: "nodes", heights: ["N29E106.hgt"] });
    expect(Math.min(...heightsMeters)).toBeCloseTo(596.4, 1);
    expect(Math.max(...heightsMeters)).toBeCloseTo(600, 1);
  });

  test("faults of single features are printed, the rest is kept", async () => {
    const { status, err, out } = await network(fixture("street-lines.geojson"), "--json");
    expect(status).toBe(0);
    expect(err).toContain("street-lines.geojson, record 5: coordinates has 1 positions, expected >= 2");
    expect(JSON.parse(out)).toMatchObject({ problems: 1, edges: 5, steps: 2 });
  });

  test("heights that lie elsewhere are refused, with both places", async () => {
    const { status, err, out } = await network(fixture("streets.osm"), "--dem", tile("N43E007.hgt"));
    expect([status, out]).toEqual([1, ""]);
    expect(err).toContain(
      "N43E007.hgt: the heights lie elsewhere: they cover lng 7..8, lat 43..44, expected heights of the streets' lng 106.5..106.502, lat 29.5..29.503",
    );
  });

  test("heights of a part of the streets are used, with a warning", async () => {
    const path = join(folder, "wide.geojson");
    const coordinates = [
      [106.5, 29.5],
      [106.6, 29.5],
      [108.5, 29.5],
    ];
    writeFileSync(path, JSON.stringify({ type: "LineString", coordinates }));
    const { status, err } = await network(path, "--dem", tile("N29E106.hgt"));
    expect(status).toBe(0);
    expect(err).toContain("heights are known for 66.7% of the streets' points only; the others are flat");
  });

  test("a file without walkable ways is refused", async () => {
    const path = join(folder, "houses.osm");
    writeFileSync(path, "<osm><way id='1'><tag k='building' v='yes'/></way></osm>");
    const { status, err } = await network(path, "-o", join(folder, "none.walk"));
    expect(status).toBe(1);
    expect(err).toContain("houses.osm: none of its 1 ways is walkable, expected streets");
    const lost = join(folder, "lost.osm");
    writeFileSync(lost, "<osm><way id='1'><nd ref='1'/><nd ref='2'/><tag k='highway' v='path'/></way></osm>");
    expect((await network(lost)).err).toContain("1 are, but their 2 points are not in the file");
  });

  test.each([
    ["osm-cut-short.osm", "ends in the middle of <way>"],
    ["not-osm.gpx", "its outermost element is <gpx>, expected <osm>"],
    ["utf8-bom.csv", "expected OpenStreetMap (.osm.pbf, .osm, .osm.gz) or GeoJSON lines"],
  ])("%s exits 1 and says why", async (name, sentence) => {
    const { status, err, out } = await network(fixture(name));
    expect([status, out]).toEqual([1, ""]);
    expect(err).toContain(`${name}: `);
    expect(err).toContain(sentence);
  });

  test("--help prints the usage, and nothing is wrong", async () => {
    const { status, out, err } = await network("--help");
    expect([status, err]).toEqual([0, ""]);
    expect(out).toContain("network INPUT");
  });

  test.each([
    [[]],
    [["a.osm", "b.osm"]],
    [["--dem", "a.tif", "city.osm"]],
    [["a.osm", "--dem"]],
    [["a.osm", "--dem="]],
    [["a.osm", "--heights", "edges"]],
    [["a.osm", "--dem", "a.tif", "--heights", "roofs"]],
    [["a.osm", "-o"]],
    [["a.osm", "--odd"]],
    [["/nowhere/at/all.osm"]],
    [[fixture("")]],
    [[fixture("streets.osm"), "--dem", "/nowhere/at/all.tif"]],
    [[fixture("streets.osm"), "-o", "/nowhere/at/all.walk"]],
  ])("misuse %j exits 2 and says why", async (args) => {
    const { status, err, out } = await network(...args);
    expect([status, out]).toEqual([2, ""]);
    expect(err).not.toBe("");
  });
});

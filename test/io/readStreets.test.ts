import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { deflateSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import type { StreetInput } from "../../src/geo/streetInput.ts";
import { EDGE_BRIDGE, EDGE_CLASSES, EDGE_ONE_WAY } from "../../src/geo/walkingNetwork.ts";
import { InputError } from "../../src/io/inputError.ts";
import { readStreets } from "../../src/io/readStreets.ts";

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "streets-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, bytes: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** Each way as class, flags, incline and its points in degrees. */
function waysOf({ points, ways }: StreetInput) {
  return Array.from(ways.class, (c, w) => ({
    class: EDGE_CLASSES[c],
    flags: ways.flags[w],
    incline: ways.incline[w],
    points: Array.from(ways.pointIndex.subarray(ways.starts[w]!, ways.starts[w + 1]!), (p) => [
      points.lngE7[p]! / 1e7,
      points.latE7[p]! / 1e7,
    ]),
  }));
}

describe("OpenStreetMap XML", () => {
  const expected = [
    {
      class: "residential",
      flags: 0,
      incline: Number.NaN,
      points: [
        [106.5, 29.5],
        [106.501, 29.5],
        [106.502, 29.5],
      ],
    },
    {
      class: "escalator",
      flags: EDGE_ONE_WAY,
      incline: Number.NEGATIVE_INFINITY,
      points: [
        [106.501, 29.501],
        [106.501, 29.5],
      ],
    },
    {
      class: "footway",
      flags: EDGE_BRIDGE,
      incline: Number.NaN,
      points: [
        [106.501, 29.502],
        [106.501, 29.503],
      ],
    },
  ];

  test("gives walkable ways: turned where they go one way against the drawing, cut where a point is missing", async () => {
    const { streets, ways, walkedWays, cutWays, missingPoints, date, licence } = await readStreets(
      fixture("streets.osm"),
    );
    expect(waysOf(streets)).toEqual(expected);
    expect({ ways, walkedWays, cutWays, missingPoints }).toEqual({
      ways: 5,
      walkedWays: 3,
      cutWays: 1,
      missingPoints: 1,
    });
    expect(date).toBe("2025-03-01");
    expect(licence).toContain("OpenStreetMap");
  });

  test("points that only unwalked ways use are not kept, ways that share a point share its row", async () => {
    const { streets } = await readStreets(fixture("streets.osm"));
    expect(streets.points.lngE7.length).toBe(6);
    const [first, second] = [streets.ways.pointIndex[1], streets.ways.pointIndex[4]];
    expect(first).toBe(second);
  });

  test("gzipped is the same, and progress ends at 1", async () => {
    const path = file("streets.osm.gz", gzipSync(readFileSync(fixture("streets.osm"))));
    const shares: number[] = [];
    const { streets } = await readStreets(path, { onProgress: (share) => shares.push(share) });
    expect(waysOf(streets)).toEqual(expected);
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });

  test("a file without a walkable way gives empty streets", async () => {
    const { streets, ways } = await readStreets(
      file("empty.osm", "<osm><way id='1'><tag k='building' v='yes'/></way></osm>"),
    );
    expect([streets.points.lngE7.length, streets.ways.class.length, ways]).toEqual([0, 0, 1]);
  });
});

describe("GeoJSON lines", () => {
  test("are read by highway, fclass or class, else residential, and meet where their coordinates agree", async () => {
    const { streets, ways, walkedWays, problems } = await readStreets(fixture("street-lines.geojson"));
    const steps = { class: "steps", flags: EDGE_ONE_WAY, incline: Math.fround(0.4) };
    expect(waysOf(streets)).toEqual([
      {
        class: "footway",
        flags: EDGE_BRIDGE,
        incline: Number.NaN,
        points: [
          [106.5, 29.5],
          [106.501, 29.5],
          [106.502, 29.5],
        ],
      },
      {
        ...steps,
        points: [
          [106.501, 29.501],
          [106.501, 29.5],
        ],
      },
      {
        ...steps,
        points: [
          [106.501, 29.502],
          [106.501, 29.501],
        ],
      },
      {
        class: "residential",
        flags: 0,
        incline: Number.NaN,
        points: [
          [106.5, 29.5],
          [106.5, 29.51],
        ],
      },
    ]);
    expect([ways, walkedWays]).toEqual([4, 4]);
    expect(problems.map(({ key, feature }) => [key, feature])).toEqual([["geojson.lineTooShort", 4]]);
    expect(streets.points.lngE7.length).toBe(6);
  });

  test("gzipped are the same", async () => {
    const path = file("lines.geojson.gz", gzipSync(readFileSync(fixture("street-lines.geojson"))));
    expect((await readStreets(path)).streets).toEqual(
      (await readStreets(fixture("street-lines.geojson"))).streets,
    );
  });

  test.each([
    ["points.geojson", '{"type":"Point","coordinates":[106.5,29.5]}', /no usable line among its 1 features/],
    ["cut.geojson", '{"type":"FeatureCollection","features":[', /breaks off at line:column 1:41/],
    ["object.json", '{"a":1}', /There is no type/],
    [
      "plane.geojson",
      '{"type":"LineString","coordinates":[[-88274.9,-106302.9],[-88265.8,-106303.3]]}',
      /no usable line.*record 1: .*projected metres/,
    ],
  ])("%s is refused: %s", async (name, text, sentence) => {
    const path = file(name, text);
    await expect(readStreets(path)).rejects.toThrow(sentence);
    await expect(readStreets(path)).rejects.toThrow(name);
  });
});

/** A block of a .pbf: its header, and `data` compressed. */
function block(type: string, data: Uint8Array, announced?: number): Buffer {
  const zlib = deflateSync(data);
  const body = Buffer.concat([Buffer.from([0x10, data.length, 0x1a, zlib.length]), zlib]);
  const header = Buffer.from([0x0a, type.length, ...Buffer.from(type), 0x18, announced ?? body.length]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(header.length);
  return Buffer.concat([length, header, body]);
}

describe("broken files say their name, what is wrong and where", () => {
  const header = block("OSMHeader", new Uint8Array(0));
  const xml = readFileSync(fixture("streets.osm"));
  const lines = readFileSync(fixture("street-lines.geojson"));
  test.each([
    [
      "cut.osm.pbf",
      Buffer.concat([header, block("OSMData", new Uint8Array(9), 90)]),
      /ends in the middle of block 2, after \d+ bytes; the file is incomplete: 90 bytes are announced there, \d+ follow/,
    ],
    ["length.osm.pbf", Buffer.concat([header, Buffer.from([0, 0])]), /ends in the middle of block 2/],
    ["short.osm.pbf", header.subarray(0, 18), /ends in the middle of block 1/],
    [
      "other.osm.pbf",
      Buffer.concat([header, block("Else", new Uint8Array(9))]),
      /block 2, at byte \d+, is "Else", expected "OSMData"/,
    ],
    [
      "lzma.osm.pbf",
      Buffer.concat([
        header,
        Buffer.from([0, 0, 0, 11, 10, 7, ...Buffer.from("OSMData"), 0x18, 3, 0x22, 1, 0]),
      ]),
      /block 2 is compressed by lzma, expected zlib/,
    ],
    [
      "damaged.osm.pbf",
      Buffer.concat([header, block("OSMData", Uint8Array.of(0x12, 3, 0x1a, 1, 255))]),
      /block 2 is damaged: /,
    ],
    [
      "flipped.osm.pbf",
      Buffer.concat([header, block("OSMData", new Uint8Array(99))]).fill(255, header.length + 18),
      /block 2 is damaged: /,
    ],
    [
      "cut.osm.gz",
      gzipSync(xml).subarray(0, 400),
      /ends in the middle of its compressed data, in line \d+ of the text/,
    ],
    [
      "damaged.osm.gz",
      Buffer.concat([gzipSync(xml).subarray(0, 60), Buffer.alloc(200, 7)]),
      /cannot be unpacked/,
    ],
    [
      "cut.geojson.gz",
      gzipSync(lines).subarray(0, 200),
      /cannot be unpacked: .*; the file may be incomplete/,
    ],
    ["empty.osm", "", /is empty, expected OpenStreetMap/],
    [
      "table.csv",
      "id,lng,lat\n1,2,3\n",
      /begins with "id,lng,lat\\n1", expected OpenStreetMap .* or GeoJSON lines/,
    ],
    ["blank.osm", "<osm>", /ends in the middle of <osm>/],
  ])("%s", async (name, bytes, sentence) => {
    const path = file(name, bytes);
    await expect(readStreets(path)).rejects.toThrow(sentence);
    await expect(readStreets(path)).rejects.toThrow(`${name}: `);
  });

  test.each([
    [
      "osm-cut-short.osm",
      /osm-cut-short\.osm: ends in the middle of <way>, in line 6; the file is incomplete/,
    ],
    ["osm-xml-fault.osm", /osm-xml-fault\.osm: line 4: unquoted attribute value/],
    ["not-osm.gpx", /not-osm\.gpx: its outermost element is <gpx>, expected <osm>/],
  ])("%s", async (name, sentence) => {
    await expect(readStreets(fixture(name))).rejects.toThrow(sentence);
  });

  test("whatever bytes are changed, there are streets or a sentence", async () => {
    const pbf = Buffer.concat([
      header,
      block("OSMData", new Uint8Array(60)),
      block("OSMData", new Uint8Array(60)),
    ]);
    const whole = [xml, pbf, lines, gzipSync(xml)] as const;
    const change = fc.record({ at: fc.nat(), value: fc.integer({ min: 0, max: 255 }) });
    const changed = fc
      .record({ file: fc.nat({ max: 3 }), changes: fc.array(change, { maxLength: 4 }), kept: fc.nat() })
      .map(({ file, changes, kept }) => {
        const bytes = Buffer.from(whole[file]!);
        for (const { at, value } of changes) bytes[at % bytes.length] = value;
        return bytes.subarray(0, kept % 3 === 0 ? kept % bytes.length : bytes.length);
      });
    await fc.assert(
      fc.asyncProperty(changed, async (bytes) => {
        const path = file("changed", bytes);
        const outcome = await readStreets(path).catch((error: unknown) => error);
        if (outcome instanceof Error) expect(outcome).toBeInstanceOf(InputError);
      }),
      { numRuns: 150 },
    );
  });

  test("a file that does not exist keeps the error of the file system", async () => {
    await expect(readStreets(join(folder, "none.osm"))).rejects.toMatchObject({ code: "ENOENT" });
  });
});

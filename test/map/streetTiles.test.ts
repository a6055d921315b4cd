import { describe, expect, it } from "vitest";
import { buildNetwork } from "../../src/geo/buildNetwork.ts";
import { EDGE_BRIDGE, EDGE_CLASSES } from "../../src/geo/walkingNetwork.ts";
import { createStreetTiles, STREETS_MAX_ZOOM } from "../../src/map/streetTiles.ts";

const PRIMARY = EDGE_CLASSES.indexOf("primary");
const STEPS = EDGE_CLASSES.indexOf("steps");

/** Ways as lists of lng/lat that share no points. */
function networkOf(
  ways: readonly { readonly line: readonly [number, number][]; class: number; flags?: number }[],
) {
  const points = ways.flatMap((w) => w.line);
  const starts = [0];
  for (const { line } of ways) starts.push(starts.at(-1)! + line.length);
  return buildNetwork(
    {
      points: {
        lngE7: Int32Array.from(points, (p) => Math.round(p[0] * 1e7)),
        latE7: Int32Array.from(points, (p) => Math.round(p[1] * 1e7)),
      },
      ways: {
        starts: Uint32Array.from(starts),
        pointIndex: Uint32Array.from(points.keys()),
        class: Uint8Array.from(ways, (w) => w.class),
        flags: Uint8Array.from(ways, (w) => w.flags ?? 0),
        incline: new Float32Array(ways.length).fill(Number.NaN),
      },
    },
    { heightMode: "none", provenance: { sources: [], heights: [], licence: "", synthetic: true, date: "" } },
  );
}

const tileOf = (lng: number, lat: number, z: number) => {
  const sine = Math.sin((lat * Math.PI) / 180);
  return {
    z,
    x: Math.floor((lng / 360 + 0.5) * 2 ** z),
    y: Math.floor((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * 2 ** z),
  };
};

const AT: [number, number] = [106.55, 29.56];
const short = (class_: number, flags = 0) => ({
  line: [AT, [AT[0] + 0.001, AT[1] + 0.0005]] as [number, number][],
  class: class_,
  flags,
});

describe("tiles of streets", () => {
  it("hold a line where the street is, one feature for each class and structure", () => {
    const tiles = createStreetTiles(networkOf([short(PRIMARY), short(STEPS), short(PRIMARY, EDGE_BRIDGE)]));
    const address = tileOf(...AT, STREETS_MAX_ZOOM);
    const { layer, features } = decode(tiles.tile(address));
    expect(layer).toBe("streets");
    expect(features.map((f) => f.properties)).toEqual([
      { class: STEPS, structure: 0 },
      { class: PRIMARY, structure: 1 },
      { class: PRIMARY, structure: 0 },
    ]);
    const [start, end] = features[0]!.lines[0]!;
    const expected = unitsOf(...AT, address);
    expect(Math.abs(start![0] - expected[0]) <= 1 && Math.abs(start![1] - expected[1]) <= 1).toBe(true);
    expect(end![0]).toBeGreaterThan(start![0]);
    expect(end![1]).toBeLessThan(start![1]);
  });

  it("hold main roads only at far zooms, and nothing where no street is", () => {
    const tiles = createStreetTiles(networkOf([short(PRIMARY), short(STEPS)]));
    expect(decode(tiles.tile(tileOf(...AT, 11))).features.map((f) => f.properties["class"])).toEqual([
      PRIMARY,
    ]);
    expect(decode(tiles.tile(tileOf(0, 0, STREETS_MAX_ZOOM))).features).toEqual([]);
  });

  it("cut a street that runs through many tiles, and lose none of it", () => {
    const line: [number, number][] = [
      [106.4, 29.5],
      [106.5, 29.53],
      [106.6, 29.52],
    ];
    const tiles = createStreetTiles(networkOf([{ line, class: PRIMARY }]));
    for (let share = 0; share <= 1; share += 0.05) {
      const lng = 106.4 + 0.1 * share;
      const lat = 29.5 + 0.03 * share;
      const address = tileOf(lng, lat, STREETS_MAX_ZOOM);
      const [x, y] = unitsOf(lng, lat, address);
      const lines = decode(tiles.tile(address)).features.flatMap((f) => f.lines);
      const distances = lines.flatMap((points) =>
        points.slice(1).map((b, i) => awayFrom([x, y], points[i]!, b)),
      );
      expect(Math.min(...distances)).toBeLessThan(6);
      for (const [px, py] of lines.flat()) {
        expect(px >= -96 && px <= 4192).toBe(true);
        expect(py >= -96 && py <= 4192).toBe(true);
      }
    }
  });
});

type Units = [number, number];

function unitsOf(lng: number, lat: number, { z, x, y }: { z: number; x: number; y: number }): Units {
  const sine = Math.sin((lat * Math.PI) / 180);
  const v = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  return [((lng / 360 + 0.5) * 2 ** z - x) * 4096, (v * 2 ** z - y) * 4096];
}

function awayFrom([x, y]: Units, [ax, ay]: Units, [bx, by]: Units): number {
  const squared = (bx - ax) ** 2 + (by - ay) ** 2;
  const t =
    squared === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / squared));
  return Math.hypot(ax + (bx - ax) * t - x, ay + (by - ay) * t - y);
}

/** A slow reader of what the tiles use of Mapbox Vector Tile. */
function decode(tile: Uint8Array) {
  const [layer] = fieldsOf(tile).filter((f) => f.field === 3);
  const fields = fieldsOf(layer!.bytes);
  const texts = (field: number) =>
    fields.filter((f) => f.field === field).map((f) => new TextDecoder().decode(f.bytes));
  const keys = texts(3);
  const values = fields.filter((f) => f.field === 4).map((f) => fieldsOf(f.bytes)[0]!.value);
  const features = fields
    .filter((f) => f.field === 2)
    .map(({ bytes }) => {
      const parts = fieldsOf(bytes);
      const tags = varintsOf(parts.find((f) => f.field === 2)!.bytes);
      const properties: Record<string, number> = {};
      for (let i = 0; i < tags.length; i += 2) properties[keys[tags[i]!]!] = values[tags[i + 1]!]!;
      return { properties, lines: linesOf(varintsOf(parts.find((f) => f.field === 4)!.bytes)) };
    });
  return { layer: texts(1)[0], features };
}

function linesOf(commands: readonly number[]): Units[][] {
  const lines: Units[][] = [];
  let x = 0;
  let y = 0;
  for (let i = 0; i < commands.length; ) {
    const command = commands[i++]!;
    if ((command & 7) === 1) lines.push([]);
    for (let k = 0; k < command >> 3; k++) {
      x += (commands[i]! >> 1) ^ -(commands[i]! & 1);
      y += (commands[i + 1]! >> 1) ^ -(commands[i + 1]! & 1);
      i += 2;
      lines.at(-1)!.push([x, y]);
    }
  }
  return lines;
}

function fieldsOf(bytes: Uint8Array): { field: number; value: number; bytes: Uint8Array }[] {
  const out: { field: number; value: number; bytes: Uint8Array }[] = [];
  for (let i = 0; i < bytes.length; ) {
    const [tag, afterTag] = varint(bytes, i);
    const [value, afterValue] = varint(bytes, afterTag);
    const end = (tag & 7) === 2 ? afterValue + value : afterValue;
    out.push({ field: tag >> 3, value, bytes: bytes.slice(afterValue, end) });
    i = end;
  }
  return out;
}

function varintsOf(bytes: Uint8Array): number[] {
  const out: number[] = [];
  for (let i = 0; i < bytes.length; ) {
    const [value, next] = varint(bytes, i);
    out.push(value);
    i = next;
  }
  return out;
}

function varint(bytes: Uint8Array, start: number): [value: number, next: number] {
  let value = 0;
  let i = start;
  for (let shift = 0; ; shift += 7) {
    value |= (bytes[i]! & 127) << shift;
    if (bytes[i++]! < 128) return [value >>> 0, i];
  }
}

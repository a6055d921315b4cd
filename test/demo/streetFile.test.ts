import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Feature, FeatureCollection, Point, Polygon } from "geojson";
import { describe, expect, it } from "vitest";
import type { XY } from "../../src/demo/plane.ts";
import { ROW, RoadMesh } from "../../src/demo/roadMesh.ts";
import { streetInput } from "../../src/demo/streetFile.ts";
import { edgeIndex, edgePoint, joinPoints, pieceCountOf } from "../../src/geo/joints.ts";
import { decodeNetwork } from "../../src/geo/networkFile.ts";
import { EDGE_BRIDGE, EDGE_CLASSES, EDGE_ONE_WAY, EDGE_TUNNEL } from "../../src/geo/walkingNetwork.ts";

const DATA = join(import.meta.dirname, "../../data/chongqing");
const json = <T>(path: string): T => JSON.parse(readFileSync(join(DATA, path), "utf8")) as T;

const bytes = readFileSync(join(DATA, "streets.walk"));
const network = decodeNetwork(bytes);
const communities =
  json<FeatureCollection<Polygon | Point, { entrance?: number[] }>>("communities.geojson").features;
const facilities = json<FeatureCollection<Point>>("facilities.geojson").features;
const rings = communities
  .filter((f): f is Feature<Polygon, { entrance?: number[] }> => f.geometry.type === "Polygon")
  .map((f) => f.geometry.coordinates[0]!.map(([lng, lat]): XY => [lng!, lat!]));
const rivers = json<FeatureCollection<Polygon>>("rivers.geojson").features.map((f) =>
  f.geometry.coordinates[0]!.map(([lng, lat]): XY => [lng!, lat!]),
);

const isClass = (e: number, ...names: (typeof EDGE_CLASSES)[number][]): boolean =>
  names.includes(EDGE_CLASSES[network.edgeClass[e]!]!);
const edges = Array.from({ length: network.edgeCount }, (_, e) => e);
const isStructure = (e: number): boolean => (network.edgeFlags[e]! & (EDGE_BRIDGE | EDGE_TUNNEL)) !== 0;
const slope = (e: number): number =>
  Math.abs(network.edgeRiseMeters[e]!) / Math.max(1, network.edgeMeters[e]!);

describe("the streets of the demonstration city", () => {
  it("are a network of about 100,000 nodes, under 2 MB gzip", () => {
    expect(network.nodeCount).toBeGreaterThan(90_000);
    expect(network.nodeCount).toBeLessThan(115_000);
    expect(gzipSync(bytes).length).toBeLessThan(2_000_000);
    expect(network.provenance.synthetic).toBe(true);
    expect(network.provenance.date).toBe(json<{ dataDate: string }>("city.json").dataDate);
    expect(network.provenance.heightMode).toBe("edges");
  });

  it("hang together but for less than 1 % of the nodes", () => {
    expect(network.componentSizes[0]! / network.nodeCount).toBeGreaterThan(0.99);
  });

  it("pass within 80 m of at least 99 % of communities and facilities", () => {
    const index = edgeIndex(network);
    const shareWithin = (places: readonly (readonly number[])[]): number => {
      const { accessMeters } = joinPoints(network, index, Float64Array.from(places.flat()), 80);
      return accessMeters.filter((meters) => meters <= 80).length / places.length;
    };
    const gates = communities.map((f) => f.properties.entrance ?? (f.geometry as Point).coordinates);
    expect(shareWithin(gates)).toBeGreaterThanOrEqual(0.99);
    expect(shareWithin(facilities.map((f) => f.geometry.coordinates))).toBeGreaterThanOrEqual(0.99);
  });

  it("keep out of the rivers except on bridges", () => {
    const each = rivers.map((ring) => insideAny([ring]));
    const isWet = (p: XY): boolean => each.some((isInside) => isInside(p));
    const wet = edges.filter((e) => !isStructure(e) && pointsOf(e).some(isWet));
    expect(wet).toEqual([]);
    const bridges = edges.filter((e) => (network.edgeFlags[e]! & EDGE_BRIDGE) !== 0);
    expect(bridges.length).toBeGreaterThanOrEqual(20);
    expect(bridges.length).toBeLessThanOrEqual(30);
    for (const e of bridges) expect(pointsOf(e).some(isWet)).toBe(true);
  });

  it("run around the footprints, but for some ways to a gate", () => {
    const isHome = insideAny(rings);
    const through = edges.filter((e) => !isStructure(e) && pointsOf(e).some(isHome));
    expect(through.length / network.edgeCount).toBeLessThan(0.001);
  });

  it("have stairs where it is steep, and only there", () => {
    const stairs = edges.filter((e) => isClass(e, "steps"));
    expect(stairs.length).toBeGreaterThan(3000);
    expect(Math.min(...stairs.map(slope))).toBeGreaterThan(0.09);
    const streets = edges.filter(
      (e) => !isStructure(e) && isClass(e, "residential", "service", "footway", "path"),
    );
    expect(Math.max(...streets.map(slope))).toBeLessThan(0.17);
  });

  it("have public lifts, and an escalator that moves up and one that moves down", () => {
    const lifts = edges.filter((e) => isClass(e, "elevator"));
    expect(lifts.length).toBeGreaterThanOrEqual(10);
    expect(lifts.length).toBeLessThanOrEqual(15);
    const escalators = edges.filter((e) => isClass(e, "escalator"));
    expect(escalators.every((e) => network.edgeFlags[e] === EDGE_ONE_WAY)).toBe(true);
    expect(escalators.map((e) => Math.sign(network.edgeRiseMeters[e]!)).sort()).toEqual([-1, 1]);
  });
});

describe("ways of a mesh", () => {
  it("join pieces of one class up to the next junction and leave out points on the line", () => {
    const mesh = new RoadMesh(() => 200);
    const [a, b, c, d, e] = [0, 100, 200, 300, 300].map((x, i) => mesh.addNode(x, i === 4 ? 80 : 0)) as [
      number,
      number,
      number,
      number,
      number,
    ];
    mesh.addEdge(a, b, ROW, 3);
    mesh.addEdge(b, c, ROW, 3);
    mesh.addEdge(c, d, ROW, 4);
    mesh.addEdge(d, e, ROW, 4);
    mesh.addEdge(e, a, ROW);
    const { ways } = streetInput(mesh);
    expect([...ways.class]).toEqual([3, 4]);
    expect([...ways.starts]).toEqual([0, 2, 5]);
  });
});

/** Points of an edge and the middles between them. */
function pointsOf(e: number): XY[] {
  const ends = Array.from(
    { length: pieceCountOf(network, e) + 1 },
    (_, i): XY => [edgePoint(network, e, i, 0), edgePoint(network, e, i, 1)],
  );
  return ends.flatMap((p, i) =>
    i === 0 ? [p] : [[(p[0] + ends[i - 1]![0]) / 2, (p[1] + ends[i - 1]![1]) / 2] as XY, p],
  );
}

/** Whether a place lies in one of the rings, which share no ground (even-odd); their sides are looked up by rows of latitude. */
function insideAny(all: readonly (readonly XY[])[]): (p: XY) => boolean {
  const rowOf = (lat: number): number => Math.floor(lat / 0.002);
  const rows = new Map<number, [XY, XY][]>();
  for (const ring of all)
    ring.slice(1).forEach((b, i) => {
      const a = ring[i]!;
      for (let r = rowOf(Math.min(a[1], b[1])); r <= rowOf(Math.max(a[1], b[1])); r++) {
        const row = rows.get(r);
        if (row) row.push([a, b]);
        else rows.set(r, [[a, b]]);
      }
    });
  return ([lng, lat]) => {
    let inside = false;
    for (const [a, b] of rows.get(rowOf(lat)) ?? [])
      if (a[1] > lat !== b[1] > lat && lng < ((b[0] - a[0]) * (lat - a[1])) / (b[1] - a[1]) + a[0])
        inside = !inside;
    return inside;
  };
}

/** The network of real cities against references made with other tools (shared/real/networks). */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { edgeIndex, joinPoints } from "../../src/geo/joints.ts";
import { costsAt, sourcesAt, travelTimes } from "../../src/geo/travelTime.ts";
import {
  COST_SCALE,
  type Direction,
  UNREACHED,
  type Weighting,
  walkingGraph,
} from "../../src/geo/walkingGraph.ts";
import type { WalkingNetwork } from "../../src/geo/walkingNetwork.ts";
import { PROFILES } from "../../src/geo/walkingProfile.ts";
import { networkFromFiles } from "../../src/io/networkFromFiles.ts";
import { parseCsv } from "../../src/io/parseCsv.ts";
import { ProblemList } from "../../src/io/problems.ts";

const real = fileURLToPath(new URL("../../../shared/real/networks/", import.meta.url));
const here = existsSync(real);
if (!here) console.warn(`skipped: networks of real cities, for ${real} is not there`);

const LENGTH: Weighting = { kind: "length" };
const TOBLER: Weighting = { kind: "time", profile: PROFILES.tobler, slope: true };

interface Reference {
  readonly sources: readonly number[];
  readonly targets: readonly number[];
  readonly distance_m: readonly (readonly number[])[];
  readonly tobler_time_s: readonly (readonly number[])[];
  readonly tobler_time_back_s: readonly (readonly number[])[];
  readonly within_1000m_node_count: readonly number[];
  readonly within_15min_out_node_count: readonly number[];
  readonly within_15min_back_node_count: readonly number[];
  readonly facilities: readonly number[];
  readonly nodes_within_800m_of_a_facility: number;
  readonly slope_abs_quantiles_length_weighted: Readonly<Record<string, number>>;
  readonly mean_distance_to_nearest_facility_m_main_component: number;
}

const json = <T>(path: string): T => JSON.parse(readFileSync(real + path, "utf8")) as T;

function csv(path: string): readonly Readonly<Record<string, string>>[] {
  const table = parseCsv(readFileSync(real + path, "utf8"), new ProblemList(path));
  if (table?.kind !== "cells") throw new Error(`${path} is no table`);
  return table.rows.map((row) => Object.fromEntries(table.header.map((name, i) => [name, row[i] ?? ""])));
}

const edgesOf = (folder: string) =>
  readFileSync(`${real}${folder}/edges.csv`, "utf8").trim().split("\n").length - 1;

/** A reference and our network: `nodes` gives our node for each of theirs, matched by place, -1 where there is none. */
interface City {
  readonly network: WalkingNetwork;
  readonly reference: Reference;
  readonly rows: readonly Readonly<Record<string, string>>[];
  readonly nodes: readonly number[];
}

async function readCity(folder: string, streets: string, dem: string): Promise<City> {
  const { network } = await networkFromFiles(`${real}${folder}/${streets}`, {
    dem: [`${real}${folder}/${dem}`],
    heights: "nodes",
  });
  const place = (lng: number, lat: number) => `${Math.round(lng * 1e7)} ${Math.round(lat * 1e7)}`;
  const at = new Map<string, number>();
  for (let v = 0; v < network.nodeCount; v++)
    at.set(place(network.positions[2 * v]!, network.positions[2 * v + 1]!), v);
  const rows = csv(`${folder}/nodes.csv`);
  return {
    network,
    reference: json(`${folder}/reference.json`),
    rows,
    nodes: rows.map((row) => at.get(place(Number(row["lon"]), Number(row["lat"]))) ?? -1),
  };
}

/** Least costs in metres or seconds from node `from` to every node, or from every node to it. */
function costsFrom(
  network: WalkingNetwork,
  weighting: Weighting,
  direction: Direction,
  from: readonly number[],
) {
  const run = travelTimes(walkingGraph(network, weighting, direction), {
    nodes: Uint32Array.from(from),
    costs: new Int32Array(from.length),
    labels: Uint32Array.from(from.keys()),
  });
  return Float64Array.from(run.cost, (cost) =>
    cost === UNREACHED ? Number.POSITIVE_INFINITY : cost / COST_SCALE,
  );
}

/** The largest |ours - theirs| / theirs over all sources and targets. */
function worst(
  { network, reference, nodes }: City,
  theirs: Reference["distance_m"],
  weighting: Weighting,
  direction: Direction,
): number {
  let worst = 0;
  reference.sources.forEach((source, i) => {
    const ours = costsFrom(network, weighting, direction, [nodes[source]!]);
    reference.targets.forEach((target, j) => {
      const expected = theirs[i]![j]!;
      worst = Math.max(worst, Math.abs(ours[nodes[target]!]! - expected) / expected);
    });
  });
  return worst;
}

/** How many of the reference's nodes lie within `limit` of each source. */
function counts(
  { network, reference, nodes }: City,
  weighting: Weighting,
  direction: Direction,
  limit: number,
): number[] {
  return reference.sources.map((source) => {
    const ours = costsFrom(network, weighting, direction, [nodes[source]!]);
    return nodes.filter((v) => v >= 0 && ours[v]! <= limit).length;
  });
}

function expectWithin(ours: readonly number[], theirs: readonly number[], share: number): void {
  expect(ours).toHaveLength(theirs.length);
  ours.forEach((count, i) => {
    // One node more or less is a tie at the limit.
    expect(Math.abs(count - theirs[i]!)).toBeLessThanOrEqual(Math.max(1, share * theirs[i]!));
  });
}

describe.skipIf(!here)("Monaco from .osm.gz and SRTM, heights at the nodes", () => {
  let city: City;
  beforeAll(async () => {
    city = await readCity("monaco", "monaco.osm.gz", "N43E007.hgt.zip");
  });

  test("has the reference's nodes, and four more where a loop is cut at its middle; each loop is then two edges", () => {
    expect(city.nodes).not.toContain(-1);
    expect(city.network.nodeCount - city.rows.length).toBe(4);
    expect(city.network.edgeCount - edgesOf("monaco")).toBe(4);
  });

  test("has its heights to 0.1 m and its largest part", () => {
    for (const [i, row] of city.rows.entries()) {
      expect(city.network.heightsMeters[city.nodes[i]!]).toBeCloseTo(Number(row["z"]), 2);
      expect(city.network.component[city.nodes[i]!] === 0).toBe(row["component"] === "0");
    }
  });

  test("has its slopes: quantiles by length", () => {
    const { edgeMeters, edgeRiseMeters } = city.network;
    const order = Array.from(edgeMeters.keys()).filter((e) => edgeMeters[e]! > 0);
    const slope = (e: number) => Math.abs(edgeRiseMeters[e]!) / edgeMeters[e]!;
    order.sort((a, b) => slope(a) - slope(b));
    const total = order.reduce((sum, e) => sum + edgeMeters[e]!, 0);
    for (const [share, expected] of Object.entries(city.reference.slope_abs_quantiles_length_weighted)) {
      let walked = 0;
      const at = order.find((e) => {
        walked += edgeMeters[e]!;
        return walked >= Number(share) * total;
      });
      expect(Math.abs(slope(at!) - expected)).toBeLessThan(0.001);
    }
  });

  test("144 distances are within 0.5 % of it", () => {
    expect(worst(city, city.reference.distance_m, LENGTH, "back")).toBeLessThan(0.005);
  });

  test("144 Tobler times there, and back, are within 1 %", () => {
    expect(worst(city, city.reference.tobler_time_s, TOBLER, "back")).toBeLessThan(0.01);
    expect(worst(city, city.reference.tobler_time_back_s, TOBLER, "out")).toBeLessThan(0.01);
  });

  test("as many nodes are reached, within 1 %", () => {
    const { reference } = city;
    expectWithin(counts(city, LENGTH, "back", 1000), reference.within_1000m_node_count, 0.01);
    expectWithin(counts(city, TOBLER, "back", 900), reference.within_15min_out_node_count, 0.01);
    expectWithin(counts(city, TOBLER, "out", 900), reference.within_15min_back_node_count, 0.01);
  });

  test("four distances published by GraphHopper are met within 1 %, points joined to their nearest edges", () => {
    const { network } = city;
    const index = edgeIndex(network);
    const published = json<{
      readonly queries: readonly {
        readonly from: readonly number[];
        readonly to: readonly number[];
        readonly graphhopper_foot_2d_m: number;
      }[];
    }>("monaco/graphhopper-published.json").queries;
    expect(published).toHaveLength(4);
    for (const { from, to, graphhopper_foot_2d_m: expected } of published) {
      const demand = joinPoints(network, index, Float64Array.from(from), 200);
      const facility = joinPoints(network, index, Float64Array.from(to), 200);
      const rows = Uint32Array.of(0);
      const graph = walkingGraph(network, LENGTH, "out");
      const times = travelTimes(graph, sourcesAt(network, LENGTH, "out", facility, rows));
      const { cost } = costsAt(network, LENGTH, "out", times, demand, facility, rows);
      const onStreets = cost[0]! / COST_SCALE - demand.accessMeters[0]! - facility.accessMeters[0]!;
      expect(Math.abs(onStreets - expected) / expected).toBeLessThan(0.01);
    }
  });

  test("heights along the edges, clamped, with bridges and tunnels straight, change the times by a few per cent", async () => {
    const { network } = await networkFromFiles(`${real}monaco/monaco.osm.gz`, {
      dem: [`${real}monaco/N43E007.hgt.zip`],
    });
    expect([network.nodeCount, network.edgeCount]).toEqual([city.network.nodeCount, city.network.edgeCount]);
    const ratios: number[] = [];
    for (const source of city.reference.sources) {
      const atNodes = costsFrom(city.network, TOBLER, "back", [city.nodes[source]!]);
      const onEdges = costsFrom(network, TOBLER, "back", [city.nodes[source]!]);
      for (const target of city.reference.targets)
        ratios.push(onEdges[city.nodes[target]!]! / atNodes[city.nodes[target]!]!);
    }
    ratios.sort((a, b) => a - b);
    const [least, median, most] = [ratios[0]!, ratios[ratios.length >> 1]!, ratios.at(-1)!];
    console.info(
      `Monaco, Tobler times with edge heights over those with node heights: ${[least, median, most].map((r) => r.toFixed(3)).join(" / ")} (least / median / most of ${ratios.length})`,
    );
    expect(median).toBeGreaterThan(0.95);
    expect(median).toBeLessThan(1.1);
  });
});

describe.skipIf(!here)("Porto Alegre from .osm.pbf and GeoTIFF", () => {
  let city: City;
  beforeAll(async () => {
    city = await readCity("porto-alegre", "poa_osm.pbf", "poa_elevation.tif");
  });

  test("has the reference's nodes, and those that it left out: near or beyond the edge of its heights, or cutting a loop", () => {
    expect(city.nodes).not.toContain(-1);
    const { positions, nodeCount, edgeFrom, edgeTo } = city.network;
    const neighbours = new Map<number, number[]>();
    edgeFrom.forEach((from, e) => {
      neighbours.set(from, [...(neighbours.get(from) ?? []), edgeTo[e]!]);
      neighbours.set(edgeTo[e]!, [...(neighbours.get(edgeTo[e]!) ?? []), from]);
    });
    const matched = new Set(city.nodes);
    const isInside = (v: number) =>
      positions[2 * v]! > -51.25445 &&
      positions[2 * v]! < -51.14055 &&
      positions[2 * v + 1]! > -30.10917 &&
      positions[2 * v + 1]! < -29.99805;
    const unexplained = Array.from({ length: nodeCount }, (_, v) => v).filter((v) => {
      if (matched.has(v) || !isInside(v)) return false;
      const around = neighbours.get(v)!;
      const cutsLoop = around.length === 2 && around[0] === around[1];
      return !cutsLoop && around.every(isInside);
    });
    expect(nodeCount - city.rows.length).toBe(611);
    expect(unexplained).toEqual([]);
  });

  test("distances are within 0.5 %, Tobler times there and back within 1 %, although five escalators go one way", () => {
    expect(worst(city, city.reference.distance_m, LENGTH, "back")).toBeLessThan(0.005);
    expect(worst(city, city.reference.tobler_time_s, TOBLER, "back")).toBeLessThan(0.01);
    expect(worst(city, city.reference.tobler_time_back_s, TOBLER, "out")).toBeLessThan(0.01);
  });

  test("the mean distance to the nearest facility and the nodes within 800 m are within 1 %", () => {
    const { network, reference, rows, nodes } = city;
    const near = costsFrom(
      network,
      LENGTH,
      "back",
      reference.facilities.map((facility) => nodes[facility]!),
    );
    const main = nodes.filter((_, i) => rows[i]!["component"] === "0");
    const reached = main.filter((v) => near[v]! < Number.POSITIVE_INFINITY);
    // Ends of escalators that only go out of them.
    expect(main.length - reached.length).toBeLessThanOrEqual(2);
    const mean = reached.reduce((sum, v) => sum + near[v]!, 0) / reached.length;
    const expected = reference.mean_distance_to_nearest_facility_m_main_component;
    expect(Math.abs(mean - expected) / expected).toBeLessThan(0.01);
    expectWithin(
      [nodes.filter((v) => near[v]! <= 800).length],
      [reference.nodes_within_800m_of_a_facility],
      0.01,
    );
  });

  test("fewer people walk to health care within 15 minutes on slopes than on the flat", async () => {
    const { network } = await networkFromFiles(`${real}porto-alegre/poa_osm.pbf`, {
      dem: [`${real}porto-alegre/poa_elevation.tif`],
    });
    const cells = csv("porto-alegre/poa_hexgrid.csv");
    const positions = Float64Array.from(cells.flatMap((cell) => [Number(cell["lon"]), Number(cell["lat"])]));
    const index = edgeIndex(network);
    const joints = joinPoints(network, index, positions, 300);
    const rows = Uint32Array.from(cells.keys()).filter((i) => Number(cells[i]!["healthcare"]) > 0);
    const population = (slope: boolean, profile = PROFILES.planning) => {
      const weighting: Weighting = { kind: "time", profile, slope };
      const times = travelTimes(
        walkingGraph(network, weighting, "out"),
        sourcesAt(network, weighting, "out", joints, rows),
      );
      const { cost } = costsAt(network, weighting, "out", times, joints, joints, rows);
      return cells.reduce(
        (sum, cell, i) => sum + (cost[i]! <= 900 * COST_SCALE ? Number(cell["population"]) : 0),
        0,
      );
    };
    const all = cells.reduce((sum, cell) => sum + Number(cell["population"]), 0);
    const [flat, slope] = [population(false), population(true)];
    console.info(
      `Porto Alegre, people within 15 minutes of one of ${rows.length} cells with health care at 60 m/min, out: ${flat} on the flat, ${slope} on slopes, of ${all}; an older adult on slopes ${population(true, PROFILES.older)}`,
    );
    expect(slope).toBeLessThan(flat);
    expect(flat).toBeLessThan(all);
    expect(slope).toBeGreaterThan(0.8 * flat);
  });
});

describe.skipIf(!here)("broken inputs made of real files", () => {
  const folder = mkdtempSync(join(tmpdir(), "broken-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const cut = (path: string, name: string, share: number) => {
    const bytes = readFileSync(real + path);
    writeFileSync(join(folder, name), bytes.subarray(0, Math.floor(share * bytes.length)));
    return join(folder, name);
  };

  test("a .pbf, .osm.gz or GeoTIFF cut short says so", async () => {
    const pbf = cut("porto-alegre/poa_osm.pbf", "poa.osm.pbf", 0.7);
    await expect(networkFromFiles(pbf)).rejects.toThrow(
      /^poa\.osm\.pbf: ends in the middle of block 3, after \d+ bytes; the file is incomplete: 511892 bytes are announced there, \d+ follow$/,
    );
    const xml = cut("monaco/monaco.osm.gz", "monaco.osm.gz", 0.9);
    await expect(networkFromFiles(xml)).rejects.toThrow(
      /^monaco\.osm\.gz: ends in the middle of its compressed data, in line \d+ of the text; the file is incomplete$/,
    );
    const dem = cut("porto-alegre/poa_elevation.tif", "poa.tif", 0.5);
    await expect(networkFromFiles(`${real}porto-alegre/poa_osm.pbf`, { dem: [dem] })).rejects.toThrow(
      /^poa\.tif: ends in the middle of strip \d+ of \d+, after 83490 bytes; the file is incomplete$/,
    );
    const hgt = cut("monaco/N43E007.hgt.zip", "N43E007.hgt.zip", 0.9);
    await expect(networkFromFiles(`${real}monaco/monaco.osm.gz`, { dem: [hgt] })).rejects.toThrow(
      /^N43E007\.hgt\.zip: cannot be unpacked/,
    );
  });

  test("heights of another city, or in another system, are refused", async () => {
    const streets = `${real}porto-alegre/poa_osm.pbf`;
    await expect(networkFromFiles(streets, { dem: [`${real}monaco/N43E007.hgt.zip`] })).rejects.toThrow(
      /^N43E007\.hgt\.zip: the heights lie elsewhere: they cover lng 7\.\.8, lat 43\.\.44, expected heights of the streets' lng -51\.\d+\.\.-51\.\d+, lat -30\.\d+\.\.-29\.\d+$/,
    );
    await expect(networkFromFiles(streets, { dem: [`${real}lisbon-slopes/dem_lisbon.tif`] })).rejects.toThrow(
      /^dem_lisbon\.tif: names no coordinate system, expected EPSG:4326/,
    );
    await expect(networkFromFiles(`${real}porto-alegre/poa_hexgrid.csv`)).rejects.toThrow(
      /expected OpenStreetMap/,
    );
  });
});

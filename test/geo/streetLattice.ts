/** Small street networks by hand, for tests. */
import { expect } from "vitest";
import { type BuildOptions, buildNetwork } from "../../src/geo/buildNetwork.ts";
import { distinctPoints, type StreetInput } from "../../src/geo/streetInput.ts";
import { EDGE_CLASSES, type EdgeClass, type WalkingNetwork } from "../../src/geo/walkingNetwork.ts";

export interface Way {
  /** Points on a lattice of 100 m, "east,north east,north …" in hundreds of metres. */
  readonly points: string;
  readonly kind?: EdgeClass;
  readonly flags?: number;
  readonly incline?: number;
}

export const DEGREES = 0.0009;
const provenance = { sources: ["hand"], heights: [], licence: "", synthetic: true, date: "" };

/** Ways near the equator, where degrees of longitude and latitude are of one length. */
export function streets(...ways: readonly Way[]): StreetInput {
  const positions = Float64Array.from(
    ways.flatMap((way) => way.points.split(/[ ,]/).map((v) => Number(v) * DEGREES)),
  );
  const { points, pointIndex } = distinctPoints(positions);
  const starts = new Uint32Array(ways.length + 1);
  ways.forEach((way, i) => {
    starts[i + 1] = starts[i]! + way.points.split(" ").length;
  });
  return {
    points,
    ways: {
      starts,
      pointIndex,
      class: Uint8Array.from(ways, (way) => EDGE_CLASSES.indexOf(way.kind ?? "footway")),
      flags: Uint8Array.from(ways, (way) => way.flags ?? 0),
      incline: Float32Array.from(ways, (way) => way.incline ?? Number.NaN),
    },
  };
}

/** Ground of a height per hundred metres east and north. */
export const ground = (
  height: (east: number, north: number) => number,
): Pick<BuildOptions, "heightAt" | "heightMode"> => ({
  heightMode: "edges",
  heightAt: (lng, lat) => height(lng / DEGREES, lat / DEGREES),
});

export function build(input: StreetInput, options: Partial<BuildOptions> = {}): WalkingNetwork {
  return buildNetwork(input, { heightMode: "none", provenance, ...options });
}

/** Rise and efforts of the only edge, as walked from its western end. */
export function onlyEdge(network: WalkingNetwork) {
  expect(network.edgeCount).toBe(1);
  const eastward = network.positions[2 * network.edgeFrom[0]!]! < network.positions[2 * network.edgeTo[0]!]!;
  const [rise, meters] = [network.edgeRiseMeters[0]!, network.edgeMeters[0]!];
  const [forward, backward] = [
    network.edgeForwardMeters[0]! / meters,
    network.edgeBackwardMeters[0]! / meters,
  ];
  return eastward ? { rise, up: forward, down: backward } : { rise: -rise, up: backward, down: forward };
}

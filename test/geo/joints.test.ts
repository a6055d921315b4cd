import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { haversineMeters } from "../../src/geo/haversine.ts";
import { edgeIndex, edgeRanks, joinPoints, NO_EDGE } from "../../src/geo/joints.ts";
import { edgeCost, type Weighting } from "../../src/geo/walkingGraph.ts";
import { EDGE_CLASSES, EDGE_TUNNEL, type WalkingNetwork } from "../../src/geo/walkingNetwork.ts";
import { PROFILES } from "../../src/geo/walkingProfile.ts";
import { buildNetwork, pointsOfEdge, randomNetwork, randomPoints } from "./randomNetwork.ts";

const METERS_PER_DEGREE = 111_195.08;

/** Straight metres from a point to the nearest place of an edge, in a plane around the point. */
function metersToEdge(network: WalkingNetwork, e: number, lng: number, lat: number): number {
  const points = pointsOfEdge(network, e).map(([x, y]) => [
    (x - lng) * METERS_PER_DEGREE * Math.cos((lat * Math.PI) / 180),
    (y - lat) * METERS_PER_DEGREE,
  ]) as [number, number][];
  const distances = points.slice(1).map(([x2, y2], i) => {
    const [x1, y1] = points[i]!;
    const square = (x2 - x1) ** 2 + (y2 - y1) ** 2;
    const share = square === 0 ? 0 : Math.max(0, Math.min(1, -(x1 * (x2 - x1) + y1 * (y2 - y1)) / square));
    return Math.hypot(x1 + share * (x2 - x1), y1 + share * (y2 - y1));
  });
  return Math.min(...distances);
}

/** 0: taken first; an island weighs more than a lift or a tunnel. */
function rankOf(network: WalkingNetwork, e: number, islandNodes: number): number {
  const part = network.component[network.edgeFrom[e]!]!;
  const isSmall = part > 0 && network.componentSizes[part]! < islandNodes;
  const isPoor =
    EDGE_CLASSES[network.edgeClass[e]!] === "elevator" || (network.edgeFlags[e]! & EDGE_TUNNEL) > 0;
  return (isSmall ? 2 : 0) + (isPoor ? 1 : 0);
}

describe("joinPoints", () => {
  it("finds the edge that a search of all edges finds, and the place along it", () => {
    const noStairs: Weighting = { kind: "time", profile: PROFILES.noStairs, slope: true };
    fc.assert(
      fc.property(
        fc.oneof(randomNetwork(), randomNetwork(60)),
        randomPoints,
        fc.oneof(fc.constant(0), fc.double({ min: 1, max: 3000, noNaN: true })),
        fc.integer({ min: 0, max: 6 }),
        fc.constantFrom(undefined, noStairs),
        (network, positions, limitMeters, islandNodes, weighting) => {
          const index = edgeIndex(network);
          const options = weighting ? { islandNodes, weighting } : { islandNodes };
          const joints = joinPoints(network, index, positions, limitMeters, options);
          const ranks = edgeRanks(network, options);
          expect(joinPoints(network, index, positions, limitMeters, { ranks })).toEqual(joints);
          for (let q = 0; q < positions.length / 2; q++) {
            const [lng, lat] = [positions[2 * q]!, positions[2 * q + 1]!];
            const all = Array.from({ length: network.edgeCount }, (_, e) => ({
              meters: metersToEdge(network, e, lng, lat),
              rank: rankOf(network, e, islandNodes),
              isWalked: !weighting || edgeCost(network, weighting, e, true) < Infinity,
            })).filter(({ meters, isWalked }) => isWalked && meters <= limitMeters);
            const rank = Math.min(...all.map((edge) => edge.rank));
            const meters = Math.min(...all.filter((edge) => edge.rank === rank).map((edge) => edge.meters));
            const edge = joints.edge[q]!;
            if (all.length === 0) {
              expect([edge, joints.accessMeters[q]]).toEqual([NO_EDGE, NaN]);
              continue;
            }
            expect(edge).not.toBe(NO_EDGE);
            expect(rankOf(network, edge, islandNodes)).toBe(rank);
            expect(joints.accessMeters[q]).toBeCloseTo(meters, 2);
            expect(metersToEdge(network, edge, lng, lat)).toBeCloseTo(meters, 2);
            const [x, y] = placeAt(pointsOfEdge(network, edge), joints.fraction[q]!);
            expect(Math.abs(haversineMeters(lng, lat, x, y) - meters)).toBeLessThan(0.5);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  const street = buildNetwork(
    [
      { lng: 106, lat: 29 },
      { lng: 106.002, lat: 29 },
    ],
    [{ from: 0, to: 1, shape: [[106.0005, 29]] }],
  );

  it("measures the share along the whole polyline, not along one of its pieces", () => {
    const { edge, fraction, accessMeters } = joinPoints(
      street,
      edgeIndex(street),
      Float64Array.from([106.0015, 29.001]),
      200,
    );
    expect(edge[0]).toBe(0);
    expect(fraction[0]).toBeCloseTo(0.75, 5);
    expect(accessMeters[0]).toBeCloseTo(111.195, 2);
  });

  it("leaves out what lies beyond the limit, and what has no position", () => {
    const positions = Float64Array.from([106.001, 29.01, NaN, 29, 200, 95]);
    expect([...joinPoints(street, edgeIndex(street), positions, 200).edge]).toEqual([
      NO_EDGE,
      NO_EDGE,
      NO_EDGE,
    ]);
  });

  it("joins nothing to a network without edges", () => {
    const empty = buildNetwork([], []);
    expect([...joinPoints(empty, edgeIndex(empty), Float64Array.from([106, 29]), 1e6).edge]).toEqual([
      NO_EDGE,
    ]);
  });
});

/** Point at a share of the length of a polyline. */
function placeAt(points: readonly (readonly [number, number])[], share: number): [number, number] {
  const lengths = points.slice(1).map(([x, y], i) => haversineMeters(points[i]![0], points[i]![1], x, y));
  let left = share * lengths.reduce((sum, length) => sum + length, 0);
  for (const [i, length] of lengths.entries()) {
    if (left <= length && length > 0) {
      const t = left / length;
      const [a, b] = [points[i]!, points[i + 1]!];
      return [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
    }
    left -= length;
  }
  return [...points.at(-1)!] as [number, number];
}

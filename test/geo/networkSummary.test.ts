import { expect, it } from "vitest";
import { networkSummary } from "../../src/geo/networkSummary.ts";
import { EDGE_ONE_WAY } from "../../src/geo/walkingNetwork.ts";
import { build, ground, streets } from "./streetLattice.ts";

it("counts a network by class, with its islands, heights and slopes", () => {
  const network = build(
    streets(
      { points: "0,0 1,0", kind: "residential" },
      { points: "1,0 2,0", kind: "steps" },
      { points: "2,0 2,2", kind: "residential" },
      { points: "2,2 2,1", kind: "escalator", flags: EDGE_ONE_WAY },
      { points: "7,0 8,0", kind: "elevator" },
    ),
    ground((east) => (east > 6 ? Number.NaN : 100 + (east > 1 ? 20 * (east - 1) : 0))),
  );
  const summary = networkSummary(network);
  expect(summary.totalMeters).toBeCloseTo(600.45, 1);
  expect(summary.stepsShare).toBeCloseTo(1 / 6, 6);
  expect(summary.classes.filter((c) => c.edgeCount > 0).map((c) => [c.id, c.edgeCount])).toEqual([
    ["residential", 2],
    ["steps", 1],
    ["elevator", 1],
    ["escalator", 1],
  ]);
  const { nodeCount, edgeCount, oneWayCount, islandCount, islandNodeCount, unknownHeightCount } = summary;
  expect({ nodeCount, edgeCount, oneWayCount, islandCount, islandNodeCount, unknownHeightCount }).toEqual({
    nodeCount: 7,
    edgeCount: 5,
    oneWayCount: 1,
    islandCount: 1,
    islandNodeCount: 2,
    unknownHeightCount: 2,
  });
  expect(summary.heightRangeMeters![0]).toBe(100);
  expect(summary.heightRangeMeters![1]).toBeCloseTo(120, 3);
  // Three of the four edges that are no lift are level.
  expect(summary.slopeMedian).toBe(0);
  expect(summary.slopeNinetieth).toBeCloseTo(0.2, 3);
});

it("of an empty network is noughts", () => {
  const summary = networkSummary(build(streets()));
  expect(summary).toMatchObject({
    nodeCount: 0,
    totalMeters: 0,
    stepsShare: 0,
    islandCount: 0,
    islandNodeCount: 0,
    heightRangeMeters: null,
    slopeMedian: 0,
    slopeNinetieth: 0,
  });
});

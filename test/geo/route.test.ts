import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { haversineMeters } from "../../src/geo/haversine.ts";
import { edgeIndex, joinPoints } from "../../src/geo/joints.ts";
import { metersAt, type Route, routeTo, type Walks } from "../../src/geo/route.ts";
import { costsAt, NO_LABEL, sourcesAt, travelTimes } from "../../src/geo/travelTime.ts";
import { type Direction, UNREACHED, type Weighting, walkingGraph } from "../../src/geo/walkingGraph.ts";
import type { WalkingNetwork } from "../../src/geo/walkingNetwork.ts";
import { cutoffs, directions, weightings } from "./bellmanFord.ts";
import { buildNetwork, randomNetwork, randomPoints } from "./randomNetwork.ts";

interface Input {
  readonly network: WalkingNetwork;
  readonly weighting: Weighting;
  readonly direction: Direction;
  readonly demand: Float64Array;
  readonly facilities: Float64Array;
  readonly cutoff?: number | undefined;
}

function walksOf({ network, weighting, direction, demand, facilities, cutoff }: Input): Walks {
  const index = edgeIndex(network);
  const joints = joinPoints(network, index, demand, 800);
  const facilityJoints = joinPoints(network, index, facilities, 800);
  const facilityRows = Uint32Array.from(facilityJoints.edge.keys());
  const sources = sourcesAt(network, weighting, direction, facilityJoints, facilityRows);
  const times = travelTimes(walkingGraph(network, weighting, direction), sources, { cutoff });
  const against = walkingGraph(network, weighting, direction === "out" ? "back" : "out");
  return { network, weighting, direction, times, against, joints, facilityJoints, facilityRows };
}

const inputs: fc.Arbitrary<Input> = fc.record({
  network: randomNetwork(10),
  weighting: weightings,
  direction: directions,
  demand: randomPoints,
  facilities: randomPoints,
  cutoff: cutoffs,
});

describe("routeTo", () => {
  it("adds up to the cost and the metres of its demand point, and stops where there is none", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const walks = walksOf(input);
        const { network, weighting, direction, times, joints, facilityJoints, facilityRows } = walks;
        const { cost, label } = costsAt(
          network,
          weighting,
          direction,
          times,
          joints,
          facilityJoints,
          facilityRows,
        );
        const meters = metersAt(walks);
        for (let i = 0; i < cost.length; i++) {
          const route = routeTo(walks, i);
          if (cost[i] === UNREACHED) {
            expect([route, label[i], meters[i]]).toEqual([null, NO_LABEL, NaN]);
            continue;
          }
          expect([route!.facility, route!.totalCost]).toEqual([label[i], cost[i]]);
          expect(route!.totalMeters).toBeCloseTo(meters[i]!, 1);
          checkLine(route!, walks, i, input);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("goes round the corner between parts of two edges, with their inner points, heights and seconds", () => {
    const network = buildNetwork(
      [
        { lng: 106, lat: 29, heightMeters: 100 },
        { lng: 106.002, lat: 29, heightMeters: 120 },
        { lng: 106.002, lat: 29.002, heightMeters: 160 },
      ],
      [
        { from: 0, to: 1, meters: 200, forwardMeters: 300, shape: [[106.0015, 29]] },
        { from: 1, to: 2, meters: 220, forwardMeters: 440 },
      ],
    );
    const weighting: Weighting = {
      kind: "time",
      profile: { id: "planning", flatMetersPerMinute: 60, stepsFactor: 1, lift: null },
      slope: true,
    };
    const walk = {
      network,
      weighting,
      demand: Float64Array.of(106.001, 29),
      facilities: Float64Array.of(106.002, 29.001),
    };
    const route = routeTo(walksOf({ ...walk, direction: "out" }), 0)!;
    expect([...route.edges]).toEqual([0, 1]);
    expect([...route.edgeEndMeters].map(Math.round)).toEqual([100, 210]);
    expect([...route.positions].map((degrees) => Number(degrees.toFixed(5)))).toEqual([
      106.001, 29, 106.0015, 29, 106.002, 29, 106.002, 29.001,
    ]);
    expect([...route.heightsMeters].map(Math.round)).toEqual([110, 115, 120, 140]);
    expect([...route.meters].map(Math.round)).toEqual([0, 50, 100, 210]);
    expect([...route.costs].map((cost) => Math.round(cost / 100))).toEqual([0, 75, 150, 370]);
    const back = routeTo(walksOf({ ...walk, direction: "back" }), 0)!;
    expect([...back.edges]).toEqual([1, 0]);
    expect([...back.heightsMeters]).toEqual([...route.heightsMeters].reverse());
    expect(Math.round(back.totalCost / 100)).toBe(210);
  });

  it("goes to the facility that serves the point, though another is as near", () => {
    // 0 - 1 - 2 - 3 - 4 with the point at 5, beside 2; facilities at 4 and 0.
    const nodes = [0, 1, 2, 3, 4].map((k) => ({ lng: 106 + k / 1000, lat: 29 }));
    const network = buildNetwork(
      [...nodes, { lng: 106.002, lat: 29.001 }],
      [...[0, 1, 2, 3].map((k) => ({ from: k, to: k + 1 })), { from: 2, to: 5 }],
    );
    const route = routeTo(
      walksOf({
        network,
        weighting: { kind: "length" },
        direction: "out",
        demand: Float64Array.of(106.002, 29.001),
        facilities: Float64Array.of(106.004, 29, 106, 29),
      }),
      0,
    )!;
    expect([route.facility, route.totalMeters]).toEqual([0, 300]);
    expect([...route.edges]).toEqual([4, 2, 3]);
  });

  it("names the node where run and graph do not belong together", () => {
    const network = buildNetwork(
      [0, 1, 2].map((k) => ({ lng: 106 + k / 100, lat: 29 })),
      [0, 1].map((k) => ({ from: k, to: k + 1, forwardMeters: 200 })),
    );
    const walks = walksOf({
      network,
      weighting: { kind: "length" },
      direction: "out",
      demand: Float64Array.of(106, 29),
      facilities: Float64Array.of(106.02, 29),
    });
    const other = { ...walks, against: walkingGraph(buildNetwork([], []), { kind: "length" }, "out") };
    expect(() => routeTo(other, 0)).toThrow(/node \d: no arc leads on at cost 20000/);
  });
});

/** The line starts and ends at the joints, jumps nowhere, and its metres and costs never fall. */
function checkLine(route: Route, walks: Walks, i: number, points: Input): void {
  const { direction, network, joints, facilityJoints } = walks;
  const k = route.meters.length;
  expect([route.positions.length, route.costs.length, route.heightsMeters.length]).toEqual([2 * k, k, k]);
  const ends = [joints.edge[i]!, facilityJoints.edge[route.facility]!];
  expect([route.edges[0], route.edges.at(-1)]).toEqual(direction === "out" ? ends : ends.reverse());
  for (let p = 1; p < k; p++) {
    expect(route.meters[p]!).toBeGreaterThanOrEqual(route.meters[p - 1]!);
    expect(route.costs[p]!).toBeGreaterThanOrEqual(route.costs[p - 1]!);
  }
  const first = direction === "out" ? joints.accessMeters[i]! : facilityJoints.accessMeters[route.facility]!;
  const last = direction === "out" ? facilityJoints.accessMeters[route.facility]! : joints.accessMeters[i]!;
  expect(route.meters[0]!).toBeCloseTo(first, 2);
  expect(route.totalMeters - route.meters.at(-1)!).toBeCloseTo(last, 2);
  const [start, end] =
    direction === "out" ? [points.demand, points.facilities] : [points.facilities, points.demand];
  const [from, to] = direction === "out" ? [i, route.facility] : [route.facility, i];
  const metersTo = (points: Float64Array, row: number, at: number) =>
    haversineMeters(
      points[2 * row]!,
      points[2 * row + 1]!,
      route.positions[2 * at]!,
      route.positions[2 * at + 1]!,
    );
  expect(Math.abs(metersTo(start, from, 0) - first)).toBeLessThan(0.5);
  expect(Math.abs(metersTo(end, to, k - 1) - last)).toBeLessThan(0.5);
  for (let e = 1; e < route.edges.length; e++) {
    const nodes = [route.edges[e - 1]!, route.edges[e]!].map((x) => [
      network.edgeFrom[x]!,
      network.edgeTo[x]!,
    ]);
    expect(nodes[0]!.some((v) => nodes[1]!.includes(v))).toBe(true);
  }
}

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  edgeCost,
  groundCost,
  transposed,
  type WalkingGraph,
  type Weighting,
  walkingGraph,
} from "../../src/geo/walkingGraph.ts";
import { EDGE_ONE_WAY } from "../../src/geo/walkingNetwork.ts";
import { PROFILES, type ProfileId } from "../../src/geo/walkingProfile.ts";
import { directions, weightings } from "./bellmanFord.ts";
import { buildNetwork, type EdgeRow, randomNetwork } from "./randomNetwork.ts";

const NODES = [0, 1].map((k) => ({ lng: 106 + k / 1000, lat: 29 }));

/** Cost both ways of one edge of 60 m that counts for 90 m forward and 30 m backward, unless it says otherwise. */
function costs(edge: Partial<EdgeRow>, weighting: Weighting): [forward: number, backward: number] {
  const row = { from: 0, to: 1, meters: 60, forwardMeters: 90, backwardMeters: 30, ...edge };
  const network = buildNetwork(NODES, [row]);
  return [edgeCost(network, weighting, 0, true), edgeCost(network, weighting, 0, false)];
}

const sloped = (id: ProfileId): Weighting => ({ kind: "time", profile: PROFILES[id], slope: true });
const flat = (id: ProfileId): Weighting => ({ kind: "time", profile: PROFILES[id], slope: false });

describe("edgeCost", () => {
  it("is flat-equivalent metres over the flat speed, each way by itself, in hundredths of a second", () => {
    expect(costs({}, sloped("planning"))).toEqual([9000, 3000]);
    expect(costs({}, sloped("adult"))).toEqual([6750, 2250]);
  });

  it("is the same both ways without slope, and in length", () => {
    expect(costs({}, flat("planning"))).toEqual([6000, 6000]);
    expect(costs({}, { kind: "length" })).toEqual([6000, 6000]);
  });

  it("multiplies steps and escalators by the factor of the profile, or leaves them out", () => {
    for (const edgeClass of ["steps", "escalator"] as const) {
      expect(costs({ edgeClass }, sloped("planning"))).toEqual([10_800, 3600]);
      expect(costs({ edgeClass }, flat("planning"))).toEqual([6000, 6000]);
      expect(costs({ edgeClass }, sloped("noStairs"))).toEqual([Infinity, Infinity]);
      expect(costs({ edgeClass }, flat("noStairs"))).toEqual([Infinity, Infinity]);
      expect(costs({ edgeClass }, { kind: "length" })).toEqual([6000, 6000]);
    }
  });

  it("waits for a lift and rides by its height, up as down; without slope or without lifts it is any other edge", () => {
    const lift = { edgeClass: "elevator", riseMeters: -40 } as const;
    expect(costs(lift, sloped("planning"))).toEqual([7000, 7000]);
    expect(costs(lift, flat("planning"))).toEqual([6000, 6000]);
    expect(costs({ ...lift, forwardMeters: 84 }, sloped("tobler"))[0]).toBeCloseTo(
      (8400 * 60) / PROFILES.tobler.flatMetersPerMinute,
      -1,
    );
  });

  it("forbids a one-way edge backwards, whoever walks", () => {
    for (const weighting of [sloped("planning"), flat("adult"), { kind: "length" } as const])
      expect(costs({ flags: EDGE_ONE_WAY }, weighting)[1]).toBe(Infinity);
    expect(costs({ flags: EDGE_ONE_WAY }, sloped("planning"))[0]).toBe(9000);
  });

  it("is at least 1, and bounded where heights are broken", () => {
    expect(costs({ meters: 0 }, { kind: "length" })).toEqual([1, 1]);
    expect(costs({ forwardMeters: Infinity }, sloped("planning"))[0]).toBe(1 << 24);
  });
});

describe("groundCost", () => {
  it("is flat ground at the flat speed, or length", () => {
    expect(groundCost(sloped("older"), 48)).toBe(6000);
    expect(groundCost({ kind: "length" }, 0.5)).toBe(50);
  });
});

describe("walkingGraph", () => {
  it("leads from the facility against the walk out, and along the walk back", () => {
    const network = buildNetwork(NODES, [{ from: 0, to: 1, forwardMeters: 90, backwardMeters: 30 }]);
    const arcsOf = (graph: WalkingGraph) => [...graph.offsets, ...graph.arcs, ...graph.arcEdge];
    // From node 0 to node 1: out, someone at node 1 walks to node 0.
    expect(arcsOf(walkingGraph(network, sloped("planning"), "out"))).toEqual([
      0, 1, 2, 1, 3000, 0, 9000, 0, 0,
    ]);
    expect(arcsOf(walkingGraph(network, sloped("planning"), "back"))).toEqual([
      0, 1, 2, 1, 9000, 0, 3000, 0, 0,
    ]);
  });

  it("leaves out loops and what may not be walked", () => {
    const network = buildNetwork(NODES, [
      { from: 0, to: 0 },
      { from: 0, to: 1, edgeClass: "steps" },
      { from: 0, to: 1, flags: EDGE_ONE_WAY },
    ]);
    const graph = walkingGraph(network, sloped("noStairs"), "back");
    expect([...graph.arcEdge]).toEqual([2]);
    expect(graph.largestCost).toBe(10_000);
    expect(walkingGraph(buildNetwork([], []), sloped("adult"), "out").largestCost).toBe(0);
  });

  it("turned round is the graph of the other direction", () => {
    const arcSet = ({ nodeCount, offsets, arcs, arcEdge, largestCost }: WalkingGraph) => {
      const list: string[] = [];
      for (let v = 0; v < nodeCount; v++)
        for (let a = offsets[v]!; a < offsets[v + 1]!; a++)
          list.push([v, arcs[2 * a], arcs[2 * a + 1], arcEdge[a]].join(" "));
      return { list: list.sort(), largestCost };
    };
    fc.assert(
      fc.property(randomNetwork(), weightings, directions, (network, weighting, direction) => {
        const other = walkingGraph(network, weighting, direction === "out" ? "back" : "out");
        expect(arcSet(transposed(walkingGraph(network, weighting, direction)))).toEqual(arcSet(other));
      }),
    );
  });
});

import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { levelStructures } from "../../src/geo/structureHeights.ts";
import { EDGE_BRIDGE, EDGE_CLASSES, EDGE_TUNNEL, type WalkingNetwork } from "../../src/geo/walkingNetwork.ts";
import { build, DEGREES, ground, streets } from "./streetLattice.ts";

describe("bridges and tunnels", () => {
  /** A valley 50 m deep between 1 and 4 hundred metres east, one side 8 m higher than the other. */
  const valley = ground((east) => (east < 1.01 ? 100 : east > 3.99 ? 108 : 50));
  const approach = [
    {
      points: "0,0 1,0",
    },
    {
      points: "4,0 5,0",
    },
  ] as const;
  const rises = (network: WalkingNetwork) =>
    Array.from(network.edgeRiseMeters, (rise, e) => ({ rise: Math.abs(rise), flags: network.edgeFlags[e]! }))
      .filter((edge) => edge.flags > 0)
      .map((edge) => edge.rise);
  /** Height of the node at a place in hundreds of metres. */
  const heightOf = (network: WalkingNetwork, east: number, north = 0) => {
    for (let i = 0; i < network.nodeCount; i++)
      if (
        Math.abs(network.positions[2 * i]! - east * DEGREES) < 1e-6 &&
        Math.abs(network.positions[2 * i + 1]! - north * DEGREES) < 1e-6
      )
        return network.heightsMeters[i]!;
    throw new Error(`no node at ${east}, ${north}`);
  };

  it("run straight over a valley", () => {
    const bridge = {
      points: "1,0 4,0",
      flags: EDGE_BRIDGE,
    } as const;
    const [rise] = rises(build(streets(...approach, bridge), valley));
    expect(rise).toBeCloseTo(8, 3);
  });

  it("in several edges have no dip between them", () => {
    const network = build(
      streets(
        ...approach,
        {
          points: "1,0 2,0",
          flags: EDGE_BRIDGE,
        },
        {
          points: "2,0 3.5,0",
          flags: EDGE_BRIDGE,
        },
        {
          points: "3.5,0 4,0",
          flags: EDGE_TUNNEL,
        },
      ),
      valley,
    );
    expect(heightOf(network, 2)).toBeCloseTo(100 + 8 / 3, 2);
    expect(heightOf(network, 3.5)).toBeCloseTo(100 + (8 * 2.5) / 3, 2);
    expect(rises(network).reduce((a, b) => a + b, 0)).toBeCloseTo(8, 2);
  });

  it("are level on a dead end, and a lift does not draw them down", () => {
    const network = build(
      streets(
        ...approach,
        {
          points: "1,0 2,0 4,0",
          flags: EDGE_BRIDGE,
        },
        {
          points: "2,0 2,1",
          flags: EDGE_BRIDGE,
        },
        {
          points: "2,0 2,-1",
          kind: "elevator",
        },
      ),
      valley,
    );
    expect(heightOf(network, 2, 1)).toBeCloseTo(heightOf(network, 2), 2);
    expect(heightOf(network, 2)).toBeCloseTo(100 + 8 / 3, 2);
    const lift = network.edgeClass.indexOf(EDGE_CLASSES.indexOf("elevator"));
    expect(Math.abs(network.edgeRiseMeters[lift]!)).toBeCloseTo(50 + 8 / 3, 1);
  });

  it("without abutment keep the heights of the ground", () => {
    const network = build(
      streets({
        points: "0,0 5,0",
        flags: EDGE_BRIDGE,
      }),
      valley,
    );
    expect(heightOf(network, 0)).toBe(100);
    expect(heightOf(network, 5)).toBe(108);
  });

  it("hang like a net between their abutments: each inner node at the weighted mean of its neighbours", () => {
    const spans = fc.array(fc.tuple(fc.nat(14), fc.nat(14), fc.integer({ min: 1, max: 500 })), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(spans, (list) => {
        const edges = list.filter(([a, b]) => a !== b);
        const ends = [...edges.map(([a, b, meters]) => ({ a, b, meters, flags: EDGE_BRIDGE }))];
        // Nodes 0, 1 and 2 have ground beside them.
        for (const a of [0, 1, 2]) ends.push({ a, b: 15 + a, meters: 10, flags: 0 });
        const heights = Float32Array.from({ length: 18 }, (_, i) => (i * 37) % 101);
        const solved = heights.slice();
        levelStructures(solved, {
          edgeFrom: Uint32Array.from(ends, (e) => e.a),
          edgeTo: Uint32Array.from(ends, (e) => e.b),
          edgeMeters: Float32Array.from(ends, (e) => e.meters),
          edgeClass: new Uint8Array(ends.length),
          edgeFlags: Uint8Array.from(ends, (e) => e.flags),
        });
        const anchored = new Set([0, 1, 2]);
        for (let round = 0; round < 15; round++)
          for (const [a, b] of edges) {
            if (anchored.has(a)) anchored.add(b);
            if (anchored.has(b)) anchored.add(a);
          }
        for (let node = 0; node < 18; node++) {
          const around = edges.filter(([a, b]) => a === node || b === node);
          if (node < 3 || !anchored.has(node) || around.length === 0) {
            expect(solved[node]).toBe(heights[node]);
            continue;
          }
          const weights = around.map(([, , meters]) => 1 / meters);
          const pull = around.map(([a, b], i) => weights[i]! * solved[a === node ? b : a]!);
          const sum = (values: readonly number[]) => values.reduce((x, y) => x + y, 0);
          expect(Math.abs(sum(pull) / sum(weights) - solved[node]!)).toBeLessThan(0.01);
        }
      }),
    );
  });
});

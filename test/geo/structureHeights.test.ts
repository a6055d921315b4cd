import { describe, expect, it } from "vitest";
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
});

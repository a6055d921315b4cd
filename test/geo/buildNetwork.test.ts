import { describe, expect, it } from "vitest";
import { haversineMeters } from "../../src/geo/haversine.ts";
import { EDGE_CLASSES, EDGE_ONE_WAY, type WalkingNetwork } from "../../src/geo/walkingNetwork.ts";
import { build, DEGREES, ground, streets } from "./streetLattice.ts";

/** Edges as they lie: class, ends in hundreds of metres, metres. */
function edgesOf(network: WalkingNetwork): string[] {
  const at = (node: number) =>
    `${Math.round(network.positions[2 * node]! / DEGREES)},${Math.round(network.positions[2 * node + 1]! / DEGREES)}`;
  return Array.from(network.edgeFrom, (from, e) => {
    const ends = [at(from), at(network.edgeTo[e]!)];
    if ((network.edgeFlags[e]! & EDGE_ONE_WAY) === 0) ends.sort();
    return `${EDGE_CLASSES[network.edgeClass[e]!]} ${ends.join(" ")} ${Math.round(network.edgeMeters[e]!)}`;
  }).sort();
}

describe("network from ways", () => {
  it("cuts a way where another one begins", () => {
    const network = build(
      streets(
        {
          points: "0,0 1,0 2,0",
        },
        {
          points: "1,0 1,1",
          kind: "steps",
        },
      ),
    );
    expect(edgesOf(network)).toEqual(["footway 0,0 1,0 100", "footway 1,0 2,0 100", "steps 1,0 1,1 100"]);
    expect(network.nodeCount).toBe(4);
  });

  it("keeps the bends between nodes as the shape of the edge, and its length along them", () => {
    const network = build(
      streets({
        points: "0,0 1,0 1,1 2,1",
      }),
    );
    expect(edgesOf(network)).toEqual(["footway 0,0 2,1 300"]);
    expect(network.shapeStarts).toEqual(Uint32Array.of(0, 2));
    expect(network.edgeMeters[0]).toBeCloseTo(3 * haversineMeters(0, 0, DEGREES, 0), 1);
  });

  it("joins ways that cross at a point of both, and not those that only cross on the map", () => {
    const crossing = streets(
      {
        points: "0,1 1,1 2,1",
      },
      {
        points: "1,0 1,1 1,2",
      },
    );
    expect(build(crossing).componentSizes).toEqual(Uint32Array.of(5));
    const flyover = streets(
      {
        points: "0,1 2,1",
      },
      {
        points: "1,0 1,2",
      },
    );
    expect(build(flyover).componentSizes).toEqual(Uint32Array.of(2, 2));
  });

  it("cuts a loop at its middle so that no edge has equal ends", () => {
    const network = build(
      streets({
        points: "0,0 1,0 1,1 0,1 0,0",
      }),
    );
    expect(edgesOf(network)).toEqual(["footway 0,0 1,1 200", "footway 0,0 1,1 200"]);
  });

  it("cuts the loop at the end of a way that runs back into itself", () => {
    const network = build(
      streets({
        points: "0,0 1,0 2,0 2,1 1,0",
      }),
    );
    expect(edgesOf(network)).toEqual(["footway 0,0 1,0 100", "footway 1,0 2,0 100", "footway 1,0 2,0 242"]);
  });

  it("drops ways without extent and ways of one point", () => {
    const network = build(
      streets(
        { points: "0,0" },
        {
          points: "1,0 1,0",
        },
        {
          points: "1,0 1,0 2,0",
        },
      ),
    );
    expect(edgesOf(network)).toEqual(["footway 1,0 2,0 100"]);
    expect(network.nodeCount).toBe(2);
  });

  it("keeps parallel edges, each with its class", () => {
    const network = build(
      streets(
        {
          points: "0,0 1,0",
        },
        {
          points: "1,0 0,0",
          kind: "steps",
        },
      ),
    );
    expect(edgesOf(network)).toEqual(["footway 0,0 1,0 100", "steps 0,0 1,0 100"]);
  });

  it("numbers islands by descending size", () => {
    const network = build(
      streets(
        {
          points: "9,9 9,8",
        },
        {
          points: "0,0 1,0",
        },
        {
          points: "1,0 2,0",
        },
      ),
    );
    expect(network.componentSizes).toEqual(Uint32Array.of(3, 2));
    for (let i = 0; i < 5; i++)
      expect(network.component[i]).toBe(network.positions[2 * i]! > 8 * DEGREES ? 1 : 0);
  });

  it("of nothing is a network of nothing", () => {
    const network = build(
      streets(),
      ground(() => 1),
    );
    expect([network.nodeCount, network.edgeCount, network.componentSizes.length]).toEqual([0, 0, 0]);
    expect(network.shapeStarts).toEqual(Uint32Array.of(0));
  });

  it("names the way whose point is missing", () => {
    const input = streets({
      points: "0,0 1,0",
    });
    input.ways.pointIndex[1] = 7;
    expect(() => build(input)).toThrow("way 0 names point 7, expected one of 0..1");
  });

  it("keeps the direction of a one-way escalator, whichever way the nodes are numbered", () => {
    for (const points of ["0,0 1,0", "1,0 0,0"]) {
      const network = build(streets({ points, kind: "escalator", flags: EDGE_ONE_WAY }));
      expect(edgesOf(network)).toEqual([`escalator ${points} 100`]);
    }
  });
});

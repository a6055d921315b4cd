import { describe, expect, it } from "vitest";
import { type BuildOptions, buildNetwork } from "../../src/geo/buildNetwork.ts";
import { haversineMeters } from "../../src/geo/haversine.ts";
import { distinctPoints, type StreetInput } from "../../src/geo/streetInput.ts";
import {
  EDGE_BRIDGE,
  EDGE_CLASSES,
  EDGE_ONE_WAY,
  EDGE_TUNNEL,
  type EdgeClass,
  flatEquivalent,
  type WalkingNetwork,
} from "../../src/geo/walkingNetwork.ts";

interface Way {
  /** Points on a lattice of 100 m: [east, north] in hundreds of metres. */
  readonly points: readonly (readonly [number, number])[];
  readonly kind?: EdgeClass;
  readonly flags?: number;
  readonly incline?: number;
}

const DEGREES = 0.0009;
const provenance = { sources: ["hand"], heights: [], licence: "", synthetic: true, date: "" };

/** Ways near the equator, where degrees of longitude and latitude are of one length. */
function streets(...ways: readonly Way[]): StreetInput {
  const positions = Float64Array.from(ways.flatMap((way) => way.points.flat().map((v) => v * DEGREES)));
  const { points, pointIndex } = distinctPoints(positions);
  const starts = new Uint32Array(ways.length + 1);
  ways.forEach((way, i) => {
    starts[i + 1] = starts[i]! + way.points.length;
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
const ground = (
  height: (east: number, north: number) => number,
): Pick<BuildOptions, "heightAt" | "heightMode"> => ({
  heightMode: "edges",
  heightAt: (lng, lat) => height(lng / DEGREES, lat / DEGREES),
});

function build(input: StreetInput, options: Partial<BuildOptions> = {}): WalkingNetwork {
  return buildNetwork(input, { heightMode: "none", provenance, ...options });
}

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
          points: [
            [0, 0],
            [1, 0],
            [2, 0],
          ],
        },
        {
          points: [
            [1, 0],
            [1, 1],
          ],
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
        points: [
          [0, 0],
          [1, 0],
          [1, 1],
          [2, 1],
        ],
      }),
    );
    expect(edgesOf(network)).toEqual(["footway 0,0 2,1 300"]);
    expect(network.shapeStarts).toEqual(Uint32Array.of(0, 2));
    expect(network.edgeMeters[0]).toBeCloseTo(3 * haversineMeters(0, 0, DEGREES, 0), 1);
  });

  it("joins ways that cross at a point of both, and not those that only cross on the map", () => {
    const crossing = streets(
      {
        points: [
          [0, 1],
          [1, 1],
          [2, 1],
        ],
      },
      {
        points: [
          [1, 0],
          [1, 1],
          [1, 2],
        ],
      },
    );
    expect(build(crossing).componentSizes).toEqual(Uint32Array.of(5));
    const flyover = streets(
      {
        points: [
          [0, 1],
          [2, 1],
        ],
      },
      {
        points: [
          [1, 0],
          [1, 2],
        ],
      },
    );
    expect(build(flyover).componentSizes).toEqual(Uint32Array.of(2, 2));
  });

  it("cuts a loop at its middle so that no edge has equal ends", () => {
    const network = build(
      streets({
        points: [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 1],
          [0, 0],
        ],
      }),
    );
    expect(edgesOf(network)).toEqual(["footway 0,0 1,1 200", "footway 0,0 1,1 200"]);
  });

  it("cuts the loop at the end of a way that runs back into itself", () => {
    const network = build(
      streets({
        points: [
          [0, 0],
          [1, 0],
          [2, 0],
          [2, 1],
          [1, 0],
        ],
      }),
    );
    expect(edgesOf(network)).toEqual(["footway 0,0 1,0 100", "footway 1,0 2,0 100", "footway 1,0 2,0 242"]);
  });

  it("drops ways without extent and ways of one point", () => {
    const network = build(
      streets(
        { points: [[0, 0]] },
        {
          points: [
            [1, 0],
            [1, 0],
          ],
        },
        {
          points: [
            [1, 0],
            [1, 0],
            [2, 0],
          ],
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
          points: [
            [0, 0],
            [1, 0],
          ],
        },
        {
          points: [
            [1, 0],
            [0, 0],
          ],
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
          points: [
            [9, 9],
            [9, 8],
          ],
        },
        {
          points: [
            [0, 0],
            [1, 0],
          ],
        },
        {
          points: [
            [1, 0],
            [2, 0],
          ],
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
      points: [
        [0, 0],
        [1, 0],
      ],
    });
    input.ways.pointIndex[1] = 7;
    expect(() => build(input)).toThrow("way 0 names point 7, expected one of 0..1");
  });

  it("keeps the direction of a one-way escalator, whichever way the nodes are numbered", () => {
    for (const [a, b] of [
      [
        [0, 0],
        [1, 0],
      ],
      [
        [1, 0],
        [0, 0],
      ],
    ] as const) {
      const network = build(streets({ points: [a, b], kind: "escalator", flags: EDGE_ONE_WAY }));
      expect(edgesOf(network)).toEqual([`escalator ${a} ${b} 100`]);
    }
  });
});

/** Rise and efforts of the only edge, as walked from its western end. */
function onlyEdge(network: WalkingNetwork) {
  expect(network.edgeCount).toBe(1);
  const eastward = network.positions[2 * network.edgeFrom[0]!]! < network.positions[2 * network.edgeTo[0]!]!;
  const [rise, meters] = [network.edgeRiseMeters[0]!, network.edgeMeters[0]!];
  const [forward, backward] = [
    network.edgeForwardMeters[0]! / meters,
    network.edgeBackwardMeters[0]! / meters,
  ];
  return eastward ? { rise, up: forward, down: backward } : { rise: -rise, up: backward, down: forward };
}

describe("slopes", () => {
  const street = streets({
    points: [
      [0, 0],
      [1, 0],
    ],
  });

  it("cost by Tobler's function of the direction walked", () => {
    const { rise, up, down } = onlyEdge(
      build(
        street,
        ground((east) => 10 * east),
      ),
    );
    expect(rise).toBeCloseTo(10, 1);
    expect(up).toBeCloseTo(flatEquivalent(0.1), 3);
    expect(down).toBeCloseTo(flatEquivalent(-0.1), 3);
  });

  it("are sampled along the edge: over a hill that starts and ends level is no flat way", () => {
    const { rise, up } = onlyEdge(
      build(
        street,
        ground((east) => 10 * Math.min(east, 1 - east)),
      ),
    );
    expect(rise).toBeCloseTo(0, 1);
    expect(up).toBeCloseTo((flatEquivalent(0.1) + flatEquivalent(-0.1)) / 2, 1);
  });

  it("at the nodes alone see no hill between them, and clamp nothing", () => {
    const nodes = {
      ...ground((east) => 90 * east + 10 * Math.sin(Math.PI * east)),
      heightMode: "nodes",
    } as const;
    const { rise, up } = onlyEdge(
      build(
        streets({
          points: [
            [0, 0],
            [1, 0],
          ],
          incline: 0.1,
        }),
        nodes,
      ),
    );
    expect(rise).toBeCloseTo(90, 0);
    expect(up).toBeCloseTo(flatEquivalent(90 / (100 * (haversineMeters(0, 0, DEGREES, 0) / 100))), 2);
  });

  it("are clamped piece by piece, less on streets than on steps", () => {
    const cliff = ground((east) => (east > 0.5 ? 200 : 0));
    const piece = haversineMeters(0, 0, DEGREES, 0) / 10;
    const clamped = (kind: EdgeClass) =>
      onlyEdge(
        build(
          streets({
            points: [
              [0, 0],
              [1, 0],
            ],
            kind,
          }),
          { ...cliff, sampleMeters: 10.1 },
        ),
      ).rise;
    expect(clamped("footway")).toBeCloseTo(0.35 * piece, 1);
    expect(clamped("steps")).toBeCloseTo(0.6 * piece, 1);
  });

  it("are flat where heights are not known", () => {
    const network = build(
      street,
      ground(() => Number.NaN),
    );
    expect(onlyEdge(network)).toEqual({ rise: 0, up: 1, down: 1 });
    expect(network.heightsMeters[0]).toBeNaN();
    const halfKnown = onlyEdge(
      build(
        street,
        ground((east) => (east > 0.5 ? Number.NaN : 10 * east)),
      ),
    );
    expect(halfKnown.rise).toBeGreaterThan(3);
    expect(halfKnown.rise).toBeLessThan(5.1);
  });

  it("follow a numeric incline rather than the heights, along the way as drawn", () => {
    const drawn = {
      points: [
        [1, 0],
        [0, 0],
      ],
      incline: 0.2,
    } as const;
    const { rise, up } = onlyEdge(
      build(
        streets(drawn),
        ground((east) => 10 * east),
      ),
    );
    expect(rise).toBeCloseTo(-20, 0);
    expect(up).toBeCloseTo(flatEquivalent(-0.2), 3);
  });

  it("turn round where the incline says up and the heights say down, and only there", () => {
    const tagged = (incline: number) =>
      onlyEdge(
        build(
          streets({
            points: [
              [0, 0],
              [1, 0],
            ],
            incline,
            kind: "steps",
          }),
          ground((east) => 10 * east),
        ),
      );
    expect(tagged(Infinity).rise).toBeCloseTo(10, 1);
    const down = tagged(-Infinity);
    expect(down.rise).toBeCloseTo(-10, 1);
    expect(down.up).toBeCloseTo(flatEquivalent(-0.1), 3);
    expect(down.down).toBeCloseTo(flatEquivalent(0.1), 3);
  });

  it("cost a lift nothing but its length, its rise is whole", () => {
    const lift = streets({
      points: [
        [0, 0],
        [1, 0],
      ],
      kind: "elevator",
    });
    const { rise, up, down } = onlyEdge(
      build(
        lift,
        ground((east) => 300 * east),
      ),
    );
    expect(rise).toBeCloseTo(300, 0);
    expect([up, down]).toEqual([1, 1]);
  });
});

describe("bridges and tunnels", () => {
  /** A valley 50 m deep between 1 and 4 hundred metres east, one side 8 m higher than the other. */
  const valley = ground((east) => (east < 0.99 ? 100 : east > 4.01 ? 108 : 50));
  const approach = [
    {
      points: [
        [0, 0],
        [1, 0],
      ],
    },
    {
      points: [
        [4, 0],
        [5, 0],
      ],
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
  const abutments = ground((east) => (east < 1.01 ? 100 : east > 3.99 ? 108 : 50));

  it("run straight over a valley", () => {
    const bridge = {
      points: [
        [1, 0],
        [4, 0],
      ],
      flags: EDGE_BRIDGE,
    } as const;
    const [rise] = rises(build(streets(...approach, bridge), abutments));
    expect(rise).toBeCloseTo(8, 3);
  });

  it("in several edges have no dip between them", () => {
    const network = build(
      streets(
        ...approach,
        {
          points: [
            [1, 0],
            [2, 0],
          ],
          flags: EDGE_BRIDGE,
        },
        {
          points: [
            [2, 0],
            [3.5, 0],
          ],
          flags: EDGE_BRIDGE,
        },
        {
          points: [
            [3.5, 0],
            [4, 0],
          ],
          flags: EDGE_TUNNEL,
        },
      ),
      abutments,
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
          points: [
            [1, 0],
            [2, 0],
            [4, 0],
          ],
          flags: EDGE_BRIDGE,
        },
        {
          points: [
            [2, 0],
            [2, 1],
          ],
          flags: EDGE_BRIDGE,
        },
        {
          points: [
            [2, 0],
            [2, -1],
          ],
          kind: "elevator",
        },
      ),
      abutments,
    );
    expect(heightOf(network, 2, 1)).toBeCloseTo(heightOf(network, 2), 2);
    expect(heightOf(network, 2)).toBeCloseTo(100 + 8 / 3, 2);
    const lift = network.edgeClass.indexOf(EDGE_CLASSES.indexOf("elevator"));
    expect(Math.abs(network.edgeRiseMeters[lift]!)).toBeCloseTo(50 + 8 / 3, 1);
  });

  it("without abutment keep the heights of the ground", () => {
    const network = build(
      streets({
        points: [
          [0, 0],
          [5, 0],
        ],
        flags: EDGE_BRIDGE,
      }),
      valley,
    );
    expect(heightOf(network, 0)).toBe(100);
    expect(heightOf(network, 5)).toBe(108);
  });
});

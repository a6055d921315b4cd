import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { haversineMeters } from "../../src/geo/haversine.ts";
import { type EdgeClass, flatEquivalent, type WalkingNetwork } from "../../src/geo/walkingNetwork.ts";
import { build, DEGREES, ground, onlyEdge, streets } from "./streetLattice.ts";

describe("slopes", () => {
  const street = streets({
    points: "0,0 1,0",
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
          points: "0,0 1,0",
          incline: 0.1,
        }),
        nodes,
      ),
    );
    expect(rise).toBeCloseTo(90, 0);
    expect(up).toBeCloseTo(flatEquivalent(90 / haversineMeters(0, 0, DEGREES, 0)), 2);
  });

  it("are clamped piece by piece, less on streets than on steps", () => {
    const cliff = ground((east) => (east > 0.5 ? 200 : 0));
    const piece = haversineMeters(0, 0, DEGREES, 0) / 10;
    const clamped = (kind: EdgeClass) =>
      onlyEdge(
        build(
          streets({
            points: "0,0 1,0",
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
      points: "1,0 0,0",
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
            points: "0,0 1,0",
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
      points: "0,0 1,0",
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

  it("sum up like pieces laid off along the line one by one", () => {
    const bends = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { minLength: 2, maxLength: 6 });
    const hills = (east: number, north: number) => 30 * Math.sin(east) + 20 * Math.cos(2 * north);
    fc.assert(
      fc.property(bends, fc.integer({ min: 5, max: 400 }), (line, sampleMeters) => {
        fc.pre(new Set(line.map(String)).size === line.length);
        const network = build(streets({ points: line.map(String).join(" ") }), {
          ...ground(hills),
          sampleMeters,
        });
        const slow = slowEffort(network, hills, sampleMeters);
        expect(network.edgeRiseMeters[0]).toBeCloseTo(slow.rise, 2);
        expect(network.edgeForwardMeters[0]! / slow.forward).toBeCloseTo(1, 4);
        expect(network.edgeBackwardMeters[0]! / slow.backward).toBeCloseTo(1, 4);
      }),
    );
  });
});

/** Effort of the only edge: the place at each distance is looked for from the beginning of the line. */
function slowEffort(
  network: WalkingNetwork,
  height: (east: number, north: number) => number,
  sampleMeters: number,
) {
  const line = [
    ...network.positions.slice(2 * network.edgeFrom[0]!, 2 * network.edgeFrom[0]! + 2),
    ...network.shapePositions,
    ...network.positions.slice(2 * network.edgeTo[0]!, 2 * network.edgeTo[0]! + 2),
  ];
  const heightAfter = (meters: number) => {
    let left = meters;
    for (let k = 2; k < line.length; k += 2) {
      const [lng, lat, toLng, toLat] = line.slice(k - 2, k + 2) as [number, number, number, number];
      const length = haversineMeters(lng, lat, toLng, toLat);
      const share = k + 2 === line.length ? Math.min(1, left / length) : left / length;
      if (share <= 1)
        return height((lng + share * (toLng - lng)) / DEGREES, (lat + share * (toLat - lat)) / DEGREES);
      left -= length;
    }
    throw new Error(`${meters} m lie beyond the end`);
  };
  const pieces = Math.ceil(network.edgeMeters[0]! / sampleMeters);
  const run = network.edgeMeters[0]! / pieces;
  let [rise, forward, backward] = [0, 0, 0];
  for (let i = 0; i < pieces; i++) {
    const slope = (heightAfter((i + 1) * run) - heightAfter(i * run)) / run;
    const clamped = Math.max(-0.35, Math.min(0.35, slope));
    rise += clamped * run;
    forward += run * flatEquivalent(clamped);
    backward += run * flatEquivalent(-clamped);
  }
  return { rise, forward, backward };
}

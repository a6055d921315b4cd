import { describe, expect, it } from "vitest";
import { haversineMeters } from "../../src/geo/haversine.ts";
import { type EdgeClass, flatEquivalent } from "../../src/geo/walkingNetwork.ts";
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
});

import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adjacency } from "../../src/geo/adjacency.ts";
import { buildNetwork } from "../../src/geo/buildNetwork.ts";
import { checksum, decodeNetwork, encodeNetwork } from "../../src/geo/networkFile.ts";
import type { StreetInput } from "../../src/geo/streetInput.ts";
import type { NetworkProvenance, WalkingNetwork } from "../../src/geo/walkingNetwork.ts";

const provenance: NetworkProvenance = {
  sources: ["streets.osm"],
  heights: ["hügel.tif"],
  heightMode: "edges",
  licence: "ODbL-1.0",
  synthetic: false,
  date: "2026-10-31",
};

const COLUMNS = [
  "positions",
  "heightsMeters",
  "component",
  "componentSizes",
  "edgeFrom",
  "edgeTo",
  "edgeMeters",
  "edgeRiseMeters",
  "edgeForwardMeters",
  "edgeBackwardMeters",
  "edgeClass",
  "edgeFlags",
  "shapeStarts",
  "shapePositions",
] as const;

/** Any network, likely or not: streets anywhere on the globe, measures without sense. */
const anyNetwork: fc.Arbitrary<WalkingNetwork> = fc
  .record({
    points: fc.array(fc.tuple(fc.integer({ min: -18e8, max: 18e8 }), fc.integer({ min: -9e8, max: 9e8 })), {
      minLength: 2,
      maxLength: 12,
    }),
    ways: fc.array(
      fc.record({
        points: fc.array(fc.nat(11), { minLength: 2, maxLength: 6 }),
        kind: fc.nat(9),
        flags: fc.nat(7),
      }),
      { maxLength: 8 },
    ),
    heights: fc.array(fc.oneof(fc.constant(Number.NaN), fc.double({ min: -500, max: 9000, noNaN: true })), {
      minLength: 12,
      maxLength: 12,
    }),
    measures: fc.array(fc.double({ min: 0, max: 4e7, noNaN: true }), { minLength: 4, maxLength: 4 }),
  })
  .map(({ points, ways, heights, measures }) => {
    const starts = [0];
    const pointIndex: number[] = [];
    for (const way of ways) {
      pointIndex.push(...way.points.map((p) => p % points.length));
      starts.push(pointIndex.length);
    }
    const input: StreetInput = {
      points: { lngE7: Int32Array.from(points, (p) => p[0]), latE7: Int32Array.from(points, (p) => p[1]) },
      ways: {
        starts: Uint32Array.from(starts),
        pointIndex: Uint32Array.from(pointIndex),
        class: Uint8Array.from(ways, (way) => way.kind),
        flags: Uint8Array.from(ways, (way) => way.flags),
        incline: new Float32Array(ways.length).fill(Number.NaN),
      },
    };
    const network = buildNetwork(input, { heightMode: "none", provenance });
    return {
      ...network,
      provenance,
      heightsMeters: network.heightsMeters.map((_, i) => heights[i % heights.length]!),
      edgeMeters: network.edgeMeters.map((meters, e) => (e % 3 === 0 ? measures[0]! : Math.min(4e7, meters))),
      edgeRiseMeters: network.edgeRiseMeters.map((_, e) => (e % 3) * (measures[1]! / 100 - 2e5)),
      edgeForwardMeters: network.edgeForwardMeters.map((meters, e) =>
        e % 3 === 1 ? measures[2]! : Math.min(4e7, meters),
      ),
      edgeBackwardMeters: network.edgeBackwardMeters.map((meters, e) =>
        e % 3 === 2 ? measures[3]! : meters,
      ),
    };
  });

/** What the file can hold of it: centimetres. */
function rounded(network: WalkingNetwork): WalkingNetwork {
  const centimeters = (column: Float32Array) => column.map((value) => Math.round(value * 100) / 100);
  return {
    ...network,
    heightsMeters: centimeters(network.heightsMeters),
    edgeMeters: centimeters(network.edgeMeters),
    edgeRiseMeters: centimeters(network.edgeRiseMeters),
    edgeForwardMeters: centimeters(network.edgeForwardMeters),
    edgeBackwardMeters: centimeters(network.edgeBackwardMeters),
  };
}

function expectSame(a: WalkingNetwork, b: WalkingNetwork): void {
  expect([a.nodeCount, a.edgeCount]).toEqual([b.nodeCount, b.edgeCount]);
  // Adding 0 makes -0 plain.
  for (const name of COLUMNS)
    expect(
      [...a[name]].map((v) => v + 0),
      name,
    ).toEqual([...b[name]].map((v) => v + 0));
  expect(a.provenance).toEqual(b.provenance);
}

const empty = buildNetwork(
  {
    points: { lngE7: new Int32Array(0), latE7: new Int32Array(0) },
    ways: {
      starts: Uint32Array.of(0),
      pointIndex: new Uint32Array(0),
      class: new Uint8Array(0),
      flags: new Uint8Array(0),
      incline: new Float32Array(0),
    },
  },
  { heightMode: "edges", provenance },
);

describe("network file", () => {
  it("gives back every column to the centimetre, whatever the network", () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        expectSame(decodeNetwork(encodeNetwork(network)), rounded(network));
      }),
    );
  });

  it("is the same bytes again when a decoded network is encoded", () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        const bytes = encodeNetwork(network);
        expect(encodeNetwork(decodeNetwork(bytes))).toEqual(bytes);
      }),
    );
  });

  it("holds a network without nodes", () => {
    const back = decodeNetwork(encodeNetwork(empty));
    expectSame(back, empty);
    expect(adjacency(back).offsets).toEqual(Uint32Array.of(0));
  });

  it("reads bytes that lie somewhere inside a larger buffer", () => {
    const bytes = encodeNetwork(empty);
    const larger = new Uint8Array(bytes.length + 5);
    larger.set(bytes, 5);
    expectSame(decodeNetwork(larger.subarray(5)), empty);
  });

  it("refuses bytes cut short or changed, saying what it met and what it expected", () => {
    fc.assert(
      fc.property(
        anyNetwork,
        fc.double({ min: 0, max: 0.999999, noNaN: true }),
        fc.integer({ min: 1, max: 255 }),
        (network, share, flip) => {
          const bytes = encodeNetwork(network);
          const at = Math.floor(share * bytes.length);
          expect(() => decodeNetwork(bytes.subarray(0, at))).toThrow(/^network file .*expected/);
          const changed = bytes.slice();
          changed[at]! ^= flip;
          // The three bytes after the version hold nothing, but the checksum covers them too.
          expect(() => decodeNetwork(changed)).toThrow(/^network file .*expected/);
        },
      ),
    );
  });

  it("with a checksum made to fit is still either refused or a network whose numbers point inside it", () => {
    const place = fc.double({ min: 0, max: 0.999999, noNaN: true });
    fc.assert(
      fc.property(anyNetwork, place, fc.integer({ min: 1, max: 255 }), (network, share, flip) => {
        const bytes = encodeNetwork(network);
        bytes[Math.floor(share * (bytes.length - 4))]! ^= flip;
        new DataView(bytes.buffer).setUint32(bytes.length - 4, checksum(bytes.subarray(0, -4)), true);
        let back: WalkingNetwork;
        try {
          back = decodeNetwork(bytes);
        } catch (error) {
          expect(String(error)).toMatch(/^Error: network file .*expected/);
          return;
        }
        for (const node of [...back.edgeFrom, ...back.edgeTo]) expect(node).toBeLessThan(back.nodeCount);
        for (const part of back.component) expect(part).toBeLessThan(back.componentSizes.length);
        expect(back.shapeStarts.at(-1)).toBe(back.shapePositions.length / 2);
      }),
      { numRuns: 200 },
    );
  });

  it("says what is wrong with files that are none", () => {
    const of = (change: (bytes: Uint8Array) => void) => {
      const bytes = encodeNetwork(empty);
      change(bytes);
      return () => decodeNetwork(bytes);
    };
    expect(() => decodeNetwork(new Uint8Array(0))).toThrow('network file begins with "", expected "RAWN"');
    expect(of((bytes) => bytes.set([80, 75]))).toThrow('network file begins with "PKWN", expected "RAWN"');
    expect(of((bytes) => bytes.fill(2, 4, 5))).toThrow("network file has version 2, expected 1");
    const whole = encodeNetwork(empty);
    expect(() => decodeNetwork(whole.subarray(0, -1))).toThrow(
      `network file has ${whole.length - 1} bytes, expected ${whole.length}`,
    );
  });

  it("refuses to hold edges out of order and measures that are no number", () => {
    const network = buildNetwork(
      {
        points: { lngE7: Int32Array.of(0, 10, 20), latE7: Int32Array.of(0, 0, 0) },
        ways: {
          starts: Uint32Array.of(0, 2, 4),
          pointIndex: Uint32Array.of(0, 1, 1, 2),
          class: Uint8Array.of(0, 0),
          flags: Uint8Array.of(0, 0),
          incline: new Float32Array(2),
        },
      },
      { heightMode: "none", provenance },
    );
    const { edgeFrom, edgeTo } = network;
    expect(() =>
      encodeNetwork({ ...network, edgeFrom: edgeFrom.toReversed(), edgeTo: edgeTo.toReversed() }),
    ).toThrow("edge 1 is from 0 to 1, expected the order of from, then to");
    expect(() => encodeNetwork({ ...network, edgeMeters: Float32Array.of(1, Number.NaN) })).toThrow(
      "length of edge 1 is NaN m, expected within 40000000 m",
    );
  });
});

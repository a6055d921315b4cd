import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { padBounds } from "../../src/geo/bounds.ts";
import { fieldStreets } from "../../src/geo/fieldStreets.ts";
import {
  cellMeters,
  frameOf,
  type MercatorFrame,
  mercatorX,
  mercatorY,
} from "../../src/geo/mercatorFrame.ts";
import { NO_FIELD_LABEL, type TimeField, timeField } from "../../src/geo/timeField.ts";
import type { WalkingNetwork } from "../../src/geo/walkingNetwork.ts";
import { at, plainNetwork } from "./gridNetwork.ts";

const LIMIT = 60;
const SPEED = 60;

/** Half `meters` around the middle of the test streets, in cells of a few metres. */
const frameAround = (meters: number, mostCells = 4000): MercatorFrame =>
  frameOf(padBounds([...at(0, 0), ...at(0, 0)], meters), mostCells);

function field(network: WalkingNetwork, nodeSeconds: readonly number[], frame = frameAround(400)): TimeField {
  return timeField({
    streets: fieldStreets(network),
    nodeSeconds: Float32Array.from(nodeSeconds),
    frame,
    offRoadMetersPerMinute: SPEED,
    offRoadLimitMeters: LIMIT,
  });
}

/** Where a position lies in a frame, in cells; 0 at the middle of the first one. */
function cellOf({ west, north, cell }: MercatorFrame, [lng, lat]: readonly [number, number]) {
  return [(mercatorX(lng) - west) / cell - 0.5, (mercatorY(lat) - north) / cell - 0.5] as const;
}

function secondsAt({ frame, seconds }: TimeField, position: readonly [number, number]): number {
  const [x, y] = cellOf(frame, position);
  return seconds[Math.round(y) * frame.width + Math.round(x)]!;
}

/** The slow way: each straight piece in 301 samples; the one nearest to a cell gives the time over that piece. */
function bruteForce(network: WalkingNetwork, nodeSeconds: readonly number[], frame: MercatorFrame) {
  const meters = cellMeters(frame);
  const pieces: { x: number; y: number; seconds: number }[][] = [];
  const point = (from: Float64Array, i: number) => cellOf(frame, [from[2 * i]!, from[2 * i + 1]!]);
  for (let e = 0; e < network.edgeCount; e++) {
    const [from, to] = [network.edgeFrom[e]!, network.edgeTo[e]!];
    const line = [point(network.positions, from)];
    for (let s = network.shapeStarts[e]!; s < network.shapeStarts[e + 1]!; s++)
      line.push(point(network.shapePositions, s));
    line.push(point(network.positions, to));
    const lengths = line.slice(1).map(([x, y], i) => Math.hypot(x - line[i]![0], y - line[i]![1]));
    const total = lengths.reduce((sum, length) => sum + length, 0);
    const walk = (network.edgeMeters[e]! / SPEED) * 60;
    let passed = 0;
    lengths.forEach((length, i) => {
      pieces.push(
        Array.from({ length: 301 }, (_, k) => {
          const share = (passed + (length * k) / 300) / total;
          const [[x0, y0], [x1, y1]] = [line[i]!, line[i + 1]!];
          return {
            x: x0 + ((x1 - x0) * k) / 300,
            y: y0 + ((y1 - y0) * k) / 300,
            seconds: Math.min(nodeSeconds[from]! + share * walk, nodeSeconds[to]! + (1 - share) * walk),
          };
        }),
      );
      passed += length;
    });
  }
  for (let i = 0; i < network.nodeCount; i++) {
    const [x, y] = point(network.positions, i);
    pieces.push([{ x, y, seconds: nodeSeconds[i]! }]);
  }
  return (column: number, row: number, limitMeters: number) => {
    let seconds = Infinity;
    for (const samples of pieces) {
      let off = Infinity;
      let time = Infinity;
      for (const sample of samples) {
        const away = Math.hypot(sample.x - column, sample.y - row) * meters;
        if (away < off) [off, time] = [away, sample.seconds];
      }
      if (off <= limitMeters) seconds = Math.min(seconds, time + (off / SPEED) * 60);
    }
    return seconds;
  };
}

/** Least walks along the edges from node 0: Bellman and Ford. */
function walksFromFirst(network: WalkingNetwork): number[] {
  const seconds = new Array<number>(network.nodeCount).fill(Infinity);
  seconds[0] = 0;
  for (let round = 0; round < network.nodeCount; round++)
    for (let e = 0; e < network.edgeCount; e++) {
      const [from, to] = [network.edgeFrom[e]!, network.edgeTo[e]!];
      const walk = (network.edgeMeters[e]! / SPEED) * 60;
      seconds[to] = Math.min(seconds[to]!, seconds[from]! + walk);
      seconds[from] = Math.min(seconds[from]!, seconds[to]! + walk);
    }
  return seconds;
}

const meters = fc.integer({ min: -300, max: 300 });
const place = fc.tuple(meters, meters).map(([east, north]) => at(east, north));
const networks = fc
  .array(place, { minLength: 2, maxLength: 6 })
  .chain((nodes) =>
    fc.tuple(
      fc.constant(nodes),
      fc.array(
        fc.record({
          from: fc.nat(nodes.length - 1),
          to: fc.nat(nodes.length - 1),
          shape: fc.array(place, { maxLength: 2 }),
        }),
        { minLength: 1, maxLength: 6 },
      ),
    ),
  )
  .map(([nodes, edges]) =>
    plainNetwork(
      nodes,
      edges.filter(({ from, to }) => from !== to),
    ),
  );

describe("timeField", () => {
  it("equals the walk to the nearest point of each street, found by trying hundreds of points of each", () => {
    fc.assert(
      fc.property(networks, (network) => {
        const frame = frameAround(350, 6400);
        const nodeSeconds = walksFromFirst(network);
        const { seconds } = field(network, nodeSeconds, frame);
        const slow = bruteForce(network, nodeSeconds, frame);
        const cell = cellMeters(frame);
        for (let row = 0; row < frame.height; row += 5)
          for (let column = 0; column < frame.width; column += 5) {
            const found = seconds[row * frame.width + column]!;
            // Of what lies on the limit either may be said; beyond it, on the rim, more.
            expect(found).toBeGreaterThanOrEqual(slow(column, row, LIMIT + 3 * cell) - 3);
            expect(found).toBeLessThanOrEqual(slow(column, row, LIMIT - 0.5) + 3);
          }
      }),
      { numRuns: 12 },
    );
  });

  it("climbs along a street and away from it, and ends at the limit", () => {
    const network = plainNetwork([at(-200, 0), at(200, 0)], [{ from: 0, to: 1 }]);
    const one = field(network, [0, 400]);
    for (const [east, north, expected] of [
      [-200, 0, 0],
      [0, 0, 200],
      [100, 0, 300],
      [0, 30, 230],
      [0, -50, 250],
      [-240, 0, 40],
    ] as const)
      expect(Math.abs(secondsAt(one, at(east, north)) - expected)).toBeLessThan(1.5 * cellMeters(one.frame));
    expect(secondsAt(one, at(0, 130))).toBe(Infinity);
    expect(secondsAt(one, at(-330, 0))).toBe(Infinity);
  });

  it("meets in the middle of a street that both ends are reached before", () => {
    const network = plainNetwork([at(-200, 0), at(200, 0)], [{ from: 0, to: 1 }]);
    const both = field(network, [100, 100]);
    expect(Math.abs(secondsAt(both, at(0, 0)) - 300)).toBeLessThan(1.5 * cellMeters(both.frame));
    const one = field(network, [100, Infinity]);
    expect(Math.abs(secondsAt(one, at(150, 0)) - 450)).toBeLessThan(1.5 * cellMeters(one.frame));
  });

  it("leaves out streets that nobody reaches or that are not walked", () => {
    const network = plainNetwork([at(-200, 0), at(200, 0)], [{ from: 0, to: 1 }]);
    expect(field(network, [Infinity, Infinity]).seconds.every((s) => s === Infinity)).toBe(true);
    const closed = timeField({
      streets: fieldStreets(network),
      nodeSeconds: Float32Array.of(0, 400),
      edgeSeconds: Float32Array.of(Infinity),
      frame: frameAround(400),
      offRoadMetersPerMinute: SPEED,
      offRoadLimitMeters: LIMIT,
    });
    expect(secondsAt(closed, at(0, 0))).toBe(Infinity);
    expect(secondsAt(closed, at(-200, 0))).toBeLessThan(10);
  });

  it("starts at a place in the middle of a bent street", () => {
    const network = plainNetwork([at(-200, 0), at(0, 200)], [{ from: 0, to: 1, shape: [at(0, 0)] }]);
    const seeded = timeField({
      streets: fieldStreets(network),
      nodeSeconds: Float32Array.of(100, 300),
      frame: frameAround(400),
      offRoadMetersPerMinute: SPEED,
      offRoadLimitMeters: LIMIT,
      seeds: { edge: Uint32Array.of(0), fraction: Float32Array.of(0.25), seconds: Float32Array.of(0) },
    });
    const near = 1.5 * cellMeters(seeded.frame);
    expect(Math.abs(secondsAt(seeded, at(-100, 0)))).toBeLessThan(near);
    expect(Math.abs(secondsAt(seeded, at(0, 0)) - 100)).toBeLessThan(near);
    expect(Math.abs(secondsAt(seeded, at(0, 100)) - 200)).toBeLessThan(near);
  });

  it("is the same cell by cell in two frames of one size that overlap: there is no seam", () => {
    const nodes = Array.from({ length: 9 }, (_, i) => at((i % 3) * 150 - 150, Math.floor(i / 3) * 170 - 170));
    const edges = [0, 1, 3, 4, 6, 7].map((i) => ({ from: i, to: i + 1 }));
    const network = plainNetwork(nodes, [...edges, { from: 0, to: 3 }, { from: 4, to: 7 }]);
    const times = walksFromFirst(network);
    const frame = frameAround(300);
    const moved = { ...frame, west: frame.west + 20 * frame.cell, north: frame.north - 11 * frame.cell };
    const a = field(network, times, frame);
    const b = field(network, times, moved);
    for (let row = 0; row < frame.height - 11; row++)
      for (let column = 20; column < frame.width; column++) {
        const here = a.seconds[row * frame.width + column]!;
        const there = b.seconds[(row + 11) * frame.width + column - 20]!;
        if (here === Infinity) expect(there).toBe(Infinity);
        else expect(Math.abs(here - there)).toBeLessThan(0.5);
      }
  });

  it("mirrors where the streets mirror", () => {
    const streets = (sign: number) =>
      plainNetwork(
        [at(0, 0), at(sign * 120, 40), at(sign * 30, -90)],
        [
          { from: 0, to: 1 },
          { from: 1, to: 2, shape: [at(sign * 100, -60)] },
        ],
      );
    const plain = frameAround(250);
    const frame = { ...plain, west: mercatorX(at(0, 0)[0]) - 30 * plain.cell, width: 60 };
    const [east, west] = [field(streets(1), [0, 130, 300], frame), field(streets(-1), [0, 130, 300], frame)];
    for (let i = 0; i < east.seconds.length; i++) {
      const column = i % 60;
      const [here, there] = [east.seconds[i]!, west.seconds[i + 59 - 2 * column]!];
      if (here === Infinity) expect(there).toBe(Infinity);
      else expect(Math.abs(here - there)).toBeLessThan(0.5);
    }
  });

  it("says which array does not fit", () => {
    const network = plainNetwork([at(0, 0), at(100, 0)], [{ from: 0, to: 1 }]);
    expect(() => field(network, [0])).toThrow("nodeSeconds has 1 values, expected 2");
  });

  it("is all Infinity without streets", () => {
    expect(field(plainNetwork([], []), []).seconds.every((s) => s === Infinity)).toBe(true);
  });
});

it("hands each cell the label of the node over which it is reached", () => {
  const network = plainNetwork([at(-200, 0), at(200, 0)], [{ from: 0, to: 1 }]);
  const { frame, labels } = timeField({
    streets: fieldStreets(network),
    nodeSeconds: Float32Array.of(0, 100),
    nodeLabels: Uint8Array.of(3, 5),
    frame: frameAround(400),
    offRoadMetersPerMinute: SPEED,
    offRoadLimitMeters: LIMIT,
  });
  const labelAt = (east: number, north: number) => {
    const [x, y] = cellOf(frame, at(east, north));
    return labels![Math.round(y) * frame.width + Math.round(x)]!;
  };
  // The times meet at 250 m from the first node.
  expect([labelAt(-230, 0), labelAt(0, 20), labelAt(100, 0), labelAt(220, 0)]).toEqual([3, 3, 5, 5]);
  expect(labelAt(0, 300)).toBe(NO_FIELD_LABEL);
});

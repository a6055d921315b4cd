import { expect, it } from "vitest";
import { padBounds } from "../../src/geo/bounds.ts";
import { fieldStreets } from "../../src/geo/fieldStreets.ts";
import { haversineMeters } from "../../src/geo/haversine.ts";
import { isochronePolygons } from "../../src/geo/isochrones.ts";
import { frameOf } from "../../src/geo/mercatorFrame.ts";
import { pointInPolygon } from "../../src/geo/pointInPolygon.ts";
import { timeField } from "../../src/geo/timeField.ts";
import { at, plainNetwork } from "./gridNetwork.ts";

/** A square of streets of 400 m a side, walked from its south-west corner at 60 m/min. */
function square() {
  const network = plainNetwork(
    [at(0, 0), at(400, 0), at(400, 400), at(0, 400)],
    [
      { from: 0, to: 1 },
      { from: 1, to: 2 },
      { from: 2, to: 3 },
      { from: 3, to: 0 },
    ],
  );
  return timeField({
    streets: fieldStreets(network),
    nodeSeconds: Float32Array.of(0, 400, 800, 400),
    frame: frameOf(padBounds([...at(0, 0), ...at(400, 400)], 200), 40_000),
    offRoadMetersPerMinute: 60,
    offRoadLimitMeters: 60,
  });
}

const signedArea = (ring: readonly (readonly number[])[]) =>
  ring.slice(1).reduce((sum, [x, y], i) => sum + ring[i]![0]! * y! - x! * ring[i]![1]!, 0) / 2;

it("surrounds the streets that are reached, with the courtyard as a hole", () => {
  const [early, late] = isochronePolygons(square(), [300, 1200]);
  expect(early!.coordinates.map((rings) => rings.length)).toEqual([1]);
  expect(late!.coordinates.map((rings) => rings.length)).toEqual([2]);
  const [outer, hole] = late!.coordinates[0]!;
  expect(signedArea(outer!)).toBeGreaterThan(0);
  expect(signedArea(hole!)).toBeLessThan(0);
  const within = (
    meters: readonly [number, number],
    { coordinates }: { coordinates: [number, number][][][] },
  ) => pointInPolygon(...at(...meters), { type: "MultiPolygon", coordinates });
  expect(within([200, 0], early!)).toBe(true);
  expect(within([350, 0], early!)).toBe(false);
  expect(within([400, 300], late!)).toBe(true);
  expect(within([200, 200], late!)).toBe(false);
});

it("ends along a street where the time is up, and beside it at the off-road limit", () => {
  const [early] = isochronePolygons(square(), [300]);
  const ring = early!.coordinates[0]![0]!;
  const farthest = Math.max(...ring.map(([lng, lat]) => haversineMeters(...at(0, 0), lng, lat)));
  expect(Math.abs(farthest - 300)).toBeLessThan(4);
  const south = Math.min(...ring.map(([, lat]) => lat));
  expect(Math.abs(haversineMeters(at(0, 0)[0], south, ...at(0, 0)) - 60)).toBeLessThan(4);
});

it("gives no polygon where nothing is reached in time", () => {
  expect(isochronePolygons(square(), [-1])).toEqual([{ seconds: -1, coordinates: [] }]);
});

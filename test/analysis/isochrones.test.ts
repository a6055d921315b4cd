import { expect, it } from "vitest";
import { isochrones } from "../../src/analysis/isochrones.ts";
import { placeAt, straightStreet } from "../networkBuilder.ts";

const network = straightStreet(11);
const common = { network, offRoadMetersPerMinute: 60 };

it("polygons hold the streets that are reached, a longer time more of them", () => {
  const nodeSeconds = Float32Array.from({ length: 11 }, (_, k) => 100 * k);
  const areas = isochrones({ ...common, nodeSeconds, thresholdsSeconds: [250, 650] });
  const east = areas.map(({ coordinates }) => Math.max(...coordinates.flat(2).map(([lng]) => lng)));
  expect(areas.map(({ seconds }) => seconds)).toEqual([250, 650]);
  expect(east[0]).toBeGreaterThan(placeAt(230, 0)[0]);
  expect(east[0]).toBeLessThan(placeAt(270, 0)[0]);
  expect(east[1]).toBeGreaterThan(placeAt(630, 0)[0]);
  expect(east[1]).toBeLessThan(placeAt(670, 0)[0]);
});

it("nothing reached is an empty area for each threshold", () => {
  const nodeSeconds = new Float32Array(11).fill(Infinity);
  expect(isochrones({ ...common, nodeSeconds, thresholdsSeconds: [300] })).toEqual([
    { seconds: 300, coordinates: [] },
  ]);
});

import { expect, it } from "vitest";
import { walkOf } from "../../src/analysis/walk.ts";
import { routeFigures, walkedMeters, walkingRoute } from "../../src/analysis/walkingRoute.ts";
import { type Direction, walkingGraph } from "../../src/geo/walkingGraph.ts";
import { PROFILES } from "../../src/geo/walkingProfile.ts";
import { networkOnPlane, placeAt } from "../networkBuilder.ts";

// 100 m of level street, two flights of steps of 50 m each up 20 m together, a lift and a level street.
const network = networkOnPlane(
  [
    [0, 0, 0],
    [100, 0, 0],
    [150, 0, 10],
    [200, 0, 20],
    [210, 0, 50],
    [300, 0, 50],
  ],
  [
    { from: 0, to: 1 },
    { from: 1, to: 2, edgeClass: "steps" },
    { from: 2, to: 3, edgeClass: "steps" },
    { from: 3, to: 4, edgeClass: "elevator" },
    { from: 4, to: 5 },
  ],
);
const communities = Float64Array.of(...placeAt(20, 0));
const facilities = Float64Array.of(...placeAt(290, 0));
const walk = walkOf(network, { communities, facilities });
const profile = PROFILES.planning;
const graphOf = (way: Direction) => walkingGraph(network, { kind: "time", profile, slope: true }, way);
const common = { network, joints: walk.joints.any, graphOf, profile, slope: true } as const;

it("a walk tells its length, climb, lifts and steps, whose flights in a row are one stretch", () => {
  const route = walkingRoute({ ...common, direction: "out", community: 0, facility: 0 })!;
  const figures = routeFigures(network, route);
  expect(Math.round(figures.meters)).toBe(270);
  expect([Math.round(figures.climbMeters), Math.round(figures.descentMeters)]).toEqual([50, 0]);
  expect(figures.steps.map((ends) => ends.map(Math.round))).toEqual([[80, 180]]);
  expect([Math.round(figures.stepsMeters), figures.lifts]).toEqual([100, 1]);
});

it("a walk that takes longer than is allowed is none", () => {
  const input = { ...common, direction: "back", community: 0, facility: 0 } as const;
  const seconds = routeFigures(network, walkingRoute(input)!).seconds;
  expect(walkingRoute({ ...input, atMostSeconds: seconds })).not.toBeNull();
  expect(walkingRoute({ ...input, atMostSeconds: seconds - 1 })).toBeNull();
});

it("metres of all communities are those of their walks", () => {
  const meters = walkedMeters({ ...common, direction: "out" }, Uint32Array.of(0));
  expect(Math.round(meters[0]!)).toBe(270);
});

it("no height on the way: the climb is not known", () => {
  const unknown = { ...network, heightsMeters: network.heightsMeters.map(() => Number.NaN) };
  const route = walkingRoute({ ...common, network: unknown, direction: "out", community: 0, facility: 0 })!;
  expect(routeFigures(unknown, route).climbMeters).toBeNaN();
});

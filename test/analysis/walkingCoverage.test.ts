import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jointsFor, walkOf } from "../../src/analysis/walk.ts";
import {
  connectedPoints,
  servingRows,
  type WalkReachInput,
  walkReach,
} from "../../src/analysis/walkingCoverage.ts";
import { NO_POINT } from "../../src/geo/gridIndex.ts";
import { haversineMeters } from "../../src/geo/haversine.ts";
import { costsAt, sourcesAt, travelTimes } from "../../src/geo/travelTime.ts";
import { COST_SCALE, UNREACHED, walkingGraph } from "../../src/geo/walkingGraph.ts";
import type { WalkingNetwork } from "../../src/geo/walkingNetwork.ts";
import { PROFILES, type WalkingProfile } from "../../src/geo/walkingProfile.ts";
import type { FacilityStatus } from "../../src/model/facility.ts";
import { METHODS, WALK_DIRECTIONS } from "../../src/model/walking.ts";
import { buildCity } from "../builders.ts";
import { randomNetwork, randomPoints } from "../geo/randomNetwork.ts";
import { networkOnPlane, placeAt, straightStreet } from "../networkBuilder.ts";

interface Places {
  readonly communities: readonly (readonly [number, number])[];
  readonly sports: readonly (readonly [number, number])[];
  readonly status?: FacilityStatus;
}

/** What `walkReach` needs for communities and sports grounds at places in metres. */
function walksOn(
  network: WalkingNetwork,
  places: Places,
  options: Partial<WalkReachInput> = {},
): WalkReachInput {
  const { communities, facilities } = buildCity({
    communities: places.communities.map((place) => ({ position: placeAt(...place) })),
    facilities: places.sports.map((place) => ({
      kind: "sports",
      position: placeAt(...place),
      ...(places.status ? { status: places.status } : {}),
    })),
  });
  const profile = options.profile ?? PROFILES.planning;
  const joints = joinedTo(network, communities, facilities, profile);
  return {
    network,
    joints,
    communities,
    facilities,
    kind: "sports",
    profile,
    method: "slope",
    direction: "out",
    ...options,
  };
}

function joinedTo(
  network: WalkingNetwork,
  communities: { readonly positions: Float64Array },
  facilities: { readonly positions: Float64Array },
  profile: WalkingProfile,
) {
  const positions = { communities: communities.positions, facilities: facilities.positions };
  return jointsFor(walkOf(network, positions), profile.id);
}

/** Three sides of a square of 200 m: 600 m along the streets where the straight line has 200 m. */
const around = networkOnPlane(
  [
    [0, 0],
    [0, 200],
    [200, 200],
    [200, 0],
  ],
  [
    { from: 0, to: 1 },
    { from: 1, to: 2 },
    { from: 2, to: 3 },
  ],
);
const HILL = straightStreet(4, 0.2);

describe("walkReach", () => {
  it("walks straight lines and streets at the same flat speed, so that only geometry differs", () => {
    const places: Places = { communities: [[0, 0]], sports: [[200, 0]] };
    const of = (method: "straight" | "flat") => walkReach(walksOn(around, places, { method })).seconds[0];
    expect(of("straight")).toBeCloseTo(200, 0);
    expect(of("flat")).toBeCloseTo(600, 0);
  });

  it("climbs slower out than it comes back down", () => {
    const places: Places = { communities: [[0, 0]], sports: [[300, 0]] };
    const of = (direction: "out" | "back") => walkReach(walksOn(HILL, places, { direction })).seconds[0];
    expect(of("out")).toBeCloseTo(300 * Math.exp(3.5 * 0.2), -1);
    expect(of("back")).toBeCloseTo(300 * Math.exp(3.5 * 0.1), -1);
  });

  it("names the nearest facility, the way from the street to both doors included", () => {
    const places: Places = {
      communities: [[50, 20]],
      sports: [
        [300, 0],
        [150, 40],
      ],
    };
    const { seconds, facility, facilities } = walkReach(walksOn(straightStreet(4), places));
    expect(facility[0]).toBe(1);
    expect(seconds[0]).toBeCloseTo(160, 0);
    expect(facilities).toBe(2);
  });

  it("counts no facility that does not serve yet, and none of another kind", () => {
    const places: Places = { communities: [[0, 0]], sports: [[100, 0]], status: "planned" };
    for (const method of METHODS) {
      const reach = walkReach(walksOn(straightStreet(4), places, { method }));
      expect([reach.seconds[0], reach.facility[0], reach.facilities]).toEqual([Infinity, NO_POINT, 0]);
    }
    const open = walksOn(straightStreet(4), { ...places, status: "existing" });
    expect([...servingRows(open.facilities, "sports")]).toEqual([0]);
    expect(walkReach({ ...open, kind: "market" }).seconds[0]).toBe(Infinity);
  });

  it("does not know the walk of a community that no street is near to, which a straight line still measures", () => {
    const input = walksOn(straightStreet(4), { communities: [[0, 900]], sports: [[0, 0]] });
    expect(walkReach(input).seconds[0]).toBeNaN();
    expect(walkReach({ ...input, method: "straight" }).seconds[0]).toBeCloseTo(900, 0);
    expect([...connectedPoints(input.joints.communities, input.communities.positions)]).toEqual([0]);
  });

  it("reaches nobody across a gap in the streets, who are connected all the same", () => {
    const parts = networkOnPlane(
      [
        [0, 0],
        [100, 0],
        [400, 0],
        [500, 0],
      ],
      [
        { from: 0, to: 1 },
        { from: 2, to: 3 },
      ],
    );
    const input = walksOn(parts, { communities: [[50, 0]], sports: [[450, 0]] });
    expect(walkReach(input).seconds[0]).toBe(Infinity);
    expect([...connectedPoints(input.joints.communities, input.communities.positions)]).toEqual([1]);
  });

  it("joins who takes no stairs to a street without them", () => {
    const stairs = networkOnPlane(
      [
        [0, 0],
        [100, 0],
        [200, 0],
        [0, 40],
        [200, 40],
      ],
      [
        { from: 0, to: 1, edgeClass: "steps" },
        { from: 1, to: 2 },
        { from: 2, to: 4 },
        { from: 3, to: 4 },
      ],
    );
    const places: Places = { communities: [[0, 10]], sports: [[200, 40]] };
    expect(walkReach(walksOn(stairs, places)).seconds[0]).toBeCloseTo(10 + 120 + 140, 0);
    const without = walkReach(walksOn(stairs, places, { profile: PROFILES.noStairs }));
    expect(without.seconds[0]).toBeCloseTo(30 + 200, 0);
  });

  it("gives every node its seconds to the facility nearest to it", () => {
    const { nodeSeconds } = walkReach(walksOn(straightStreet(4), { communities: [], sports: [[100, 0]] }));
    expect(Array.from(nodeSeconds, Math.round)).toEqual([100, 0, 100, 200]);
  });

  it("gives every node of a walk there and back the same path both ways", () => {
    const input = walksOn(HILL, { communities: [[0, 0]], sports: [[100, 0]] }, { direction: "round" });
    const { nodeSeconds, seconds } = walkReach(input);
    expect(nodeSeconds[0]).toBe(seconds[0]);
    expect(nodeSeconds[1]).toBe(0);
    expect(nodeSeconds[3]).toBeCloseTo(2 * nodeSeconds[2]!, 1);
  });

  it("has nothing to say without communities, and no walk without facilities", () => {
    for (const method of METHODS)
      for (const direction of WALK_DIRECTIONS) {
        const none = walkReach(walksOn(HILL, { communities: [], sports: [] }, { method, direction }));
        expect(none.seconds).toHaveLength(0);
      }
  });

  it("equals a run from each facility on its own", () => {
    fc.assert(
      fc.property(
        randomNetwork(),
        randomPoints,
        randomPoints,
        fc.constantFrom(...METHODS),
        fc.constantFrom(...WALK_DIRECTIONS),
        fc.constantFrom(...Object.values(PROFILES)),
        (network, homes, grounds, method, direction, profile) => {
          const pairs = (points: Float64Array) =>
            Array.from(
              { length: points.length / 2 },
              (_, i) => [points[2 * i]!, points[2 * i + 1]!] as const,
            );
          const { communities, facilities } = buildCity({
            communities: pairs(homes).map((position) => ({ position })),
            facilities: pairs(grounds)
              .filter(([lng]) => !Number.isNaN(lng))
              .map((position) => ({ kind: "sports", position })),
          });
          const joints = joinedTo(network, communities, facilities, profile);
          const found = walkReach({
            network,
            joints,
            communities,
            facilities,
            kind: "sports",
            profile,
            method,
            direction,
          });
          const ways = direction === "round" ? (["out", "back"] as const) : ([direction] as const);
          const secondsFrom = (row: number): number[] => {
            if (method === "straight")
              return pairs(homes).map(
                ([lng, lat]) =>
                  (ways.length *
                    60 *
                    haversineMeters(lng, lat, ...(pairs(facilities.positions)[row] as [number, number]))) /
                  profile.flatMetersPerMinute,
              );
            const weighting = { kind: "time", profile, slope: method === "slope" } as const;
            const rows = Uint32Array.from([row]);
            const costs = ways.map((way) => {
              const sources = sourcesAt(network, weighting, way, joints.facilities, rows);
              const times = travelTimes(walkingGraph(network, weighting, way), sources);
              return costsAt(network, weighting, way, times, joints.communities, joints.facilities, rows)
                .cost;
            });
            return pairs(homes).map((_, i) =>
              costs.some((cost) => cost[i] === UNREACHED)
                ? Infinity
                : costs.reduce((sum, cost) => sum + cost[i]!, 0) / COST_SCALE,
            );
          };
          const each = Array.from({ length: facilities.length }, (_, row) => secondsFrom(row));
          const connected = connectedPoints(joints.communities, communities.positions);
          for (const [i, seconds] of found.seconds.entries()) {
            if (Number.isNaN(homes[2 * i]!) || (method !== "straight" && connected[i] === 0)) {
              expect(seconds).toBeNaN();
              continue;
            }
            const least = Math.min(...each.map((row) => row[i]!));
            if (least === Infinity) expect(seconds).toBe(Infinity);
            else expect(seconds).toBeCloseTo(least, 1);
            if (least < Infinity) expect(each[found.facility[i]!]![i]).toBeCloseTo(least, 1);
            else expect(found.facility[i]).toBe(NO_POINT);
          }
        },
      ),
    );
  });
});

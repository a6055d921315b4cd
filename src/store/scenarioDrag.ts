/** A facility that the pointer holds: its place, and the figures that follow it. Dropped, it is one step of the scenario. */
import { roundOverlay, straightOverlay } from "../analysis/overlayReach.ts";
import { reach, serves } from "../analysis/reach.ts";
import { type MovingReach, StreetReach } from "../analysis/streetReach.ts";
import { jointsWithMoved } from "../analysis/walk.ts";
import { servingRows } from "../analysis/walkingCoverage.ts";
import { WhatIfCoverage, withOutSums } from "../analysis/whatIfCoverage.ts";
import type { Direction } from "../geo/walkingGraph.ts";
import { PROFILES } from "../geo/walkingProfile.ts";
import { REMOVED_STATUS } from "../model/scenario.ts";
import { atlasStore } from "./atlasStore.ts";
import { addFacility, moveFacility } from "./scenarios.ts";
import { countedInBars, countedInFigures, coverageDistricts, coverageTotal } from "./selectors/coverage.ts";
import { measuredKinds } from "./selectors/measuredKinds.ts";
import { missingServices } from "./selectors/missing.ts";
import { effectiveRadii } from "./selectors/parameters.ts";
import { servingFacilities } from "./selectors/scenario.ts";
import {
  budgets,
  isWalkPending,
  methodInUse,
  straightRadii,
  walkingGraphs,
  walkOf,
} from "./selectors/walking.ts";
import type { AtlasState, DragFigures } from "./state.ts";

const get = atlasStore.getState;

/** What a step of the pointer costs until the new sums are there, and until map and panels have taken them up; for the bench. */
const SUMS = "atlas:drag-sums";
const SHOWN = "atlas:drag-shown";

interface Held {
  readonly coverage: WhatIfCoverage;
  readonly reach: MovingReach;
  readonly before: Pick<DragFigures, "total" | "districts">;
  readonly districtValues: readonly string[];
}

/** Null where reach of what is held cannot be told. */
let held: Held | null = null;
let from: readonly [lng: number, lat: number] | null = null;

/** Takes up a facility of the city or the scenario, or a new one (`id` null). A kind that is not looked at, but has a radius, is from now on. */
export function holdFacility(id: string | null, kind: string, lng: number, lat: number): void {
  const state = get();
  if (!state.atlas) return;
  if (!measuredKinds(state).some((one) => one.id === kind) && effectiveRadii(state)[kind] != null)
    atlasStore.setState({ coverageKinds: [kind] });
  from = id === null ? null : placeOf(get(), id);
  held = heldBy(get(), id, kind);
  for (const name of [SUMS, SHOWN]) performance.clearMeasures(name);
  atlasStore.setState({ drag: { id, kind, lng, lat, figures: null } });
  dragFacility(lng, lat);
}

/** Brings the facility that is held, and the figures, to a place. */
export function dragFacility(lng: number, lat: number): void {
  const { drag } = get();
  if (!drag) return;
  const start = performance.now();
  held?.coverage.moveTo(lng, lat);
  const figures = held && figuresOf(held);
  performance.measure(SUMS, { start });
  atlasStore.setState({ drag: { ...drag, lng, lat, figures } });
  performance.measure(SHOWN, { start });
}

/** Drops it where it is: one step of the scenario. */
export function dropFacility(): void {
  const { drag } = get();
  if (!drag) return;
  held = null;
  if (drag.id === null) addFacility(drag);
  else if (from && from[0] === drag.lng && from[1] === drag.lat) letGo();
  else moveFacility(drag.id, drag.lng, drag.lat);
}

/** Lets it go: all is as it was. */
export function letGo(): void {
  held = null;
  if (get().drag) atlasStore.setState({ drag: null });
}

/** Arrays are views of their own, so that what reads them notices the step. */
function figuresOf({ coverage, reach: moving, before, districtValues }: Held): DragFigures {
  const { nodeSeconds } = moving;
  return {
    out: new Uint8Array(coverage.out.buffer),
    total: withOutSums(before, coverage.sums[0]!, districtValues).total,
    districts: withOutSums(before, coverage.sums[1]!, districtValues).districts,
    nodeSeconds: nodeSeconds && new Float32Array(nodeSeconds.buffer),
  };
}

function heldBy(state: AtlasState, id: string | null, kind: string): Held | null {
  const facilities = servingFacilities(state);
  const measured = measuredKinds(state).map((one) => one.id);
  if (!state.atlas || !facilities || !measured.includes(kind)) return null;
  const { communities } = state.atlas.city;
  const row = id === null ? facilities.length : facilities.ids.indexOf(id);
  if (row < 0 || (id !== null && !serves(facilities, row))) return null;
  const moving = movingReach(state, kind, row);
  if (!moving) return null;
  const coverage = new WhatIfCoverage({
    ...{ communities, missing: missingServices(state), kinds: measured, mode: state.coverageMode },
    ...{ kind, row, reach: moving, counted: [countedInFigures(state), countedInBars(state)] },
  });
  return {
    coverage,
    reach: moving,
    before: { total: coverageTotal(state), districts: coverageDistricts(state) },
    districtValues: communities.district.values,
  };
}

function movingReach(state: AtlasState, kind: string, row: number): MovingReach | null {
  const method = methodInUse(state);
  const facilities = servingFacilities(state)!;
  const cutoffSeconds = budgets(state)[kind];
  const { communities, facilities: today } = state.atlas!.city;
  if (cutoffSeconds == null || isWalkPending(state)) return null;
  const profile = PROFILES[state.walker];
  const place = {
    lng: facilities.positions[2 * row] ?? Number.NaN,
    lat: facilities.positions[2 * row + 1] ?? Number.NaN,
  };
  const direction = state.walkDirection;
  if (method === "straight") {
    const status = facilities.status.map((code, k) => (k === row ? REMOVED_STATUS : code));
    const { meters } = reach(communities, { ...facilities, status }, [kind])[0]!;
    const radiusMeters = straightRadii(state)[kind] ?? 0;
    return straightOverlay({ communities: communities.positions, meters, radiusMeters, ...place });
  }
  const walk = walkOf(state);
  const graphs = walkingGraphs(state);
  if (!walk || !graphs) return null;
  const { network, index } = walk;
  const weighting = { kind: "time", profile, slope: method === "slope" } as const;
  const joints = jointsWithMoved(walk, state.walker, today.positions, facilities.positions);
  const graphOf = (way: Direction) => graphs(weighting.slope, way);
  const common = { network, index, weighting, graphOf, ...joints, cutoffSeconds };
  const rows = servingRows(facilities, kind);
  if (direction === "round")
    return roundOverlay({ ...common, others: rows.filter((other) => other !== row), ...place });
  const horizonSeconds = Math.max(cutoffSeconds, ...state.bandsMinutes.map((minutes) => 60 * minutes));
  return new StreetReach({ ...common, direction, rows, horizonSeconds });
}

function placeOf(state: AtlasState, id: string): readonly [number, number] | null {
  const facilities = servingFacilities(state);
  const row = facilities?.ids.indexOf(id) ?? -1;
  return facilities && row >= 0 ? [facilities.positions[2 * row]!, facilities.positions[2 * row + 1]!] : null;
}

/** States of the store with the round trips that the page makes off the main thread, for tests: made at once, without the follower. */
import { jointsWithMoved } from "../src/analysis/walk.ts";
import { walkReach } from "../src/analysis/walkingCoverage.ts";
import { PROFILES } from "../src/geo/walkingProfile.ts";
import { nextRoundTrips } from "../src/store/selectors/roundTrips.ts";
import { roundTripKey, roundTripsFound } from "../src/store/selectors/walking.ts";
import type { AtlasState } from "../src/store/state.ts";

/** The state with all round trips that it asks for. */
export function withRoundTrips(state: AtlasState): AtlasState {
  const asked = nextRoundTrips(state);
  if (!asked) return state;
  const { atlas, walk, walker, serving, wanted } = asked;
  const { communities, facilities: today } = atlas.city;
  const { facilities } = serving;
  const found = new Map(roundTripsFound(state));
  const ofServing = new Map(found.get(facilities));
  for (const { method, kind } of wanted) {
    const joints = jointsWithMoved(walk, walker, today.positions, facilities.positions);
    const common = { network: walk.network, joints, communities, facilities, direction: "round" } as const;
    const made = walkReach({ ...common, method, kind, profile: PROFILES[walker] });
    const { nodeSeconds: _, nodeFacility: __, ...walks } = made;
    ofServing.set(roundTripKey(walker, method, kind), walks);
  }
  return withRoundTrips({ ...state, roundTrips: { walk, found: found.set(facilities, ofServing) } });
}

/** Round trips over the streets, made off the main thread as the page asks for them. */
import { jointsWithMoved } from "../analysis/walk.ts";
import type { CommunityWalks } from "../analysis/walkingCoverage.ts";
import { PROFILES } from "../geo/walkingProfile.ts";
import { atlasStore } from "./atlasStore.ts";
import { type AskedRoundTrips, facilitiesAsked, nextRoundTrips } from "./selectors/roundTrips.ts";
import { roundTripKey, walkOf } from "./selectors/walking.ts";
import type { AtlasState } from "./state.ts";
import { theJobs } from "./theJobs.ts";

interface Running {
  readonly asked: AskedRoundTrips;
  readonly controller: AbortController;
}

/** Makes what is asked, one after the other, and drops what is no longer; returns the function that stops it. */
export function bindRoundTrips(): () => void {
  let running: Running | null = null;

  function follow(): void {
    const asked = nextRoundTrips(atlasStore.getState());
    if (asked && running && isSame(asked, running.asked)) return;
    running?.controller.abort();
    running = null;
    if (!asked) return;
    running = { asked, controller: new AbortController() };
    void make(running);
  }

  async function make(run: Running): Promise<void> {
    const outcome = await walksOf(run).catch((error: unknown) => reasonOf(error));
    if (running !== run) return;
    running = null;
    const state = atlasStore.getState();
    atlasStore.setState(
      typeof outcome === "string"
        ? { walk: { kind: "failed", reason: outcome } }
        : { roundTrips: withFound(state, run.asked, outcome) },
    );
  }

  follow();
  const unsubscribe = atlasStore.subscribe(follow);
  return () => {
    unsubscribe();
    running?.controller.abort();
    running = null;
  };
}

function walksOf({ asked, controller }: Running): Promise<CommunityWalks[]> {
  const { atlas, walk, walker, serving, wanted } = asked;
  const { communities, facilities: today } = atlas.city;
  const { length, positions, kind, status } = serving.facilities;
  return theJobs().roundTrips(
    {
      network: walk.network,
      joints: jointsWithMoved(walk, walker, today.positions, positions),
      communities: { positions: communities.positions },
      facilities: { length, positions, kind, status },
      ...{ profile: PROFILES[walker], wanted },
    },
    { signal: controller.signal },
  );
}

const isSame = (a: AskedRoundTrips, b: AskedRoundTrips): boolean =>
  a.walk === b.walk &&
  a.walker === b.walker &&
  a.serving === b.serving &&
  a.wanted.length === b.wanted.length &&
  a.wanted.every(({ method, kind }, k) => method === b.wanted[k]!.method && kind === b.wanted[k]!.kind);

/** What was found before stays as far as its facilities are still asked for. */
function withFound(
  state: AtlasState,
  { walk, walker, serving }: AskedRoundTrips,
  walks: readonly CommunityWalks[],
): AtlasState["roundTrips"] {
  const asked = facilitiesAsked(state);
  const before = state.roundTrips?.walk === walkOf(state) ? state.roundTrips.found : [];
  const found = new Map([...before].filter(([facilities]) => asked.has(facilities)));
  const ofServing = new Map<string, CommunityWalks>(found.get(serving.facilities));
  for (const one of walks) ofServing.set(roundTripKey(walker, one.method, one.kind), one);
  return { walk, found: found.set(serving.facilities, ofServing) };
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

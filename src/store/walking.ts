/** The walking network of the city on the page: fetched when something asks for it, and joined anew to every city that comes. */

import { atlasStore } from "./atlasStore.ts";
import { isWalkAsked, samePlaces } from "./selectors/walking.ts";
import type { AtlasState, WalkState } from "./state.ts";
import { theJobs } from "./theJobs.ts";

/** Bytes of the network that the user opened: read once, since the file may change under the page. */
let own: Promise<Uint8Array> | null = null;
let running: AbortController | undefined;

/** Keeps the network in step with the city; returns the function that stops it. */
export function bindWalk(): () => void {
  const follow = (): void => {
    const state = atlasStore.getState();
    if (isWalkAsked(state) && !isUnderWay(state)) void load(state);
  };
  follow();
  return atlasStore.subscribe(follow);
}

/** Takes the network of a file in place of the city's own. */
export function openNetwork(file: File): void {
  own = file.arrayBuffer().then((buffer) => new Uint8Array(buffer));
  // Who waits for it hears why it cannot be read.
  own.catch(() => {});
  atlasStore.setState({ ownNetwork: file.name, walk: { kind: "none" }, method: "slope" });
}

/** Asks again for a network that could not be had. */
export function retryWalk(): void {
  atlasStore.setState({ walk: { kind: "none" } });
}

/** Whether the network of this very city is there, or comes, or could not be had. */
let underWay: AtlasState["atlas"] = null;

function isUnderWay({ walk, atlas }: AtlasState): boolean {
  if (walk.kind === "ready") return samePlaces(walk.atlas, atlas);
  return walk.kind !== "none" && samePlaces(underWay, atlas);
}

async function load({ atlas, ownNetwork }: AtlasState): Promise<void> {
  if (ownNetwork === null) own = null;
  const source = own ?? atlas?.city.info.network ?? null;
  if (!atlas || source === null) return;
  running?.abort();
  const controller = new AbortController();
  running = controller;
  underWay = atlas;
  const set = (walk: WalkState): void => {
    if (running === controller && samePlaces(atlas, atlasStore.getState().atlas))
      atlasStore.setState({ walk });
  };
  set({ kind: "loading" });
  const { communities, facilities } = atlas.city;
  const positions = { communities: communities.positions, facilities: facilities.positions };
  try {
    const network = await source;
    const walk = await theJobs().walk({ network, positions }, { signal: controller.signal });
    set({ kind: "ready", walk, atlas });
  } catch (error) {
    set({ kind: "failed", reason: reasonOf(error) });
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

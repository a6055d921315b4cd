import type { CriterionId } from "../../model/priority.ts";
import { setWeight } from "../../store/actions.ts";
import { atlasStore } from "../../store/atlasStore.ts";

/** Up to this many communities the ranking follows within a frame; with more it waits until the hand rests. */
const WITHIN_A_FRAME = 20_000;
const REST_MILLISECONDS = 80;

/** From the first weight set to the new colours of the map, and to the new list beside it: the newest change, for the benches. */
const RANKED = "atlas:ranked";
const SHOWN = "atlas:ranked-shown";

const waiting = new Map<CriterionId, number>();
let timer: ReturnType<typeof setTimeout> | undefined;
let frame: number | undefined;

/** Sets a weight soon: many moves of a slider between two frames are one change. */
export function changeWeight(id: CriterionId, weight: number): void {
  waiting.set(id, weight);
  const rows = atlasStore.getState().atlas?.city.communities.length ?? 0;
  if (rows <= WITHIN_A_FRAME) {
    if (frame === undefined) frame = requestAnimationFrame(apply);
  } else {
    clearTimeout(timer);
    timer = setTimeout(apply, REST_MILLISECONDS);
  }
}

function apply(): void {
  frame = undefined;
  const start = performance.now();
  for (const [id, weight] of waiting) setWeight(id, weight);
  waiting.clear();
  measure(RANKED, start);
  // React renders in a task of its own behind this one.
  queueMicrotask(() => measure(SHOWN, start));
}

function measure(name: string, start: number): void {
  performance.clearMeasures(name);
  performance.measure(name, { start });
}

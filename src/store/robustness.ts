/** How stable the ranks are under other weights: drawn off the main thread while somebody looks at it, anew when what it rests on changes. */
import { rankStabilityInput } from "../analysis/rankStability.ts";
import type { DRAW_COUNTS, DrawSpread } from "../model/rankStability.ts";
import { atlasStore } from "./atlasStore.ts";
import type { Robustness } from "./decisionState.ts";
import { isRobustnessAsked, shownStability, stabilityQuestion } from "./selectors/robustness.ts";
import type { AtlasState } from "./state.ts";
import { theJobs } from "./theJobs.ts";

/** While a slider moves nothing is drawn. */
const PAUSE_MS = 250;

/** Steps in which progress is told. */
const PROGRESS_STEP = 0.02;

const set = (part: Partial<AtlasState>): void => atlasStore.setState(part);
const get = atlasStore.getState;

export const setDrawSpread = (drawSpread: DrawSpread): void => set({ drawSpread });
export const setDraws = (draws: (typeof DRAW_COUNTS)[number]): void => set({ draws });

/** Says that the robustness of ranks is in sight; returns the function that takes it back. */
export function lookAtRobustness(): () => void {
  set({ robustnessOpen: true });
  return () => set({ robustnessOpen: false });
}

/** Ends the run; what was drawn before stays. */
export function stopRobustness(): void {
  const { robustness } = get();
  if (robustness.kind === "running") set({ robustness: { kind: "stopped", before: robustness.before } });
}

/** Draws again after a stop or a failure. */
export function restartRobustness(): void {
  const { robustness } = get();
  if (robustness.kind === "stopped" || robustness.kind === "failed")
    set({ robustness: { kind: "running", share: null, before: robustness.before, current: false } });
}

interface Asked {
  readonly question: NonNullable<ReturnType<typeof stabilityQuestion>>;
  readonly expectedRanks: boolean;
}

/** Draws what is asked, and drops what is no longer; returns the function that stops it. */
export function bindRobustness(): () => void {
  /** What the state speaks of; null: of nothing. */
  let asked: Asked | null = null;
  /** The city of what is shown: of another one it is nothing to look at meanwhile. */
  let city: AtlasState["loaded"] = null;
  let controller: AbortController | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function end(): void {
    clearTimeout(timer);
    controller?.abort();
    controller = null;
  }

  function follow(): void {
    const state = get();
    const { robustness, robustnessOpen } = state;
    if (!isRobustnessAsked(state)) {
      if (robustness.kind === "running") leave({ kind: "stopped", before: robustness.before });
      return;
    }
    const question = stabilityQuestion(state);
    if (question === null) {
      if (robustness.kind !== "none") leave({ kind: "none" });
      return;
    }
    const isNew = question !== asked?.question || (robustnessOpen && !asked.expectedRanks);
    const isAgain = robustness.kind === "running" && controller === null;
    if (isNew || isAgain) begin({ question, expectedRanks: robustnessOpen }, state);
    else if (robustness.kind === "stopped") end();
  }

  function leave(robustness: Robustness): void {
    end();
    asked = null;
    show(robustness);
  }

  function begin(next: Asked, state: AtlasState): void {
    end();
    const before = city === state.loaded ? (shownStability(state)?.result ?? null) : null;
    const current = before !== null && state.robustness.kind === "ready" && asked?.question === next.question;
    asked = next;
    city = state.loaded;
    const own = new AbortController();
    controller = own;
    const running = { kind: "running", share: null, before, current } as const;
    show(running);
    timer = setTimeout(() => void draw(next, own, running), before === null ? 0 : PAUSE_MS);
  }

  async function draw(
    { question, expectedRanks }: Asked,
    own: AbortController,
    running: Extract<Robustness, { kind: "running" }>,
  ): Promise<void> {
    let told = 0;
    const onProgress = ({ share }: { readonly share: number | null }): void => {
      if (controller !== own || share === null || share < told + PROGRESS_STEP) return;
      told = share;
      show({ ...running, share });
    };
    const outcome: Robustness = await theJobs()
      .rankStability(rankStabilityInput({ ...question, expectedRanks }), { signal: own.signal, onProgress })
      .then(
        (result) => ({ kind: "ready", result }),
        (error: unknown) => ({ kind: "failed", reason: reasonOf(error), before: running.before }),
      );
    if (controller !== own) return;
    controller = null;
    show(outcome);
  }

  follow();
  const unsubscribe = atlasStore.subscribe(follow);
  return () => {
    unsubscribe();
    end();
  };
}

const show = (robustness: Robustness): void => set({ robustness });

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

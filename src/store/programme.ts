/** What a person does to the programme: its conditions, its locks, and solving it off the main thread. */
import type { Track } from "../model/menu.ts";
import type { ProgrammeLock, ProgrammeResult, ProgrammeSettings } from "../model/programme.ts";
import { atlasStore } from "./atlasStore.ts";
import type { SolvedProgramme } from "./decisionState.ts";
import { editCommunity } from "./edits.ts";
import { areScoresPending, priorities } from "./selectors/priority.ts";
import { canPlan, lockOf, programmeInput, programmeSettings, shownProgramme } from "./selectors/programme.ts";
import { type ProgrammeFix, withFix, withYears } from "./selectors/programmeFixes.ts";
import { type AtlasState, INITIAL_STATE } from "./state.ts";
import { theSolver } from "./theJobs.ts";

const set = (part: Partial<AtlasState>): void => atlasStore.setState(part);
const get = atlasStore.getState;

let running: AbortController | null = null;

/**
 * Solves the programme under the conditions in force, which are chosen by that; what runs already is dropped. While walks are being computed
 * scores are not settled: nothing happens. The map shows the result where its panel is open.
 */
export const solveProgramme = (): Promise<void> => solve(true);

async function solve(colors: boolean): Promise<void> {
  const state = get();
  const input = programmeInput(state);
  if (!input || !state.atlas || areScoresPending(state)) return;
  running?.abort();
  const own = new AbortController();
  running = own;
  const before = shownProgramme(state);
  const { candidates, settings } = input;
  const base = {
    candidates,
    settings,
    atlas: state.atlas,
    scores: priorities(state).scores,
    edits: state.edits,
  };
  set({ programmeSettings: settings, programme: { kind: "running", progress: null, before } });
  try {
    const result = await theSolver().programme(input, {
      signal: own.signal,
      onProgress: (progress) => {
        if (isOurs(own)) set({ programme: { kind: "running", progress, before } });
      },
    });
    if (isOurs(own)) show({ ...base, result, stopped: own.signal.aborted }, colors);
  } catch (error) {
    if (!isOurs(own)) return;
    // A run that was stopped before it found anything leaves the page as it was.
    set({
      programme: own.signal.aborted ? beforeOr(before) : { kind: "failed", reason: reasonOf(error), before },
    });
  } finally {
    if (running === own) running = null;
  }
}

/** Another run may have begun, or another city have been opened. */
const isOurs = (own: AbortController): boolean => running === own && get().programme.kind === "running";

function show(solved: SolvedProgramme, colors: boolean): void {
  const { panel } = get();
  set({
    programme: { kind: "ready", solved },
    ...(colors && panel === "programme" && isShown(solved.result) ? { colorBy: "programme" as const } : {}),
  });
}

const isShown = ({ infeasible }: ProgrammeResult): boolean => infeasible.length === 0;

const beforeOr = (solved: SolvedProgramme | null): AtlasState["programme"] =>
  solved ? { kind: "ready", solved } : { kind: "none" };

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Solves once by itself for each city that is looked at in the panel; afterwards only a person does, also where a person has stopped it.
 * Ends the run of a city that has left. Returns the function that stops all this.
 */
export function bindProgramme(): () => void {
  let city: string | undefined;
  let begun = false;
  let isWaiting = false;
  let isBound = true;

  function follow(): void {
    const { atlas, programme } = get();
    const id = atlas?.city.info.id;
    if (id !== city) {
      if (programme.kind === "none") running?.abort();
      city = id;
      begun = false;
    }
    begun ||= programme.kind !== "none";
    if (isWaiting || !isDue()) return;
    isWaiting = true;
    inPause(() => {
      isWaiting = false;
      if (isBound && isDue()) begin();
    });
  }

  function isDue(): boolean {
    const state = get();
    return !begun && state.atlas !== null && state.panel === "programme" && !areScoresPending(state);
  }

  function begin(): void {
    const state = get();
    if (!canPlan(state)) return;
    begun = true;
    // A link without a colour shows the programme; one that names another is left as it is.
    if (state.colorBy === INITIAL_STATE.colorBy) set({ colorBy: "programme" });
    void solve(false);
  }

  follow();
  const unsubscribe = atlasStore.subscribe(follow);
  return () => {
    isBound = false;
    unsubscribe();
  };
}

/** The map draws a new city first. */
function inPause(run: () => void): void {
  if (typeof requestIdleCallback === "function") requestIdleCallback(run, { timeout: 1000 });
  else setTimeout(run);
}

/** Stops the run; the best programme found by then stays. */
export const stopProgramme = (): void => running?.abort();

/** Changes conditions; the others are kept as they are in force. */
export function changeProgramme(part: Partial<ProgrammeSettings>): void {
  set({ programmeSettings: { ...programmeSettings(get()), ...part } });
}

export const setProgrammeYears = (years: number): void =>
  set({ programmeSettings: withYears(programmeSettings(get()), years) });

/** Gives every year the same money. */
export function setBudgets(yuan: number): void {
  const { budgetsYuan } = programmeSettings(get());
  changeProgramme({ budgetsYuan: budgetsYuan.map(() => yuan) });
}

/** Sets the money of year `index`, 0 for the first. */
export function setBudget(index: number, yuan: number): void {
  const { budgetsYuan } = programmeSettings(get());
  changeProgramme({ budgetsYuan: budgetsYuan.with(index, yuan) });
}

/** Sets the floor of one district; null: that of all. */
export function setFloor(district: string, floor: number | null): void {
  const { [district]: _, ...rest } = programmeSettings(get()).floors;
  changeProgramme({ floors: floor === null ? rest : { ...rest, [district]: floor } });
}

/** Returns to the conditions that the data suggest. */
export const suggestProgramme = (): void => set({ programmeSettings: null });

/** Narrows map and list to a calendar year; null: all. */
export const setProgrammeYear = (programmeYear: number | null): void => set({ programmeYear });

/** Locks a work of a community to a calendar year; null: never; undefined: free. */
export function lockWork(id: string, track: Track, year: number | null | undefined): void {
  const { [track]: _, ...rest } = lockOf(get(), id);
  const lock: ProgrammeLock = year === undefined ? rest : { ...rest, [track]: year };
  editCommunity(id, { lock: Object.keys(lock).length === 0 ? undefined : lock });
}

/** Changes what keeps the programme from being possible, and solves again. */
export function applyFix(fix: ProgrammeFix): void {
  if (fix.kind === "unlock") {
    const id = shownProgramme(get())?.atlas.city.communities.ids[fix.row];
    if (id !== undefined) lockWork(id, fix.track, undefined);
  } else set({ programmeSettings: withFix(programmeSettings(get()), fix) });
  void solveProgramme();
}

/** Loading a city, by address or from files: the old one stays until the new one is there. */
import type { Choices, LoadProgress, LoadResult } from "../io/loadResult.ts";
import type { WithDerived } from "../jobs/tasks.ts";
import type { CityInfo } from "../model/city.ts";
import { openDialog, showAtlas } from "./actions.ts";
import { atlasStore } from "./atlasStore.ts";
import { importEdits, isEditsFile } from "./editFiles.ts";
import { takeMenuFiles } from "./menuFiles.ts";
import type { Atlas, AtlasState, LoadOutcome } from "./state.ts";
import { theJobs } from "./theJobs.ts";
import { openNetwork } from "./walking.ts";

const set = (part: Partial<AtlasState>): void => atlasStore.setState(part);
const NETWORK_FILE = /\.walk$/i;
const DEMO_CITY = "chongqing/city.json";
const NOTHING = {
  accepted: { communities: 0, facilities: 0, districts: 0 },
  rejectedRows: 0,
  rejectedFiles: 0,
  repeated: 0,
  repeats: new Uint32Array(0),
} as const;

/** The newest run; an older one ends without a trace. */
let running: AbortController | undefined;
/** What was said of the load that brought the city on the page. */
let shown: Pick<AtlasState, "problems" | "outcome"> = { problems: [], outcome: null };
let waiting: { readonly dropped: Dropped; readonly choices: Choices } | undefined;

/** Loads the city whose manifest lies at `url`. */
export async function loadCityFrom(url: string): Promise<void> {
  const name = fileName(url);
  await run(name, "manifest", (signal, onProgress) => theJobs().loadCity(url, { signal, onProgress }));
}

/** Loads the city that the page's address names (`?city=`), else the demonstration city. */
export async function loadCityOfAddress(): Promise<void> {
  await loadCityFrom(absolute(new URLSearchParams(location.search).get("city") || DEMO_CITY));
}

/** Loads the demonstration city, also where the address names another. */
export async function loadDemoCity(): Promise<void> {
  if (location.search !== "") history.replaceState(history.state, "", location.pathname + location.hash);
  await loadCityFrom(absolute(DEMO_CITY));
}

interface Dropped {
  readonly records: readonly File[];
  /** Of the city that the records make. */
  readonly network: File | undefined;
}

/**
 * Reads files that were dropped or chosen; asks first where a file does not say what it holds. A network waits for the city that comes
 * with it, and is left where that does not come. Menus and edits are no part of the load: they are laid over the city that is there then.
 */
export async function loadDroppedFiles(dropped: readonly File[]): Promise<void> {
  const files = await takeMenuFiles(dropped);
  if (files.length === 0) {
    set({ dialog: null, panel: "menu" });
    return;
  }
  const network = files.findLast(({ name }) => NETWORK_FILE.test(name));
  const records: File[] = [];
  const edits: File[] = [];
  for (const file of files)
    if (!NETWORK_FILE.test(file.name)) ((await isEditsFile(file)) ? edits : records).push(file);
  if (records.length > 0) await readFiles({ records, network }, {});
  else if (network) openNetwork(network);
  if (edits.length > 0 && records.length === 0 && atlasStore.getState().atlas) openDialog("edits");
  for (const file of edits) await importEdits(file);
}

/** Goes on with the files that questions were asked about. */
export async function answerQuestions(choices: Choices): Promise<void> {
  if (!waiting) return;
  const { dropped, choices: before } = waiting;
  await readFiles(dropped, {
    role: { ...before.role, ...choices.role },
    crs: { ...before.crs, ...choices.crs },
  });
}

/** Gives up the files that questions were asked about. */
export function dropQuestions(): void {
  waiting = undefined;
  set({ questions: [] });
}

/** Ends the running load; the city on the page stays. */
export function cancelLoading(): void {
  running?.abort();
}

/** Forgets a load that brought nothing: what is said is again about the city on the page. */
export function dismissFailure(): void {
  const { atlas, outcome } = atlasStore.getState();
  if (atlas && outcome && outcome.kind !== "done") set(shown);
}

async function readFiles(dropped: Dropped, choices: Choices): Promise<void> {
  const base = atlasStore.getState().loaded?.city ?? null;
  waiting = undefined;
  const { records, network } = dropped;
  const names = records.map((file) => file.name).join(", ");
  const isThere = await run(names, "files", async (signal, onProgress) => {
    const result = await theJobs().loadFiles(records, base, choices, { signal, onProgress });
    if (result.questions.length > 0 && !signal.aborted) waiting = { dropped, choices };
    return result;
  });
  if (isThere && network) openNetwork(network);
}

type Load = (
  signal: AbortSignal,
  onProgress: (progress: LoadProgress) => void,
) => Promise<WithDerived<LoadResult>>;

/** Whether it brought a city. */
async function run(name: string, from: AtlasState["loadedFrom"], load: Load): Promise<boolean> {
  running?.abort();
  const controller = new AbortController();
  running = controller;
  const isNewest = () => running === controller;
  const cancel = () => controller.abort();
  let info: CityInfo | null = null;
  set({ loading: { name, share: null, info, cancel }, questions: [], outcome: null });
  try {
    const result = await load(controller.signal, (progress) => {
      info = progress.info ?? info;
      const { file, share } = progress;
      if (isNewest()) set({ loading: { name: fileName(file), share, info, cancel } });
    });
    controller.signal.throwIfAborted();
    const atlas = result.city && result.derived && { city: result.city, ...result.derived };
    return finish(result, atlas, name, from);
  } catch (error) {
    if (isNewest()) fail(name, error);
    return false;
  } finally {
    if (isNewest()) {
      running = undefined;
      set({ loading: null });
    }
  }
}

function finish(
  result: LoadResult & { questions?: AtlasState["questions"] },
  atlas: Atlas | null,
  name: string,
  from: AtlasState["loadedFrom"],
): boolean {
  const questions = result.questions ?? [];
  if (questions.length > 0) {
    set({ questions });
    return false;
  }
  const outcome: LoadOutcome = {
    kind: atlas ? "done" : "failed",
    name: atlas && from === "manifest" ? "" : name,
    reason: "",
    accepted: result.accepted,
    rejectedRows: result.rejected - result.rejectedFiles,
    rejectedFiles: result.rejectedFiles,
    repeated: result.repeated,
    repeats: result.repeats,
  };
  set({ problems: result.problems, outcome });
  if (!atlas) return false;
  shown = { problems: result.problems, outcome };
  showAtlas(atlas);
  set({ loadedFrom: from });
  return true;
}

function fail(name: string, error: unknown): void {
  const cancelled = error instanceof Error && error.name === "AbortError";
  const reason = cancelled ? "" : error instanceof Error ? error.message : String(error);
  set({
    problems: [],
    outcome: { ...NOTHING, kind: cancelled ? "cancelled" : "failed", name, reason },
  });
}

const absolute = (address: string): string =>
  URL.canParse(address, document.baseURI) ? new URL(address, document.baseURI).href : address;

const fileName = (path: string): string => path.split(/[?#]/)[0]!.split("/").filter(Boolean).at(-1) ?? path;

/** Keeps the edits of each city in the browser's storage, and in step with other windows of the same city. */
import { createStore, get, update } from "idb-keyval";
import { type EditConflict, type Edits, hasEdits } from "../model/edits.ts";
import { mergeEdits } from "../model/mergeEdits.ts";
import { atlasStore } from "./atlasStore.ts";
import { EditSession, type SessionStatus, unreadKey } from "./editSession.ts";
import { holding, takeChanges } from "./edits.ts";
import type { AtlasState } from "./state.ts";
import type { EditStore } from "./storedEdits.ts";

/** Tells other windows that a key holds something new. */
export interface WindowChannel {
  readonly post: (key: string) => void;
  /** Returns the function that stops it. */
  readonly listen: (onKey: (key: string) => void) => () => void;
}

export interface AutosaveOptions {
  readonly storage?: EditStore;
  readonly channel?: WindowChannel;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

interface Bound {
  readonly storage: EditStore;
  readonly session: EditSession;
  readonly key: string;
}

/** The city on the page. */
let current: Bound | null = null;

const keyOf = (city: string): string => `edits of ${city}`;

/**
 * Restores the edits of a city when it comes, and writes each step at once; returns the function that stops it. A city that was left keeps
 * its own.
 */
export function bindAutosave(options: AutosaveOptions = {}): () => void {
  const { storage = browserStorage(), channel = browserChannel(), now = Date.now } = options;
  const sessions = new Map<string, EditSession>();
  const set = (part: Partial<AtlasState>): void => atlasStore.setState(part);

  function sessionOf(key: string): EditSession {
    const known = sessions.get(key);
    if (known) return known;
    const isCurrent = () => current?.session === session;
    const session: EditSession = new EditSession({
      ...{ storage, key, now },
      onChanges: (from: Edits, to: Edits) => isCurrent() && takeChanges(from, to),
      onStatus: (status) => isCurrent() && set(shown(status)),
      onWritten: () => channel.post(key),
    });
    sessions.set(key, session);
    void session.refresh();
    return session;
  }

  function follow(state: AtlasState): void {
    // What the manifest names is read while its records load, so that the first map shows it edited.
    const coming = state.loading?.info?.id;
    if (coming !== undefined) sessionOf(keyOf(coming));
    const id = state.loaded?.city.info.id;
    const key = id === undefined ? null : keyOf(id);
    if (key === null) current = null;
    else if (key !== current?.key) enter(key);
    else if (state.edits !== current.session.edits) void current.session.keep(state.edits);
    else offerQuestion();
  }

  function enter(key: string): void {
    const session = sessionOf(key);
    current = { storage, session, key };
    const { edits } = atlasStore.getState();
    const both = hasEdits(edits) ? mergeEdits(edits, session.edits).merged : session.edits;
    set({ ...holding(both), ...shown(session.status) });
    offerQuestion();
  }

  const refresh = () => void current?.session.refresh();
  const onVisible = () => document.visibilityState === "visible" && refresh();
  const onLeave = (event: BeforeUnloadEvent) => {
    const storageState = current?.session.status.storage;
    if (storageState === "failed" || storageState === "saving") {
      if (hasEdits(atlasStore.getState().edits)) event.preventDefault();
    }
  };
  follow(atlasStore.getState());
  const ends = [
    atlasStore.subscribe((state) => follow(state)),
    channel.listen((key) => void sessions.get(key)?.refresh()),
    listening(globalThis, "focus", refresh),
    listening(globalThis.document, "visibilitychange", onVisible),
    listening(globalThis, "beforeunload", onLeave as (event: Event) => void),
  ];
  return () => {
    for (const end of ends) end();
    current = null;
  };
}

/** A person has chosen about these conflicts with another window. */
export function settleConflicts(conflicts: readonly EditConflict[]): void {
  void current?.session.settle(conflicts);
}

/** What lies in the storage and could not be read in full, as it is there. */
export async function unreadEdits(): Promise<unknown> {
  return (await current?.storage.get(unreadKey(current.key))) ?? [];
}

const shown = ({ storage, savedAt, unread }: SessionStatus): Partial<AtlasState> => ({
  editStorage: storage,
  editsSavedAt: savedAt,
  editsUnread: unread,
});

/** A file is asked about first; then what another window says. */
function offerQuestion(): void {
  const { editQuestion } = atlasStore.getState();
  const conflicts = current?.session.status.unresolved ?? [];
  if (editQuestion?.from.kind === "file") return;
  if (conflicts.length === 0) {
    if (editQuestion) atlasStore.setState({ editQuestion: null });
  } else if (editQuestion?.conflicts !== conflicts)
    atlasStore.setState({ editQuestion: { from: { kind: "window" }, conflicts } });
}

function browserStorage(): EditStore {
  const store = createStore("renewal-atlas", "edits");
  return { get: (key) => get(key, store), update: (key, change) => update(key, change, store) };
}

function browserChannel(): WindowChannel {
  if (typeof BroadcastChannel === "undefined") return { post: () => {}, listen: () => () => {} };
  const channel = new BroadcastChannel("renewal-atlas edits");
  return {
    post: (key) => channel.postMessage(key),
    listen: (onKey) => {
      channel.onmessage = ({ data }) => typeof data === "string" && onKey(data);
      return () => channel.close();
    },
  };
}

/** In a terminal and in tests there is no window. */
function listening(target: EventTarget | undefined, name: string, on: (event: Event) => void): () => void {
  target?.addEventListener?.(name, on);
  return () => target?.removeEventListener?.(name, on);
}

/** What the browser keeps of the edits of one city, and how a value found there is read. */
import { ProblemList } from "../io/problems.ts";
import { checkEdits, checkField, EDITS_FORMAT, EDITS_VERSION } from "../io/readEdits.ts";
import { EDITABLE_FIELDS, type EditConflict, type Edits, NO_EDITS } from "../model/edits.ts";

/** A store of values by key; the browser's is IndexedDB. */
export interface EditStore {
  readonly get: (key: string) => Promise<unknown>;
  /** Reads and writes in one: nobody else writes in between. */
  readonly update: (key: string, change: (old: unknown) => unknown) => Promise<void>;
}

export interface StoredEdits {
  readonly format: typeof EDITS_FORMAT;
  readonly version: typeof EDITS_VERSION;
  /** Counts the writes of all windows. */
  readonly revision: number;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly edits: Edits;
  /** What another window said otherwise at the same time, until a person has chosen. */
  readonly unresolved: readonly EditConflict[];
}

export interface ReadStored {
  /** Null where nothing, or nothing that can be used, is there. */
  readonly stored: StoredEdits | null;
  /** False: some of it could not be read, and would be lost by writing over it. */
  readonly whole: boolean;
}

/** Reads a kept value: of one that is damaged, or of another version, what can be used. */
export function readStored(value: unknown): ReadStored {
  if (value === undefined) return { stored: null, whole: true };
  if (!isRecord(value) || value["format"] !== EDITS_FORMAT || value["version"] !== EDITS_VERSION)
    return { stored: null, whole: false };
  const problems = new ProblemList("");
  const edits = checkEdits(value["edits"], problems);
  const unresolved = conflictsOf(value["unresolved"], problems);
  return {
    stored: {
      format: EDITS_FORMAT,
      version: EDITS_VERSION,
      revision: numberOf(value["revision"]),
      savedAt: numberOf(value["savedAt"]),
      edits: edits ?? NO_EDITS,
      unresolved,
    },
    whole: problems.length === 0,
  };
}

function conflictsOf(value: unknown, problems: ProblemList): readonly EditConflict[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: unknown) => {
    const conflict = conflictOf(one, problems);
    if (conflict === null) problems.error("edits.value", { field: "unresolved", met: one });
    return conflict ?? [];
  });
}

function conflictOf(value: unknown, problems: ProblemList): EditConflict | null {
  if (!isRecord(value)) return null;
  const { what, id, mine, theirs } = value;
  const field = EDITABLE_FIELDS.find((one) => one === value["field"]) ?? null;
  if (typeof id !== "string" || (what !== "community" && what !== "unitCost" && what !== "menu")) return null;
  if ((what === "community") !== (field !== null)) return null;
  const conflict = { what, id, field, mine, theirs } as const;
  if (theirs === undefined) return conflict;
  if (field !== null) return checkField(field, theirs, id, problems) === undefined ? null : conflict;
  const before = problems.length;
  checkEdits(what === "menu" ? { menus: [theirs] } : { unitCosts: { [id]: theirs } }, problems);
  return problems.length === before ? conflict : null;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const numberOf = (value: unknown): number =>
  typeof value === "number" && Number.isFinite(value) ? value : 0;

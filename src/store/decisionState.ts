/** The part of the state that decides: edits of the data, how priorities are made, the programme. */
import { type EditConflict, type Edits, NO_EDITS } from "../model/edits.ts";
import type { Menu } from "../model/menu.ts";
import type {
  CriterionId,
  Judgements,
  NormalisationId,
  PriorityMethod,
  WeightSource,
} from "../model/priority.ts";
import type { Problem } from "../model/problem.ts";
import type {
  ProgrammeCandidate,
  ProgrammeProgress,
  ProgrammeResult,
  ProgrammeSettings,
} from "../model/programme.ts";
import { DRAW_COUNTS, type DrawSpread, type RankStability } from "../model/rankStability.ts";
import type { Atlas } from "./atlas.ts";

/** Two overlays that say different things of the same field: a person chooses. */
export interface EditQuestion {
  /** Where the other one comes from: a file, of which nothing is taken before the answer, or another window that edits the same city. */
  readonly from:
    | { readonly kind: "file"; readonly name: string; readonly incoming: Edits }
    | { readonly kind: "window" };
  /** As it was when they met; what is mine may have changed since. */
  readonly conflicts: readonly EditConflict[];
}

/** What came of a file of edits. */
export interface EditImport {
  readonly file: string;
  /** Places that were taken; null: nothing could be read. */
  readonly taken: number | null;
  readonly problems: readonly Problem[];
}

/** How the edits stand in the browser's own storage. */
export type EditStorage = "empty" | "saving" | "saved" | "failed";

/** How stable the ranks are under other weights. `before` is an outdated result: it stays in sight, drawn as such. */
export type Robustness =
  | { readonly kind: "none" }
  | {
      readonly kind: "running";
      readonly share: number | null;
      readonly before: RankStability | null;
      /** Whether `before` holds all the same: the run adds expected ranks to it. */
      readonly current: boolean;
    }
  | { readonly kind: "ready"; readonly result: RankStability }
  /** By the user. */
  | { readonly kind: "stopped"; readonly before: RankStability | null }
  | { readonly kind: "failed"; readonly reason: string; readonly before: RankStability | null };

/** The solved programme. `before` is the one on the page while the next is made. */
export type ProgrammeState =
  | { readonly kind: "none" }
  | {
      readonly kind: "running";
      readonly progress: ProgrammeProgress | null;
      readonly before: SolvedProgramme | null;
    }
  | { readonly kind: "ready"; readonly solved: SolvedProgramme }
  | { readonly kind: "failed"; readonly reason: string; readonly before: SolvedProgramme | null };

/** A programme with what it was made of: it is stale when one of these is another. */
export interface SolvedProgramme {
  readonly result: ProgrammeResult;
  readonly candidates: readonly ProgrammeCandidate[];
  readonly settings: ProgrammeSettings;
  readonly atlas: Atlas;
  readonly scores: Float32Array;
  readonly edits: Edits;
  /** A person stopped the run: it is the best found by then. */
  readonly stopped: boolean;
}

/** What came of menus opened from files. */
export interface MenuImport {
  readonly files: readonly {
    readonly file: string;
    /** Items that the file holds, the broken ones too. */
    readonly items: number;
    /** Null: nothing of it could be used. */
    readonly menu: Menu | null;
  }[];
  readonly problems: readonly Problem[];
}

/** The forms of a community's record. */
export type EntryFormId = "meeting" | "vote" | "professionals" | "jointMeeting" | "funding";

/** Which form of which community. */
export interface EntryPlace {
  readonly community: string;
  readonly form: EntryFormId;
  /** The entry that is changed, as it is on record; null: a new one, or there is only one. */
  readonly entry: unknown;
}

/** What was typed into a form and neither saved nor discarded. */
export interface EntryDraft extends EntryPlace {
  readonly fields: unknown;
}

export interface DecisionState {
  // loaded and made
  /** The city as it was loaded. */
  readonly loaded: Atlas | null;
  /** What the user chose or corrected in the data; autosaved in the browser, not in the link. */
  readonly edits: Edits;
  /** The overlay before each step, and what undoing took back; the newest last. */
  readonly editPast: readonly Edits[];
  readonly editFuture: readonly Edits[];
  readonly editStorage: EditStorage;
  /** When the browser last took them, in milliseconds since 1970; null: not known. */
  readonly editsSavedAt: number | null;
  /** Values in the browser's storage that this version could not read in full; they are kept there. */
  readonly editsUnread: number;
  readonly editQuestion: EditQuestion | null;
  readonly editImport: EditImport | null;
  /** Half-filled forms, that typed in last at the end; not in the link, not stored. */
  readonly entryDrafts: readonly EntryDraft[];
  readonly menuImport: MenuImport | null;
  readonly robustness: Robustness;
  /** Whether the robustness of ranks is looked at in the panel. */
  readonly robustnessOpen: boolean;
  readonly programme: ProgrammeState;
  // chosen, in the link
  readonly priorityMethod: PriorityMethod;
  readonly normalisation: NormalisationId;
  /** Where the weights come from: the sliders, or pairwise judgements. */
  readonly weightSource: WeightSource;
  /** Pairwise judgements that differ from "equal": key "a b" (criteria in the order of CRITERION_IDS), value 1/9..9: a over b. */
  readonly judgements: Judgements;
  /** Another weighting to compare with; null: none. */
  readonly otherWeights: Readonly<Partial<Record<CriterionId, number>>> | null;
  /** How weightings are drawn to test how stable the ranks are, and how many. */
  readonly drawSpread: DrawSpread;
  readonly draws: (typeof DRAW_COUNTS)[number];
  /** Null: the defaults for the year after the data date. */
  readonly programmeSettings: ProgrammeSettings | null;
  /** Calendar year that the map shows the programme of; null: all years. */
  readonly programmeYear: number | null;
}

export const DECISION_DEFAULTS: DecisionState = {
  loaded: null,
  edits: NO_EDITS,
  editPast: [],
  editFuture: [],
  editStorage: "empty",
  editsSavedAt: null,
  editsUnread: 0,
  editQuestion: null,
  editImport: null,
  entryDrafts: [],
  menuImport: null,
  robustness: { kind: "none" },
  robustnessOpen: false,
  programme: { kind: "none" },
  priorityMethod: "weighted",
  normalisation: "clipped",
  weightSource: "sliders",
  judgements: {},
  otherWeights: null,
  drawSpread: "around",
  draws: DRAW_COUNTS[1],
  programmeSettings: null,
  programmeYear: null,
};

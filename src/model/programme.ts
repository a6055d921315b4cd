/** The programme: which community gets comprehensive renovation or management upgrading in which year, under a budget for each year. */
import type { Track } from "./menu.ts";

/** Calendar year of a decision that the solver must keep; null: never in the programme; absent: free. */
export interface ProgrammeLock {
  readonly comprehensive?: number | null;
  readonly management?: number | null;
}

/** Most years of a programme. */
export const MOST_YEARS = 10;

export interface ProgrammeSettings {
  /** Calendar year of year 1. */
  readonly startYear: number;
  /** Yuan of each year, 1 to MOST_YEARS of them, each >= 0. What a year leaves over is not carried to the next. */
  readonly budgetsYuan: readonly number[];
  /** Most comprehensive renovations begun in one year; null: no limit. */
  readonly worksPerYear: number | null;
  /** At least so many comprehensive renovations within the programme, by district (value of the district column). */
  readonly floors: Readonly<Record<string, number>>;
  /** Least for every district that `floors` does not name, as far as it has as many candidates. */
  readonly floorOfAll: number;
  /** Benefit of a work in year y (1, 2, …) is its benefit x yearFactor^y; 0 < yearFactor <= 1. */
  readonly yearFactor: number;
  /** Benefit of management upgrading as a share of the benefit of comprehensive renovation, 0..1: an assumption. */
  readonly managementShare: number;
  /** Cost of management upgrading for each household, where a community has no management works with costs: an assumption. */
  readonly managementYuanPerHousehold: number;
  /** Management must be established within so many years after a comprehensive renovation (0: in its year), and within the programme. */
  readonly followUpYears: number;
}

/** Settings as the page begins, for a programme that starts in `startYear`. */
export function defaultProgramme(startYear: number): ProgrammeSettings {
  return {
    startYear,
    budgetsYuan: [1.5e9, 1.5e9, 1.5e9, 1.5e9, 1.5e9],
    worksPerYear: null,
    floors: {},
    floorOfAll: 1,
    yearFactor: 0.97,
    managementShare: 0.2,
    managementYuanPerHousehold: 800,
    followUpYears: 2,
  };
}

/** Why a community cannot get comprehensive renovation in the programme. */
export const EXCLUSIONS = [
  "begun", // works have begun or are accepted
  "builtAfter",
  "noDeficits",
  "notWilling", // no vote passes, or none is known
  "unknownYear",
  "unknownDeficits",
  "unknownCost",
  "unknownHouseholds",
  "unranked",
] as const;
export type Exclusion = (typeof EXCLUSIONS)[number];

/** One community as the programme sees it. Yuan and benefit are NaN where not known. */
export interface ProgrammeCandidate {
  readonly row: number;
  /** R1 holds, works have not begun, cost and benefit are known. */
  readonly eligible: boolean;
  readonly exclusions: readonly Exclusion[];
  /** Management is not established yet and its cost and benefit are known. */
  readonly manageable: boolean;
  readonly costYuan: number;
  /** What the cost rests on. */
  readonly costFrom: "works" | "budget" | null;
  readonly managementCostYuan: number;
  readonly managementCostFrom: "works" | "household" | null;
  /** Score (0..100) x households, before the year's factor. */
  readonly benefit: number;
}

/** One work of a solved programme. */
export interface ProgrammeWork {
  readonly row: number;
  /** 1 for the first year. */
  readonly year: number;
  readonly track: Track;
  readonly costYuan: number;
  /** With the year's factor. */
  readonly benefit: number;
  readonly locked: boolean;
}

/** Why a candidate is not in the programme. */
export interface NearMiss {
  readonly row: number;
  readonly costYuan: number;
  readonly benefit: number;
  /** Benefit (year 1) for each 10,000 yuan, the follow-up included. */
  readonly benefitPer10kYuan: number;
  readonly reason: "budget" | "worksPerYear" | "locked";
  /** Year in which it would fit best, and the yuan missing there; 0 where money is left but the works of the year are at their limit. */
  readonly year: number;
  readonly missingYuan: number;
}

/** A demand that cannot be met, with its figures. Years are 1, 2, …; yuan. */
export type Infeasibility =
  | {
      readonly kind: "lockImpossible";
      readonly row: number;
      readonly track: Track;
      /** What forbids it: an exclusion, a year outside of the programme, or management too late after the works. */
      readonly because: Exclusion | "outsideYears" | "managed" | "followUp";
    }
  | {
      readonly kind: "locksOverBudget";
      readonly year: number;
      readonly costYuan: number;
      readonly budgetYuan: number;
      /** Locked works of that year. */
      readonly works: number;
    }
  | { readonly kind: "locksOverLimit"; readonly year: number; readonly works: number; readonly limit: number }
  | {
      readonly kind: "floorOverCandidates";
      readonly district: string;
      readonly floor: number;
      readonly candidates: number;
    }
  | { readonly kind: "floorsOverLimit"; readonly floor: number; readonly limit: number }
  | {
      /** The cheapest works that would meet all floors cost more than the money of all years. */
      readonly kind: "floorsOverBudget";
      readonly costYuan: number;
      readonly budgetYuan: number;
    }
  | {
      /** No single demand is to blame: dropping these together makes it solvable. */
      readonly kind: "together";
      readonly years: readonly number[];
      readonly districts: readonly string[];
      /** None was found that keeps all, which does not say that there is none. */
      readonly unproven?: true;
    };

export interface ProgrammeResult {
  readonly works: readonly ProgrammeWork[];
  /** Sum of the works' benefit. */
  readonly value: number;
  /** No programme can have more; always >= value. */
  readonly bound: number;
  /** (bound - value) / bound, 0..1; 0 where the bound is 0. */
  readonly gap: number;
  /** The gap is closed: no programme is better. Of demands that cannot be met: that there is no programme. */
  readonly proven: boolean;
  readonly spentYuan: readonly number[];
  /** The best candidates left out, most benefit for the money first. */
  readonly nearMisses: readonly NearMiss[];
  /** Not empty: there is no such programme (or none was found: `unproven`), and `works` is empty. */
  readonly infeasible: readonly Infeasibility[];
}

export interface ProgrammeProgress {
  readonly phase: "bound" | "search" | "proof";
  readonly value: number;
  readonly bound: number;
}

import type { Problem } from "../model/problem.ts";
import type { DraftedStreets } from "./streetDraft.ts";

export const OSM_LICENCE = "ODbL 1.0, © OpenStreetMap contributors";

/** The walkable streets of a file, and what is known of it. */
export interface Streets extends DraftedStreets {
  /** Ways or lines in the file, and those of them that are walked. */
  readonly ways: number;
  readonly walkedWays: number;
  /** ISO date the file stands at; empty where it does not say. */
  readonly date: string;
  /** Empty where not known. */
  readonly licence: string;
  /** What was found wrong with single features. */
  readonly problems: readonly Problem[];
}

export interface ReadOptions {
  /** Told how much of the file is read, 0..1. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

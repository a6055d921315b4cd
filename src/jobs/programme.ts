import { programme } from "../analysis/programme.ts";
import type { ProgrammeInput } from "../analysis/programmeInput.ts";
import { yieldTurn } from "../io/yieldTurn.ts";
import type { ProgrammeProgress, ProgrammeResult } from "../model/programme.ts";

/** How far a run has come, with the best programme found by then. */
export interface ProgrammeTold {
  readonly progress: ProgrammeProgress;
  readonly best: ProgrammeResult | null;
}

export interface ProgrammeRun {
  readonly signal?: AbortSignal;
  readonly onProgress?: (told: ProgrammeTold) => void;
  /** Where highs.wasm lies; not needed in Node. */
  readonly wasmUrl?: string | undefined;
}

/** Solves a programme; between pieces of work it can be cancelled, and gives the best found by then, else throws an AbortError. */
export async function runProgramme(
  input: ProgrammeInput,
  { signal, onProgress, wasmUrl }: ProgrammeRun,
): Promise<ProgrammeResult> {
  let found: ProgrammeResult | null = null;
  try {
    return await programme(input, {
      wasmUrl,
      pause: () => yieldTurn(signal),
      onProgress: (progress, best) => {
        found = best;
        onProgress?.({ progress, best });
      },
    });
  } catch (error) {
    if (signal?.aborted && found) return found;
    throw error;
  }
}

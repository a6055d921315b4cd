/** The programme of a city, from its candidates to its works. */
import type { ProgrammeProgress, ProgrammeResult } from "../model/programme.ts";
import { type Standing, solveProgramme } from "../optim/programmeSolve.ts";
import { encodeProgramme, type ProgrammeInput } from "./programmeInput.ts";
import { programmeResult } from "./programmeResult.ts";

export interface ProgrammeOptions {
  /** Called as the run gets on; `best` is the best programme found by then, null where none is. */
  readonly onProgress?: (progress: ProgrammeProgress, best: ProgrammeResult | null) => void;
  /** Called between pieces of work; what it throws ends the run. */
  readonly pause?: () => Promise<void>;
}

/** Solves the programme. Deterministic as far as time does not end it. */
export async function programme(
  input: ProgrammeInput,
  { onProgress, pause }: ProgrammeOptions = {},
): Promise<ProgrammeResult> {
  const encoded = encodeProgramme(input);
  let told: Standing["plans"] = null;
  let best: ProgrammeResult | null = null;
  const resultOf = (standing: Standing): ProgrammeResult | null => {
    const { plans } = standing;
    return plans ? programmeResult(input, encoded, { ...standing, plans }) : null;
  };
  const standing = await solveProgramme(encoded.problem, {
    ...(pause ? { pause } : {}),
    onStanding: (standing) => {
      if (!onProgress) return;
      const { phase, plans, value, bound, proven } = standing;
      if (plans !== told || !best) best = resultOf(standing);
      else best = { ...best, bound, gap: bound > 0 ? (bound - value) / bound : 0, proven };
      told = plans;
      onProgress({ phase, value, bound }, best);
    },
  });
  const result = resultOf(standing);
  if (!result) throw new Error("no programme was found");
  return result;
}

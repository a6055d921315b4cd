/** The programme of a city, from its candidates to its works. */
import type { Infeasibility, ProgrammeProgress, ProgrammeResult } from "../model/programme.ts";
import { type SolveOptions, type Standing, solveProgramme } from "../optim/programmeSolve.ts";
import { impossibleDemands } from "./programmeDemands.ts";
import { encodeProgramme, type ProgrammeInput } from "./programmeInput.ts";
import { programmeResult } from "./programmeResult.ts";

export interface ProgrammeOptions extends Pick<SolveOptions, "wasmUrl" | "pause"> {
  /** Called as the run gets on; `best` is the best programme found by then, null where none is. */
  readonly onProgress?: (progress: ProgrammeProgress, best: ProgrammeResult | null) => void;
}

/** Seconds of work where nothing is said. */
const SECONDS = 10;
const SEED = 1;

/**
 * Solves the programme. Small ones are the same for the same input; large ones go on in slices of time, and where they are proven only the
 * value is the same, to about a millionth.
 *
 * Demands that cannot be met are told by `infeasible`: first those that fail by themselves, else years and districts that fail together.
 */
export async function programme(
  input: ProgrammeInput,
  { onProgress, pause, wasmUrl }: ProgrammeOptions = {},
): Promise<ProgrammeResult> {
  const impossible = impossibleDemands(input);
  if (impossible.length > 0) return without(input, impossible);
  const encoded = encodeProgramme(input);
  let told: Standing["plans"] = null;
  let best: ProgrammeResult | null = null;
  const resultOf = (standing: Standing): ProgrammeResult | null => {
    const { plans } = standing;
    return plans ? programmeResult(input, encoded, { ...standing, plans }) : null;
  };
  const solved = await solveProgramme(encoded.problem, {
    seed: SEED,
    seconds: input.seconds ?? SECONDS,
    wasmUrl,
    pause,
    onStanding: (standing) => {
      if (!onProgress) return;
      const { phase, plans, value, bound, proven } = standing;
      if (plans !== told || !best) best = resultOf(standing);
      else best = { ...best, bound, gap: bound > 0 ? (bound - value) / bound : 0, proven };
      told = plans;
      onProgress({ phase, value, bound }, best);
    },
  });
  const { values } = input.district;
  if ("years" in solved)
    return without(input, [
      {
        kind: "together",
        ...{ years: solved.years, districts: solved.groups.map((code) => values[code]!) },
        ...(solved.proven ? {} : { unproven: true as const }),
      },
    ]);
  const result = resultOf(solved);
  if (!result) throw new Error("the search for a programme ended without one");
  return result;
}

/** No programme, for these reasons. */
function without({ settings }: ProgrammeInput, infeasible: readonly Infeasibility[]): ProgrammeResult {
  return {
    works: [],
    value: 0,
    bound: 0,
    gap: 0,
    proven: !infeasible.some((one) => one.kind === "together" && one.unproven),
    spentYuan: settings.budgetsYuan.map(() => 0),
    nearMisses: [],
    infeasible,
  };
}

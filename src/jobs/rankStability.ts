import { type RankStabilityInput, rankStability } from "../analysis/rankStability.ts";
import type { LoadOptions } from "../io/loadResult.ts";
import { yieldTurn } from "../io/yieldTurn.ts";
import type { RankStability } from "../model/rankStability.ts";

/** Draws the weightings; between two slices the run reports how far it is and can be cancelled. */
export async function runRankStability(
  input: RankStabilityInput,
  { signal, onProgress }: LoadOptions,
): Promise<RankStability> {
  const steps = rankStability(input);
  for (;;) {
    await yieldTurn(signal);
    const step = steps.next();
    if (step.done) return step.value;
    onProgress?.({ file: "", share: step.value });
  }
}

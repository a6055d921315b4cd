import { describe, expect, test } from "vitest";
import { rankStability, rankStabilityInput } from "../../src/analysis/rankStability.ts";
import { inlineJobs } from "../../src/jobs/inline.ts";
import { CRITERION_IDS, criterionBounds, perCriterion, priority } from "../../src/model/priority.ts";

const N = 3000;
const values = perCriterion(({ id }) => {
  const step = 31 * (CRITERION_IDS.indexOf(id) + 7);
  return Float32Array.from({ length: N }, (_, i) => ((i * step) % 997) / 997);
});
const bounds = criterionBounds(values);
const input = rankStabilityInput({
  ...{ values, bounds, method: "weighted", weights: {}, scores: priority(values, bounds, {}).scores },
  ...{ spread: "uniform", draws: 400, seed: 1, expectedRanks: true },
});

describe("the job of rank stability", () => {
  test("gives what the analysis gives, and reports how far it is", async () => {
    const shares: (number | null)[] = [];
    const found = await inlineJobs.rankStability(input, { onProgress: ({ share }) => shares.push(share) });
    const steps = rankStability(input);
    let step = steps.next();
    while (!step.done) step = steps.next();
    expect(found).toEqual(step.value);
    expect(shares.length).toBeGreaterThan(1);
    expect(shares.at(-1)).toBe(1);
    expect([...shares].sort()).toEqual(shares);
  });

  test("ends with an AbortError when cancelled on its way", async () => {
    const controller = new AbortController();
    let reports = 0;
    const onProgress = () => {
      reports++;
      controller.abort();
    };
    const run = inlineJobs.rankStability(input, { signal: controller.signal, onProgress });
    await expect(run).rejects.toMatchObject({ name: "AbortError" });
    expect(reports).toBe(1);
  });
});

import { MessageChannel } from "node:worker_threads";
import { type Endpoint, expose, wrap } from "comlink";
// @ts-expect-error: the adapter has no types
import nodeEndpoint from "comlink/dist/esm/node-adapter.mjs";
import { afterEach, describe, expect, test } from "vitest";
import type { ProgrammeInput } from "../../src/analysis/programmeInput.ts";
import { inlineSolver } from "../../src/jobs/inline.ts";
import { solverOver } from "../../src/jobs/solver.ts";
import { type WorkerApi, workerApi } from "../../src/jobs/workerApi.ts";
import { defaultProgramme, type ProgrammeProgress } from "../../src/model/programme.ts";

const open: MessageChannel[] = [];
const closeAll = () => {
  for (const { port1, port2 } of open.splice(0)) {
    port1.close();
    port2.close();
  }
};
afterEach(closeAll);

/** A solver over channels, as the page has it over workers; counts them. */
function connected() {
  let made = 0;
  const solver = solverOver(() => {
    made++;
    const channel = new MessageChannel();
    open.push(channel);
    expose(workerApi(), nodeEndpoint(channel.port1) as Endpoint);
    return { api: wrap<WorkerApi>(nodeEndpoint(channel.port2) as Endpoint), end: closeAll };
  });
  return { solver, made: () => made };
}

const input = (n = 8): ProgrammeInput => ({
  candidates: Array.from({ length: n }, (_, row) => ({
    row,
    eligible: true,
    exclusions: [],
    manageable: row % 3 > 0,
    costYuan: 3e6 + ((row * 7919) % 1000) * 1e4,
    costFrom: "budget",
    managementCostYuan: 2e5,
    managementCostFrom: "household",
    benefit: 4000 + ((row * 104729) % 9000),
  })),
  district: { codes: Uint16Array.from({ length: n }, (_, i) => i % 2), values: ["A", "B"] },
  settings: { ...defaultProgramme(2027), budgetsYuan: [2e7, 2e7] },
  locks: [],
  // It ends long before, by itself: only then are two runs alike.
  seconds: 55,
});

describe("the solver in a worker", () => {
  test("gives what it gives inline, and tells how it gets on", async () => {
    const told: ProgrammeProgress[] = [];
    const far = await connected().solver.programme(input(), { onProgress: (p) => told.push(p) });
    expect(far).toEqual(await inlineSolver.programme(input()));
    expect(told.length).toBeGreaterThan(0);
    expect(told.every(({ value, bound }) => bound >= value)).toBe(true);
  });

  test("uses its worker again after a run, and another after a cancelled one", async () => {
    const { solver, made } = connected();
    await solver.programme(input());
    await solver.programme(input());
    expect(made()).toBe(1);
    const controller = new AbortController();
    await solver.programme(input(), { signal: controller.signal, onProgress: () => controller.abort() });
    await solver.programme(input());
    expect(made()).toBe(2);
  });

  test("gives the best programme found when it is cancelled, here and in a worker", async () => {
    for (const solver of [connected().solver, inlineSolver]) {
      const controller = new AbortController();
      let value = 0;
      const best = await solver.programme(input(), {
        signal: controller.signal,
        onProgress: (progress) => {
          value = progress.value;
          if (value > 0) controller.abort();
        },
      });
      expect(best.works.length).toBeGreaterThan(0);
      expect(best.value).toBe(value);
      expect(best.bound).toBeGreaterThanOrEqual(best.value);
    }
  });

  test("ends with an AbortError when it is cancelled before anything is found", async () => {
    const { solver } = connected();
    const signal = AbortSignal.abort();
    await expect(solver.programme(input(), { signal })).rejects.toMatchObject({ name: "AbortError" });
    const controller = new AbortController();
    const run = solver.programme(input(), { signal: controller.signal });
    controller.abort();
    await expect(run).rejects.toMatchObject({ name: "AbortError" });
  });
});

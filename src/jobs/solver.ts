import { proxy, type Remote, wrap } from "comlink";
import type { ProgrammeInput } from "../analysis/programmeInput.ts";
import type { ProgrammeProgress, ProgrammeResult } from "../model/programme.ts";
import type { ProgrammeTold } from "./programme.ts";
import type { WorkerApi } from "./workerApi.ts";

export interface SolverOptions {
  /** Ends the run within a moment: with the best programme found by then, else with an AbortError. */
  readonly signal?: AbortSignal;
  /** Told at once when value or bound get better; the first value comes within about a second. */
  readonly onProgress?: (progress: ProgrammeProgress) => void;
}

/** Solving runs apart from the other jobs: it takes seconds, and what it is at cannot always be interrupted. */
export interface Solver {
  /** Solves a programme (analysis/programme.ts). Demands that cannot be met are told by `infeasible` of the result. */
  programme(input: ProgrammeInput, options?: SolverOptions): Promise<ProgrammeResult>;
}

/** A worker as the solver uses it. */
export interface SolverConnection {
  readonly api: Remote<WorkerApi>;
  /** Ends the worker, whatever it is at. */
  readonly end: () => void;
}

/** A solver with a worker of its own, made when it is first needed. */
export function createSolver(): Solver {
  return solverOver(() => {
    const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "solver" });
    return { api: wrap<WorkerApi>(worker), end: () => worker.terminate() };
  });
}

/** A solver over workers that `connect` makes: one at a time, and another after a run was cancelled. */
export function solverOver(connect: () => SolverConnection): Solver {
  let idle: SolverConnection | null = null;
  let runs = 0;
  return {
    async programme(input, { signal, onProgress } = {}) {
      signal?.throwIfAborted();
      const connection = idle ?? connect();
      idle = null;
      let ended = false;
      let best: ProgrammeResult | null = null;
      // Progress may arrive after the result: it is dropped.
      const report = proxy((told: ProgrammeTold) => {
        if (ended) return;
        best = told.best;
        onProgress?.(told.progress);
      });
      let cancel = () => {};
      const cancelled = new Promise<ProgrammeResult>((resolve, reject) => {
        cancel = () => {
          ended = true;
          // The worker may be in the midst of a piece of work that hears nothing.
          connection.end();
          if (best) resolve(best);
          else reject(signal?.reason);
        };
      });
      signal?.addEventListener("abort", cancel, { once: true });
      try {
        const call = connection.api.run as unknown as WorkerApi["run"];
        return await Promise.race([call(++runs, "programme", input, report), cancelled]);
      } finally {
        signal?.removeEventListener("abort", cancel);
        if (!ended) {
          if (idle) connection.end();
          else idle = connection;
        }
        ended = true;
      }
    },
  };
}

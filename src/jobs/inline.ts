import type { Jobs } from "./jobs.ts";
import type { Solver } from "./solver.ts";
import { tasks } from "./tasks.ts";

/** The jobs, run where they are called: in tests and in the terminal. */
export const inlineJobs: Jobs = {
  loadCity: (url, options = {}) => tasks.loadCity(url, options),
  loadFiles: (files, base, choices = {}, options = {}) => tasks.loadFiles({ files, base, choices }, options),
  unionOfDiscs: (input) => tasks.unionOfDiscs(input),
  isochrones: (input) => tasks.isochrones(input),
  walk: (input, options = {}) => tasks.walk(input, options),
  roundTrips: (input, options = {}) => tasks.roundTrips(input, options),
  rankStability: (input, options = {}) => tasks.rankStability(input, options),
};

/** The solver, run where it is called. */
export const inlineSolver: Solver = {
  programme: (input, { signal, onProgress } = {}) =>
    tasks.programme(input, {
      ...(signal ? { signal } : {}),
      ...(onProgress ? { onProgress: ({ progress }) => onProgress(progress) } : {}),
    }),
};

import { createJobs } from "../jobs/client.ts";
import type { Jobs } from "../jobs/jobs.ts";
import { createSolver, type Solver } from "../jobs/solver.ts";

let jobs: Jobs | undefined;
let solver: Solver | undefined;

/** The worker of the page's jobs. */
export function theJobs(): Jobs {
  const made = jobs ?? createJobs();
  jobs = made;
  return made;
}

/** The solver, in a worker of its own: it is at work for seconds, and the other jobs must not wait for it. */
export function theSolver(): Solver {
  const made = solver ?? createSolver();
  solver = made;
  return made;
}

import { createJobs } from "../jobs/client.ts";
import type { Jobs } from "../jobs/jobs.ts";

let jobs: Jobs | undefined;

/** The one worker of the page. */
export function theJobs(): Jobs {
  const made = jobs ?? createJobs();
  jobs = made;
  return made;
}

/** What the data dialog shows of a load: its problems in groups, and as a file. */
import type { Problem, Severity } from "../../model/problem.ts";
import type { AtlasState } from "../state.ts";
import { memoize } from "./memoize.ts";

export interface ProblemGroup {
  readonly severity: Severity;
  readonly key: string;
  readonly problems: readonly Problem[];
}

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };
const problemsOf = (s: AtlasState) => s.problems;

/** Problems by severity and key: errors first, then the most frequent. */
export const problemGroups: (s: AtlasState) => readonly ProblemGroup[] = memoize([problemsOf], (problems) => {
  const groups = new Map<string, { severity: Severity; key: string; problems: Problem[] }>();
  for (const problem of problems) {
    const name = `${problem.severity} ${problem.key}`;
    const group = groups.get(name);
    if (group) group.problems.push(problem);
    else groups.set(name, { severity: problem.severity, key: problem.key, problems: [problem] });
  }
  return [...groups.values()].sort(
    (a, b) => ORDER[a.severity] - ORDER[b.severity] || b.problems.length - a.problems.length,
  );
});

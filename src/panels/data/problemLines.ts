import type { Problem, Severity } from "../../model/problem.ts";
import type { ProblemGroup } from "../../store/selectors/data.ts";

/** A line of the list: a severity, a group of several problems under it, or a problem: alone of its sort, or of an open group. */
export type ProblemListLine =
  | { readonly kind: "severity"; readonly name: string; readonly severity: Severity; readonly count: number }
  | { readonly kind: "group"; readonly name: string; readonly group: ProblemGroup }
  | { readonly kind: "problem"; readonly name: string; readonly problem: Problem; readonly nested: boolean };

/** The name of a group among the open ones. */
const nameOf = (group: ProblemGroup): string => `${group.severity} ${group.key}`;

/** The open groups: those that a person toggled, or, where all stand open from the start, the others. */
export function openGroups(
  groups: readonly ProblemGroup[],
  fromStart: boolean,
  toggled: ReadonlySet<string>,
): ReadonlySet<string> {
  return new Set(groups.map(nameOf).filter((name) => toggled.has(name) !== fromStart));
}

/** The lines of the list from top to bottom; `open` names the open groups. */
export function problemLines(
  groups: readonly ProblemGroup[],
  open: ReadonlySet<string>,
): readonly ProblemListLine[] {
  const lines: ProblemListLine[] = [];
  let severity: Severity | undefined;
  for (const group of groups) {
    const { problems } = group;
    if (group.severity !== severity) {
      severity = group.severity;
      const count = groups.reduce((n, g) => n + (g.severity === severity ? g.problems.length : 0), 0);
      lines.push({ kind: "severity", name: severity, severity, count });
    }
    const name = nameOf(group);
    const alone = problems.length === 1;
    if (!alone) lines.push({ kind: "group", name, group });
    if (alone || open.has(name))
      for (const [i, problem] of problems.entries())
        lines.push({ kind: "problem", name: `${name} ${i}`, problem, nested: !alone });
  }
  return lines;
}

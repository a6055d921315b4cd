/** What the data dialog shows of a load: what was taken of it, what is known of it, and its problems in groups. */
import { UNKNOWN_CODE } from "../../model/community.ts";
import type { Problem, Severity } from "../../model/problem.ts";
import { NO_CODE } from "../../table/column.ts";
import type { AtlasState } from "../state.ts";
import { memoize } from "./memoize.ts";
import { atlasOf, limitYear } from "./parameters.ts";

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

const outcomeOf = (s: AtlasState) => s.outcome;

/** Names of the files of the newest load of which nothing could be read; empty where the problems do not name them all. */
export const unreadFiles: (s: AtlasState) => readonly string[] = memoize(
  [outcomeOf, problemsOf],
  (outcome, problems) => {
    const whole = problems.filter(({ severity, feature }) => severity === "error" && feature === undefined);
    const names = [...new Set(whole.map(({ file }) => file))];
    return names.length === outcome?.rejectedFiles ? names : [];
  },
);

/** What became of the rows of the newest load; null where no row could be looked at. */
export const loadedRows: (s: AtlasState) => {
  readonly rows: number;
  readonly kept: number;
  readonly repeated: number;
  readonly rejected: number;
} | null = memoize([outcomeOf], (outcome) => {
  if (!outcome) return null;
  const { accepted, repeated, rejectedRows: rejected } = outcome;
  const kept = accepted.communities + accepted.facilities + accepted.districts;
  const rows = kept + repeated + rejected;
  return rows === 0 ? null : { rows, kept, repeated, rejected };
});

/** Counted with the limit year of the rule pack: by communities, and by the rows of the file, where each repetition counts. */
export interface OldRows {
  readonly year: number;
  readonly before: { readonly communities: number; readonly rows: number };
  readonly until: { readonly communities: number; readonly rows: number };
}

/** How many communities of the newest load are old; null where none was loaded or none says its year. */
export const oldRows: (s: AtlasState) => OldRows | null = memoize(
  [outcomeOf, atlasOf, limitYear],
  (outcome, atlas, year) => {
    if (!atlas || outcome?.kind !== "done" || outcome.accepted.communities === 0) return null;
    const { buildYear } = atlas.city.communities;
    if (buildYear.every(Number.isNaN)) return null;
    const count = (last: number) => {
      const communities = buildYear.reduce((n, built) => n + (built <= last ? 1 : 0), 0);
      const again = outcome.repeats.reduce((n, row) => n + (buildYear[row]! <= last ? 1 : 0), 0);
      return { communities, rows: communities + again };
    };
    return { year, before: count(year - 1), until: count(year) };
  },
);

export const KNOWN_FIELDS = [
  "district",
  "street",
  "buildYear",
  "households",
  "floorAreaSquareMeters",
  "elderly60Plus",
  "comprehensive",
  "management",
  "deficits",
] as const;

/** Share 0..1 of the communities of which each field is known. */
export const knownShares: (s: AtlasState) => Readonly<Record<(typeof KNOWN_FIELDS)[number], number>> | null =
  memoize([atlasOf], (atlas) => {
    if (!atlas) return null;
    const { communities } = atlas.city;
    const share = (unknown: number) => 1 - unknown / communities.length;
    const numbers = (column: Float32Array) => share(count(column, Number.isNaN));
    const codes = (column: ArrayLike<number>, none: number) => share(count(column, (code) => code === none));
    return {
      district: codes(communities.district.codes, NO_CODE),
      street: codes(communities.street.codes, NO_CODE),
      buildYear: numbers(communities.buildYear),
      households: numbers(communities.households),
      floorAreaSquareMeters: numbers(communities.floorAreaSquareMeters),
      elderly60Plus: numbers(communities.elderly60Plus),
      comprehensive: codes(communities.comprehensive, UNKNOWN_CODE),
      management: codes(communities.management, UNKNOWN_CODE),
      deficits: codes(communities.deficits.known, 0),
    };
  });

/** Whether the city on the page is the one that ships. */
export const isDemoCity = (s: AtlasState): boolean =>
  s.loadedFrom === "manifest" && s.atlas?.city.info.id === "chongqing";

function count(column: ArrayLike<number>, counts: (value: number) => boolean): number {
  let n = 0;
  for (let i = 0; i < column.length; i++) if (counts(column[i]!)) n++;
  return n;
}

import { formatNumber } from "./format.ts";
import { languageOf, type ProblemKey } from "./languages.ts";

export type { ProblemKey } from "./languages.ts";

/** How people count the records of a file: from 1, where a problem's `feature` counts from 0. */
const RECORD = {
  zh: (feature: number) => `第 ${formatNumber("zh", feature + 1)} 条`,
  en: (feature: number) => `record ${formatNumber("en", feature + 1)}`,
} as const;

/** What a sentence is made of; the shape of the records' problems. */
interface SpokenProblem {
  readonly key: string;
  readonly file: string;
  readonly feature?: number;
  readonly id?: string;
  readonly field?: string;
  readonly met?: string;
  readonly expected?: string;
}

/** Where a problem lies, in the words of `locale`: the record, or nothing where the whole file is meant. */
export function recordOf(locale: "zh" | "en", problem: SpokenProblem): string {
  return problem.feature === undefined ? "" : RECORD[locale](problem.feature);
}

/** The sentence that says a problem in `locale`; the key itself where no sentence is known. */
export function problemSentence(locale: "zh" | "en", problem: SpokenProblem): string {
  const { problems } = languageOf(locale);
  if (!Object.hasOwn(problems, problem.key)) return problem.key;
  return problems[problem.key as ProblemKey]({
    file: problem.file,
    feature: problem.feature === undefined ? "" : String(problem.feature),
    id: problem.id ?? "",
    field: problem.field ?? "",
    met: problem.met ?? "",
    expected: expectedIn(locale, problem.expected ?? ""),
  });
}

/** Records are counted from 1, and a range "1840..2026" is said in words. */
function expectedIn(locale: "zh" | "en", expected: string): string {
  return expected
    .replace(/^#(\d+)$/, (_, feature) => RECORD[locale](Number(feature)))
    .replace(/(\d)\.\.(?=-?\d)/g, locale === "zh" ? "$1 至 " : "$1 to ");
}

import { problems as en } from "./en/problems.ts";
import { problems as zh } from "./zh/problems.ts";

export type ProblemKey = keyof typeof zh;

const sentences = { zh, en } as const;

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

/** The sentence that says a problem in `locale`; the key itself where no sentence is known. */
export function problemSentence(locale: "zh" | "en", problem: SpokenProblem): string {
  if (!Object.hasOwn(sentences[locale], problem.key)) return problem.key;
  return sentences[locale][problem.key as ProblemKey]({
    file: problem.file,
    feature: problem.feature === undefined ? "" : String(problem.feature),
    id: problem.id ?? "",
    field: problem.field ?? "",
    met: problem.met ?? "",
    expected: problem.expected ?? "",
  });
}

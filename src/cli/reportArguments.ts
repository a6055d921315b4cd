/** What `atlas report` is asked for. */
import { extname } from "node:path";
import { choiceOf, missingOption, type Options, parseOptions } from "./options.ts";

export const REPORT_USAGE = `usage: report --template single-map|coverage-brief|district-atlas|community-sheet|priority-list|programme
              [--city CITY.json] [--language zh|en] [--view PERMALINK] [--only ID,…]
              [--paper wide|a4|a4-landscape|a3] [--scale 1|2|4] [--seconds N] -o FILE.(pptx|pdf|png|zip)
`;

/** The names of templates in the terminal, and those of the page. */
const TEMPLATES = {
  "single-map": "singleMap",
  "coverage-brief": "coverageBrief",
  "district-atlas": "districtAtlas",
  "community-sheet": "communitySheet",
  "priority-list": "priorityList",
  programme: "programme",
} as const;
/** Those of which a list may be asked for. */
const LISTS: ReadonlySet<string> = new Set<keyof typeof TEMPLATES>([
  "district-atlas",
  "community-sheet",
  "priority-list",
]);
const PAPERS = { wide: "wide", a4: "a4", "a4-landscape": "a4Landscape", a3: "a3" } as const;
const LANGUAGES = ["zh", "en"] as const;
const SCALES = ["1", "2", "4"] as const;
const FORMATS = ["pptx", "pdf", "png", "zip"] as const;

/** A day. Timers take no more than a few weeks. */
const MOST_SECONDS = 86_400;

export interface ReportWanted {
  readonly template: (typeof TEMPLATES)[keyof typeof TEMPLATES];
  /** Null: the demonstration city. */
  readonly city: string | null;
  /** Null: as the link says, else Chinese. */
  readonly language: (typeof LANGUAGES)[number] | null;
  /** The part of a link behind the #; empty: as the page begins. */
  readonly view: string;
  readonly only: readonly string[];
  /** Null: as the link says, else a slide. */
  readonly paper: (typeof PAPERS)[keyof typeof PAPERS] | null;
  readonly scale: 1 | 2 | 4;
  /** Patience for the whole. */
  readonly seconds: number;
  readonly format: (typeof FORMATS)[number];
  readonly out: string;
}

/** What is asked for, or a sentence that says what is wrong. */
export function parseReport(args: readonly string[]): ReportWanted | string {
  const options = parseOptions(args, {
    values: ["template", "city", "language", "view", "only", "paper", "scale", "seconds", "o"],
  });
  if (typeof options === "string") return options;
  const missing = missingOption(options, ["template", "o"]);
  if (missing) return missing;
  const template = choiceOf(options, "template", keysOf(TEMPLATES), "single-map");
  if (template instanceof Error) return template.message;
  const paper = choiceOf(options, "paper", keysOf(PAPERS), "wide");
  if (paper instanceof Error) return paper.message;
  const language = choiceOf(options, "language", LANGUAGES, "zh");
  if (language instanceof Error) return language.message;
  const scale = choiceOf(options, "scale", SCALES, "2");
  if (scale instanceof Error) return scale.message;
  const seconds = secondsOf(options);
  if (typeof seconds === "string") return seconds;
  const { values } = options;
  const out = values["o"]!;
  const ending = extname(out).slice(1).toLowerCase();
  const format = FORMATS.find((one) => one === ending);
  if (!format) return `-o is "${out}", expected a name that ends in .${FORMATS.join(", .")}`;
  const only = listOf(values["only"] ?? "");
  if (only.length > 0 && !LISTS.has(template))
    return `--only names districts or communities, and ${template} has no list of them`;
  return {
    ...{ template: TEMPLATES[template], format, out, seconds, only },
    city: values["city"] ?? null,
    language: values["language"] === undefined ? null : language,
    paper: values["paper"] === undefined ? null : PAPERS[paper],
    view: linkOf(values["view"] ?? ""),
    scale: Number(scale) as 1 | 2 | 4,
  };
}

/** What stands behind the # of an address, or a link's part without one. */
function linkOf(given: string): string {
  const at = given.indexOf("#");
  if (at < 0 && URL.canParse(given)) return "";
  return given.slice(at + 1).trim();
}

/** Parts between commas, Chinese ones too. */
const listOf = (text: string): readonly string[] =>
  text
    .split(/[,，]/)
    .map((id) => id.trim())
    .filter((id) => id !== "");

function secondsOf({ values }: Options): number | string {
  const given = values["seconds"] ?? "900";
  const seconds = Number(given);
  return seconds > 0 && seconds <= MOST_SECONDS
    ? seconds
    : `--seconds is "${given}", expected a number above 0, at most ${MOST_SECONDS}`;
}

const keysOf = <T extends object>(record: T): readonly (keyof T & string)[] =>
  Object.keys(record) as (keyof T & string)[];

/** What `atlas coverage` is asked for. */
import { PROFILE_IDS, type ProfileId } from "../geo/walkingProfile.ts";
import {
  areBands,
  METHODS,
  type Method,
  MOST_BANDS,
  WALK_DIRECTIONS,
  type WalkDirection,
} from "../model/walking.ts";
import { SUPPLY_METHODS } from "./coverageRun.ts";
import { choiceOf, missingOption, parseOptions } from "./options.ts";

export const USAGE = `usage: coverage --network N --communities C --facilities F [--kind K[,K…]] [--rules R.json]
                [--profile ${PROFILE_IDS.join("|")}] [--direction ${WALK_DIRECTIONS.join("|")}]
                [--method ${METHODS.join("|")}] [--supply ${SUPPLY_METHODS.join("|")}]
                [--minutes 5,10,15] [-o FILE.(csv|geojson)] [--json]
`;

export interface Wanted {
  readonly network: string;
  readonly communities: string;
  readonly facilities: string;
  /** Null: the rules that ship with the program. */
  readonly rules: string | null;
  /** Empty: every kind that there is. */
  readonly kinds: readonly string[];
  readonly walker: ProfileId;
  readonly direction: WalkDirection;
  readonly method: Method;
  readonly supply: (typeof SUPPLY_METHODS)[number];
  readonly minutes: readonly number[];
  /** Null where nothing is written, the summary alone being asked for. */
  readonly output: { readonly path: string; readonly format: "csv" | "geojson" } | null;
  readonly json: boolean;
}

/** The choices in `args`, or a sentence that says what is wrong with them. */
export function parseArguments(args: readonly string[]): Wanted | string {
  const options = parseOptions(args, {
    values: [
      "network",
      "communities",
      "facilities",
      "kind",
      "rules",
      "profile",
      "direction",
      "method",
      "supply",
      "minutes",
      "o",
    ],
    flags: ["json"],
  });
  if (typeof options === "string") return options;
  const missing = missingOption(options, ["network", "communities", "facilities"]);
  if (missing !== null) return missing;
  const walker = choiceOf(options, "profile", PROFILE_IDS, "planning");
  const direction = choiceOf(options, "direction", WALK_DIRECTIONS, "out");
  const method = choiceOf(options, "method", METHODS, "slope");
  const supply = choiceOf(options, "supply", SUPPLY_METHODS, "2sfca");
  for (const choice of [walker, direction, method, supply])
    if (choice instanceof Error) return choice.message;
  const { values } = options;
  const minutes = (values["minutes"] ?? "5,10,15")
    .split(",")
    .map((text) => Number(text.trim() || Number.NaN));
  if (!areBands(minutes))
    return `--minutes is "${values["minutes"]}", expected 1 to ${MOST_BANDS} ascending numbers over 0 and up to 120`;
  const json = options.flags.has("json");
  const path = values["o"];
  const format = /\.(csv|geojson)$/i.exec(path ?? "")?.[1]?.toLowerCase() as "csv" | "geojson" | undefined;
  if (path === undefined && !json) return "-o is missing, expected a file to write, or --json";
  if (path !== undefined && format === undefined)
    return `-o is "${path}", expected a name in .csv or .geojson`;
  return {
    network: values["network"]!,
    communities: values["communities"]!,
    facilities: values["facilities"]!,
    rules: values["rules"] ?? null,
    kinds: (values["kind"] ?? "").split(",").flatMap((kind) => kind.trim() || []),
    walker: walker as ProfileId,
    direction: direction as WalkDirection,
    method: method as Method,
    supply: supply as Wanted["supply"],
    minutes,
    output: path !== undefined && format !== undefined ? { path, format } : null,
    json,
  };
}

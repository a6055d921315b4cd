/** What `atlas programme` is asked for. */
import type { ReachChoice } from "../analysis/budgetReach.ts";
import { defaultProgramme, MOST_YEARS, type ProgrammeSettings } from "../model/programme.ts";
import { missingOption, type Options, parseOptions } from "./options.ts";
import { REACH_OPTIONS, REACH_USAGE, reachChoice } from "./reachOptions.ts";

export const USAGE = `usage: programme --city CITY.json --budget-yuan B1,B2,… [--floor FLOOR.json] [--locked LOCKED.json]
                 [--start-year Y] [--works-per-year N] [--year-factor 0.97] [--management-share 0.2]
                 [--management-yuan-per-household 800] [--follow-up-years 2] [--seconds 10]
                 ${REACH_USAGE} [--json]
`;

export interface Wanted {
  readonly city: string;
  /** Null: no floors. */
  readonly floor: string | null;
  /** Null: no locks. */
  readonly locked: string | null;
  readonly reach: ReachChoice;
  /** Null: the year after the data date. */
  readonly startYear: number | null;
  readonly settings: Omit<ProgrammeSettings, "startYear" | "floors" | "floorOfAll">;
  readonly seconds: number;
  readonly json: boolean;
}

interface NumberOption {
  readonly name: string;
  readonly expected: string;
  readonly holds: (value: number) => boolean;
}

const NUMBERS = {
  startYear: {
    name: "start-year",
    expected: "a year",
    holds: (v) => Number.isInteger(v) && v > 0 && v < 10_000,
  },
  worksPerYear: { name: "works-per-year", expected: "a whole number from 0", holds: isCount },
  yearFactor: { name: "year-factor", expected: "a number over 0 and up to 1", holds: (v) => v > 0 && v <= 1 },
  managementShare: {
    name: "management-share",
    expected: "a number from 0 to 1",
    holds: (v) => v >= 0 && v <= 1,
  },
  managementYuanPerHousehold: {
    name: "management-yuan-per-household",
    expected: "yuan from 0",
    holds: isAmount,
  },
  followUpYears: { name: "follow-up-years", expected: "a whole number from 0", holds: isCount },
  seconds: { name: "seconds", expected: "a number over 0", holds: (v) => v > 0 && v < Infinity },
} as const satisfies Record<string, NumberOption>;

/** The choices in `args`, or a sentence that says what is wrong with them. */
export function parseArguments(args: readonly string[]): Wanted | string {
  const names = Object.values(NUMBERS).map(({ name }) => name);
  const options = parseOptions(args, {
    values: ["city", "budget-yuan", "floor", "locked", ...REACH_OPTIONS, ...names],
    flags: ["json"],
  });
  if (typeof options === "string") return options;
  const missing = missingOption(options, ["city", "budget-yuan"]);
  if (missing !== null) return missing;
  const { values, flags } = options;
  const budgetsYuan = values["budget-yuan"]!.split(",").map(numberOf);
  if (budgetsYuan.length > MOST_YEARS || !budgetsYuan.every(isAmount))
    return `--budget-yuan is "${values["budget-yuan"]}", expected 1 to ${MOST_YEARS} amounts from 0, one a year`;
  const read: Partial<Record<keyof typeof NUMBERS, number>> = {};
  for (const key of Object.keys(NUMBERS) as (keyof typeof NUMBERS)[]) {
    const value = numberOption(options, NUMBERS[key]);
    if (typeof value === "string") return value;
    if (value !== null) read[key] = value;
  }
  const reach = reachChoice(options);
  if (typeof reach === "string") return reach;
  const usual = defaultProgramme(0);
  return {
    city: values["city"]!,
    floor: values["floor"] ?? null,
    locked: values["locked"] ?? null,
    reach,
    startYear: read.startYear ?? null,
    settings: {
      budgetsYuan,
      worksPerYear: read.worksPerYear ?? null,
      yearFactor: read.yearFactor ?? usual.yearFactor,
      managementShare: read.managementShare ?? usual.managementShare,
      managementYuanPerHousehold: read.managementYuanPerHousehold ?? usual.managementYuanPerHousehold,
      followUpYears: read.followUpYears ?? usual.followUpYears,
    },
    seconds: read.seconds ?? 10,
    json: flags.has("json"),
  };
}

function numberOption({ values }: Options, { name, expected, holds }: NumberOption): number | null | string {
  const given = values[name];
  if (given === undefined) return null;
  const value = numberOf(given);
  return holds(value) ? value : `--${name} is "${given}", expected ${expected}`;
}

const numberOf = (text: string): number => Number(text.trim() || Number.NaN);

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0;
}

function isAmount(value: number): boolean {
  return value >= 0 && value < Infinity;
}

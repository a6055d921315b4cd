/** The map of the programme: a colour a year, or one year against those before and after it. */
import type { Track } from "../../model/menu.ts";
import type { ProgrammeResult } from "../../model/programme.ts";
import type { Theme } from "../../scale/colors.ts";
import { rampColors } from "../../scale/ramps.ts";
import { type CategoryScale, categoryScale } from "../../scale/scale.ts";

/** Calendar years stand in the domain as they are. */
export const PROGRAMME_CLASSES = [
  "managementOnly",
  "thisYear",
  "thisYearManagement",
  "earlier",
  "later",
  "notIn",
  "unsolved",
] as const;
export type ProgrammeClass = (typeof PROGRAMME_CLASSES)[number];

/**
 * Management upgrading is ochre, which no colour vision takes for the teal of the years, pale where it is all that happens; who is left
 * out is nearly the ground.
 */
const COLORS: Readonly<Record<Theme, Readonly<Record<ProgrammeClass, string>>>> = {
  light: {
    managementOnly: "#EBC684",
    thisYear: "#0B4557",
    thisYearManagement: "#E0A53C",
    earlier: "#B4D2D0",
    later: "#C9C2AE",
    notIn: "#DEDCD2",
    unsolved: "#B9C4C4",
  },
  dark: {
    managementOnly: "#8F6E3E",
    thisYear: "#F3E8C8",
    thisYearManagement: "#C98A2E",
    earlier: "#3F7A83",
    later: "#5A5348",
    notIn: "#333B40",
    unsolved: "#55656B",
  },
};

export interface ProgrammeMap {
  readonly scale: CategoryScale;
  /** Length n. */
  readonly classOf: Uint8Array;
}

export interface ProgrammeMapInput {
  readonly result: Pick<ProgrammeResult, "works">;
  readonly startYear: number;
  readonly years: number;
  /** Communities of the map. */
  readonly length: number;
  /** Calendar year that the map asks for; null: all. */
  readonly calendarYear: number | null;
  readonly theme: Theme;
}

/** Colours of a solved programme. The first year is the strongest: it comes next. */
export function programmeMap(input: ProgrammeMapInput): ProgrammeMap {
  return input.calendarYear === null ? allYears(input) : oneYear(input, input.calendarYear);
}

/** A colour for each year of a programme, the first the strongest. The weakest steps of the ramp are left to the ground. */
export const yearColors = (years: number, theme: Theme): readonly string[] =>
  rampColors("sequence", years + 2, theme)
    .slice(2)
    .reverse();

/** The two kinds of work, as the map has them where one year is asked for. */
export const trackColors = (theme: Theme): Readonly<Record<Track, string>> => ({
  comprehensive: TRACK_COMPREHENSIVE[theme],
  management: COLORS[theme].thisYearManagement,
});
const TRACK_COMPREHENSIVE: Readonly<Record<Theme, string>> = { light: "#0E5E6F", dark: "#72C3CB" };

/** A map that waits for a programme. */
export function unsolvedMap(length: number, theme: Theme): ProgrammeMap {
  const scale = categoryScale(["unsolved"], [COLORS[theme].unsolved], theme);
  return { scale, classOf: new Uint8Array(length) };
}

function allYears({ result, startYear, years, length, theme }: ProgrammeMapInput): ProgrammeMap {
  const names = Array.from({ length: years }, (_, i) => String(startYear + i));
  const { managementOnly, notIn } = COLORS[theme];
  // The weakest steps of the ramp are left to the ground.
  const ramp = rampColors("sequence", years + 2, theme)
    .slice(2)
    .reverse();
  const scale = categoryScale([...names, "managementOnly", "notIn"], [...ramp, managementOnly, notIn], theme);
  const classOf = new Uint8Array(length).fill(years + 1);
  for (const { row, track } of result.works) if (track === "management") classOf[row] = years;
  for (const { row, track, year } of result.works) if (track === "comprehensive") classOf[row] = year - 1;
  return { scale, classOf };
}

const ONE_YEAR = ["thisYear", "thisYearManagement", "earlier", "later", "notIn"] as const;
const [THIS, MANAGEMENT, EARLIER, LATER, NOT_IN] = ONE_YEAR.keys();

/** A community that is renovated in the year asked for shows that, whatever else happens to it before or after. */
function oneYear(
  { result, startYear, length, theme }: ProgrammeMapInput,
  calendarYear: number,
): ProgrammeMap {
  const scale = categoryScale(
    ONE_YEAR,
    ONE_YEAR.map((name) => COLORS[theme][name]),
    theme,
  );
  const asked = calendarYear - startYear + 1;
  const classOf = new Uint8Array(length).fill(NOT_IN!);
  for (const { row, track, year } of result.works) {
    const own =
      year < asked ? EARLIER! : year > asked ? LATER! : track === "comprehensive" ? THIS! : MANAGEMENT!;
    classOf[row] = Math.min(classOf[row]!, own);
  }
  return { scale, classOf };
}

/** What the list says of one community, in words. */
import { formatFixed, formatNumber, UNKNOWN_TEXT } from "../../i18n/format.ts";
import { label, t } from "../../i18n/t.ts";
import { COMPREHENSIVE_STAGES, MANAGEMENT_STAGES, UNKNOWN_CODE } from "../../model/community.ts";
import { GAP_CLASSES } from "../../model/gap.ts";
import { COMPREHENSIVE_COLORS, MANAGEMENT_COLORS, UNKNOWN_COLOR } from "../../scale/ramps.ts";
import { type CodeColumn, hasBit, NO_CODE } from "../../table/column.ts";
import type { AtlasState, Theme } from "../state.ts";
import { isEdited } from "./edits.ts";
import { gapColor, gapWord } from "./gapFilter.ts";
import { missingServices } from "./missing.ts";
import { communityNamer, districtName } from "./names.ts";
import { kinds } from "./parameters.ts";
import { priorities } from "./priority.ts";
import { deficitCounts, missingCounts } from "./rows.ts";
import { coverageClasses } from "./supply.ts";
import { walkSeconds } from "./walkSeconds.ts";

export interface StageWord {
  readonly known: boolean;
  readonly text: string;
  readonly color: string;
}

/** All but the colours is text, a dash where not known. */
export interface ListRow {
  readonly name: string;
  readonly edited: boolean;
  readonly district: string;
  readonly street: string;
  readonly buildYear: string;
  readonly households: string;
  readonly floorAreaSquareMeters: string;
  readonly comprehensive: StageWord;
  readonly management: StageWord;
  readonly missingCount: string;
  /** Short names of the missing services; empty where none is missing or they are not known. */
  readonly missingNames: string;
  readonly deficits: string;
  readonly priority: string;
}

/** The words of community `row`; null before a city is loaded. */
export function listRow(s: AtlasState, row: number): ListRow | null {
  if (!s.atlas) return null;
  const { locale } = s;
  const c = s.atlas.city.communities;
  const number = (value: number) => formatNumber(locale, value);
  const count = (value: number) => (value === UNKNOWN_CODE ? UNKNOWN_TEXT : number(value));
  const year = c.buildYear[row]!;
  return {
    name: communityNamer(s)(row),
    edited: isEdited(s, c.ids[row]!),
    district: textOf(c.district, row, (code) => districtName(s, code)),
    street: textOf(c.street, row, (name) => name),
    buildYear: Number.isNaN(year) ? UNKNOWN_TEXT : String(year),
    households: number(c.households[row]!),
    floorAreaSquareMeters: number(c.floorAreaSquareMeters[row]!),
    comprehensive: stageWord(s, COMPREHENSIVE_COLORS, c.comprehensive[row]!, (code) =>
      t(locale, `map.stage.${COMPREHENSIVE_STAGES[code]!}`),
    ),
    management: stageWord(s, MANAGEMENT_COLORS, c.management[row]!, (code) =>
      t(locale, `map.managementStage.${MANAGEMENT_STAGES[code]!}`),
    ),
    missingCount: count(missingCounts(s)[row]!),
    missingNames: missingNames(s, row),
    deficits: count(deficitCounts(s)[row]!),
    priority: formatFixed(locale, priorities(s).scores[row]!, 1),
  };
}

export interface CoverageCells {
  readonly gap: StageWord;
  readonly walkMinutes: string;
}

/** What the coverage panel finds of community `row`; apart from the rest, for it takes the streets. */
export function coverageCells(s: AtlasState, row: number): CoverageCells {
  const { locale, theme } = s;
  const gap = GAP_CLASSES[coverageClasses(s)[row]!] ?? "unknown";
  return {
    gap: {
      known: gap !== "unknown" && gap !== "notConnected",
      text: gapWord(locale, gap),
      color: gapColor(theme, gap),
    },
    walkMinutes: formatFixed(locale, walkSeconds(s)[row]! / 60, 1),
  };
}

function textOf({ codes, values }: CodeColumn, row: number, nameOf: (value: string) => string): string {
  const code = codes[row]!;
  return code === NO_CODE ? UNKNOWN_TEXT : nameOf(values[code]!);
}

function stageWord(
  { locale, theme }: AtlasState,
  colors: Readonly<Record<Theme, readonly string[]>>,
  code: number,
  nameOf: (code: number) => string,
): StageWord {
  const color = colors[theme][code];
  return color === undefined
    ? { known: false, text: t(locale, "filters.unknown"), color: UNKNOWN_COLOR[theme] }
    : { known: true, text: nameOf(code), color };
}

function missingNames(s: AtlasState, row: number): string {
  const column = missingServices(s);
  return kinds(s)
    .filter(({ id }) => {
      const bit = column.values.indexOf(id);
      return bit >= 0 && hasBit(column, row, bit);
    })
    .map((kind) => label(s.locale, kind.short ?? kind.label))
    .join(t(s.locale, "filters.separator"));
}

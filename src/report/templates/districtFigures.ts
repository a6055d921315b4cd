/** The key figures of a district, each with what it rests on. */
import { districtNeed } from "../../analysis/districtNeed.ts";
import { type KeyFigures, type KnownSum, keyFigures } from "../../analysis/figures.ts";
import { type ReachSums, reachSums, shareOf } from "../../analysis/outOfReach.ts";
import { formatFixed, formatLarge, formatNumber, formatShare } from "../../i18n/format.ts";
import { label, t } from "../../i18n/t.ts";
import { outOfReachFlags } from "../../store/selectors/coverage.ts";
import { measuredKinds } from "../../store/selectors/measuredKinds.ts";
import { methodWords } from "../../store/selectors/methodWords.ts";
import { priorities } from "../../store/selectors/priority.ts";
import type { AtlasState } from "../../store/state.ts";
import type { Figure } from "../document.ts";

/** A figure with how it is made. */
export interface MadeFigure extends Figure {
  readonly formula: string;
}

/**
 * Figures of the communities with `rows[i]` = 1: size, progress, need, and who is out of reach of the kinds that the coverage panel looks at.
 * `rows` are all of one district.
 */
export function districtFigures(s: AtlasState, rows: Uint8Array): readonly MadeFigure[] {
  const { locale } = s;
  const { communities } = s.atlas!.city;
  const figures = keyFigures(communities, rows);
  return [
    {
      label: t(locale, "overview.communities"),
      value: formatNumber(locale, figures.communities),
      unit: t(locale, "overview.unit.communities"),
      note: "",
      formula: t(locale, "overview.truth.communities"),
    },
    sumFigure(s, figures, "households", figures.households),
    sumFigure(s, figures, "area", figures.floorAreaSquareMeters),
    sumFigure(s, figures, "elderly", figures.elderly),
    shareFigure(s, figures, "accepted"),
    shareFigure(s, figures, "underWorks"),
    needFigure(s, rows),
    ...reachFigure(s, reachSums(communities, outOfReachFlags(s), rows).total),
  ];
}

const SUMS = {
  households: ["overview.households", "overview.unit.households", "overview.truth.households"],
  area: ["overview.area", "overview.unit.squareMeters", "overview.truth.area"],
  elderly: ["detail.fact.elderly", "report.district.people", "report.district.truth.elderly"],
} as const;

function sumFigure(
  { locale }: AtlasState,
  { communities }: KeyFigures,
  id: keyof typeof SUMS,
  { sum, known }: KnownSum,
): MadeFigure {
  const [name, unit, formula] = SUMS[id];
  const { figure, unit: large } = formatLarge(locale, known === 0 ? Number.NaN : sum);
  const units = known === 0 ? [] : [large, t(locale, unit)].filter(Boolean);
  return {
    label: t(locale, name),
    value: figure,
    unit: units.join(locale === "zh" ? "" : " "),
    note: unknownNote(locale, known, communities),
    formula: t(locale, formula),
  };
}

/** How many do not know the value; nothing where all do. */
function unknownNote(locale: AtlasState["locale"], known: number, all: number): string {
  if (known === all) return "";
  return known === 0
    ? t(locale, "overview.unknown.all")
    : t(locale, "overview.unknown", { n: formatNumber(locale, all - known) });
}

function shareFigure({ locale }: AtlasState, figures: KeyFigures, id: "accepted" | "underWorks"): MadeFigure {
  const share = figures[`${id}Share`];
  const { stageKnown } = figures;
  return {
    label: t(locale, `report.district.${id}`),
    ...percent(formatShare(locale, share)),
    note:
      stageKnown === 0
        ? t(locale, "overview.unknown.all")
        : t(locale, "report.district.stageOf", {
            n: formatNumber(locale, figures[id]),
            known: formatNumber(locale, stageKnown),
          }),
    formula: t(locale, "overview.truth.share", { stage: t(locale, `overview.stage.${id}`) }),
  };
}

/** Weighted by households, or all alike where the whole city does not know them, as the overview has it. */
function needFigure(s: AtlasState, rows: Uint8Array): MadeFigure {
  const { locale } = s;
  const { communities } = s.atlas!.city;
  const weighted = communities.households.some((households) => households > 0);
  const households = weighted ? communities.households : new Float32Array(communities.length).fill(1);
  const columns = { length: communities.length, district: communities.district, households };
  const [found] = districtNeed(columns, priorities(s).scores, { rows, worst: 0 });
  const need = found?.need ?? Number.NaN;
  return {
    label: t(locale, "map.area.need"),
    value: formatFixed(locale, need, 1),
    unit: Number.isNaN(need) ? "" : t(locale, "map.unit.points"),
    note: t(locale, "report.district.weighed", {
      n: formatNumber(locale, found?.weighed ?? 0),
      all: formatNumber(locale, found?.communities ?? 0),
    }),
    formula: t(locale, weighted ? "overview.truth.need" : "overview.truth.need.unweighted"),
  };
}

/** None where no kind can be measured, or reach is not known. */
function reachFigure(s: AtlasState, sums: ReachSums): readonly MadeFigure[] {
  const { locale } = s;
  const kinds = measuredKinds(s);
  if (kinds.length === 0 || sums.communities === 0) return [];
  const { households, householdsOut, householdsKnown } = sums;
  const { figure, unit } = formatLarge(locale, householdsKnown === 0 ? Number.NaN : householdsOut);
  const units = householdsKnown === 0 ? [] : [unit, t(locale, "overview.unit.households")].filter(Boolean);
  const names = kinds.map((kind) => label(locale, kind.short ?? kind.label));
  const combined = kinds.length > 1 ? t(locale, `report.district.out.${s.coverageMode}`) : "";
  return [
    {
      label: t(locale, "coverage.households"),
      value: figure,
      unit: units.join(locale === "zh" ? "" : " "),
      note: t(locale, "report.district.out", {
        kinds: names.join(t(locale, "picture.kinds.separator")) + combined,
        share: formatShare(locale, shareOf(householdsOut, households)),
      }),
      formula: t(locale, "report.district.truth.out", { method: methodWords(s).all }),
    },
  ];
}

/** "61.4%" as figure and smaller unit. */
function percent(text: string): { value: string; unit: string } {
  return text.endsWith("%") ? { value: text.slice(0, -1), unit: "%" } : { value: text, unit: "" };
}

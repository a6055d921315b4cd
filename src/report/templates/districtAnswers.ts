/** The key figures of a district, each with what it rests on. */
import { districtNeed } from "../../analysis/districtNeed.ts";
import { type KeyFigures, keyFigures } from "../../analysis/figures.ts";
import { reachSums, shareOf } from "../../analysis/outOfReach.ts";
import { formatFixed, formatNumber, formatShare } from "../../i18n/format.ts";
import { label, t } from "../../i18n/t.ts";
import { outOfReachFlags } from "../../store/selectors/coverage.ts";
import { measuredKinds } from "../../store/selectors/measuredKinds.ts";
import { limitYear } from "../../store/selectors/parameters.ts";
import { priorities } from "../../store/selectors/priority.ts";
import type { AtlasState } from "../../store/state.ts";
import { type Answer, largeFigure, shareFigureOf } from "./answers.ts";
import { reachInputs } from "./reachNotes.ts";
import { stockAnswers } from "./stockAnswers.ts";

/**
 * Of the communities with `rows[i]` = 1, all of one district: size, progress, need, and who is out of reach of the kinds that the coverage
 * panel looks at.
 */
export function districtAnswers(s: AtlasState, rows: Uint8Array): readonly Answer[] {
  const { locale } = s;
  const { communities } = s.atlas!.city;
  const sums = keyFigures(communities, rows);
  const [count, households, area, progress] = stockAnswers(locale, communities, rows, limitYear(s));
  return [
    ...[count!, households!, area!],
    elderlyAnswer(s, sums),
    ...(sums.stageKnown > 0
      ? [withCount(s, progress!, sums.accepted), withCount(s, worksAnswer(s, sums), sums.underWorks)]
      : [progress!]),
    needAnswer(s, rows),
    ...reachAnswer(s, rows),
  ];
}

function elderlyAnswer({ locale }: AtlasState, { elderly, communities }: KeyFigures): Answer {
  const { sum, known } = elderly;
  const unit = locale === "zh" ? t(locale, "report.maps.unit.people") : "";
  const missing = formatNumber(locale, communities - known);
  const note =
    known === 0 ? t(locale, "overview.unknown.all") : t(locale, "report.maps.unknown", { n: missing });
  return {
    figure: largeFigure(
      locale,
      t(locale, "detail.fact.elderly"),
      known === 0 ? Number.NaN : sum,
      unit,
      known === communities ? "" : note,
    ),
    formula: t(locale, "report.district.truth.elderly"),
    inputs: [t(locale, "overview.input.known", { n: formatNumber(locale, known), unknown: missing })],
  };
}

/** Beside a share, how many communities that are. */
function withCount({ locale }: AtlasState, { figure, ...rest }: Answer, n: number): Answer {
  const count = t(locale, "report.district.count", { n: formatNumber(locale, n) });
  const note = [count, figure.note].filter(Boolean).join(t(locale, "picture.separator"));
  return { ...rest, figure: { ...figure, note } };
}

function worksAnswer({ locale }: AtlasState, sums: KeyFigures): Answer {
  const { underWorks, underWorksShare, stageKnown, communities } = sums;
  const stage = t(locale, "overview.stage.underWorks");
  const n = formatNumber(locale, underWorks);
  return {
    figure: shareFigureOf(locale, t(locale, "report.district.underWorks"), underWorksShare),
    formula: t(locale, "overview.truth.share", { stage }),
    inputs: [
      t(locale, "overview.input.stage", { stage, n }),
      t(locale, "overview.input.stageKnown", {
        n: formatNumber(locale, stageKnown),
        unknown: formatNumber(locale, communities - stageKnown),
      }),
    ],
  };
}

/** Weighted by households, or all alike where the whole city does not know them, as the overview has it. */
function needAnswer(s: AtlasState, rows: Uint8Array): Answer {
  const { locale } = s;
  const { communities } = s.atlas!.city;
  const weighted = communities.households.some((households) => households > 0);
  const households = weighted ? communities.households : new Float32Array(communities.length).fill(1);
  const columns = { length: communities.length, district: communities.district, households };
  const [found] = districtNeed(columns, priorities(s).scores, { rows, worst: 0 });
  const need = found?.need ?? Number.NaN;
  const counted = {
    n: formatNumber(locale, found?.weighed ?? 0),
    all: formatNumber(locale, found?.communities ?? 0),
  };
  return {
    figure: {
      label: t(locale, "map.area.need"),
      value: formatFixed(locale, need, 1),
      unit: Number.isNaN(need) ? "" : t(locale, "report.maps.unit.points"),
      note: t(locale, "report.district.weighed", counted),
    },
    formula: t(locale, weighted ? "overview.truth.need" : "overview.truth.need.unweighted"),
    inputs: [t(locale, "overview.input.ranked", counted)],
  };
}

/** None where no kind can be measured, or reach is not known. */
function reachAnswer(s: AtlasState, rows: Uint8Array): readonly Answer[] {
  const { locale } = s;
  const kinds = measuredKinds(s);
  const { total } = reachSums(s.atlas!.city.communities, outOfReachFlags(s), rows);
  if (kinds.length === 0 || total.communities === 0) return [];
  const { households, householdsOut, householdsKnown } = total;
  const names = kinds.map((kind) => label(locale, kind.short ?? kind.label));
  const combined = kinds.length > 1 ? t(locale, `report.district.out.${s.coverageMode}`) : "";
  return [
    {
      figure: largeFigure(
        locale,
        t(locale, "coverage.households"),
        householdsKnown === 0 ? Number.NaN : householdsOut,
        t(locale, "overview.unit.households"),
        t(locale, "report.district.out", {
          kinds: names.join(t(locale, "picture.kinds.separator")) + combined,
          share: formatShare(locale, shareOf(householdsOut, households)),
        }),
      ),
      formula: t(locale, "coverage.truth.households"),
      inputs: reachInputs(s),
    },
  ];
}

/** How many there are and how far the renovation is: communities, households, floor area, the share accepted. */
import { type KeyFigures, type KnownSum, keyFigures } from "../../analysis/figures.ts";
import { oldStock } from "../../analysis/oldStock.ts";
import { formatNumber } from "../../i18n/format.ts";
import { type Locale, t } from "../../i18n/t.ts";
import type { Communities } from "../../model/community.ts";
import { type Answer, largeFigure, shareFigureOf } from "./answers.ts";

/** Of the communities with `rows[i]` = 1; built before `limitYear` in place of the share accepted where no stage is known. */
export function stockAnswers(
  locale: Locale,
  communities: Communities,
  rows: Uint8Array,
  limitYear: number,
): readonly Answer[] {
  const sums = keyFigures(communities, rows);
  const count = locale === "zh" ? t(locale, "overview.unit.communities") : "";
  return [
    {
      figure: largeFigure(locale, t(locale, "overview.communities"), sums.communities, count),
      formula: t(locale, "overview.truth.communities"),
    },
    sumAnswer(locale, "households", sums, sums.households),
    sumAnswer(locale, "area", sums, sums.floorAreaSquareMeters),
    sums.stageKnown > 0
      ? acceptedAnswer(locale, sums)
      : oldAnswer(locale, sums, limitYear, oldStock(communities, communities.district, limitYear, rows)),
  ];
}

function sumAnswer(
  locale: Locale,
  id: "households" | "area",
  { communities }: KeyFigures,
  { sum, known }: KnownSum,
): Answer {
  const unit = t(locale, id === "area" ? "overview.unit.squareMeters" : "overview.unit.households");
  const label = t(locale, `overview.${id}`);
  return {
    figure: largeFigure(
      locale,
      label,
      known === 0 ? Number.NaN : sum,
      unit,
      unknownNote(locale, known, communities),
    ),
    formula: t(locale, `overview.truth.${id}`),
    inputs: [t(locale, "overview.input.known", knownAndNot(locale, known, communities))],
  };
}

function acceptedAnswer(
  locale: Locale,
  { acceptedShare, accepted, stageKnown, communities }: KeyFigures,
): Answer {
  const stage = t(locale, "overview.stage.accepted");
  const note = unknownNote(locale, stageKnown, communities);
  return {
    figure: shareFigureOf(locale, t(locale, "overview.accepted"), acceptedShare, note),
    formula: t(locale, "overview.truth.share", { stage }),
    inputs: [
      t(locale, "overview.input.stage", { stage, n: formatNumber(locale, accepted) }),
      t(locale, "overview.input.stageKnown", knownAndNot(locale, stageKnown, communities)),
    ],
  };
}

function oldAnswer(
  locale: Locale,
  { communities }: KeyFigures,
  limitYear: number,
  { old, known }: { readonly old: number; readonly known: number },
): Answer {
  const year = String(limitYear);
  const unit = locale === "zh" ? t(locale, "overview.unit.communities") : "";
  const note = unknownNote(locale, known, communities);
  return {
    figure: largeFigure(
      locale,
      t(locale, "overview.old", { year }),
      known === 0 ? Number.NaN : old,
      unit,
      note,
    ),
    formula: t(locale, "overview.truth.old", { year }),
    inputs: [t(locale, "overview.input.known", knownAndNot(locale, known, communities))],
  };
}

/** How many of the communities do not know a value; empty when all do. */
function unknownNote(locale: Locale, known: number, all: number): string {
  if (known === all) return "";
  return known === 0
    ? t(locale, "overview.unknown.all")
    : t(locale, "report.maps.unknown", { n: formatNumber(locale, all - known) });
}

const knownAndNot = (locale: Locale, known: number, all: number) => ({
  n: formatNumber(locale, known),
  unknown: formatNumber(locale, all - known),
});

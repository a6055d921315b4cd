/** Who is within reach of the kinds looked at and who is not, as the coverage panel counts. */
import { shareOf } from "../../analysis/outOfReach.ts";
import { formatLargeText } from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import { coverageTotal, tooSmall } from "../../store/selectors/coverage.ts";
import { measuredKinds } from "../../store/selectors/measuredKinds.ts";
import type { AtlasState } from "../../store/state.ts";
import { type Answer, largeFigure, shareFigureOf } from "./answers.ts";
import { reachInputs } from "./reachNotes.ts";

type Unit = "communities" | "households" | "people";

export function coverageAnswers(state: AtlasState): readonly Answer[] {
  const { locale } = state;
  const total = coverageTotal(state);
  const supply = tooSmall(state);
  const known = (count: number, value: number): number => (count > 0 ? value : Number.NaN);
  const count = (label: string, value: number, unit: Unit, formula: string): Answer => ({
    figure: largeFigure(locale, label, value, locale === "zh" ? t(locale, `report.maps.unit.${unit}`) : ""),
    formula,
  });
  const ofCommunities = t(locale, "coverage.truth.communities");
  const inside = total.communities - total.communitiesOut;
  return [
    shareAnswer(state),
    count(
      t(locale, "coverage.households"),
      known(total.householdsKnown, total.householdsOut),
      "households",
      t(locale, "coverage.truth.households"),
    ),
    count(t(locale, "coverage.outside"), total.communitiesOut, "communities", ofCommunities),
    count(
      t(locale, "coverage.elderly"),
      known(total.elderlyKnown, total.elderlyOut),
      "people",
      t(locale, "coverage.truth.elderly"),
    ),
    ...(supply
      ? [
          count(
            t(locale, "coverage.tooSmall"),
            known(total.householdsKnown, supply.households),
            "households",
            t(locale, "coverage.truth.tooSmall"),
          ),
          count(t(locale, "coverage.inside"), inside, "communities", ofCommunities),
        ]
      : []),
  ];
}

/** Out of reach when any is missing: within reach means all kinds are there; and the other way round. */
export function shareFormula(state: AtlasState): string {
  const several = measuredKinds(state).length > 1;
  const mode = several ? (state.coverageMode === "any" ? "all" : "any") : "one";
  return t(state.locale, `coverage.truth.formula.${mode}`);
}

function shareAnswer(state: AtlasState): Answer {
  const { locale } = state;
  const { households, householdsOut } = coverageTotal(state);
  const within = households - householdsOut;
  const note = t(locale, "coverage.ofHouseholds", {
    within: formatLargeText(locale, within),
    known: formatLargeText(locale, households),
  });
  return {
    figure: shareFigureOf(locale, t(locale, "report.maps.share"), shareOf(within, households), note),
    formula: shareFormula(state),
    inputs: reachInputs(state),
  };
}

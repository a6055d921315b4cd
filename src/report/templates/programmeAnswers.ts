/** What a solved programme does, in all years or in one: both kinds of work, the money, and how good it is known to be. */
import { formatLargeText, formatNumber, formatShare } from "../../i18n/format.ts";
import { type Locale, t } from "../../i18n/t.ts";
import type { Track } from "../../model/menu.ts";
import type { SolvedProgramme } from "../../store/decisionState.ts";
import {
  type ProgrammeTotal,
  type ProgrammeYear,
  programmeTotal,
  programmeYears,
} from "../../store/selectors/programmeFigures.ts";
import { gapText, proofWords, yuanText } from "../../store/selectors/programmeWords.ts";
import { type Answer, largeFigure, shareFigure } from "./answers.ts";

/** `year`: a calendar year; null: all of them. */
export function programmeAnswers(
  locale: Locale,
  solved: SolvedProgramme,
  year: number | null,
): readonly Answer[] {
  const ofYear = programmeYears(solved).find((one) => one.calendarYear === year);
  const part = ofYear ?? programmeTotal(solved);
  return [
    countAnswer(locale, part, "comprehensive"),
    countAnswer(locale, part, "management"),
    moneyAnswer(locale, solved, part),
    ofYear ? leftAnswer(locale, ofYear) : gapAnswer(locale, solved),
  ];
}

type Sums = ProgrammeTotal | ProgrammeYear;

function countAnswer(locale: Locale, part: Sums, track: Track): Answer {
  const { communities, households } = part[track];
  const unit = locale === "zh" ? t(locale, "report.maps.unit.communities") : "";
  const note = t(locale, "report.programme.households", { n: formatLargeText(locale, households) });
  return {
    figure: largeFigure(locale, t(locale, `programme.count.${track}`), communities, unit, note),
    formula: t(locale, "programme.count.formula"),
    inputs: [trackInput(locale, part, track)],
  };
}

const trackInput = (locale: Locale, part: Sums, track: Track): string =>
  t(locale, `programme.input.${track}`, {
    n: formatNumber(locale, part[track].communities),
    yuan: yuanText(locale, part[track].yuan),
  });

function moneyAnswer(locale: Locale, { settings }: SolvedProgramme, part: Sums): Answer {
  const note = t(locale, "report.programme.ofBudget", { budget: yuanText(locale, part.budgetYuan) });
  const unit = t(locale, "programme.unit.yuan");
  return {
    figure: largeFigure(locale, t(locale, "programme.spent"), part.spentYuan, unit, note),
    formula: t(locale, "programme.spent.formula"),
    inputs: [
      trackInput(locale, part, "comprehensive"),
      trackInput(locale, part, "management"),
      t(locale, "programme.input.budget", { n: yuanText(locale, part.budgetYuan) }),
      t(locale, "programme.input.householdCost", {
        n: formatNumber(locale, settings.managementYuanPerHousehold),
      }),
    ],
  };
}

function leftAnswer(locale: Locale, { budgetYuan, spentYuan }: ProgrammeYear): Answer {
  const label = t(locale, "report.programme.left.year");
  return {
    figure: largeFigure(locale, label, budgetYuan - spentYuan, t(locale, "programme.unit.yuan")),
    formula: `${t(locale, "programme.measure.yuan")} − ${t(locale, "programme.spent")}`,
  };
}

function gapAnswer(locale: Locale, { result, settings, stopped }: SolvedProgramme): Answer {
  // Beside the number only what it does not say itself.
  const note = result.proven || stopped ? proofWords(locale, result, stopped) : "";
  return {
    figure: shareFigure(t(locale, "report.programme.gap"), gapText(locale, result.gap), note),
    formula: t(locale, "programme.gap.formula"),
    inputs: [
      t(locale, "programme.input.bound", { n: formatNumber(locale, result.bound) }),
      t(locale, "programme.input.value", { n: formatNumber(locale, result.value) }),
      t(locale, "programme.input.share", { n: formatShare(locale, settings.managementShare, 0) }),
      t(locale, "programme.input.factor", { n: formatNumber(locale, settings.yearFactor, 3) }),
      proofWords(locale, result, stopped),
    ],
  };
}

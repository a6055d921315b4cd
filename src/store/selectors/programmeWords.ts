/** The programme in words: its classes on the map, its conditions, how good it is proven to be. */
import { formatLargeText, formatNumber, formatShare } from "../../i18n/format.ts";
import { type Locale, t } from "../../i18n/t.ts";
import type { ProgrammeResult, ProgrammeSettings } from "../../model/programme.ts";
import type { SolvedProgramme } from "../decisionState.ts";
import type { ProgrammeClass } from "./programmeColoring.ts";
import { programmeTotal } from "./programmeFigures.ts";

/** A class of the map: a calendar year, or one of PROGRAMME_CLASSES. */
export function programmeClassWords(locale: Locale, id: string, year: number | null): string {
  if (/^\d+$/.test(id)) return id;
  const known = id as ProgrammeClass;
  return known === "thisYear" || known === "thisYearManagement"
    ? t(locale, `programme.class.${known}`, { year: String(year) })
    : t(locale, `programme.class.${known}`);
}

/** A sum as text with its unit. */
export const yuanText = (locale: Locale, yuan: number): string =>
  t(locale, "programme.yuan", { n: formatLargeText(locale, yuan) });

/** A gap 0..1 in per cent, fine enough that a small one is not 0. */
export const gapText = (locale: Locale, gap: number): string =>
  formatShare(locale, gap, gap >= 0.01 ? 1 : gap >= 0.0001 ? 2 : 4);

/** How good the programme is known to be. */
export function proofWords(locale: Locale, { gap, proven }: ProgrammeResult, stopped: boolean): string {
  if (proven) return t(locale, "programme.proof.best");
  return t(locale, stopped ? "programme.proof.stopped" : "programme.proof.within", {
    gap: gapText(locale, gap),
  });
}

/** What a picture of the programme says of it. */
export function pictureWords(
  locale: Locale,
  solved: SolvedProgramme,
  year: number | null,
): readonly string[] {
  const { settings, result, stopped } = solved;
  if (result.infeasible.length > 0) return [];
  const { spentYuan, budgetYuan } = programmeTotal(solved);
  const words = t(locale, "programme.picture", {
    from: String(settings.startYear),
    to: String(settings.startYear + settings.budgetsYuan.length - 1),
    spent: formatLargeText(locale, spentYuan),
    budget: yuanText(locale, budgetYuan),
    proof: proofWords(locale, result, stopped),
  });
  return year === null ? [words] : [words, t(locale, "programme.picture.year", { year: String(year) })];
}

/** All conditions in one line, for files. */
export function settingsWords(
  locale: Locale,
  settings: ProgrammeSettings,
  districtName: (code: string) => string,
): string {
  const { startYear, budgetsYuan, worksPerYear, floors } = settings;
  const separator = t(locale, "programme.separator");
  const named = Object.entries(floors).map(
    ([district, floor]) => `${districtName(district)} ${formatNumber(locale, floor)}`,
  );
  const same = budgetsYuan.every((yuan) => yuan === budgetsYuan[0]);
  return t(locale, "programme.words", {
    from: String(startYear),
    to: String(startYear + budgetsYuan.length - 1),
    budgets: (same ? budgetsYuan.slice(0, 1) : budgetsYuan)
      .map((yuan) => yuanText(locale, yuan))
      .join(separator),
    limit:
      worksPerYear === null
        ? t(locale, "programme.limit.none")
        : t(locale, "programme.limit.most", { n: formatNumber(locale, worksPerYear) }),
    floor: formatNumber(locale, settings.floorOfAll),
    floors: named.length === 0 ? "" : t(locale, "programme.words.floors", { floors: named.join(separator) }),
    followUp: formatNumber(locale, settings.followUpYears),
    household: formatNumber(locale, settings.managementYuanPerHousehold),
    share: formatShare(locale, settings.managementShare, 0),
    factor: formatNumber(locale, settings.yearFactor, 3),
  });
}

import { type Locale, t } from "../../i18n/t.ts";
import type { NearMissLine } from "../../store/selectors/programmeFigures.ts";
import { yuanText } from "../../store/selectors/programmeWords.ts";

/** Why a community just missed the programme. */
export function missWords(locale: Locale, { reason, calendarYear, missingYuan }: NearMissLine): string {
  const year = String(calendarYear);
  if (reason === "locked") return t(locale, "programme.miss.locked");
  if (reason === "worksPerYear") return t(locale, "programme.miss.worksPerYear", { year });
  return missingYuan > 0
    ? t(locale, "programme.miss.budget", { year, yuan: yuanText(locale, missingYuan) })
    : t(locale, "programme.miss.budgetNone");
}

import { formatNumber } from "../../i18n/format.ts";
import { type Locale, t } from "../../i18n/t.ts";
import type { Infeasibility } from "../../model/programme.ts";
import type { SolvedProgramme } from "../../store/decisionState.ts";
import { yuanText } from "../../store/selectors/programmeWords.ts";

/** One demand that cannot be met, as a sentence with its figures. */
export function infeasibleWords(
  locale: Locale,
  broken: Infeasibility,
  { atlas, settings }: Pick<SolvedProgramme, "atlas" | "settings">,
  districtName: (code: string) => string,
): string {
  const number = (value: number) => formatNumber(locale, value);
  const yearOf = (year: number) => String(settings.startYear + year - 1);
  const listed = (parts: readonly string[]) => parts.join(t(locale, "programme.separator"));
  switch (broken.kind) {
    case "lockImpossible": {
      const { names, ids } = atlas.city.communities;
      return t(locale, "programme.infeasible.lockImpossible", {
        name: names[broken.row] || ids[broken.row] || "",
        track: t(locale, `programme.track.${broken.track}`),
        because: becauseWords(locale, broken.because),
      });
    }
    case "locksOverBudget":
      return t(locale, "programme.infeasible.locksOverBudget", {
        year: yearOf(broken.year),
        n: number(broken.works),
        cost: yuanText(locale, broken.costYuan),
        budget: yuanText(locale, broken.budgetYuan),
      });
    case "locksOverLimit":
      return t(locale, "programme.infeasible.locksOverLimit", {
        year: yearOf(broken.year),
        n: number(broken.works),
        limit: number(broken.limit),
      });
    case "floorOverCandidates":
      return t(locale, "programme.infeasible.floorOverCandidates", {
        district: districtName(broken.district),
        floor: number(broken.floor),
        n: number(broken.candidates),
      });
    case "floorsOverLimit":
      return t(locale, "programme.infeasible.floorsOverLimit", {
        floor: number(broken.floor),
        limit: number(broken.limit),
      });
    case "floorsOverBudget":
      return t(locale, "programme.infeasible.floorsOverBudget", {
        cost: yuanText(locale, broken.costYuan),
        budget: yuanText(locale, broken.budgetYuan),
      });
    case "together": {
      const years = listed(broken.years.map(yearOf));
      const districts = listed(broken.districts.map(districtName));
      const what = [
        ...(years === "" ? [] : [t(locale, "programme.infeasible.together.years", { years })]),
        ...(districts === "" ? [] : [t(locale, "programme.infeasible.together.districts", { districts })]),
      ];
      const key = broken.unproven ? "programme.infeasible.notFound" : "programme.infeasible.together";
      return t(locale, key, { what: listed(what) });
    }
  }
}

function becauseWords(
  locale: Locale,
  because: Extract<Infeasibility, { kind: "lockImpossible" }>["because"],
): string {
  if (because === "outsideYears" || because === "managed" || because === "followUp")
    return t(locale, `programme.because.${because}`);
  return t(locale, "programme.because.exclusion", { reason: t(locale, `programme.exclusion.${because}`) });
}

/** What would make an impossible programme possible: for each demand that breaks, the changes that lift it. */
import type { Track } from "../../model/menu.ts";
import { type Infeasibility, MOST_YEARS, type ProgrammeSettings } from "../../model/programme.ts";

export type ProgrammeFix =
  /** Raises the money of one calendar year. */
  | { readonly kind: "budget"; readonly calendarYear: number; readonly byYuan: number }
  /** Raises the money of every year alike. */
  | { readonly kind: "budgets"; readonly byYuan: number }
  | { readonly kind: "limit"; readonly to: number }
  | { readonly kind: "floor"; readonly district: string; readonly to: number }
  /** Asks nothing of these districts. */
  | { readonly kind: "floors"; readonly districts: readonly string[] }
  | { readonly kind: "years"; readonly to: number }
  | { readonly kind: "unlock"; readonly row: number; readonly track: Track };

/** Sums are raised by whole ten thousands. */
const STEP_YUAN = 10_000;
const roundedUp = (yuan: number): number => Math.ceil(yuan / STEP_YUAN) * STEP_YUAN;

/**
 * The changes that lift one broken demand, the mildest first; another demand may break after it.
 *
 * @param lockYear calendar year of the lock that an infeasibility of kind `lockImpossible` speaks of; null: not known
 */
export function programmeFixes(
  broken: Infeasibility,
  settings: ProgrammeSettings,
  lockYear: number | null = null,
): readonly ProgrammeFix[] {
  switch (broken.kind) {
    case "lockImpossible": {
      const unlock = { kind: "unlock", row: broken.row, track: broken.track } as const;
      const years = lockYear === null ? 0 : lockYear - settings.startYear + 1;
      const longer = broken.because === "outsideYears" && years > 0 && years <= MOST_YEARS;
      return longer ? [{ kind: "years", to: years }, unlock] : [unlock];
    }
    case "locksOverBudget": {
      const calendarYear = settings.startYear + broken.year - 1;
      return [{ kind: "budget", calendarYear, byYuan: roundedUp(broken.costYuan - broken.budgetYuan) }];
    }
    case "locksOverLimit":
      return [{ kind: "limit", to: broken.works }];
    case "floorOverCandidates":
      return [{ kind: "floor", district: broken.district, to: broken.candidates }];
    case "floorsOverLimit":
      return [{ kind: "limit", to: Math.ceil(broken.floor / settings.budgetsYuan.length) }];
    case "floorsOverBudget": {
      const missing = broken.costYuan - broken.budgetYuan;
      return [{ kind: "budgets", byYuan: roundedUp(missing / settings.budgetsYuan.length) }];
    }
    case "together":
      return fixesTogether(broken, settings);
  }
}

/** Nobody knows how much is missing where no single demand is to blame: money by tenths, starts one by one. */
function fixesTogether(
  { years, districts }: Extract<Infeasibility, { kind: "together" }>,
  { startYear, budgetsYuan, worksPerYear }: ProgrammeSettings,
): readonly ProgrammeFix[] {
  return [
    ...(districts.length > 0 ? [{ kind: "floors", districts } as const] : []),
    ...years.map((year) => ({
      kind: "budget" as const,
      calendarYear: startYear + year - 1,
      byYuan: roundedUp(Math.max(STEP_YUAN, budgetsYuan[year - 1]! / 10)),
    })),
    ...(years.length > 0 && worksPerYear !== null ? [{ kind: "limit", to: worksPerYear + 1 } as const] : []),
  ];
}

/** The settings with a fix; unlocking is an edit of the community and leaves them as they are. */
export function withFix(settings: ProgrammeSettings, fix: ProgrammeFix): ProgrammeSettings {
  switch (fix.kind) {
    case "budget":
      return {
        ...settings,
        budgetsYuan: settings.budgetsYuan.map((yuan, i) =>
          settings.startYear + i === fix.calendarYear ? yuan + fix.byYuan : yuan,
        ),
      };
    case "budgets":
      return { ...settings, budgetsYuan: settings.budgetsYuan.map((yuan) => yuan + fix.byYuan) };
    case "limit":
      return { ...settings, worksPerYear: fix.to };
    case "floor":
      return { ...settings, floors: { ...settings.floors, [fix.district]: fix.to } };
    case "floors":
      return {
        ...settings,
        floors: { ...settings.floors, ...Object.fromEntries(fix.districts.map((name) => [name, 0])) },
      };
    case "years":
      return withYears(settings, fix.to);
    case "unlock":
      return settings;
  }
}

/** The settings over `years` years, 1 to MOST_YEARS; years that are added have the money of the last one. */
export function withYears(settings: ProgrammeSettings, years: number): ProgrammeSettings {
  const { budgetsYuan } = settings;
  const count = Math.min(MOST_YEARS, Math.max(1, Math.round(years)));
  const budgets = Array.from({ length: count }, (_, i) => budgetsYuan[i] ?? budgetsYuan.at(-1)!);
  return { ...settings, budgetsYuan: budgets };
}

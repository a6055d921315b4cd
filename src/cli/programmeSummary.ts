/** A programme for the terminal: as JSON by community ids, and as text. */
import type { City } from "../model/city.ts";
import type {
  Infeasibility,
  ProgrammeCandidate,
  ProgrammeResult,
  ProgrammeSettings,
} from "../model/programme.ts";

export interface Solved {
  readonly city: City;
  readonly settings: ProgrammeSettings;
  readonly candidates: readonly ProgrammeCandidate[];
  readonly result: ProgrammeResult;
}

const known = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** What --json prints. Years are 1, 2, …; null is not known. */
export function programmeSummary({ city, settings, candidates, result }: Solved) {
  const { ids } = city.communities;
  return {
    value: result.value,
    bound: result.bound,
    gap: result.gap,
    proven: result.proven,
    candidates: candidates.map(({ row, eligible, manageable, costYuan, managementCostYuan, benefit }) => ({
      id: ids[row]!,
      eligible,
      costYuan: known(costYuan),
      managementCostYuan: manageable ? known(managementCostYuan) : null,
      benefit: known(benefit),
    })),
    works: result.works.map(({ row, year, track, costYuan, benefit }) => ({
      id: ids[row]!,
      year,
      track,
      costYuan,
      benefit,
    })),
    violations: result.infeasible.map((one) => `${one.kind}: ${violation(one, ids)}`),
    spentYuan: result.spentYuan,
    nearMisses: result.nearMisses.map(({ row, benefitPer10kYuan, ...miss }) => ({
      id: ids[row]!,
      ...miss,
      benefitPer10kYuan: known(benefitPer10kYuan),
    })),
    parameters: settings,
    synthetic: city.info.synthetic?.notice ?? null,
  };
}

/** Why a demand cannot be met. */
function violation(one: Infeasibility, ids: readonly string[]): string {
  switch (one.kind) {
    case "lockImpossible":
      return `${one.track} of ${ids[one.row]} cannot be locked (${one.because})`;
    case "locksOverBudget":
      return `the works locked to year ${one.year} (${one.works}) cost ${yuan(one.costYuan)} yuan, its budget is ${yuan(one.budgetYuan)}`;
    case "locksOverLimit":
      return `renovations locked to year ${one.year}: ${one.works}, at most ${one.limit}`;
    case "floorOverCandidates":
      return `renovations of district ${one.district}: at least ${one.floor}, candidates: ${one.candidates}`;
    case "floorsOverLimit":
      return `floors and locks ask for ${one.floor} renovations, the years allow ${one.limit}`;
    case "floorsOverBudget":
      return `floors and locks cost ${yuan(one.costYuan)} yuan at least, the budgets are ${yuan(one.budgetYuan)}`;
    case "together":
      return `${one.unproven ? "no programme was found that keeps" : "no programme keeps"} all demands together; one would without ${[
        ...(one.years.length > 0 ? [`the budget and limit of year ${one.years.join(", ")}`] : []),
        ...(one.districts.length > 0 ? [`the floor of district ${one.districts.join(", ")}`] : []),
      ].join(" and ")}`;
  }
}

const yuan = (value: number): string => String(Math.round(value));

/** Sums by year, as lines. */
export function summaryText({ city, settings, candidates, result }: Solved): string {
  const { ids } = city.communities;
  if (result.infeasible.length > 0)
    return result.infeasible.map((one) => `${one.kind}: ${violation(one, ids)}\n`).join("");
  const lines = settings.budgetsYuan.map((budget, y) => {
    const works = result.works.filter(({ year }) => year === y + 1);
    const count = (track: string) => works.filter((work) => work.track === track).length;
    return [
      String(settings.startYear + y),
      `renovations ${count("comprehensive")}`,
      `management ${count("management")}`,
      `yuan ${yuan(result.spentYuan[y]!)} of ${yuan(budget)}`,
    ].join("\t");
  });
  const notice = city.info.synthetic?.notice.en;
  return [
    `candidates ${candidates.filter(({ eligible }) => eligible).length} of ${candidates.length} communities`,
    ...lines,
    `value ${result.value.toPrecision(8)}, no programme over ${result.bound.toPrecision(8)} (gap ${(100 * result.gap).toPrecision(2)} %${result.proven ? ", proven" : ""})`,
    ...(notice ? [notice] : []),
    "",
  ].join("\n");
}

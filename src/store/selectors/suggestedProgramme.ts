/** What a programme costs if nobody has said what it may cost: sums that leave a real choice, and that meet every floor. */
import { defaultProgramme, type ProgrammeCandidate, type ProgrammeSettings } from "../../model/programme.ts";
import { type CodeColumn, NO_CODE } from "../../table/column.ts";

/** Of the cost of all comprehensive renovations, for all years together: a real choice. */
export const SUGGESTED_SHARE = 1 / 2;

export interface SuggestedProgramme {
  readonly settings: ProgrammeSettings;
  /** Cost of the comprehensive renovation of all eligible communities, and of management upgrading wherever it can be, yuan. */
  readonly eligibleYuan: number;
  readonly manageableYuan: number;
  /** How many these are. */
  readonly eligible: number;
  readonly manageable: number;
  /** The share would not have met the floors: the sums were raised. */
  readonly raised: boolean;
}

/**
 * Settings for a programme that starts in `startYear`. The years have equal parts of what management upgrading costs wherever it can be and
 * of SUGGESTED_SHARE of all comprehensive renovations, rounded up to two digits. Where that could not pay the floor of every district it is
 * raised: sums of `total / years + greatest` are always enough to place the cheapest candidates one after the other into the year that has
 * spent least (Graham 1966). Where nothing can be done the sums of `defaultProgramme` stand.
 */
export function suggestedProgramme(
  candidates: readonly ProgrammeCandidate[],
  district: CodeColumn,
  startYear: number,
): SuggestedProgramme {
  const settings = defaultProgramme(startYear);
  const years = settings.budgetsYuan.length;
  const cheapest = new Map<number, number>();
  let [eligible, eligibleYuan] = [0, 0];
  let [manageable, manageableYuan] = [0, 0];
  for (const candidate of candidates) {
    if (candidate.manageable) {
      manageable++;
      manageableYuan += candidate.managementCostYuan;
    }
    if (!candidate.eligible) continue;
    eligible++;
    eligibleYuan += candidate.costYuan;
    const code = district.codes[candidate.row]!;
    const cost = candidate.costYuan + (candidate.manageable ? candidate.managementCostYuan : 0);
    if (code !== NO_CODE) cheapest.set(code, Math.min(cost, cheapest.get(code) ?? Infinity));
  }
  const costs = { eligible, manageable, eligibleYuan, manageableYuan };
  if (!(eligibleYuan + manageableYuan > 0)) return { settings, ...costs, raised: false };
  const share = (manageableYuan + eligibleYuan * SUGGESTED_SHARE) / years;
  const least = [...cheapest.values()];
  const forFloors = least.reduce((sum, cost) => sum + cost, 0) / years + Math.max(0, ...least);
  const budgetYuan = roundedUp(Math.max(share, forFloors));
  return {
    settings: { ...settings, budgetsYuan: settings.budgetsYuan.map(() => budgetYuan) },
    ...costs,
    raised: forFloors > share,
  };
}

/** The least number of two digits that is not below `yuan`. */
function roundedUp(yuan: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(yuan)) - 1);
  return Math.ceil(yuan / unit - 1e-9) * unit;
}

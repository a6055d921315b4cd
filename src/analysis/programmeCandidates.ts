/** What the programme knows of each community: whether it can be renovated or managed, what that costs and what it brings. */
import type { City } from "../model/city.ts";
import {
  COMPREHENSIVE_STAGES,
  communityRecord,
  MANAGEMENT_STAGES,
  UNKNOWN_CODE,
} from "../model/community.ts";
import { costOfWorks, itemsById } from "../model/cost.ts";
import type { Exclusion, ProgrammeCandidate, ProgrammeSettings } from "../model/programme.ts";
import type { Thresholds } from "../model/rulePack.ts";
import { FALLBACK_THRESHOLDS } from "../model/rules.ts";
import { bitCount } from "../table/column.ts";
import type { Facts } from "./facts.ts";

const UNDER_WORKS = COMPREHENSIVE_STAGES.indexOf("underWorks");
const ESTABLISHED = MANAGEMENT_STAGES.indexOf("established");

/** Of the city, what the programme looks at. */
export type ProgrammeCity = Pick<City, "communities" | "rulePacks" | "menus">;

/**
 * One entry a community, by row.
 *
 * Eligible: R1 holds (built before the limit year, with deficits, willing), the works have not begun, and cost, households and score are
 * known. Management that is not known counts as not established, so that no renovation is left without it.
 *
 * @param scores 0..100 by row; NaN: unranked
 */
export function programmeCandidates(
  city: ProgrammeCity,
  facts: Pick<Facts, "willing">,
  scores: Float32Array,
  settings: Pick<ProgrammeSettings, "managementYuanPerHousehold">,
): ProgrammeCandidate[] {
  const { communities } = city;
  const thresholds = city.rulePacks[0]?.thresholds ?? FALLBACK_THRESHOLDS;
  const items = itemsById(city.menus);
  return Array.from({ length: communities.length }, (_, row) => {
    const works = costOfWorks(communityRecord(communities, row).works, items, "mid");
    const households = communities.households[row]!;
    const byHousehold = households * settings.managementYuanPerHousehold;
    const managementKnown = isAmount(works.managementYuan);
    const managementCostYuan = managementKnown ? works.managementYuan : byHousehold;
    const benefit = scores[row]! * households;
    const managed = communities.management[row] === ESTABLISHED;
    const worksKnown = isAmount(works.comprehensiveYuan);
    const costYuan = worksKnown ? works.comprehensiveYuan : communities.budgetYuan[row]!;
    const costsKnown = isAmount(costYuan) && (managed || isAmount(managementCostYuan));
    const exclusions = [
      ...exclusionsOf(city, facts, thresholds, row),
      ...(costsKnown ? [] : ["unknownCost" as const]),
      ...(isAmount(households) ? [] : ["unknownHouseholds" as const]),
      ...(isAmount(scores[row]!) ? [] : ["unranked" as const]),
    ];
    return {
      row,
      eligible: exclusions.length === 0,
      exclusions,
      manageable: !managed && isAmount(managementCostYuan) && isAmount(benefit),
      costYuan: isAmount(costYuan) ? costYuan : Number.NaN,
      costFrom: !isAmount(costYuan) ? null : worksKnown ? "works" : "budget",
      managementCostYuan: isAmount(managementCostYuan) ? managementCostYuan : Number.NaN,
      managementCostFrom: !isAmount(managementCostYuan) ? null : managementKnown ? "works" : "household",
      benefit: isAmount(benefit) ? benefit : Number.NaN,
    };
  });
}

/** What R1 and the stage say against a comprehensive renovation. */
function exclusionsOf(
  { communities }: ProgrammeCity,
  facts: Pick<Facts, "willing">,
  { limitYear }: Thresholds,
  row: number,
): Exclusion[] {
  const stage = communities.comprehensive[row]!;
  const buildYear = communities.buildYear[row]!;
  const found: Exclusion[] = [];
  if (stage !== UNKNOWN_CODE && stage >= UNDER_WORKS) found.push("begun");
  if (!Number.isFinite(buildYear)) found.push("unknownYear");
  else if (buildYear >= limitYear) found.push("builtAfter");
  if (communities.deficits.known[row] === 0) found.push("unknownDeficits");
  else if (bitCount(communities.deficits, row) === 0) found.push("noDeficits");
  if (facts.willing[row] !== 1) found.push("notWilling");
  return found;
}

const isAmount = (value: number): boolean => value >= 0 && value < Infinity;

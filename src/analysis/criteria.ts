/** The values of the priority criteria, from the columns of a city. */
import type { City } from "../model/city.ts";
import { COMPREHENSIVE_STAGES, MANAGEMENT_STAGES, UNKNOWN_CODE } from "../model/community.ts";
import { setSizes } from "../model/gap.ts";
import type { CriterionValues } from "../model/priority.ts";
import type { BitSetColumn } from "../table/column.ts";
import type { Facts } from "./facts.ts";

/** A basic deficit weighs as much as this many others. */
const BASIC_DEFICIT_POINTS = 2;

/**
 * Values of all criteria for all communities.
 *
 * age: year of the data date - year of completion. deficits: 2 points a basic deficit, 1 any other. servicesOutOfReach: kinds missing by
 * `missing`. willingness: 1 when a vote passes, else half the share of owners who agreed, so that a failed vote never ties with a passed
 * one. noPropertyManagement: 1 none, 0.5 negotiating, 0 established.
 */
export function criterionValues(
  city: Pick<City, "communities" | "info">,
  facts: Facts,
  missing: BitSetColumn,
): CriterionValues {
  const { communities } = city;
  const n = communities.length;
  const dataYear = Number.parseInt(city.info.dataDate, 10);
  const sizes = setSizes(missing);
  const fill = (value: (i: number) => number) => Float32Array.from({ length: n }, (_, i) => value(i));
  return {
    age: fill((i) => dataYear - communities.buildYear[i]!),
    deficits: fill((i) => BASIC_DEFICIT_POINTS * facts.basicDeficits[i]! + facts.otherDeficits[i]!),
    households: communities.households,
    elderly: communities.elderly60Plus,
    servicesOutOfReach: fill((i) => (i >= sizes.length || sizes[i] === UNKNOWN_CODE ? NaN : sizes[i]!)),
    willingness: fill((i) => {
      const willing = facts.willing[i]!;
      return willing === UNKNOWN_CODE ? NaN : willing === 1 ? 1 : (facts.agreedShare[i]! || 0) / 2;
    }),
    noPropertyManagement: fill((i) => {
      const management = communities.management[i]!;
      return management === UNKNOWN_CODE ? NaN : 1 - management / (MANAGEMENT_STAGES.length - 1);
    }),
    costPerHousehold: facts.costPerHousehold,
  };
}

/** 1 for communities whose comprehensive renovation has neither begun nor ended (or is not known): those still to be chosen. */
export function stillToChoose(communities: Pick<City["communities"], "comprehensive">): Uint8Array {
  const underWorks = COMPREHENSIVE_STAGES.indexOf("underWorks");
  return communities.comprehensive.map((code) => (code === UNKNOWN_CODE || code < underWorks ? 1 : 0));
}

/** Invented targets: planned starts of comprehensive renovation per district and year, near what then happened. */
import type { Target, Targets } from "../model/city.ts";
import type { DemoCommunity } from "./communities.ts";
import { createRandom } from "./random.ts";
import { DISTRICT_COMMUNITIES } from "./streets.ts";

const FIRST_YEAR = 2021;
const LAST_YEAR = 2027;
const DATA_YEAR = 2026;

export function buildTargets(communities: readonly DemoCommunity[], seed: number): Targets {
  const random = createRandom(seed);
  const rows: Target[] = [];
  for (const district of Object.keys(DISTRICT_COMMUNITIES)) {
    const ofDistrict = communities.filter((c) => c.properties.district === district);
    for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      const actual = ofDistrict.filter((c) =>
        c.properties.history?.some((h) => h.stage === "underWorks" && Number(h.date.slice(0, 4)) === year),
      ).length;
      const waiting = ofDistrict.filter((c) =>
        ["consultation", "consented", "designed"].includes(c.properties.comprehensive ?? ""),
      ).length;
      // The data year is not over, and the next has only the waiting list to go by.
      const expected = year > DATA_YEAR ? waiting * 0.6 : year === DATA_YEAR ? actual * 1.2 : actual;
      rows.push({
        district,
        year,
        communities: Math.max(1, Math.round(expected * random.between(0.92, 1.16))),
      });
    }
  }
  return {
    source: { zh: "合成演示指标，非正式计划", en: "Synthetic demonstration targets, not an official plan" },
    synthetic: true,
    rows,
  };
}

/** Chosen works with invented quantities and unit costs, and the money for them. */
import type { Funding, Work } from "../model/community.ts";
import { BASIC_ITEMS } from "./deficits.ts";
import type { Random } from "./random.ts";
import { reached, type Timeline } from "./timeline.ts";

export interface Size {
  readonly floorAreaSquareMeters: number;
  readonly households: number;
  readonly buildings: number;
}

type Per = "area" | "household" | "building";

/**
 * Item -> synthetic unit cost in yuan, and units per m² of floor area, household or building. Set so that a usual package comes near
 * the two published anchors (363 yuan/m², 26,700 yuan per household); none is a real price.
 */
export const COSTS: Readonly<Record<string, readonly [unitCostYuan: number, units: number, per: Per]>> = {
  waterSupply: [460, 0.045, "area"],
  drainage: [1080, 0.055, "area"],
  powerSupply: [3900, 1, "household"],
  lowVoltageLines: [420, 1, "household"],
  roads: [310, 0.24, "area"],
  gas: [2900, 1, "household"],
  fireFighting: [96_000, 1, "building"],
  security: [54_000, 1 / 4200, "area"],
  wasteSorting: [38_000, 1 / 12_000, "area"],
  mobileNetwork: [45_000, 1 / 30_000, "area"],
  fibreToTheHome: [280, 1, "household"],
  overheadLines: [360, 0.08, "area"],
  commonParts: [210, 0.95, "area"],
  illegalConstruction: [190, 0.012, "area"],
  greening: [240, 0.12, "area"],
  lighting: [3200, 1 / 600, "area"],
  elderFriendly: [9500, 1, "building"],
  barrierFree: [16_000, 1, "building"],
  parking: [14_000, 1 / 320, "area"],
  charging: [24_000, 1 / 7000, "area"],
  parcelLockers: [26_000, 1 / 25_000, "area"],
  mailboxes: [6500, 1, "building"],
  cultureLeisure: [650, 0.01, "area"],
  sportsFitness: [42_000, 1 / 20_000, "area"],
  propertyRoom: [2100, 0.004, "area"],
  energyRetrofit: [240, 0.6, "area"],
  lifts: [620_000, 1 / 9000, "area"],
  serviceComplex: [2600, 0.012, "area"],
  healthStation: [2400, 0.006, "area"],
  kindergarten: [3000, 0.02, "area"],
  perimeterSensing: [85_000, 1 / 25_000, "area"],
  elderCare: [2300, 0.012, "area"],
  childCare: [2500, 0.008, "area"],
  meals: [2000, 0.006, "area"],
  housekeeping: [1500, 0.003, "area"],
  market: [1900, 0.015, "area"],
  convenienceShop: [1600, 0.004, "area"],
  postalExpress: [1200, 0.002, "area"],
};

/** Items whose matter is special (three quarters must agree). */
export const SPECIAL_ITEMS: ReadonlySet<string> = new Set(["parking", "energyRetrofit", "lifts"]);

/** Item ids chosen from the deficits: nearly all basic ones, some of the others; now and then a basic one is left out (rule R4). */
export function chooseItems(deficits: readonly string[], random: Random): string[] {
  const leavesOne = random.chance(0.09);
  let left = false;
  return deficits.filter((id) => {
    if (BASIC_ITEMS.has(id)) {
      if (leavesOne && !left && random.chance(0.35)) {
        left = true;
        return false;
      }
      return true;
    }
    if (id === "lifts" || id === "energyRetrofit") return random.chance(0.13);
    if (id === "parking") return random.chance(0.34);
    return random.chance(0.32);
  });
}

export function drawWorks(items: readonly string[], size: Size, timeline: Timeline, random: Random): Work[] {
  return items.map((itemId, i) => {
    const [cost, units, per] = COSTS[itemId]!;
    const base =
      per === "area" ? size.floorAreaSquareMeters : per === "household" ? size.households : size.buildings;
    const quantity = Math.max(1, Math.round(base * units * random.between(0.75, 1.25)));
    const unitCostYuan = Math.round((cost * random.between(0.92, 1.1)) / 10) * 10;
    const status = reached(timeline, "accepted")
      ? "done"
      : !reached(timeline, "underWorks")
        ? "planned"
        : i < items.length * 0.4
          ? "done"
          : i < items.length * 0.75
            ? "underWorks"
            : "planned";
    return { itemId, quantity, unitCostYuan, status };
  });
}

export interface Money {
  readonly budgetYuan: number;
  readonly funding: Funding;
}

/** Budget with some 4 % for the unforeseen, and where it comes from; about one in twenty-five does not add up (rule R5). */
export function drawMoney(works: readonly Work[], random: Random): Money {
  const sum = works.reduce((total, w) => total + (w.quantity ?? 0) * (w.unitCostYuan ?? 0), 0);
  const budgetYuan = Math.round((sum * 1.04) / 1000) * 1000;
  const part = (low: number, high: number): number =>
    Math.round((budgetYuan * random.between(low, high)) / 1000) * 1000;
  const central = part(0.32, 0.44);
  const municipal = part(0.1, 0.18);
  const residents = random.chance(0.75) ? part(0.01, 0.08) : 0;
  const others = random.chance(0.4) ? part(0.02, 0.09) : 0;
  let district = budgetYuan - central - municipal - residents - others;
  if (random.chance(0.04)) district -= Math.round((district * random.between(0.15, 0.6)) / 1000) * 1000;
  return { budgetYuan, funding: { central, municipal, district, residents, others } };
}

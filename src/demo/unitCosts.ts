/** Unit costs of the menu items, as a city would supply them; every number is invented and says so. */
import type { UnitCosts } from "../model/menu.ts";
import { COSTS } from "./works.ts";

/** Prices are not those of the works: a city's list is rounder, and a range. */
const LOW = 0.8;
const HIGH = 1.3;

/** Items that no demonstration community lacks, or that are paid by the year: synthetic yuan for one unit. */
const FURTHER: Readonly<Record<string, number>> = {
  heating: 6200,
  dailyCleaning: 72_000,
  wasteCollection: 26_000,
  drainCleaning: 18_000,
  pestControl: 6000,
  houseInspection: 9000,
  commonRepair: 38_000,
  decorationControl: 7000,
  maintenanceFund: 5000,
  houseRecords: 4000,
  guardDuty: 96_000,
  fireSafetyPatrol: 14_000,
  accessControl: 16_000,
  vehicleOrder: 24_000,
  eBikeManagement: 11_000,
  greenUpkeep: 28_000,
  treeCare: 12_000,
  plantPestControl: 5500,
  lightingUpkeep: 9500,
  pumpsAndTanks: 21_000,
  fireEquipmentUpkeep: 13_000,
  liftUpkeep: 32_000,
  serviceContract: 2000,
  feesDisclosure: 1500,
  jointMeeting: 3500,
  satisfactionSurvey: 4000,
};

export function demoUnitCosts(priceYear: number): UnitCosts {
  const mids = Object.entries(COSTS).map(([id, [mid]]) => [id, mid] as const);
  const items = [...mids, ...Object.entries(FURTHER)].map(
    ([id, mid]) => [id, { low: rounded(mid * LOW), mid, high: rounded(mid * HIGH) }] as const,
  );
  return {
    source: "合成演示单价，非真实价格 · Synthetic demonstration unit costs, no real prices",
    synthetic: true,
    priceYear,
    items: Object.fromEntries(items),
  };
}

/** To two leading digits. */
const rounded = (yuan: number): number => Number(yuan.toPrecision(2));

/** What the survey found lacking or broken, item by item of the working list of comprehensive renovation. */
import type { Random } from "./random.ts";

// Item, chance in a house of 2005, and what fifty more years would add.
const CHANCES: readonly (readonly [id: string, young: number, aged: number])[] = [
  ["waterSupply", 0.14, 0.69],
  ["drainage", 0.2, 0.78],
  ["powerSupply", 0.14, 0.63],
  ["lowVoltageLines", 0.26, 0.45],
  ["roads", 0.26, 0.6],
  ["gas", 0.08, 0.4],
  ["fireFighting", 0.29, 0.74],
  ["security", 0.38, 0.4],
  ["wasteSorting", 0.35, 0.25],
  ["mobileNetwork", 0.1, 0.11],
  ["fibreToTheHome", 0.11, 0.29],
  ["overheadLines", 0.2, 0.74],
  ["commonParts", 0.23, 0.9],
  ["illegalConstruction", 0.08, 0.48],
  ["greening", 0.12, 0.34],
  ["lighting", 0.14, 0.38],
  ["elderFriendly", 0.22, 0.34],
  ["barrierFree", 0.26, 0.34],
  ["parking", 0.26, 0.36],
  ["charging", 0.34, 0.18],
  ["parcelLockers", 0.14, 0.12],
  ["mailboxes", 0.12, 0.3],
  ["cultureLeisure", 0.18, 0.22],
  ["sportsFitness", 0.18, 0.22],
  ["propertyRoom", 0.16, 0.42],
  ["energyRetrofit", 0.2, 0.26],
  ["lifts", 0.3, 0.34],
  ["serviceComplex", 0.1, 0.14],
  ["healthStation", 0.08, 0.1],
  ["kindergarten", 0.05, 0.06],
  ["perimeterSensing", 0.24, 0.12],
  ["elderCare", 0.16, 0.2],
  ["childCare", 0.16, 0.08],
  ["meals", 0.16, 0.12],
  ["housekeeping", 0.08, 0.06],
  ["market", 0.06, 0.06],
  ["convenienceShop", 0.02, 0.03],
  ["postalExpress", 0.07, 0.06],
];

export const BASIC_ITEMS: ReadonlySet<string> = new Set(CHANCES.slice(0, 13).map(([id]) => id));

/** Item ids in the order of the list; the older and the worse kept (`neglect` about 1), the more. */
export function drawDeficits(buildYear: number, neglect: number, random: Random): string[] {
  const age = Math.max(0, (2005 - buildYear) / 50);
  return CHANCES.filter(
    ([, young, aged]) => random.next() < Math.min(0.96, (young + aged * age) * neglect),
  ).map(([id]) => id);
}

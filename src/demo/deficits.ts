/** What the survey found lacking or broken, item by item of the working list of comprehensive renovation. */
import type { Random } from "./random.ts";

// Item, chance in a house of 2005, and what fifty more years would add.
const CHANCES: readonly (readonly [id: string, young: number, aged: number])[] = [
  ["waterSupply", 0.06, 0.62],
  ["drainage", 0.1, 0.7],
  ["powerSupply", 0.06, 0.56],
  ["lowVoltageLines", 0.14, 0.4],
  ["roads", 0.14, 0.54],
  ["gas", 0.02, 0.36],
  ["fireFighting", 0.16, 0.66],
  ["security", 0.22, 0.36],
  ["wasteSorting", 0.2, 0.22],
  ["mobileNetwork", 0.03, 0.1],
  ["fibreToTheHome", 0.04, 0.26],
  ["overheadLines", 0.1, 0.66],
  ["commonParts", 0.12, 0.8],
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

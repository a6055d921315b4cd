/** Schemas of the small files that a city brings beside its layers. */
import * as v from "valibot";
import type { PublishedFigure, Targets } from "../model/city.ts";
import type { Menu, MenuItem, UnitCosts } from "../model/menu.ts";
import { type RulePack, SUPPLY_MEASURES } from "../model/rulePack.ts";

const text = v.pipe(v.string(), v.nonEmpty());
const label = v.object({ zh: text, en: text });
const positive = v.pipe(v.number(), v.gtValue(0));
const atLeastZero = v.pipe(v.number(), v.minValue(0));
const year = v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2200));
const fraction = v.pipe(
  v.strictTuple([
    v.pipe(v.number(), v.integer(), v.minValue(0)),
    v.pipe(v.number(), v.integer(), v.minValue(1)),
  ]),
  v.check(([numerator, denominator]) => numerator <= denominator, "<= 1"),
  v.readonly(),
);

const supplyStandard = {
  perHundredHouseholds: positive,
  measure: v.picklist(SUPPLY_MEASURES),
  source: text,
  sourceZh: v.exactOptional(text),
  verified: v.boolean(),
};

const facilityKind = v.object({
  id: text,
  label,
  short: v.exactOptional(label),
  tier: v.nullable(v.picklist([5, 10, 15])),
  radiusMeters: v.nullable(positive),
  floorAreaSquareMeters: v.nullable(v.object({ min: atLeastZero, max: positive })),
  supply: v.exactOptional(v.nullable(v.object(supplyStandard))),
  icon: text,
  clause: v.nullable(text),
  source: text,
  year: v.nullable(year),
  verified: v.boolean(),
});

export const rulePackSchema: v.GenericSchema<unknown, RulePack> = v.object({
  id: text,
  name: label,
  source: text,
  sourceZh: v.exactOptional(text),
  year,
  kinds: v.pipe(v.array(facilityKind), v.minLength(1)),
  thresholds: v.object({
    limitYear: year,
    planningSpeedMetersPerMinute: positive,
    consent: v.object({ participation: fraction, general: fraction, special: fraction }),
    completeCommunity: v.exactOptional(
      v.object({ ...supplyStandard, kinds: v.pipe(v.array(text), v.minLength(1)), radiusMeters: positive }),
    ),
    notes: v.exactOptional(
      v.array(
        v.object({ field: text, source: text, sourceZh: v.exactOptional(text), verified: v.boolean() }),
      ),
    ),
  }),
});

const costRange = { low: atLeastZero, mid: atLeastZero, high: atLeastZero };
const ordered = <T extends { low: number; mid: number; high: number }>() =>
  v.check<T, string>(({ low, mid, high }) => low <= mid && mid <= high, "low <= mid <= high");

export const menuItemSchema: v.GenericSchema<unknown, MenuItem> = v.object({
  id: text,
  track: v.picklist(["comprehensive", "management"]),
  major: v.pipe(v.number(), v.integer(), v.minValue(1)),
  nature: v.picklist(["basic", "additional", "overall"]),
  nameZh: text,
  nameEn: text,
  unit: v.string(),
  unitCostYuan: v.exactOptional(
    v.pipe(
      v.object({ ...costRange, priceYear: year, source: text, synthetic: v.exactOptional(v.boolean()) }),
      ordered(),
    ),
  ),
  matter: v.picklist(["general", "special"]),
  source: text,
  official: v.boolean(),
});

const menuHead = {
  scheme: text,
  track: v.picklist(["comprehensive", "management"]),
  name: label,
  note: label,
  majors: v.array(label),
  officialCount: v.pipe(v.number(), v.integer(), v.minValue(0)),
};

/** A menu without its items: these are read one by one where good ones are kept. */
export const menuHeadSchema: v.GenericSchema<unknown, Omit<Menu, "items">> = v.object(menuHead);

export const menuSchema: v.GenericSchema<unknown, Menu> = v.object({
  ...menuHead,
  items: v.array(menuItemSchema),
});

export const unitCostsSchema: v.GenericSchema<unknown, UnitCosts> = v.object({
  source: text,
  synthetic: v.boolean(),
  priceYear: year,
  items: v.record(text, v.pipe(v.object(costRange), ordered())),
});

export const figuresSchema: v.GenericSchema<unknown, readonly PublishedFigure[]> = v.array(
  v.object({
    id: text,
    measure: label,
    scope: label,
    value: v.number(),
    unit: v.picklist(["communities", "squareMeters", "households", "yuanPerHousehold", "yuanPerSquareMeter"]),
    asOf: text,
    source: label,
    verified: v.boolean(),
  }),
);

export const targetsSchema: v.GenericSchema<unknown, Targets> = v.object({
  source: label,
  synthetic: v.boolean(),
  rows: v.array(v.object({ district: text, year, communities: atLeastZero })),
});

/** Standards as data: data/standards/*.json. */

/** A label in both languages. */
export interface Label {
  readonly zh: string;
  readonly en: string;
}

export const SUPPLY_MEASURES = ["floorAreaSquareMeters", "places"] as const;
export type SupplyMeasure = (typeof SUPPLY_MEASURES)[number];

/** How much of a service is enough: the second test of a gap. */
export interface SupplyStandard {
  /** m² or places for each 100 households that share it. */
  readonly perHundredHouseholds: number;
  readonly measure: SupplyMeasure;
  readonly source: string;
  /** The source in Chinese, where the pack says it. */
  readonly sourceZh?: string;
  readonly verified: boolean;
}

/** A standard over several kinds together, within one distance. */
export interface JointSupplyStandard extends SupplyStandard {
  readonly kinds: readonly string[];
  readonly radiusMeters: number;
}

/** Minutes of the life circle; null where the standard assigns none. Tiers are not inclusive. */
export type Tier = 5 | 10 | 15 | null;

export interface FacilityKind {
  readonly id: string;
  readonly label: Label;
  /** A short form for narrow columns. */
  readonly short?: Label;
  readonly tier: Tier;
  /** Service radius on foot; null: no standard found, the user may set one. */
  readonly radiusMeters: number | null;
  readonly floorAreaSquareMeters: { readonly min: number; readonly max: number } | null;
  /** Null or absent: no standard, the user may set one. */
  readonly supply?: SupplyStandard | null;
  /** Name of the icon in map/facilityIcons. */
  readonly icon: string;
  readonly clause: string | null;
  readonly source: string;
  readonly year: number | null;
  readonly verified: boolean;
}

export interface RulePack {
  readonly id: string;
  readonly name: Label;
  readonly source: string;
  /** The source in Chinese, where the pack says it. */
  readonly sourceZh?: string;
  readonly year: number;
  readonly kinds: readonly FacilityKind[];
  readonly thresholds: Thresholds;
}

/** Parameters of the rules R1-R6 and of the consent test. Fractions are integer pairs, so that they compare exactly. */
export interface Thresholds {
  /** Built before 1 January of this year is "old". */
  readonly limitYear: number;
  readonly planningSpeedMetersPerMinute: number;
  readonly consent: ConsentThresholds;
  /** The pilot of complete communities: all service facilities together. */
  readonly completeCommunity?: JointSupplyStandard;
  readonly notes?: readonly ThresholdNote[];
}

/** Where a threshold comes from. */
export interface ThresholdNote {
  readonly field: string;
  readonly source: string;
  /** The source in Chinese, where the pack says it. */
  readonly sourceZh?: string;
  readonly verified: boolean;
}

export type Fraction = readonly [numerator: number, denominator: number];

/** Participation is "at least"; general is "more than"; special is "at least" (Civil Code art. 278). */
export interface ConsentThresholds {
  readonly participation: Fraction;
  readonly general: Fraction;
  readonly special: Fraction;
}

/** Where a value comes from, in the language of the page as far as the pack says it. */
export function sourceIn(
  locale: "zh" | "en",
  value: { readonly source: string; readonly sourceZh?: string },
): string {
  return (locale === "zh" ? value.sourceZh : undefined) ?? value.source;
}

import type { Matter } from "./community.ts";
import type { Label } from "./rulePack.ts";

/** Menus as data: data/menus/*.json. */
export type Track = "comprehensive" | "management";
export type Nature = "basic" | "additional" | "overall";

/** Yuan for one unit of an item, with 0 <= low <= mid <= high. */
export interface UnitCost {
  readonly low: number;
  readonly mid: number;
  readonly high: number;
  /** Calendar year of the prices. */
  readonly priceYear: number;
  readonly source: string;
  /** Whether the numbers are invented for a demonstration. */
  readonly synthetic?: boolean;
}

export interface MenuItem {
  readonly id: string;
  readonly track: Track;
  /** Number of the heading (1-based) within the track. */
  readonly major: number;
  readonly nature: Nature;
  readonly nameZh: string;
  readonly nameEn: string;
  /** Unit of quantity, e.g. "m", "m²", "set". */
  readonly unit: string;
  readonly unitCostYuan?: UnitCost;
  readonly matter: Matter;
  readonly source: string;
  readonly official: boolean;
}

export interface Menu {
  readonly scheme: string;
  readonly track: Track;
  readonly name: Label;
  readonly note: Label;
  readonly majors: readonly Label[];
  /** Items that the official annex counts (39 and 25). */
  readonly officialCount: number;
  readonly items: readonly MenuItem[];
}

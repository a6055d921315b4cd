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

/** Unit costs that a city supplies for items of its menus. */
export interface UnitCosts {
  readonly source: string;
  readonly synthetic: boolean;
  readonly priceYear: number;
  /** By menu item id. */
  readonly items: Readonly<Record<string, Pick<UnitCost, "low" | "mid" | "high">>>;
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

/** Menus whose items carry a city's unit costs, in place of their own; items that it does not price stay as they are. */
export function withUnitCosts(menus: readonly Menu[], costs: UnitCosts): readonly Menu[] {
  const { source, synthetic, priceYear } = costs;
  return menus.map((menu) => ({
    ...menu,
    items: menu.items.map((item) => {
      const range = Object.hasOwn(costs.items, item.id) ? costs.items[item.id] : undefined;
      return range
        ? { ...item, unitCostYuan: { ...range, priceYear, source, ...(synthetic ? { synthetic } : {}) } }
        : item;
    }),
  }));
}

/**
 * A unit cost with one of its numbers changed; the others give way where low <= mid <= high would not hold any more, and follow it where
 * nothing was known.
 */
export function withUnitCost(
  cost: UnitCost | undefined,
  level: "low" | "mid" | "high",
  yuan: number,
  { priceYear, source }: Pick<UnitCost, "priceYear" | "source">,
): UnitCost {
  const { low, mid, high } = cost ?? { low: yuan, mid: yuan, high: yuan };
  const range =
    level === "low"
      ? { low: yuan, mid: Math.max(yuan, mid), high: Math.max(yuan, high) }
      : level === "mid"
        ? { low: Math.min(low, yuan), mid: yuan, high: Math.max(yuan, high) }
        : { low: Math.min(low, yuan), mid: Math.min(mid, yuan), high: yuan };
  return { ...range, priceYear, source };
}

/** What chosen works cost: the one definition that facts, criteria, the menu and the programme share. */
import type { Work } from "./community.ts";
import type { Menu, MenuItem, Nature, Track, UnitCost } from "./menu.ts";

/** A unit cost is a range; the middle is used where one number is needed. */
export const COST_LEVELS = ["low", "mid", "high"] as const;
export type CostLevel = (typeof COST_LEVELS)[number];

export type ItemsById = ReadonlyMap<string, MenuItem>;

/** The items of menus by their id; the first menu that has one says what it is. */
export function itemsById(menus: readonly Menu[]): ItemsById {
  const items = new Map<string, MenuItem>();
  for (const menu of menus) for (const item of menu.items) if (!items.has(item.id)) items.set(item.id, item);
  return items;
}

/** Yuan for one unit of a work: its own where it states one (at every level), else its item's; NaN: not known. */
function unitCostYuan(
  { unitCostYuan }: Pick<Work, "unitCostYuan">,
  item: { readonly unitCostYuan?: UnitCost } | undefined,
  level: CostLevel,
): number {
  return unitCostYuan ?? item?.unitCostYuan?.[level] ?? Number.NaN;
}

/** Yuan for one work: quantity x unit cost; NaN where either is not known. */
export function costOfWork(work: Work, items: ItemsById, level: CostLevel): number {
  return (work.quantity ?? Number.NaN) * unitCostYuan(work, items.get(work.itemId), level);
}

/** The track a work belongs to: its item's. Works that no menu knows count as comprehensive, as a record's works do without a menu. */
function trackOfWork({ itemId }: Pick<Work, "itemId">, items: ItemsById): Track {
  return items.get(itemId)?.track ?? "comprehensive";
}

export interface TrackCosts {
  /** Yuan of all works of the track; NaN when it has no works, or one of them has no cost. */
  readonly comprehensiveYuan: number;
  readonly managementYuan: number;
  /** Works of which quantity or unit cost is not known. */
  readonly withoutCost: number;
}

/** Cost of a list of works by track. Undefined: works are not known. */
export function costOfWorks(
  works: readonly Work[] | undefined,
  items: ItemsById,
  level: CostLevel,
): TrackCosts {
  let comprehensiveYuan = Number.NaN;
  let managementYuan = Number.NaN;
  let comprehensiveCount = 0;
  let managementCount = 0;
  let withoutCost = 0;
  for (const work of works ?? []) {
    const yuan = costOfWork(work, items, level);
    if (Number.isNaN(yuan)) withoutCost++;
    if (trackOfWork(work, items) === "management")
      managementYuan = managementCount++ === 0 ? yuan : managementYuan + yuan;
    else comprehensiveYuan = comprehensiveCount++ === 0 ? yuan : comprehensiveYuan + yuan;
  }
  return { comprehensiveYuan, managementYuan, withoutCost };
}

/** Yuan of the comprehensive renovation: of its works (middle) where all have a cost, else the budget; NaN: not known. */
export function comprehensiveCost(
  works: readonly Work[] | undefined,
  budgetYuan: number,
  items: ItemsById,
): number {
  const { comprehensiveYuan } = costOfWorks(works, items, "mid");
  return Number.isNaN(comprehensiveYuan) ? budgetYuan : comprehensiveYuan;
}

/** Yuan of the management upgrading by its chosen items (middle); NaN: none is chosen, or one has no cost. */
export function managementCost(works: readonly Work[] | undefined, items: ItemsById): number {
  return costOfWorks(works, items, "mid").managementYuan;
}

/** Sums at the three levels over the works whose cost is known, and how many works that is of how many. */
export interface CostRange {
  readonly low: number;
  readonly mid: number;
  readonly high: number;
  readonly works: number;
  readonly withoutCost: number;
}

export interface WorkTotals {
  readonly all: CostRange;
  readonly byTrack: Readonly<Record<Track, CostRange>>;
  readonly byNature: Readonly<Record<Nature, CostRange>>;
  /** By the key of a heading (`headingKey`); headings without works are absent. Works that no menu knows have the heading "". */
  readonly byHeading: ReadonlyMap<string, CostRange>;
}

/** Names a heading across both menus. */
export function headingKey({ track, major }: Pick<MenuItem, "track" | "major">): string {
  return `${track} ${major}`;
}

/** Totals of a list of works. What has no cost is counted beside the sums, never added as zero. */
export function workTotals(works: readonly Work[], items: ItemsById): WorkTotals {
  const all = emptyRange();
  const byTrack = { comprehensive: emptyRange(), management: emptyRange() };
  const byNature = { basic: emptyRange(), additional: emptyRange(), overall: emptyRange() };
  const byHeading = new Map<string, Draft>();
  for (const work of works) {
    const item = items.get(work.itemId);
    const heading = item ? headingKey(item) : "";
    const ofHeading = byHeading.get(heading) ?? emptyRange();
    byHeading.set(heading, ofHeading);
    const ranges = [all, byTrack[trackOfWork(work, items)], ofHeading];
    if (item) ranges.push(byNature[item.nature]);
    addTo(ranges, work, items);
  }
  return { all, byTrack, byNature, byHeading };
}

type Draft = { -readonly [K in keyof CostRange]: CostRange[K] };

const emptyRange = (): Draft => ({ low: 0, mid: 0, high: 0, works: 0, withoutCost: 0 });

function addTo(ranges: readonly Draft[], work: Work, items: ItemsById): void {
  const yuan = COST_LEVELS.map((level) => costOfWork(work, items, level));
  const known = yuan.every(Number.isFinite);
  for (const range of ranges) {
    range.works++;
    if (!known) range.withoutCost++;
    else for (const [i, level] of COST_LEVELS.entries()) range[level] += yuan[i]!;
  }
}

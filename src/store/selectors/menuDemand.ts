/** What the menu panel shows: the menus in force, and the demand for their items over the communities that pass the filters. */
import {
  type DemandMeasure,
  demandCell,
  demandTotal,
  GRID_MEASURES,
  type GridMeasure,
  type ItemRecord,
  itemRecords,
  itemRecordsOfRows,
  type MenuDemand,
  menuDemand as menuDemandOf,
} from "../../analysis/menuDemand.ts";
import type { CostRange, ItemsById } from "../../model/cost.ts";
import type { Menu, MenuItem, Track } from "../../model/menu.ts";
import { quantileBreaks } from "../../scale/breaks.ts";
import { type ClassScale, classScale } from "../../scale/scale.ts";
import type { Atlas, AtlasState } from "../state.ts";
import { filtered } from "./filtered.ts";
import { menuItems } from "./filterOptions.ts";
import { memoize } from "./memoize.ts";
import { districtNamer } from "./names.ts";
import { atlasOf } from "./parameters.ts";

const loadedOf = (s: AtlasState) => s.loaded ?? s.atlas;
const loadedRecords = memoize([loadedOf], (atlas) => (atlas ? itemRecords(atlas.city.communities) : []));

/** Works and votes of every community: read once, and again only where something was edited. */
const recordsOf: (s: AtlasState) => readonly ItemRecord[] = memoize(
  [atlasOf, loadedOf, loadedRecords, (s) => s.edits.communities],
  (atlas, loaded, records, edits) => {
    if (!atlas || atlas === loaded) return records;
    const edited = new Set(Object.keys(edits));
    const { communities } = atlas.city;
    const rows = communities.ids.flatMap((id, row) => (edited.has(id) ? [row] : []));
    return itemRecordsOfRows(records, communities, rows);
  },
);

/** Demand over the communities that pass; null without a city. */
export const menuDemand: (s: AtlasState) => MenuDemand | null = memoize(
  [atlasOf, recordsOf, menuItems, filtered],
  (atlas, records, items, { passes }) => (atlas ? demandOf(atlas, records, items, passes) : null),
);

/** The same over all communities: what the classes of the table are made of. */
const wholeDemand = memoize([atlasOf, recordsOf, menuItems], (atlas, records, items) =>
  atlas ? demandOf(atlas, records, items, new Uint8Array(atlas.city.communities.length).fill(1)) : null,
);

function demandOf(
  { city }: Atlas,
  records: readonly ItemRecord[],
  items: ItemsById,
  passes: Uint8Array,
): MenuDemand {
  return menuDemandOf({ communities: city.communities, records, items, passes });
}

export interface DemandRow {
  readonly id: string;
  /** Null where no menu has it. */
  readonly item: MenuItem | null;
  /** Counts of communities; `votes`: of residents. */
  readonly counts: Readonly<Record<DemandMeasure, number>>;
  /** Communities that lack it and have chosen it. */
  readonly repaired: number;
  readonly cost: CostRange;
}

/** Every item with its demand, in the order of the menus. */
export const demandRows: (s: AtlasState) => readonly DemandRow[] = memoize(
  [menuDemand, menuItems],
  (demand, items) => (demand ? demand.ids.map((id, i) => demandRow(demand, items, id, i)) : []),
);

function demandRow(demand: MenuDemand, items: ItemsById, id: string, i: number): DemandRow {
  const of = (measure: DemandMeasure) => demandTotal(demand, measure, i);
  const counts = {
    lacking: of("lacking"),
    gap: of("gap"),
    undecided: of("undecided"),
    votes: of("votes"),
    asking: of("asking"),
    unmet: of("unmet"),
    chosen: of("chosen"),
  };
  return {
    id,
    item: items.get(id) ?? null,
    counts,
    repaired: counts.lacking - counts.gap - counts.undecided,
    cost: demand.costs[i]!,
  };
}

/** What rows can be ordered by. */
export const DEMAND_SORTS = ["lacking", "gap", "votes", "unmet", "chosen", "cost"] as const;
export type DemandSort = (typeof DEMAND_SORTS)[number];

export const demandValue = (row: DemandRow, by: DemandSort): number =>
  by === "cost" ? row.cost.mid : row.counts[by];

/** The rows with the greatest value first; equal ones keep the order of the menu. */
export function sortedDemand(rows: readonly DemandRow[], by: DemandSort): readonly DemandRow[] {
  return [...rows].sort((a, b) => demandValue(b, by) - demandValue(a, by));
}

/** Items that residents ask for where works are recorded without them, the most communities first. */
export const askedNotChosen: (s: AtlasState) => readonly DemandRow[] = memoize([demandRows], (rows) =>
  sortedDemand(
    rows.filter(({ counts }) => counts.unmet > 0),
    "unmet",
  ),
);

export interface KnownCounts {
  readonly communities: number;
  readonly surveyed: number;
  readonly withWorks: number;
}

/** Of how many communities deficits and works are known. */
export const demandBase: (s: AtlasState) => KnownCounts = memoize([menuDemand], (demand) => ({
  communities: demand?.communities ?? 0,
  surveyed: demand?.bases.reduce((sum, base) => sum + base.surveyed, 0) ?? 0,
  withWorks: demand?.bases.reduce((sum, base) => sum + base.withWorks, 0) ?? 0,
}));

/** Cost of all chosen works of a track. */
export const chosenCost: (s: AtlasState) => Readonly<Record<Track, CostRange>> = memoize(
  [demandRows],
  (rows) => {
    const sum = (track: Track): CostRange => {
      const own = rows
        .filter(({ item }) => (item?.track ?? "comprehensive") === track)
        .map(({ cost }) => cost);
      const of = (field: keyof CostRange) => own.reduce((total, cost) => total + cost[field], 0);
      return {
        low: of("low"),
        mid: of("mid"),
        high: of("high"),
        works: of("works"),
        withoutCost: of("withoutCost"),
      };
    };
    return { comprehensive: sum("comprehensive"), management: sum("management") };
  },
);

/** Chosen items that no menu in force knows, with how many communities chose them. */
export const chosenOutside: (s: AtlasState) => readonly DemandRow[] = memoize([demandRows], (rows) =>
  rows.filter(({ item, counts }) => item === null && counts.chosen > 0),
);

export interface MenuStatus {
  readonly menu: Menu;
  readonly official: boolean;
  /** Whether it was put in place of the city's. */
  readonly replaced: boolean;
}

/** The menus in force, by track; null where none is loaded. */
export const menuStatus: (s: AtlasState) => Readonly<Record<Track, MenuStatus | null>> = memoize(
  [atlasOf, (s) => s.edits.menus],
  (atlas, own) => {
    const of = (track: Track): MenuStatus | null => {
      const menu = atlas?.city.menus.find((one) => one.track === track);
      if (!menu) return null;
      const official = menu.items.length > 0 && menu.items.every((item) => item.official);
      return { menu, official, replaced: own.some((one) => one.track === track) };
    };
    return { comprehensive: of("comprehensive"), management: of("management") };
  },
);

export interface DemandDistrict {
  /** Number of its column in the demand. */
  readonly column: number;
  /** Null: the communities that name none. */
  readonly district: string | null;
  readonly name: string;
}

const collator = new Intl.Collator("zh-Hans-CN", { numeric: true });

/** Districts with communities that pass, by name; "not known" last. */
export const demandDistricts: (s: AtlasState) => readonly DemandDistrict[] = memoize(
  [atlasOf, filtered, districtNamer],
  (atlas, { passes }, nameOf) => {
    if (!atlas) return [];
    const { codes, values } = atlas.city.communities.district;
    const seen = new Set<number>();
    for (let row = 0; row < codes.length; row++)
      if (passes[row] === 1) seen.add(Math.min(codes[row]!, values.length));
    return [...seen]
      .map((column) => {
        const district = values[column] ?? null;
        return { column, district, name: district === null ? "" : nameOf(district) };
      })
      .sort(
        (a, b) =>
          Number(a.district === null) - Number(b.district === null) || collator.compare(a.name, b.name),
      );
  },
);

const CLASSES = 6;

/** Classes of the table's cells, frozen on the whole data: a filter moves no colour. */
export const demandScales: (s: AtlasState) => Readonly<Record<GridMeasure, ClassScale>> = memoize(
  [wholeDemand, (s) => s.theme],
  (demand, theme) =>
    Object.fromEntries(
      GRID_MEASURES.map((measure) => {
        const values = demand ? positiveShares(demand, measure) : [];
        return [measure, classScale(values, quantileBreaks(values, CLASSES), { theme })];
      }),
    ) as Record<GridMeasure, ClassScale>,
);

function positiveShares(demand: MenuDemand, measure: GridMeasure): readonly number[] {
  const values: number[] = [];
  for (let item = 0; item < demand.known; item++)
    for (let d = 0; d <= demand.districts; d++) values.push(demandCell(demand, measure, item, [d]).share);
  return values.filter((value) => value > 0);
}

/** Demand for the items of the menu: what is lacking on site, what residents vote for, what is chosen and what that costs. */
import { type Communities, communityRecord, type Work } from "../model/community.ts";
import { COST_LEVELS, type CostRange, costOfWork, type ItemsById } from "../model/cost.ts";
import type { BitSetColumn } from "../table/column.ts";

/** What one community's record says of menu items; null: the record does not say. */
export interface ItemRecord {
  readonly works: readonly Work[] | null;
  readonly votes: Readonly<Record<string, number>> | null;
}

/** Reads works and votes of every community once: decoding the records is what takes time. */
export function itemRecords(communities: Communities): readonly ItemRecord[] {
  return Array.from({ length: communities.length }, (_, row) => itemRecord(communities, row));
}

/** The same where only the records of `rows` differ from those that `before` was read from. */
export function itemRecordsOfRows(
  before: readonly ItemRecord[],
  communities: Communities,
  rows: readonly number[],
): readonly ItemRecord[] {
  const next = [...before];
  for (const row of rows) next[row] = itemRecord(communities, row);
  return next;
}

function itemRecord(communities: Communities, row: number): ItemRecord {
  const { works, votes } = communityRecord(communities, row);
  return { works: works ?? null, votes: votes ?? null };
}

/** What is counted of an item in a district. All are communities, but `votes`: residents. */
export const DEMAND_MEASURES = [
  /** It is lacking or broken on site. */
  "lacking",
  /** Lacking, works are recorded, and none of them is this item. */
  "gap",
  /** Lacking, and no works are recorded: not chosen yet. */
  "undecided",
  "votes",
  /** Some residents vote for it. */
  "asking",
  /** Some residents vote for it, works are recorded, and none of them is this item. */
  "unmet",
  "chosen",
] as const;
export type DemandMeasure = (typeof DEMAND_MEASURES)[number];

/** What shares are taken of, each a number of communities (`votes`: of their households). */
export interface DemandBase {
  /** Their deficits are known. */
  readonly surveyed: number;
  /** Deficits and works are known. */
  readonly decided: number;
  /** Works are known. */
  readonly withWorks: number;
  /** Households of the communities that voted and know their households. */
  readonly votingHouseholds: number;
}

export interface MenuDemand {
  /** Items of the menus in their order, then ids of the records that no menu has. */
  readonly ids: readonly string[];
  /** How many of `ids` are in a menu. */
  readonly known: number;
  /** Districts as in the column of the communities, then one for "not known": d. */
  readonly districts: number;
  /** Each of length ids x (districts + 1), item after item. */
  readonly counts: Readonly<Record<DemandMeasure, Float64Array>>;
  /** Length districts + 1. */
  readonly bases: readonly DemandBase[];
  /** Of the chosen works, by item. */
  readonly costs: readonly CostRange[];
  /** Communities counted. */
  readonly communities: number;
}

interface DemandInput {
  readonly communities: Communities;
  /** Length n. */
  readonly records: readonly ItemRecord[];
  readonly items: ItemsById;
  /** Length n: 1 is counted. */
  readonly passes: Uint8Array;
}

/**
 * Counts demand over the communities that pass, by item and district, in one pass over what they lack, voted for and chose.
 * What a community does not say is not counted for it: a community without a record of works has neither chosen an item nor left it out.
 */
export function menuDemand({ communities, records, items, passes }: DemandInput): MenuDemand {
  const { deficits, district, households } = communities;
  const index = itemIndex(items, deficits, records, passes);
  const ids = [...index.keys()];
  const width = district.values.length + 1;
  const counts = emptyCounts(ids.length * width);
  const bases = Array.from({ length: width }, emptyBase);
  const costs = ids.map(() => ({ low: 0, mid: 0, high: 0, works: 0, withoutCost: 0 }));
  const itemOfBit = deficits.values.map((id) => index.get(id) ?? -1);
  // The last community that chose the item: works may name one twice.
  const chosenBy = new Int32Array(ids.length).fill(-1);
  let counted = 0;

  for (let row = 0; row < communities.length; row++) {
    if (passes[row] !== 1) continue;
    counted++;
    const { works, votes } = records[row]!;
    const d = Math.min(district.codes[row]!, width - 1);
    const base = bases[d]!;
    const surveyed = deficits.known[row] === 1;
    if (surveyed) base.surveyed++;
    if (works) base.withWorks++;
    if (surveyed && works) base.decided++;
    if (votes && households[row]! > 0) base.votingHouseholds += households[row]!;
    for (const work of works ?? []) {
      const item = index.get(work.itemId)!;
      addCost(costs[item]!, work, items);
      if (chosenBy[item] === row) continue;
      chosenBy[item] = row;
      counts.chosen[item * width + d]!++;
    }
    if (surveyed) countLacking(row, d, works !== null);
    for (const id in votes) {
      const count = votes[id]!;
      if (!(count > 0)) continue;
      const item = index.get(id)!;
      counts.votes[item * width + d]! += count;
      counts.asking[item * width + d]!++;
      if (works && chosenBy[item] !== row) counts.unmet[item * width + d]!++;
    }
  }
  return {
    ids,
    known: items.size,
    districts: district.values.length,
    counts,
    bases,
    costs,
    communities: counted,
  };

  function countLacking(row: number, d: number, decided: boolean): void {
    const { words, wordsPerRow } = deficits;
    for (let w = 0; w < wordsPerRow; w++)
      for (let v = words[row * wordsPerRow + w]!; v !== 0; v &= v - 1) {
        const item = itemOfBit[32 * w + 31 - Math.clz32(v & -v)]!;
        counts.lacking[item * width + d]!++;
        if (!decided) counts.undecided[item * width + d]!++;
        else if (chosenBy[item] !== row) counts.gap[item * width + d]!++;
      }
  }
}

/** The number of each item: those of the menus, then what else the records name. */
function itemIndex(
  items: ItemsById,
  deficits: BitSetColumn,
  records: readonly ItemRecord[],
  passes: Uint8Array,
): ReadonlyMap<string, number> {
  const index = new Map<string, number>();
  const add = (id: string) => {
    if (!index.has(id)) index.set(id, index.size);
  };
  for (const id of items.keys()) add(id);
  for (const id of deficits.values) add(id);
  for (const [row, { works, votes }] of records.entries()) {
    if (passes[row] !== 1) continue;
    for (const { itemId } of works ?? []) add(itemId);
    for (const id in votes) add(id);
  }
  return index;
}

function addCost(range: { -readonly [K in keyof CostRange]: CostRange[K] }, work: Work, items: ItemsById) {
  range.works++;
  const yuan = COST_LEVELS.map((level) => costOfWork(work, items, level));
  if (!yuan.every(Number.isFinite)) range.withoutCost++;
  else for (const [i, level] of COST_LEVELS.entries()) range[level] += yuan[i]!;
}

const emptyCounts = (length: number) =>
  Object.fromEntries(DEMAND_MEASURES.map((measure) => [measure, new Float64Array(length)])) as Record<
    DemandMeasure,
    Float64Array
  >;

const emptyBase = () => ({ surveyed: 0, decided: 0, withWorks: 0, votingHouseholds: 0 });

/** The sum of a measure over all districts, by item. */
export function demandTotal({ counts, districts }: MenuDemand, measure: DemandMeasure, item: number): number {
  const width = districts + 1;
  let sum = 0;
  for (let d = 0; d < width; d++) sum += counts[measure][item * width + d]!;
  return sum;
}

/** Measures that the item x district table shows. */
export const GRID_MEASURES = ["lacking", "votes", "chosen", "gap"] as const;
export type GridMeasure = (typeof GRID_MEASURES)[number];

/** A cell of the table: how many, of how many, and the share that makes districts of different size comparable. */
export interface DemandCell {
  readonly count: number;
  /** Communities that say it; of votes the households of those that voted. */
  readonly of: number;
  /** 0..1; of votes: per 100 households. NaN where nobody says it. */
  readonly share: number;
}

/** One item in some of the districts (numbers of their columns) together. */
export function demandCell(
  demand: MenuDemand,
  measure: GridMeasure,
  item: number,
  columns: readonly number[],
): DemandCell {
  const width = demand.districts + 1;
  let count = 0;
  let of = 0;
  for (const column of columns) {
    count += demand.counts[measure][item * width + column]!;
    of += demand.bases[column]![BASE_OF[measure]];
  }
  return { count, of, share: of > 0 ? (measure === "votes" ? 100 : 1) * (count / of) : Number.NaN };
}

const BASE_OF: Readonly<Record<GridMeasure, keyof DemandBase>> = {
  lacking: "surveyed",
  gap: "decided",
  chosen: "withWorks",
  votes: "votingHouseholds",
};

/** What follows from the long records of each community, as columns; computed once when a city is loaded. */
import type { City } from "../model/city.ts";
import { type CommunityRecord, communityRecord, FUNDING_SOURCES, UNKNOWN_CODE } from "../model/community.ts";
import { consentResult, isWilling } from "../model/consent.ts";
import { comprehensiveCost, itemsById } from "../model/cost.ts";
import type { Menu, Nature } from "../model/menu.ts";
import type { Thresholds } from "../model/rulePack.ts";
import { FALLBACK_THRESHOLDS, RULES, type RuleInput } from "../model/rules.ts";
import type { BitSetColumn } from "../table/column.ts";

/** Columns of length n. Years are calendar years, 0: not known. */
export interface Facts {
  /** 1 some vote passes, 0 none does, 255 no vote is known. */
  readonly willing: Uint8Array;
  /** Bit r: RULE_IDS[r] applies. */
  readonly flags: Uint8Array;
  /** Bit r: whether RULE_IDS[r] applies is not known. */
  readonly flagsUnknown: Uint8Array;
  /** Year in which works began, acceptance was given, management was established (the last time, from the history). */
  readonly startedYear: Uint16Array;
  readonly acceptedYear: Uint16Array;
  readonly managedYear: Uint16Array;
  /** Deficits of basic nature and of any other; NaN: not known. */
  readonly basicDeficits: Float32Array;
  readonly otherDeficits: Float32Array;
  /** Share 0..1 of all owners who agreed, in the vote with the most; NaN: no vote is known. */
  readonly agreedShare: Float32Array;
  /** Cost of the comprehensive renovation a household: quantity x unit cost (middle) of its works, else the budget; NaN: not known. */
  readonly costPerHousehold: Float32Array;
  /** Share 0..1 of the funding that residents carry; NaN: not known. */
  readonly residentsShare: Float32Array;
}

/** The thresholds that hold for a city: those of its first rule pack. */
function thresholdsOf(city: Pick<City, "rulePacks">): Thresholds {
  return city.rulePacks[0]?.thresholds ?? FALLBACK_THRESHOLDS;
}

/**
 * Decodes the record of every community that has one, once. Communities without a record cost next to nothing.
 *
 * @param thresholds limit year and consent thresholds, when others than the city's own
 */
export function facts(
  city: Pick<City, "communities" | "rulePacks" | "menus">,
  thresholds: Thresholds = thresholdsOf(city),
): Facts {
  const out = emptyFacts(city.communities.length);
  const read = rowReader(city, thresholds, out);
  for (let i = 0; i < city.communities.length; i++) read(i);
  return out;
}

/**
 * The facts of `city` where only the records of `rows` differ from the city that `before` was made of, menus and thresholds being the
 * same; `before` stays as it is.
 */
export function factsOfRows(
  before: Facts,
  city: Pick<City, "communities" | "rulePacks" | "menus">,
  rows: readonly number[],
): Facts {
  if (rows.length === 0) return before;
  const out = Object.fromEntries(Object.entries(before).map(([name, column]) => [name, column.slice()]));
  const facts = out as unknown as Facts;
  const nothing = emptyFacts(1);
  const read = rowReader(city, thresholdsOf(city), facts);
  for (const row of rows) {
    for (const name of Object.keys(nothing) as (keyof Facts)[]) facts[name][row] = nothing[name][0]!;
    read(row);
  }
  return facts;
}

/** Writes the facts of one community into `out`. */
function rowReader(
  city: Pick<City, "communities" | "menus">,
  thresholds: Thresholds,
  out: Facts,
): (row: number) => void {
  const { communities, menus } = city;
  const natureOf = natures(menus);
  const items = itemsById(menus);
  const sets = setReader(communities.deficits);
  return (i) => {
    const record = communityRecord(communities, i);
    const deficits = sets(i);
    const input: RuleInput = {
      buildYear: communities.buildYear[i]!,
      budgetYuan: communities.budgetYuan[i]!,
      deficits,
      comprehensive: communities.comprehensive[i]!,
      management: communities.management[i]!,
      record,
      natureOf,
      thresholds,
    };
    readRules(out, i, input);
    if (deficits) {
      const basic = deficits.filter((id) => natureOf(id) === "basic").length;
      out.basicDeficits[i] = basic;
      out.otherDeficits[i] = deficits.length - basic;
    }
    const { works } = record;
    out.costPerHousehold[i] =
      comprehensiveCost(works, communities.budgetYuan[i]!, items) / positive(communities.households[i]!);
    readRecord(out, i, record, thresholds);
  };
}

/** What the rules need to know of one community: for its detail, with the same inputs as the columns. */
export function ruleInput(
  city: Pick<City, "communities" | "rulePacks" | "menus">,
  row: number,
  thresholds: Thresholds = thresholdsOf(city),
): RuleInput {
  const { communities } = city;
  return {
    buildYear: communities.buildYear[row]!,
    budgetYuan: communities.budgetYuan[row]!,
    deficits: setReader(communities.deficits)(row),
    comprehensive: communities.comprehensive[row]!,
    management: communities.management[row]!,
    record: communityRecord(communities, row),
    natureOf: natures(city.menus),
    thresholds,
  };
}

function emptyFacts(n: number): Facts {
  return {
    willing: new Uint8Array(n).fill(UNKNOWN_CODE),
    flags: new Uint8Array(n),
    flagsUnknown: new Uint8Array(n),
    startedYear: new Uint16Array(n),
    acceptedYear: new Uint16Array(n),
    managedYear: new Uint16Array(n),
    basicDeficits: new Float32Array(n).fill(NaN),
    otherDeficits: new Float32Array(n).fill(NaN),
    agreedShare: new Float32Array(n).fill(NaN),
    costPerHousehold: new Float32Array(n).fill(NaN),
    residentsShare: new Float32Array(n).fill(NaN),
  };
}

function readRules(out: Facts, i: number, input: RuleInput): void {
  for (let r = 0; r < RULES.length; r++) {
    const { state } = RULES[r]!.evaluate(input);
    if (state === "applies") out.flags[i]! |= 1 << r;
    else if (state === "unknown") out.flagsUnknown[i]! |= 1 << r;
  }
}

function readRecord(out: Facts, i: number, record: CommunityRecord, thresholds: Thresholds): void {
  const willing = isWilling(record.consent, thresholds.consent);
  if (willing !== null) out.willing[i] = willing ? 1 : 0;
  for (const vote of record.consent ?? []) {
    if (!(vote.ownersTotal > 0) || !consentResult(vote, thresholds.consent).consistent) continue;
    const share = vote.agreedOwners / vote.ownersTotal;
    if (!(out.agreedShare[i]! >= share)) out.agreedShare[i] = share;
  }
  for (const entry of record.history ?? []) {
    const year = Number.parseInt(entry.date, 10);
    if (!(year > 0 && year < 10_000)) continue;
    if (entry.track === "management") {
      if (entry.stage === "established") out.managedYear[i] = Math.max(out.managedYear[i]!, year);
    } else if (entry.stage === "underWorks") out.startedYear[i] = Math.max(out.startedYear[i]!, year);
    else if (entry.stage === "accepted") out.acceptedYear[i] = Math.max(out.acceptedYear[i]!, year);
  }
  if (record.funding) {
    let total = 0;
    for (const source of FUNDING_SOURCES) total += record.funding[source] ?? 0;
    const residents = record.funding.residents;
    if (total > 0 && residents !== undefined) out.residentsShare[i] = residents / total;
  }
}

function natures(menus: readonly Menu[]): (itemId: string) => Nature | undefined {
  const map = new Map<string, Nature>();
  for (const menu of menus) for (const item of menu.items) map.set(item.id, item.nature);
  return (itemId) => map.get(itemId);
}

/** Reads row i of a set column as the list of its values; null where it is not known. */
function setReader(column: BitSetColumn): (row: number) => readonly string[] | null {
  const { words, wordsPerRow, values, known } = column;
  return (row) => {
    if (known[row] === 0) return null;
    const list: string[] = [];
    for (let w = 0; w < wordsPerRow; w++)
      for (let v = words[row * wordsPerRow + w]!; v !== 0; v &= v - 1)
        list.push(values[32 * w + 31 - Math.clz32(v & -v)]!);
    return list;
  };
}

const positive = (value: number): number => (value > 0 ? value : NaN);

/**
 * Betters a programme by ruin and recreate (Schrimpf and others 2000): a few items whose second-best plan is hardly worse give up their plans
 * and are placed anew in another order, at prices a little off.
 */
import { type Prices, profitsFor, readProfits } from "./programmeDual.ts";
import {
  copyOf,
  isFeasible,
  isPossible,
  type Plans,
  type ProgrammeProblem,
  planBenefit,
} from "./programmeProblem.ts";
import { Room } from "./programmeRoom.ts";
import { seededChance } from "./seededChance.ts";

export interface RuinOptions {
  readonly prices: Prices;
  readonly rounds: number;
  readonly seed: number;
}

/** Items that are tried, those with the least to lose. */
const POOL = 800;
const FEWEST = 3;
const MOST = 30;
/** Prices are off by up to this share. */
const NOISE = 0.04;

/** A plan that an item may take, with its profit at the prices and its benefit. */
interface Option {
  readonly a: number;
  readonly m: number;
  readonly profit: number;
  readonly benefit: number;
}

/** A programme of at least the same value. Deterministic. */
export function ruinedPlans(
  problem: ProgrammeProblem,
  plans: Plans,
  { prices, rounds, seed }: RuinOptions,
): Plans {
  const room = new Room(problem);
  for (let i = 0; i < problem.n; i++) room.set(i, plans.main[i]!, plans.follow[i]!);
  const { pool, options } = poolOf(problem, prices, plans);
  if (pool.length < 2) return plans;
  const chance = seededChance(seed);
  const noise = new Float64Array(problem.n);
  for (let round = 0; round < rounds; round++) {
    const size = Math.min(pool.length, FEWEST + Math.floor(chance() * (MOST - FEWEST)));
    const items = draw(pool, size, chance);
    const before = items.map((i) => [room.plans.main[i]!, room.plans.follow[i]!] as const);
    let lost = 0;
    items.forEach((i, k) => {
      lost += planBenefit(problem, i, before[k]![0], before[k]![1]);
      room.set(i, 0, 0);
      noise[i] = 1 + NOISE * (chance() - 0.5);
    });
    const gained = recreate({ problem, room, items, options, noise });
    if (gained > lost && items.every((i) => keepsFloor(problem, room, i))) continue;
    for (const i of items) room.set(i, 0, 0);
    for (const [k, i] of items.entries()) room.set(i, ...before[k]!);
  }
  return isFeasible(problem, room.plans) ? copyOf(room.plans) : plans;
}

/** Places the items in the order in which they stand; gives their benefit, -Infinity where one finds no room. */
function recreate({
  problem,
  room,
  items,
  options,
  noise,
}: {
  problem: ProgrammeProblem;
  room: Room;
  items: readonly number[];
  options: ReadonlyMap<number, readonly Option[]>;
  noise: Float64Array;
}): number {
  let gained = 0;
  const later: number[] = [];
  for (const i of items) {
    let best: Option | null = null;
    let most = -Infinity;
    for (const option of options.get(i)!) {
      // Costs weigh a little more or less than they should.
      const worth = option.benefit * noise[i]! - (option.benefit - option.profit);
      if (worth > most && room.fits(i, option.a, option.m)) {
        most = worth;
        best = option;
      }
    }
    if (!best) return -Infinity;
    room.set(i, best.a, best.m);
    gained += best.benefit;
    if (best.benefit < options.get(i)![0]!.benefit) later.push(i);
  }
  // What is left over is used up.
  for (const i of later) {
    const now = planBenefit(problem, i, room.plans.main[i]!, room.plans.follow[i]!);
    const better = options.get(i)!.find(({ a, m, benefit }) => benefit <= now || room.fits(i, a, m));
    if (!better || better.benefit <= now) continue;
    room.set(i, better.a, better.m);
    gained += better.benefit - now;
  }
  return gained;
}

/** The items with the least to lose by another plan than theirs, and their possible plans, most benefit first. */
function poolOf(
  problem: ProgrammeProblem,
  prices: Prices,
  plans: Plans,
): { readonly pool: number[]; readonly options: Map<number, Option[]> } {
  const { years } = problem;
  const profits = profitsFor(years);
  const all = new Map<number, Option[]>();
  const loss = new Float64Array(problem.n).fill(Infinity);
  for (let i = 0; i < problem.n; i++) {
    readProfits(problem, prices, i, profits);
    const list: Option[] = [];
    let own = 0;
    let other = -Infinity;
    for (let a = 0; a <= years; a++)
      for (let m = 0; m <= years; m++) {
        if (!isPossible(problem, i, a, m)) continue;
        const profit = profits.main[a]! + profits.follow[m]!;
        list.push({ a, m, profit, benefit: planBenefit(problem, i, a, m) });
        if (a === plans.main[i] && m === plans.follow[i]) own = profit;
        else other = Math.max(other, profit);
      }
    loss[i] = own - other;
    if (list.length > 1)
      all.set(
        i,
        list.sort((p, q) => q.benefit - p.benefit),
      );
  }
  const pool = [...all.keys()].sort((i, j) => loss[i]! - loss[j]! || i - j).slice(0, POOL);
  return { pool, options: new Map(pool.map((i) => [i, all.get(i)!])) };
}

/** `size` of the pool, each once, in a random order. The pool is shuffled by it. */
function draw(pool: number[], size: number, chance: () => number): number[] {
  for (let k = 0; k < size; k++) {
    const other = k + Math.floor(chance() * (pool.length - k));
    [pool[k], pool[other]] = [pool[other]!, pool[k]!];
  }
  return pool.slice(0, size);
}

function keepsFloor(problem: ProgrammeProblem, room: Room, i: number): boolean {
  const g = problem.group[i]!;
  return g < 0 || room.inGroup[g]! >= problem.floors[g]!;
}

/**
 * All plans that can be better than the best known, one after the other (branch and bound): with prices fixed, what the items lose by their
 * plans comes off the bound, item by item. Quick where few plans matter: small programmes, and those whose gap is nearly closed.
 */
import { type Prices, profitsFor, readProfits } from "./programmeDual.ts";
import {
  copyOf,
  isFeasible,
  isPossible,
  type Plans,
  type ProgrammeProblem,
  totalsOf,
} from "./programmeProblem.ts";
import { Room } from "./programmeRoom.ts";

export interface EnumerateOptions {
  /** A bound at the prices, rounding included. */
  readonly bound: number;
  readonly best: Plans | null;
  /** Only plans better by more than this are looked for. */
  readonly nearEnough: number;
  /** Steps after which it gives up. */
  readonly steps: number;
}

export interface Enumerated {
  /** The best known by now; null: none. */
  readonly plans: Plans | null;
  /** Everything was looked at: no plans are better by more than `nearEnough`. */
  readonly complete: boolean;
}

interface Choice {
  readonly a: number;
  readonly m: number;
  readonly regret: number;
}

export function enumeratePlans(
  problem: ProgrammeProblem,
  prices: Prices,
  options: EnumerateOptions,
): Enumerated {
  const { bound, nearEnough, steps } = options;
  let best = options.best;
  let value = best ? totalsOf(problem, best).value : -Infinity;
  const choices = choicesOf(problem, prices, best ? bound - value - nearEnough : Infinity);
  const room = new Room(problem);
  const settled = settle(room, choices, bound);
  const order = orderOf(problem, choices);
  // Each of them is a level of the search.
  if (order.length > MOST_LEVELS) return { plans: best, complete: false };
  if (settled === null) return { plans: best, complete: true };
  const open = membersAfter(problem, order, choices);
  let left = steps;

  const descend = (depth: number, upper: number): boolean => {
    if (--left < 0) return false;
    const i = order[depth];
    if (i === undefined) {
      if (isFeasible(problem, room.plans)) {
        const found = totalsOf(problem, room.plans).value;
        if (found > value) {
          best = copyOf(room.plans);
          value = found;
        }
      }
      return true;
    }
    const g = problem.group[i]!;
    for (const { a, m, regret } of choices[i]!) {
      if (upper - regret <= value + nearEnough) break;
      if (!room.fits(i, a, m)) continue;
      room.set(i, a, m);
      const reachable = g < 0 || room.inGroup[g]! + open[depth]! >= problem.floors[g]!;
      const done = !reachable || descend(depth + 1, upper - regret);
      room.set(i, 0, 0);
      if (!done) return false;
    }
    return true;
  };
  const complete = descend(0, settled);
  return { plans: best, complete };
}

/** The possible plans of each item that lose at most `most`, the least loss first. */
function choicesOf(problem: ProgrammeProblem, prices: Prices, most: number): Choice[][] {
  const { n, years } = problem;
  const profits = profitsFor(years);
  return Array.from({ length: n }, (_, i) => {
    const top = readProfits(problem, prices, i, profits);
    const list: Choice[] = [];
    for (let a = 0; a <= years; a++)
      for (let m = 0; m <= years; m++) {
        const regret = top - profits.main[a]! - profits.follow[m]!;
        if (regret <= most && isPossible(problem, i, a, m)) list.push({ a, m, regret: Math.max(0, regret) });
      }
    return list.sort((p, q) => p.regret - q.regret);
  });
}

const MOST_LEVELS = 400;

/** Gives items with one choice that choice; what is left of the bound, or null where an item has none or they do not fit. */
function settle(room: Room, choices: readonly Choice[][], bound: number): number | null {
  let upper = bound;
  for (const [i, list] of choices.entries()) {
    const [only] = list;
    if (!only) return null;
    if (list.length > 1) continue;
    if (!room.fits(i, only.a, only.m)) return null;
    room.set(i, only.a, only.m);
    upper -= only.regret;
  }
  return upper;
}

/** Items with several choices, the dearest first. */
function orderOf(problem: ProgrammeProblem, choices: readonly Choice[][]): number[] {
  const weight = (i: number) => problem.mainCost[i]! + problem.followCost[i]!;
  const several = choices.flatMap((list, i) => (list.length > 1 ? [i] : []));
  return several.sort((i, j) => weight(j) - weight(i) || i - j);
}

/** At each depth: how many items behind it, of the group of its item, may still have a main work. */
function membersAfter(
  problem: ProgrammeProblem,
  order: readonly number[],
  choices: readonly Choice[][],
): Int32Array {
  const counts = new Int32Array(problem.floors.length);
  const after = new Int32Array(order.length);
  for (let depth = order.length - 1; depth >= 0; depth--) {
    const i = order[depth]!;
    const g = problem.group[i]!;
    if (g < 0) continue;
    after[depth] = counts[g]!;
    if (choices[i]!.some(({ a }) => a > 0)) counts[g]!++;
  }
  return after;
}

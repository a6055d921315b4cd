/** Betters a feasible programme: better plans that fit as it stands, then pairs of items of which one makes room for the other. */
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

/**
 * A programme of at least the same value.
 *
 * @param trials pairs that are tried, drawn by `seed`
 */
export function improvedPlans(
  problem: ProgrammeProblem,
  plans: Plans,
  { trials, seed }: { readonly trials: number; readonly seed: number },
): Plans {
  const room = new Room(problem);
  for (let i = 0; i < problem.n; i++) room.set(i, plans.main[i]!, plans.follow[i]!);
  fill(problem, room);
  exchange(problem, room, trials, seededChance(seed));
  fill(problem, room);
  return isFeasible(problem, room.plans) ? copyOf(room.plans) : plans;
}

/** Each item, the most benefit for the money first, takes its best plan that fits, until none can better itself. */
function fill(problem: ProgrammeProblem, room: Room): void {
  const order = Array.from({ length: problem.n }, (_, i) => i);
  const density = order.map(
    (i) =>
      (problem.mainBenefit[i]! + problem.followBenefit[i]!) /
      (problem.mainCost[i]! + problem.followCost[i]! + 1),
  );
  order.sort((i, j) => density[j]! - density[i]! || i - j);
  for (let round = 0; round < ROUNDS; round++) {
    let bettered = false;
    for (const i of order) bettered = better(problem, room, i) || bettered;
    if (!bettered) return;
  }
}
const ROUNDS = 20;

function exchange(problem: ProgrammeProblem, room: Room, trials: number, chance: () => number): void {
  const { n } = problem;
  if (n < 2) return;
  const { main, follow } = room.plans;
  for (let trial = 0; trial < trials; trial++) {
    const i = Math.floor(chance() * n);
    const j = Math.floor(chance() * n);
    if (i === j || (main[j] === 0 && follow[j] === 0)) continue;
    const [ai, mi, aj, mj] = [main[i]!, follow[i]!, main[j]!, follow[j]!];
    const before = planBenefit(problem, i, ai, mi) + planBenefit(problem, j, aj, mj);
    room.set(j, 0, 0);
    better(problem, room, i);
    const stands = better(problem, room, j) || isPossible(problem, j, 0, 0);
    const after =
      planBenefit(problem, i, main[i]!, follow[i]!) + planBenefit(problem, j, main[j]!, follow[j]!);
    if (stands && after > before && keepsFloor(problem, room, i) && keepsFloor(problem, room, j)) continue;
    room.set(i, ai, mi);
    room.set(j, aj, mj);
  }
}

function keepsFloor(problem: ProgrammeProblem, room: Room, i: number): boolean {
  const g = problem.group[i]!;
  return g < 0 || room.inGroup[g]! >= problem.floors[g]!;
}

/** Moves item i to its plan of most benefit that fits and keeps the floors; false where it stands in the best. */
function better(problem: ProgrammeProblem, room: Room, i: number): boolean {
  const { years } = problem;
  const a0 = room.plans.main[i]!;
  const m0 = room.plans.follow[i]!;
  const g = problem.group[i]!;
  const needsMain = a0 > 0 && g >= 0 && room.inGroup[g]! <= problem.floors[g]!;
  let best = isPossible(problem, i, a0, m0) ? planBenefit(problem, i, a0, m0) : -1;
  let bestA = a0;
  let bestM = m0;
  for (let a = needsMain ? 1 : 0; a <= years; a++) {
    for (let m = 0; m <= years; m++) {
      const benefit = planBenefit(problem, i, a, m);
      if (benefit <= best || !isPossible(problem, i, a, m) || !room.fits(i, a, m)) continue;
      best = benefit;
      bestA = a;
      bestM = m;
    }
  }
  if (bestA === a0 && bestM === m0) return false;
  room.set(i, bestA, bestM);
  return true;
}

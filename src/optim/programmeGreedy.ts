/** Feasible programmes built from prices: what must be comes first, then who gains most by being in, each in its best year that has room. */
import { bestFollow, type Prices, profitsFor, readProfits } from "./programmeDual.ts";
import { copyOf, isFeasible, type Plans, type ProgrammeProblem } from "./programmeProblem.ts";
import { Room } from "./programmeRoom.ts";

/**
 * Builds a programme at given prices; null where what must be found no room. Deterministic. O(n log n + n Y²).
 */
export function greedyPlans(problem: ProgrammeProblem, prices: Prices): Plans | null {
  const { n, years } = problem;
  const profits = profitsFor(years);
  // By how much the item is better off with its best plan than with nothing, and with a main work than without.
  const gain = new Float64Array(n);
  const mainGain = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const best = readProfits(problem, prices, i, profits);
    const without = profits.main[0]! + bestFollow(problem, profits, i, 0);
    let withMain = -Infinity;
    for (let a = 1; a <= years; a++)
      withMain = Math.max(withMain, profits.main[a]! + bestFollow(problem, profits, i, a));
    gain[i] = best;
    mainGain[i] = withMain === -Infinity ? -Infinity : withMain - without;
  }
  const room = new Room(problem);
  const placed = new Uint8Array(n);
  const forced = indicesWhere(
    n,
    (i) => (problem.mainYears[i]! & 1) === 0 || (problem.followYears[i]! & 1) === 0,
  );
  // The dearest first: they fit in the fewest places.
  forced.sort((i, j) => weightOf(problem, j) - weightOf(problem, i) || i - j);
  for (const i of forced) {
    if (!room.place(i, prices, false)) return null;
    placed[i] = 1;
  }
  if (!meetFloors(problem, prices, { room, placed, mainGain })) return null;
  const rest = indicesWhere(n, (i) => placed[i] === 0);
  rest.sort((i, j) => gain[j]! - gain[i]! || i - j);
  for (const i of rest) room.place(i, prices, false);
  const plans = copyOf(room.plans);
  return isFeasible(problem, plans) ? plans : null;
}

function meetFloors(
  problem: ProgrammeProblem,
  prices: Prices,
  { room, placed, mainGain }: { room: Room; placed: Uint8Array; mainGain: Float64Array },
): boolean {
  for (let g = 0; g < problem.floors.length; g++) {
    if (room.inGroup[g]! >= problem.floors[g]!) continue;
    const members = indicesWhere(
      problem.n,
      (i) => problem.group[i] === g && placed[i] === 0 && mainGain[i]! > -Infinity,
    );
    members.sort((i, j) => mainGain[j]! - mainGain[i]! || i - j);
    for (const i of members) {
      if (room.inGroup[g]! >= problem.floors[g]!) break;
      if (room.place(i, prices, true)) placed[i] = 1;
    }
    if (room.inGroup[g]! < problem.floors[g]!) return false;
  }
  return true;
}

function indicesWhere(n: number, holds: (i: number) => boolean): number[] {
  const found: number[] = [];
  for (let i = 0; i < n; i++) if (holds(i)) found.push(i);
  return found;
}

function weightOf(problem: ProgrammeProblem, i: number): number {
  const main = (problem.mainYears[i]! & 1) === 0 ? problem.mainCost[i]! : 0;
  return main + problem.followCost[i]!;
}

/** Seeded programmes of the size of a city: households, costs and scores in the ranges of the demonstration city. */
import { createRandom } from "../src/demo/random.ts";
import type { ProgrammeProblem } from "../src/optim/programmeProblem.ts";

export interface InstanceOptions {
  readonly items: number;
  readonly years: number;
  readonly seed: number;
  /** With a limit of works and floors that bind. */
  readonly demanding: boolean;
}

const GROUPS = 20;
/** Money of all years, as a share of what everything costs. */
const MONEY = 0.4;

/** Every item is a candidate; three in five still need management. */
export function programmeInstance({ items: n, years, seed, demanding }: InstanceOptions): ProgrammeProblem {
  const random = createRandom(seed);
  const rows = Array.from({ length: n }, () => {
    const households = Math.round(100 + 1200 * random.next() * random.next());
    return {
      households,
      cost: Math.round(households * random.between(12_000, 37_000)),
      benefit: households * random.between(15, 85),
      managed: random.chance(0.4),
      group: random.whole(0, GROUPS - 1),
    };
  });
  const all = (1 << (years + 1)) - 1;
  const followCost = (row: (typeof rows)[number]) => (row.managed ? 0 : 800 * row.households);
  const total = rows.reduce((sum, row) => sum + row.cost + followCost(row), 0);
  const budget = () => Math.round(((total * MONEY) / years) * random.between(0.7, 1.3));
  return {
    n,
    years,
    mainCost: Float64Array.from(rows, ({ cost }) => cost),
    followCost: Float64Array.from(rows, followCost),
    mainBenefit: Float64Array.from(rows, ({ benefit }) => benefit),
    followBenefit: Float64Array.from(rows, ({ benefit, managed }) => (managed ? 0 : 0.2 * benefit)),
    mainYears: new Uint16Array(n).fill(all),
    followYears: Uint16Array.from(rows, ({ managed }) => (managed ? 1 : all)),
    mustFollow: Uint8Array.from(rows, ({ managed }) => (managed ? 0 : 1)),
    followWithin: 2,
    factors: Float64Array.from({ length: years + 1 }, (_, t) => (t === 0 ? 0 : 0.97 ** t)),
    budgets: Float64Array.from({ length: years + 1 }, (_, t) => (t === 0 ? 0 : budget())),
    limit: demanding ? Math.round(((n * MONEY) / years) * 0.95) : Infinity,
    group: Int32Array.from(rows, ({ group }) => group),
    floors: Int32Array.from({ length: GROUPS }, () =>
      demanding ? Math.round((n / GROUPS) * random.between(0, 0.4)) : 0,
    ),
  };
}

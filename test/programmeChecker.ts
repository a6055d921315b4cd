/** Checks a programme against the rows of the city, by its own arithmetic: nothing of the solver's is read but its answer. */

import type { City } from "../src/model/city.ts";
import { communityRecord } from "../src/model/community.ts";
import type { ProgrammeLock, ProgrammeResult, ProgrammeSettings } from "../src/model/programme.ts";

export interface Checked {
  readonly city: City;
  /** By row. */
  readonly scores: Float32Array;
  readonly settings: ProgrammeSettings;
  /** By community id. */
  readonly locks: Readonly<Record<string, ProgrammeLock>>;
  readonly result: ProgrammeResult;
}

/** What is wrong with the programme, as sentences; empty when nothing is. */
export function faultsOf({ city, scores, settings, locks, result }: Checked): string[] {
  const faults: string[] = [];
  const say = (holds: boolean, text: string) => {
    if (!holds) faults.push(text);
  };
  const near = (a: number, b: number) => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(b));
  const { communities } = city;
  const years = settings.budgetsYuan.length;
  const spent = settings.budgetsYuan.map(() => 0);
  const begun = settings.budgetsYuan.map(() => 0);
  const renovated = new Map<number, number>();
  const managed = new Map<number, number>();
  let value = 0;
  for (const work of result.works) {
    const name = `${communities.ids[work.row]} ${work.track} in year ${work.year}`;
    say(Number.isInteger(work.year) && work.year >= 1 && work.year <= years, `${name}: outside of the years`);
    const row = costsOf(city, settings, work.row);
    const base = scores[work.row]! * communities.households[work.row]!;
    const renovates = work.track === "comprehensive";
    const cost = renovates ? row.comprehensiveYuan : row.managementYuan;
    const benefit = base * (renovates ? 1 : settings.managementShare) * settings.yearFactor ** work.year;
    say(near(work.costYuan, cost), `${name}: costs ${work.costYuan}, the rows say ${cost}`);
    say(near(work.benefit, benefit), `${name}: brings ${work.benefit}, the rows say ${benefit}`);
    spent[work.year - 1]! += cost;
    value += benefit;
    const years_ = renovates ? renovated : managed;
    say(!years_.has(work.row), `${name}: twice`);
    years_.set(work.row, work.year);
    if (renovates) begun[work.year - 1]!++;
    if (renovates) for (const reason of notEligible(city, work.row)) faults.push(`${name}: ${reason}`);
    else say(communities.management[work.row] !== 2, `${name}: management is established`);
    const lock = locks[communities.ids[work.row]!]?.[work.track];
    const isLocked = typeof lock === "number";
    say(work.locked === isLocked, `${name}: marked ${work.locked ? "" : "not "}locked`);
  }
  for (const [row, year] of renovated) {
    const follow = managed.get(row);
    const fine =
      communities.management[row] === 2 || (follow !== undefined && follow <= year + settings.followUpYears);
    say(fine, `${communities.ids[row]} renovated in year ${year}, managed in ${follow}`);
  }
  spent.forEach((yuan, y) => {
    const budget = settings.budgetsYuan[y]!;
    say(yuan <= budget * (1 + 1e-9), `year ${y + 1}: ${yuan} yuan of ${budget}`);
    say(
      near(result.spentYuan[y]!, yuan),
      `year ${y + 1}: says ${result.spentYuan[y]} yuan, works cost ${yuan}`,
    );
    say(begun[y]! <= (settings.worksPerYear ?? Infinity), `year ${y + 1}: ${begun[y]} works begin`);
  });
  faults.push(...floorFaults(city, settings, { renovated, locks, scores }));
  communities.ids.forEach((id, row) => {
    for (const [track, years_] of [
      ["comprehensive", renovated],
      ["management", managed],
    ] as const) {
      const lock = locks[id]?.[track];
      if (lock === undefined) continue;
      const wanted = lock === null ? undefined : lock - settings.startYear + 1;
      say(years_.get(row) === wanted, `${id} ${track}: locked to ${wanted}, is in ${years_.get(row)}`);
    }
  });
  say(near(result.value, value), `value ${result.value}, the works bring ${value}`);
  say(result.bound >= result.value, `bound ${result.bound} below value ${result.value}`);
  const gap = result.bound > 0 ? (result.bound - result.value) / result.bound : 0;
  say(near(result.gap, gap), `gap ${result.gap}, is ${gap}`);
  return faults;
}

/** Why R1 or the stage forbids comprehensive renovation, from the row itself. */
function notEligible({ communities, rulePacks }: City, row: number): string[] {
  const { limitYear, consent } = rulePacks[0]!.thresholds;
  const votes = communityRecord(communities, row).consent ?? [];
  const passes = votes.some((v) => {
    const [pn, pd] = consent.participation;
    const [n, d] = consent[v.matter];
    const agrees = (agreed: number, all: number) =>
      v.matter === "general" ? agreed * d > all * n : agreed * d >= all * n;
    return (
      v.participatedOwners * pd >= v.ownersTotal * pn &&
      v.participatedArea * pd >= v.areaTotal * pn &&
      agrees(v.agreedOwners, v.participatedOwners) &&
      agrees(v.agreedArea, v.participatedArea)
    );
  });
  const { deficits } = communities;
  const words = deficits.words.subarray(row * deficits.wordsPerRow, (row + 1) * deficits.wordsPerRow);
  return [
    ...(communities.buildYear[row]! < limitYear ? [] : ["not built before the limit year"]),
    ...(deficits.known[row] === 1 && words.some((w) => w !== 0) ? [] : ["no deficits"]),
    ...(passes ? [] : ["not willing"]),
    ...(communities.comprehensive[row]! < 6 ? [] : ["works have begun"]),
  ];
}

function costsOf({ communities, menus }: City, settings: ProgrammeSettings, row: number) {
  const items = menus.flatMap((menu) => menu.items);
  const sums = { comprehensive: { yuan: 0, works: 0 }, management: { yuan: 0, works: 0 } };
  for (const work of communityRecord(communities, row).works ?? []) {
    const item = items.find(({ id }) => id === work.itemId);
    const sum = sums[item?.track ?? "comprehensive"];
    sum.works++;
    sum.yuan += (work.quantity ?? Number.NaN) * (work.unitCostYuan ?? item?.unitCostYuan?.mid ?? Number.NaN);
  }
  const known = ({ yuan, works }: { yuan: number; works: number }) => works > 0 && !Number.isNaN(yuan);
  return {
    comprehensiveYuan: known(sums.comprehensive) ? sums.comprehensive.yuan : communities.budgetYuan[row]!,
    managementYuan: known(sums.management)
      ? sums.management.yuan
      : communities.households[row]! * settings.managementYuanPerHousehold,
  };
}

function floorFaults(
  city: City,
  settings: ProgrammeSettings,
  {
    renovated,
    locks,
    scores,
  }: {
    renovated: ReadonlyMap<number, number>;
    locks: Checked["locks"];
    scores: Float32Array;
  },
): string[] {
  const { communities } = city;
  return communities.district.values.flatMap((name, code) => {
    const rows = [...communities.ids.keys()].filter((row) => communities.district.codes[row] === code);
    const open = rows.filter((row) => {
      const lock = locks[communities.ids[row]!];
      const shut =
        lock?.comprehensive === null || (lock?.management === null && communities.management[row] !== 2);
      const { comprehensiveYuan } = costsOf(city, settings, row);
      const known = comprehensiveYuan >= 0 && scores[row]! >= 0 && communities.households[row]! >= 0;
      return !shut && known && notEligible(city, row).length === 0;
    });
    const floor = settings.floors[name] ?? Math.min(settings.floorOfAll, open.length);
    const count = rows.filter((row) => renovated.has(row)).length;
    return count >= floor ? [] : [`district ${name}: ${count} renovations, at least ${floor}`];
  });
}

/** The best programme by trying everything, straight from the rules, for a handful of communities. */
import type { ProgrammeInput } from "../src/analysis/programmeInput.ts";

/** Value of the best programme; null: there is none. Exponential in the number of communities. */
export function bruteForceValue({ candidates, district, settings, locks }: ProgrammeInput): number | null {
  const { budgetsYuan, yearFactor, managementShare, followUpYears, startYear } = settings;
  const years = budgetsYuan.map((_, y) => y + 1);
  const never = 0;
  const lockOf = (row: number) => locks.find((l) => l.row === row)?.lock ?? {};
  const asYear = (calendar: number | null | undefined) =>
    calendar === undefined ? undefined : calendar === null ? never : calendar - startYear + 1;

  /** Every (a, m) that the rules and locks allow. */
  const plansOf = candidates.map(({ row, eligible, manageable }) => {
    const plans: [number, number][] = [];
    for (const a of [never, ...years])
      for (const m of [never, ...years]) {
        if (a !== never && !eligible) continue;
        if (m !== never && !manageable) continue;
        if (a !== never && manageable && (m === never || m > a + followUpYears)) continue;
        const lock = lockOf(row);
        const lockedA = asYear(lock.comprehensive);
        const lockedM = asYear(lock.management);
        if (lockedA !== undefined && lockedA !== a) continue;
        if (lockedM !== undefined && lockedM !== m) continue;
        plans.push([a, m]);
      }
    return plans;
  });
  const floors = district.values.map((name, code) => {
    const open = candidates.filter(
      ({ row }, i) => district.codes[row] === code && plansOf[i]!.some(([a]) => a !== never),
    ).length;
    return settings.floors[name] ?? Math.min(settings.floorOfAll, open);
  });
  if (Object.entries(settings.floors).some(([name, floor]) => floor > 0 && !district.values.includes(name)))
    return null;

  const spent = years.map(() => 0);
  const begun = years.map(() => 0);
  const counts = floors.map(() => 0);
  let best: number | null = null;
  const tryFrom = (i: number, value: number): void => {
    const candidate = candidates[i];
    if (!candidate) {
      const met = counts.every((count, code) => count >= floors[code]!);
      if (met && (best === null || value > best)) best = value;
      return;
    }
    const code = district.codes[candidate.row]!;
    for (const [a, m] of plansOf[i]!) {
      const gain =
        (a === never ? 0 : candidate.benefit * yearFactor ** a) +
        (m === never ? 0 : managementShare * candidate.benefit * yearFactor ** m);
      if (a !== never) {
        spent[a - 1]! += candidate.costYuan;
        begun[a - 1]!++;
        if (counts[code] !== undefined) counts[code]!++;
      }
      if (m !== never) spent[m - 1]! += candidate.managementCostYuan;
      const fits = years.every(
        (_, y) => spent[y]! <= budgetsYuan[y]! && begun[y]! <= (settings.worksPerYear ?? Infinity),
      );
      if (fits) tryFrom(i + 1, value + gain);
      if (a !== never) {
        spent[a - 1]! -= candidate.costYuan;
        begun[a - 1]!--;
        if (counts[code] !== undefined) counts[code]!--;
      }
      if (m !== never) spent[m - 1]! -= candidate.managementCostYuan;
    }
  };
  tryFrom(0, 0);
  return best;
}

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { criterionValues } from "../../src/analysis/criteria.ts";
import { facts } from "../../src/analysis/facts.ts";
import { programme } from "../../src/analysis/programme.ts";
import { programmeCandidates } from "../../src/analysis/programmeCandidates.ts";
import { reach } from "../../src/analysis/reach.ts";
import { loadCity } from "../../src/io/loadCity.ts";
import { missingServices } from "../../src/model/gap.ts";
import { criterionBounds, priority } from "../../src/model/priority.ts";
import { defaultProgramme, type ProgrammeLock, type ProgrammeSettings } from "../../src/model/programme.ts";
import { faultsOf } from "../programmeChecker.ts";

const root = new URL("../../", import.meta.url).pathname;
const { city } = await loadCity(pathToFileURL(`${root}data/chongqing/city.json`).href, async (url) => {
  return new Uint8Array(readFileSync(new URL(url)));
});
if (!city) throw new Error("the demonstration city does not load");
const { communities } = city;
const found = facts(city);
const radii = Object.fromEntries(
  city.rulePacks.flatMap((pack) => pack.kinds.map((kind) => [kind.id, kind.radiusMeters] as const)),
);
const missing = missingServices(reach(communities, city.facilities), radii);
const values = criterionValues(city, found, missing);
const { scores } = priority(values, criterionBounds(values), {});

const settingsOf = (part: Partial<ProgrammeSettings>): ProgrammeSettings => ({
  ...defaultProgramme(2027),
  ...part,
});

async function solved(part: Partial<ProgrammeSettings>, locks: Readonly<Record<string, ProgrammeLock>>) {
  const settings = settingsOf(part);
  const candidates = programmeCandidates(city!, found, scores, settings);
  const result = await programme({
    candidates,
    district: communities.district,
    settings,
    locks: communities.ids.flatMap((id, row) => (locks[id] ? [{ row, lock: locks[id] }] : [])),
    seconds: 2,
  });
  return { settings, candidates, result, faults: faultsOf({ city: city!, scores, settings, locks, result }) };
}

const ofFiveYears = await solved({ budgetsYuan: [1e8, 1e8, 8e7, 8e7, 8e7] }, {});

test("the programme of the demonstration city keeps all rules, and its bound is near", () => {
  const { result, faults } = ofFiveYears;
  expect(faults).toEqual([]);
  expect(result.works.length).toBeGreaterThan(1000);
  expect(result.gap).toBeLessThan(0.01);
});

test("locks, floors and a limit are kept in the demonstration city", async () => {
  const candidates = programmeCandidates(city!, found, scores, settingsOf({ budgetsYuan: [1e9] }));
  const eligible = candidates.filter((c) => c.eligible).map(({ row }) => communities.ids[row]!);
  const [first, second, third] = eligible;
  const locks = {
    [first!]: { comprehensive: 2029 },
    [second!]: { comprehensive: null },
    [third!]: { management: 2028 },
  };
  const part = { budgetsYuan: [9e7, 9e7, 9e7, 9e7], worksPerYear: 8, floors: { "500103": 5 } };
  const { result, faults } = await solved(part, locks);
  expect(result.infeasible).toEqual([]);
  expect(faults).toEqual([]);
  expect(
    result.works.some(({ row, year, locked }) => communities.ids[row] === first && year === 3 && locked),
  ).toBe(true);
});

test("the checker finds what is wrong with a programme", () => {
  const { result, settings } = ofFiveYears;
  const check = (works: typeof result.works) =>
    faultsOf({ city: city!, scores, settings, locks: {}, result: { ...result, works } });
  const renovation = result.works.find(({ track }) => track === "comprehensive")!;
  expect(check(result.works)).toEqual([]);
  expect(check(result.works.filter((work) => work !== renovation)).length).toBeGreaterThan(0);
  expect(check([...result.works, renovation]).join()).toContain("twice");
  expect(check(result.works.map((work) => ({ ...work, year: 1 }))).join()).toContain("year 1:");
  const alone = result.works.filter(({ row, track }) => row !== renovation.row || track === "comprehensive");
  expect(check(alone).join()).toContain("managed in undefined");
});

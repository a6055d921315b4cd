import { describe, expect, test } from "vitest";
import { run } from "../../src/cli/programme.ts";
import { inTerminal, temporaryFolder } from "./terminal.ts";

const file = temporaryFolder();
const label = { zh: "城", en: "City" };
const vote = {
  itemIds: "all",
  matter: "general",
  ownersTotal: 100,
  areaTotal: 8000,
  participatedOwners: 80,
  participatedArea: 6400,
  agreedOwners: 60,
  agreedArea: 4800,
};
const community = (id: string, at: number, part: object) => ({
  type: "Feature",
  properties: {
    id,
    name: id,
    district: id.slice(0, 1),
    buildYear: 1985,
    households: 100,
    elderly60Plus: 30,
    deficits: ["roads"],
    comprehensive: "consented",
    management: "none",
    consent: [vote],
    budgetYuan: 1_000_000,
    ...part,
  },
  geometry: { type: "Point", coordinates: [106.5 + at / 100, 29.5] },
});
file(
  "communities.geojson",
  JSON.stringify({
    type: "FeatureCollection",
    features: [
      community("A1", 0, { households: 400 }),
      community("A2", 1, { management: "established" }),
      community("B1", 2, { budgetYuan: 700_000, deficits: ["roads", "drainage"] }),
      community("B2", 3, { consent: [] }),
      community("B3", 4, { buildYear: 2005, management: "established", budgetYuan: undefined }),
    ],
  }),
);
const city = file(
  "city.json",
  JSON.stringify({
    format: "renewal-atlas-city",
    version: 1,
    id: "test",
    name: label,
    dataDate: "2026-10-31",
    source: label,
    synthetic: { notice: { zh: "演示", en: "Made up" } },
    layers: { communities: [{ url: "communities.geojson" }], facilities: [], districts: [] },
  }),
);
const programme = (budgets: string, ...args: readonly string[]) =>
  inTerminal(run, "--city", city, "--budget-yuan", budgets, ...args);

describe("programme", () => {
  test("prints candidates and works of the best programme, the years counted from 1", async () => {
    const { status, out, err } = await programme("1200000,1500000", "--json");
    expect([status, err]).toEqual([0, ""]);
    const solved = JSON.parse(out);
    expect(Object.keys(solved).slice(0, 7)).toEqual([
      "value",
      "bound",
      "gap",
      "proven",
      "candidates",
      "works",
      "violations",
    ]);
    expect(solved.candidates.map((c: { id: string }) => c.id)).toEqual(["A1", "A2", "B1", "B2", "B3"]);
    expect(solved.candidates.map((c: { eligible: boolean }) => c.eligible)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(solved.candidates[0]).toMatchObject({ costYuan: 1_000_000, managementCostYuan: 320_000 });
    expect(solved.candidates[1].managementCostYuan).toBeNull();
    expect(solved.candidates[4].costYuan).toBeNull();
    expect(solved.candidates[0].benefit).toBeGreaterThan(0);
    expect(solved).toMatchObject({
      proven: true,
      violations: [],
      parameters: { startYear: 2027, followUpYears: 2, floors: {} },
      synthetic: { en: "Made up" },
    });
    expect(solved.bound).toBeGreaterThanOrEqual(solved.value);
    const sum = solved.works.reduce((total: number, work: { benefit: number }) => total + work.benefit, 0);
    expect(solved.value).toBeCloseTo(sum, 6);
    for (const [y, budget] of [1_200_000, 1_500_000].entries()) {
      const works = solved.works.filter((work: { year: number }) => work.year === y + 1);
      const yuan = works.reduce((total: number, work: { costYuan: number }) => total + work.costYuan, 0);
      expect(yuan).toBe(solved.spentYuan[y]);
      expect(yuan).toBeLessThanOrEqual(budget);
    }
  });

  test("keeps floors and locks", async () => {
    const floor = file("floor.json", JSON.stringify({ B: 1, default: 1 }));
    const locked = file(
      "locked.json",
      JSON.stringify([
        { id: "B1", track: "comprehensive", year: 2 },
        { id: "A1", track: "comprehensive", year: null },
      ]),
    );
    const args = ["--floor", floor, "--locked", locked, "--follow-up-years", "0", "--json"];
    const { out } = await programme("1200000,1500000", ...args);
    const works: { id: string; track: string; year: number }[] = JSON.parse(out).works;
    const renovated = works.filter(({ track }) => track === "comprehensive");
    expect(renovated.map(({ id }) => id).sort()).toEqual(["A2", "B1"]);
    expect(renovated.find(({ id }) => id === "B1")!.year).toBe(2);
  });

  test("says which demand cannot be met, and exits 1", async () => {
    const floor = file("three.json", JSON.stringify({ B: 3 }));
    const { status, out } = await programme("1200000", "--floor", floor, "--json");
    expect(status).toBe(1);
    const { violations, works } = JSON.parse(out);
    expect(works).toEqual([]);
    expect(violations).toEqual(["floorOverCandidates: renovations of district B: at least 3, candidates: 1"]);
    const odd = file("constructor.json", JSON.stringify({ constructor: 1 }));
    expect(JSON.parse((await programme("1200000", "--floor", odd, "--json")).out).violations).toEqual([
      "floorOverCandidates: renovations of district constructor: at least 1, candidates: 0",
    ]);
    const locked = file("over.json", JSON.stringify([{ id: "A1", track: "comprehensive", year: 1 }]));
    const text = await programme("900000", "--locked", locked);
    expect([text.status, text.out]).toEqual([
      1,
      "locksOverBudget: the works locked to year 1 (1) cost 1000000 yuan, its budget is 900000\n",
    ]);
  });

  test("takes any number for a budget, and none at all", async () => {
    const greatest = JSON.parse((await programme("1.7976931348623157e308,5", "--json")).out);
    expect(greatest).toMatchObject({ proven: true, spentYuan: [expect.any(Number), 0] });
    expect(greatest.bound).toBeGreaterThanOrEqual(greatest.value);
    const nothing = JSON.parse((await programme("0,0", "--json")).out);
    expect(nothing).toMatchObject({ value: 0, bound: 0, gap: 0, proven: true, works: [], violations: [] });
  });

  test("prints sums by year without --json", async () => {
    const { status, out } = await programme("1200000,0");
    expect(status).toBe(0);
    expect(out).toContain("candidates 3 of 5 communities");
    expect(out).toMatch(/^2027\trenovations \d+\tmanagement \d+\tyuan \d+ of 1200000$/m);
    expect(out).toMatch(/^2028\trenovations 0\tmanagement 0\tyuan 0 of 0$/m);
    expect(out).toContain("Made up");
  });

  test("refuses arguments and files that it cannot use", async () => {
    expect((await inTerminal(run)).status).toBe(2);
    expect((await programme("1,-2")).err).toContain('--budget-yuan is "1,-2", expected 1 to 10 amounts');
    expect((await programme("1", "--year-factor", "1.5")).err).toContain(
      "expected a number over 0 and up to 1",
    );
    expect((await programme("1", "--works-per-year", "1.5")).status).toBe(2);
    const stray = file("stray.json", JSON.stringify([{ id: "Z9", track: "comprehensive", year: 1 }]));
    const refused = await programme("1", "--locked", stray);
    expect([refused.status, refused.err]).toEqual([1, 'stray.json: no community has the id "Z9"\n']);
    const odd = file("odd.json", JSON.stringify({ A: 1.5 }));
    expect((await programme("1", "--floor", odd)).err).toContain("odd.json cannot be used");
    const list = file("list.json", "[1]");
    expect((await programme("1", "--floor", list)).err).toContain("list.json cannot be used");
    expect((await programme("1", "--floor", `${odd}x`)).status).toBe(2);
    expect((await inTerminal(run, "--city", `${city}x`, "--budget-yuan", "1")).status).toBe(2);
  });
});

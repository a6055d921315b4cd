import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { facts } from "../../src/analysis/facts.ts";
import { reach } from "../../src/analysis/reach.ts";
import { walkOf } from "../../src/analysis/walk.ts";
import { run } from "../../src/cli/rank.ts";
import { decodeNetwork } from "../../src/geo/networkFile.ts";
import { loadCity } from "../../src/io/loadCity.ts";
import { CRITERION_IDS } from "../../src/model/priority.ts";
import { priorities } from "../../src/store/selectors/priority.ts";
import { INITIAL_STATE } from "../../src/store/state.ts";
import { inTerminal, temporaryFolder } from "./terminal.ts";

const file = temporaryFolder();
const DEMO = fileURLToPath(new URL("../../data/chongqing/city.json", import.meta.url));
const rank = (...args: readonly string[]) => inTerminal(run, ...args);

interface Row {
  readonly id: string;
  readonly score: number | null;
  readonly rank: number | null;
  readonly expectedRank: number | null;
  readonly shareInTop20: number | null;
  readonly knownShare: number;
  readonly contributions: Readonly<Record<string, number | null>> | null;
}

/** Four communities, of which the last knows its age alone; years 2000, 1980, 1980, 1990. */
const small = file(
  "city.json",
  JSON.stringify({
    format: "renewal-atlas-city",
    version: 1,
    id: "small",
    name: { zh: "小城", en: "Small" },
    dataDate: "2026-10-31",
    source: { zh: "测试", en: "test" },
    layers: { communities: [{ url: "communities.csv" }] },
  }),
);
file(
  "communities.csv",
  [
    "id,name,buildYear,households,elderly60Plus,lng,lat",
    "a,甲,2000,900,90,106.5,29.5",
    "b,乙,1980,100,10,106.51,29.5",
    "c,丙,1980,500,50,106.52,29.5",
    "d,丁,1990,,,106.53,29.5",
  ].join("\n"),
);

async function ranked(...args: readonly string[]): Promise<{
  readonly communities: readonly Row[];
  readonly [key: string]: unknown;
}> {
  const { out } = await rank("--json", ...args);
  return JSON.parse(out);
}

const weights = (given: unknown) => ["--weights", file("weights.json", JSON.stringify(given))];

describe("rank", () => {
  test("ranks the demonstration city as the page does, by both methods, and says that its data are invented", async () => {
    const { city } = await loadCity(
      new URL("../../data/chongqing/city.json", import.meta.url).href,
      async (url) => readFileSync(fileURLToPath(url)),
    );
    const atlas = { city: city!, facts: facts(city!), reach: reach(city!.communities, city!.facilities) };
    for (const priorityMethod of ["weighted", "topsis"] as const) {
      const page = priorities({ ...INITIAL_STATE, loaded: atlas, atlas, priorityMethod });
      const { out, err, status } = await rank("--city", DEMO, "--method", priorityMethod, "--json");
      expect([status, err]).toEqual([0, expect.stringContaining("synthetic data: ")]);
      const { communities, synthetic, ranked: count } = JSON.parse(out);
      expect(synthetic).toContain("Synthetic");
      expect(count).toBe(page.ranked);
      expect(communities.map((c: Row) => c.rank ?? 0)).toEqual([...page.ranks]);
      const printed = (communities as Row[]).flatMap(({ score }) => (score === null ? [] : [score]));
      printed.sort((a, b) => b - a);
      const rankOf = new Map(printed.map((score, k) => [score, k] as const).reverse());
      expect(communities.map((c: Row) => c.rank)).toEqual(
        communities.map((c: Row) => (c.score === null ? null : rankOf.get(c.score)! + 1)),
      );
      expect(communities.map((c: Row) => c.id)).toEqual(atlas.city.communities.ids);
      for (const { score, knownShare, contributions } of communities as Row[]) {
        expect(score === null).toBe(knownShare < 0.5);
        expect(contributions === null).toBe(score === null || priorityMethod === "topsis");
        if (!contributions) continue;
        const sum = Object.values(contributions).reduce<number>((total, points) => total + (points ?? 0), 0);
        expect(Math.abs(sum - score!)).toBeLessThan(1e-4);
      }
    }
  }, 60_000);

  test("counts services over the streets as the page does under the same settings of coverage", async () => {
    const { city } = await loadCity(
      new URL("../../data/chongqing/city.json", import.meta.url).href,
      async (url) => readFileSync(fileURLToPath(url)),
    );
    const { communities, facilities } = city!;
    const atlas = { city: city!, facts: facts(city!), reach: reach(communities, facilities) };
    const walk = walkOf(decodeNetwork(new Uint8Array(readFileSync(fileURLToPath(city!.info.network!)))), {
      ...{ communities: communities.positions, facilities: facilities.positions },
    });
    const shown = { ...INITIAL_STATE, loaded: atlas, atlas, walk: { kind: "ready", walk, atlas } } as const;
    for (const [part, args] of [
      [{ method: "slope", walkDirection: "back" }, ["--reach", "slope", "--direction", "back"]],
      [{ walker: "older" }, ["--profile", "older"]],
    ] as const) {
      const page = priorities({ ...shown, ...part });
      const printed = await ranked("--city", DEMO, ...args);
      expect(printed.communities.map((c) => c.rank ?? 0)).toEqual([...page.ranks]);
      expect(printed["reach"]).toEqual({
        ...{ method: "straight", walker: "planning", direction: "out" },
        ...("method" in part
          ? { method: part.method, direction: part.walkDirection }
          : { walker: part.walker }),
      });
      expect(page.ranks).not.toEqual(priorities(shown).ranks);
    }
  }, 60_000);

  test("draws weightings: shares add up to the places, the mean expected rank is the middle one", async () => {
    const first = await ranked("--city", DEMO, "--draws", "40", "--seed", "7");
    const of = (key: "expectedRank" | "shareInTop20") =>
      first.communities.flatMap((c) => (c[key] === null ? [] : [c[key]]));
    const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
    const n = first["ranked"] as number;
    expect(of("expectedRank").length).toBe(n);
    expect(sum(of("expectedRank")) / n).toBeCloseTo((n + 1) / 2, 2);
    expect(sum(of("shareInTop20"))).toBeCloseTo(20, 4);
    expect(first).toMatchObject({ draws: 40, seed: 7, spread: "uniform" });
  }, 60_000);

  test("the seed decides what is drawn", async () => {
    const expected = async (seed: string) => {
      const drawn = ["--draws", "30", "--seed", seed, ...weights({ age: 1, households: 3 })];
      const { communities } = await ranked("--city", small, ...drawn);
      return communities.map((c) => c.expectedRank);
    };
    expect(await expected("7")).toEqual(await expected("7"));
    expect(await expected("7")).not.toEqual(await expected("8"));
  });

  test("without draws nothing is said of stability; who is not known enough has neither score nor rank", async () => {
    const { communities, draws, synthetic } = await ranked(
      "--city",
      small,
      ...weights({ age: 1, households: 3 }),
    );
    expect([draws, synthetic]).toEqual([0, null]);
    expect(
      communities.map(({ rank: place, expectedRank, shareInTop20 }) => [place, expectedRank, shareInTop20]),
    ).toEqual([
      [1, null, null],
      [3, null, null],
      [2, null, null],
      [null, null, null],
    ]);
    const [a, , c, d] = communities;
    expect(a!.contributions).toMatchObject({
      age: 0,
      households: 75,
      elderly: 0,
      deficits: null,
    });
    expect(c!.score).toBe(25 + 37.5);
    expect(d).toEqual({
      ...{ id: "d", score: null, rank: null, expectedRank: null, shareInTop20: null },
      ...{ knownShare: 0.25, contributions: null },
    });
  });

  test("equal scores share a rank, which is one more than the number of higher scores", async () => {
    const { communities } = await ranked("--city", small, ...weights({ age: 5 }), "--draws", "3");
    expect(communities.map((c) => c.rank)).toEqual([4, 1, 1, 3]);
    expect(communities.map((c) => c.expectedRank)).toEqual([4, 1.5, 1.5, 3]);
    expect(communities.map((c) => c.shareInTop20)).toEqual([1, 1, 1, 1]);
  });

  test("draws around the chosen weighting where asked to", async () => {
    const near = await ranked(
      "--city",
      small,
      "--draws",
      "300",
      "--spread",
      "around",
      ...weights({ age: 99, households: 1 }),
    );
    const any = await ranked("--city", small, "--draws", "300", ...weights({ age: 99, households: 1 }));
    expect(near["spread"]).toBe("around");
    expect(near.communities[2]!.expectedRank).toBeLessThan(1.1);
    expect(any.communities[2]!.expectedRank).toBeGreaterThan(1.3);
  });

  test("writes a row a community as CSV, and prints the first to read", async () => {
    const path = file("rank.csv");
    const { out, status } = await rank("--city", small, ...weights({ age: 5 }), "--draws", "3", "-o", path);
    expect(status).toBe(0);
    const [header, ...lines] = readFileSync(path, "utf8").slice(1).trimEnd().split("\r\n");
    const points = CRITERION_IDS.map((id) => `points.${id}`).join();
    expect(header).toBe(`id,name,district,score,rank,expectedRank,shareInTop20,knownShare,${points}`);
    expect(lines[1]).toBe("b,乙,,100,1,1.5,1,1,100,,0,0,,,,");
    expect(out).toContain("4 communities, 4 ranked; method weighted");
    expect(out).toContain("1\t100.0\t1.5\t100.0%\tb 乙");
    expect(out).toContain("3 weightings drawn, seed 1");
  });

  test.each([
    [{ ages: 1 }, 'weights.json: "ages" is no criterion, expected age, deficits'],
    [{ age: -1 }, "weights.json: age is -1, expected a number >= 0"],
    [{ age: "3" }, 'weights.json: age is "3", expected a number >= 0'],
    [{ age: 1e308 }, "weights.json: age is 1e+308, expected a number >= 0 and <= 1e100"],
    [{ age: 0 }, "weights.json: all weights are 0, expected one above 0"],
    [[1, 2], "weights.json: no weights, expected an object like"],
  ])("refuses the weights %j", async (given, sentence) => {
    const { status, err, out } = await rank("--city", small, ...weights(given));
    expect([status, out]).toEqual([2, ""]);
    expect(err).toContain(sentence);
  });

  test.each([
    [[], "--city is missing"],
    [["--city", small, "--draws", "-3"], '--draws is "-3", expected a whole number from 0'],
    [["--city", small, "--draws=1.5"], '--draws is "1.5", expected a whole number from 0'],
    [["--city", small, "--seed", "x"], '--seed is "x", expected a whole number from 0'],
    [["--city", small, "--method", "ahp"], '--method is "ahp", expected weighted, topsis'],
    [["--city", small, "--reach", "tram"], '--reach is "tram", expected straight, flat, slope'],
    [["--city", small, "--budget", "1"], "unknown option --budget"],
    [["--city", "nowhere.json"], "nowhere.json does not exist"],
  ])("refuses %j", async (args, sentence) => {
    const { status, err } = await rank(...args);
    expect(status).toBe(2);
    expect(err).toContain(sentence);
  });

  test("exits 1 where streets are asked for that the city does not have", async () => {
    const { status, err } = await rank("--city", small, "--reach", "flat");
    expect([status, err]).toEqual([1, expect.stringContaining("names no network")]);
  });

  test("what is no city exits 1; a city of which rows are rejected is ranked, and exits 1", async () => {
    const { status, err } = await rank("--city", file("list.json", "[1]"));
    expect(status).toBe(1);
    expect(err).toContain("gives no city");
    const broken = file("broken.json", readFileSync(small, "utf8").replace("communities.csv", "broken.csv"));
    file("broken.csv", "id,name,buildYear,lng,lat\na,甲,1990,106.5,29.5\nb,乙,1980,here,29.5\n");
    const { status: partly, out } = await rank("--city", broken, "--json", ...weights({ age: 1 }));
    expect(partly).toBe(1);
    expect(JSON.parse(out).communities).toHaveLength(1);
  });
});

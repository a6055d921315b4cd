import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { run } from "../../src/cli/check.ts";
import { inTerminal } from "./terminal.ts";

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));

const check = (...args: readonly string[]) => inTerminal(run, ...args);

describe("check", () => {
  test("with --json prints one object, and exits 1 when something was rejected", async () => {
    const { status, out } = await check(fixture("duplicate-ids.geojson"), "--json");
    expect(status).toBe(1);
    const { accepted, rejected, problems } = JSON.parse(out);
    expect(accepted).toEqual({ communities: 2, facilities: 0, districts: 0 });
    expect(rejected).toBe(1);
    expect(Object.keys(JSON.parse(out))).toEqual(["accepted", "rejected", "problems"]);
    expect(problems[1]).toEqual({
      severity: "error",
      key: "id.duplicate",
      file: "duplicate-ids.geojson",
      feature: 3,
      id: "b",
      field: "id",
      met: "b",
      expected: "#1",
    });
  });

  test("prints sentences in the language asked for, and exits 0 when all was kept", async () => {
    const english = await check(fixture("self-intersecting.geojson"));
    expect(english.status).toBe(0);
    expect(english.out).toContain(
      "self-intersecting.geojson, record 1: coordinates[0] meets itself at [106.5, 29.5] [geometry.selfIntersection]",
    );
    const chinese = await check(fixture("self-intersecting.geojson"), "--lang", "zh");
    expect(chinese.out).toContain("自相交");
  });

  test("what a problem does not say is null in the object", async () => {
    const { out } = await check(fixture("truncated.geojson"), "--json");
    expect(JSON.parse(out).problems[0]).toMatchObject({ key: "json.truncated", feature: null, id: null });
  });

  test("a folder and a file that does not exist are called so", async () => {
    expect((await check(fixture(""))).err).toContain("is a folder, expected a file");
    expect((await check(fixture("none.csv"))).err).toContain("does not exist, expected a file");
  });

  test("--help prints the usage, and nothing is wrong", async () => {
    const { status, out, err } = await check("--help");
    expect([status, err]).toEqual([0, ""]);
    expect(out).toContain("check FILE…");
  });

  test("the role can be given", async () => {
    const { out } = await check(fixture("swapped-lat-lng.geojson"), "--role", "facilities", "--json");
    expect(JSON.parse(out).accepted.facilities).toBe(2);
  });

  test("the demonstration city is sound", async () => {
    const city = fileURLToPath(new URL("../../data/chongqing/city.json", import.meta.url));
    const { status, out } = await check(city, "--json");
    expect(JSON.parse(out).problems).toEqual([]);
    expect(status).toBe(0);
  });

  test.each([
    [[]],
    [["--json"]],
    [["a", "--role", "trees"]],
    [["a", "--lang", "fr"]],
    [["a", "--odd"]],
    [["a", "-x"]],
    [["a", "--json=yes"]],
    [["a", "--role"]],
    [["/nowhere/at/all.geojson"]],
  ])("misuse %j exits 2 and says why", async (args) => {
    const { status, err, out } = await check(...args);
    expect(status).toBe(2);
    expect(err).not.toBe("");
    expect(out).toBe("");
  });
});

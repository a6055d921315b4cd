/** The commands one after the other, on the streets of Monaco. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { run as network } from "../../src/cli/network.ts";
import { run as times } from "../../src/cli/times.ts";
import { inTerminal, temporaryFolder } from "./terminal.ts";

const folder = fileURLToPath(new URL("../../../shared/real/networks/monaco/", import.meta.url));
const here = existsSync(folder);
if (!here) console.warn(`skipped: times in Monaco, for ${folder} is not there`);

interface Reference {
  readonly sources: readonly number[];
  readonly targets: readonly number[];
  readonly distance_m: readonly (readonly number[])[];
  readonly tobler_time_s: readonly (readonly number[])[];
  readonly tobler_time_back_s: readonly (readonly number[])[];
}

describe.skipIf(!here)("times in Monaco", () => {
  const file = temporaryFolder();
  const streets = file("monaco.walk");
  let reference: Reference;
  let from: string;
  let to: string;

  beforeAll(async () => {
    reference = JSON.parse(readFileSync(`${folder}reference.json`, "utf8"));
    const nodes = readFileSync(`${folder}nodes.csv`, "utf8").split("\n");
    const points = (ids: readonly number[]) =>
      `id,lng,lat\n${ids.map((id) => [id, ...nodes[id + 1]!.split(",").slice(2, 4)].join()).join("\n")}\n`;
    from = file("from.csv", points(reference.sources));
    to = file("to.csv", points(reference.targets));
    const heights = ["--dem", `${folder}N43E007.hgt.zip`, "--heights", "nodes"];
    const made = await inTerminal(network, `${folder}monaco.osm.gz`, ...heights, "-o", streets);
    expect(made.status).toBe(0);
  });

  /** Largest relative difference of `--from A --to B` and a table whose row is A's. */
  async function worst(a: string, b: string, table: readonly (readonly number[])[], ...args: string[]) {
    const { status, out } = await inTerminal(times, "--network", streets, "--from", a, "--to", b, ...args);
    expect(status).toBe(0);
    const values = out.trimEnd().split("\n").slice(1);
    const expected = table.flat();
    expect(values).toHaveLength(expected.length);
    return Math.max(...values.map((line, k) => Math.abs(Number(line.split(",")[2]) / expected[k]! - 1)));
  }

  test("12 x 12 shortest ways are those of the reference to 0.5 %", async () => {
    expect(await worst(from, to, reference.distance_m, "--metric", "meters")).toBeLessThan(0.005);
  });

  test("12 x 12 times by Tobler, there and back, are those of the reference to 1 %", async () => {
    const { tobler_time_s: there, tobler_time_back_s: back } = reference;
    expect(await worst(from, to, there, "--profile", "tobler")).toBeLessThan(0.01);
    const turned = back[0]!.map((_, j) => back.map((row) => row[j]!));
    expect(await worst(to, from, turned, "--profile", "tobler")).toBeLessThan(0.01);
  });
});

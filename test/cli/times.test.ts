import { describe, expect, test } from "vitest";
import { run } from "../../src/cli/times.ts";
import { encodeNetwork } from "../../src/geo/networkFile.ts";
import { networkOnPlane, placeAt, straightStreet } from "../networkBuilder.ts";
import { inTerminal, temporaryFolder } from "./terminal.ts";

const file = temporaryFolder();

const points = (...rows: readonly (readonly [id: string, east: number, north?: number])[]) =>
  `id,lng,lat\n${rows.map(([id, east, north = 0]) => [id, ...placeAt(east, north)].join()).join("\n")}\n`;

/** 1 km uphill to the east, one node every 100 m. */
const hill = file("hill.walk", encodeNetwork(straightStreet(11, 0.1)));
const from = file("from.csv", points(["a", 0], ["b", 300]));
const to = file("to.csv", points(["x", 300], ["y", 1000]));
const times = (...args: readonly string[]) => inTerminal(run, ...args);
const onHill = (...args: readonly string[]) => times("--network", hill, "--from", from, "--to", to, ...args);

/** The last column, by pair. */
function valuesOf(out: string): Record<string, number | null> {
  const [header, ...lines] = out.trimEnd().split("\n");
  expect(header).toBe("from,to,value");
  return Object.fromEntries(
    lines.map((line) => {
      const [a, b, value] = line.split(",");
      return [`${a}${b}`, value === "" ? null : Number(value)];
    }),
  );
}

describe("times", () => {
  test("prints a line for every pair; points on nodes are on them exactly", async () => {
    const { status, out, err } = await onHill("--metric", "meters");
    expect([status, err]).toEqual([0, ""]);
    expect(valuesOf(out)).toEqual({ ax: 300, ay: 1000, bx: 0, by: 700 });
  });

  test("walks uphill there and downhill back, by the profile's speed", async () => {
    const up = valuesOf((await onHill()).out);
    expect(up["ax"]).toBeCloseTo(300 * Math.exp(3.5 * 0.1), 0);
    const down = valuesOf((await times("--network", hill, "--from", to, "--to", from)).out);
    expect(down["xa"]).toBeCloseTo(300, 0);
    const tobler = valuesOf((await onHill("--profile", "tobler")).out);
    expect(tobler["ax"]).toBeCloseTo((0.3 * 3600) / (6 * Math.exp(-3.5 * 0.15)), 0);
    const flat = valuesOf((await onHill("--profile=adult", "--flat")).out);
    expect(flat["ax"]).toBeCloseTo(225, 1);
  });

  test("leaves the value empty where no way is, and says which points no street is near to", async () => {
    const parts = networkOnPlane(
      [
        [0, 0],
        [100, 0],
        [500, 0],
        [600, 0],
      ],
      [
        { from: 0, to: 1 },
        { from: 2, to: 3 },
      ],
    );
    const network = file("parts.walk", encodeNetwork(parts));
    const far = file("far.csv", points(["over", 600], ["off", 0, 2000]));
    const { status, out, err } = await times("--network", network, "--from", from, "--to", far);
    expect(status).toBe(0);
    expect(valuesOf(out)).toEqual({ aover: null, aoff: null, bover: null, boff: null });
    expect(err).toContain("far.csv: 1 of 2 points have no street within 150 m: off");
  });

  test("a point on a street stays on it, though that is a small island", async () => {
    const nodes = Array.from({ length: 60 }, (_, k) => [100 * k, 0] as const);
    const streets = Array.from({ length: 59 }, (_, k) => ({ from: k, to: k + 1 }));
    const island = networkOnPlane([...nodes, [0, 100], [200, 100]], [...streets, { from: 60, to: 61 }]);
    const network = file("island.walk", encodeNetwork(island));
    const ends = file("ends.csv", points(["w", 0, 100], ["e", 200, 100]));
    const { out } = await times("--network", network, "--from", ends, "--to", ends, "--metric", "meters");
    expect(valuesOf(out)).toEqual({ ww: 0, we: 200, ew: 200, ee: 0 });
  });

  test("keeps the good rows, says what is wrong with the others, and exits 1", async () => {
    const bad = file("bad.csv", `${points(["x", 300])}y,here,29.5\nx,106.5,29.5\n`);
    const { status, out, err } = await times("--network", hill, "--from", from, "--to", bad);
    expect(status).toBe(1);
    expect(Object.keys(valuesOf(out))).toEqual(["ax", "bx"]);
    expect(err).toContain("bad.csv, record 2: “lng” is not a number: “here”");
    expect(err).toContain("bad.csv, record 3: Id “x” is already that of record 1");
  });

  test.each([
    ["is no network file", () => ["--network", from], "from.csv: "],
    ["holds no point", () => ["--from", file("none.csv", "id,lng,lat\n")], "none.csv: no usable point"],
    [
      "has no street",
      () => ["--network", file("empty.walk", encodeNetwork(networkOnPlane([], [])))],
      "empty.walk: the network has 0 nodes and 0 edges",
    ],
  ])("a file that %s is refused with a sentence", async (_, args, sentence) => {
    const [name, path] = args() as [string, string];
    const files = { "--network": hill, "--from": from, "--to": to, [name]: path };
    const { status, out, err } = await times(...Object.entries(files).flat());
    expect([status, out]).toEqual([1, ""]);
    expect(err).toContain(sentence);
  });

  test.each(["--network", "--from", "--to"])("a file that cannot be opened is misuse (%s)", async (name) => {
    const files = { "--network": hill, "--from": from, "--to": to, [name]: file("nowhere.csv") };
    const { status, out, err } = await times(...Object.entries(files).flat());
    expect([status, out]).toEqual([2, ""]);
    expect(err).toContain("nowhere.csv does not exist, expected a file");
  });

  test.each([
    [[], "--network is missing"],
    [["--network", hill, "--from", from], "--to is missing"],
    [["--network"], "--network has no value"],
    [["--odd"], "unknown option --odd"],
    [["file"], 'met "file", expected an option'],
    [["--flat", "--flat"], "--flat stands twice"],
    [["--flat=yes"], '--flat is "yes", expected no value'],
    [
      ["--network", hill, "--from", from, "--to", to, "--profile", "snail"],
      '--profile is "snail", expected planning, adult',
    ],
    [
      ["--network", hill, "--from", from, "--to", to, "--metric", "miles"],
      '--metric is "miles", expected seconds, meters',
    ],
  ])("misuse %j exits 2 and says why", async (args, sentence) => {
    const { status, out, err } = await times(...args);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toContain(sentence);
    expect(err).toContain("usage: times");
  });

  test("--help prints the usage, and nothing is wrong", async () => {
    const { status, out } = await times("--help");
    expect(status).toBe(0);
    expect(out).toContain("--from P.csv");
  });
});

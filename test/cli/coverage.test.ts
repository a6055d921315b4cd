import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { run } from "../../src/cli/coverage.ts";
import { encodeNetwork } from "../../src/geo/networkFile.ts";
import { networkOnPlane, placeAt, straightStreet } from "../networkBuilder.ts";
import { inTerminal, temporaryFolder } from "./terminal.ts";

const file = temporaryFolder();

/** 2 km to the east, 5 % uphill. */
const street = file("street.walk", encodeNetwork(straightStreet(21, 0.05)));
const rows = (header: string, ...lines: readonly (readonly (string | number)[])[]) =>
  `${header}\n${lines.map((line) => line.join()).join("\n")}\n`;
const communities = file(
  "communities.csv",
  rows(
    "id,name,district,households,elderly60Plus,lng,lat",
    ["near", "近", "渝中", 1000, 100, ...placeAt(900, 0)],
    ["steep", "坡", "渝中", 200, 20, ...placeAt(750, 0)],
    ["far", "远", "南岸", 400, 40, ...placeAt(0, 0)],
    ["off", "=cmd", "南岸", 50, 5, ...placeAt(0, 3000)],
  ),
);
const facilities = file(
  "facilities.csv",
  rows(
    "id,name,kind,floorAreaSquareMeters,status,lng,lat",
    ["F1", "站", "elderDayCare", 60, "existing", ...placeAt(1000, 0)],
    ["F2", "市场", "菜市场或生鲜超市", 900, "existing", ...placeAt(500, 0)],
    ["F3", "警务", "police", 50, "planned", ...placeAt(0, 0)],
    ["F4", "浴室", "bath", 80, "existing", ...placeAt(0, 0)],
  ),
);
const base = { "--network": street, "--communities": communities, "--facilities": facilities };
const coverage = (...args: readonly string[]) => inTerminal(run, ...args);
const onStreet = (...args: readonly string[]) => coverage(...Object.entries(base).flat(), ...args);

describe("coverage", () => {
  test("writes minutes, facility, band and both tests of a gap for every community and kind", async () => {
    const path = file("out.csv");
    const { status, err } = await onStreet("--kind", "elderDayCare", "-o", path);
    expect(status).toBe(0);
    expect(err).toContain("1 of 4 communities are off the network, kept as notConnected: off");
    const text = readFileSync(path, "utf8");
    expect(text.startsWith("\ufeff")).toBe(true);
    const [header, ...lines] = text.slice(1).trimEnd().split("\r\n");
    expect(header).toBe(
      "id,name,district,households,elderly60Plus,onNetwork,elderDayCare.minutes,elderDayCare.meters,elderDayCare.facility,elderDayCare.bandMinutes,elderDayCare.gap,elderDayCare.squareMetersPer100Households,allServices.squareMetersPer100Households",
    );
    // Uphill by 5 % a metre takes exp(0.175) times as long; 1,200 households share 60 m².
    expect(lines).toEqual([
      "near,近,渝中,1000,100,yes,1.99,100,F1,5,tooSmall,5,5",
      "steep,坡,渝中,200,20,yes,4.96,250,F1,5,tooSmall,5,5",
      "far,远,南岸,400,40,yes,19.85,1000,F1,,outOfReach,0,0",
      "off,'=cmd,南岸,50,5,no,,,,,notConnected,0,0",
    ]);
  });

  test("prints with --json who is out of reach by each method, whom streets and slope move, and bands", async () => {
    const { status, out } = await onStreet("--kind", "elderDayCare", "--json", "--minutes", "2,20");
    expect(status).toBe(0);
    const summary = JSON.parse(out);
    expect(summary).toMatchObject({ communities: 4, connected: 3, notConnected: ["off"], households: 1650 });
    const [kind] = summary.kinds;
    expect(kind).toMatchObject({
      kind: "elderDayCare",
      facilities: 1,
      cutoffSeconds: 300,
      compared: { communities: 3, households: 1600 },
      notConnected: { communities: 1, households: 50, elderly: 5 },
      shareOfHouseholdsOut: { straight: 0.25, flat: 0.25, slope: 0.25 },
      gap: { tooSmall: { households: 1200 }, outOfReach: { households: 400 }, covered: { households: 0 } },
      bands: [
        { minutes: 2, within: { communities: 1, households: 1000, elderly: 100 } },
        { minutes: 20, within: { communities: 3, households: 1600, elderly: 160 } },
      ],
      slowerWalker: { movedOut: { communities: 1, households: 200, elderly: 20 } },
    });
    expect(kind.districts.map((d: { district: string }) => d.district)).toEqual(["渝中", "南岸"]);
  });

  test("all methods share one budget of time: the way out uphill loses who is within by the flat", async () => {
    const path = file("steep.csv", rows("id,households,lng,lat", ["c", 10, ...placeAt(710, 0)]));
    const { out } = await coverage(
      ...Object.entries({ ...base, "--communities": path, "--kind": "elderDayCare" }).flat(),
      "--json",
    );
    const [kind] = JSON.parse(out).kinds;
    expect(kind.outOfReach.flat.communities).toBe(0);
    expect(kind.outOfReach.slope.communities).toBe(1);
    expect(kind.bySlope.movedOut).toEqual({ communities: 1, households: 10, elderly: 0 });
  });

  test("without --kind looks at every kind that serves today, those of the rules first", async () => {
    const { out } = await onStreet("--json");
    const { kinds } = JSON.parse(out);
    expect(kinds.map((k: { kind: string }) => k.kind)).toEqual(["elderDayCare", "market", "bath"]);
    expect(kinds[2]).toMatchObject({ cutoffSeconds: null, shareOfHouseholdsOut: { slope: null } });
    expect(kinds[2].unknown.communities).toBe(3);
  });

  test("walks back downhill in less time, and may measure by straight lines", async () => {
    const minutes = async (...args: string[]) => {
      const path = file("minutes.csv");
      await onStreet("--kind", "elderDayCare", "-o", path, ...args);
      return Number(readFileSync(path, "utf8").split("\r\n")[1]!.split(",")[6]);
    };
    expect(await minutes("--direction", "back")).toBeLessThan(1.7);
    expect(await minutes("--method", "straight")).toBe(1.67);
    expect(await minutes("--method", "flat", "--profile", "older")).toBe(2.08);
    expect(await minutes("--direction", "round")).toBeLessThan(2 * 1.99);
  });

  test("writes GeoJSON with the footprint where there is one, else the point", async () => {
    const [lng, lat] = placeAt(900, 0);
    const ring = [
      [lng, lat],
      [lng + 1e-4, lat],
      [lng + 1e-4, lat + 1e-4],
      [lng, lat],
    ];
    const polygon = {
      type: "Feature",
      properties: { id: "p" },
      geometry: { type: "Polygon", coordinates: [ring] },
    };
    const point = {
      type: "Feature",
      properties: { id: "q" },
      geometry: { type: "Point", coordinates: [lng, lat] },
    };
    const path = file("c.geojson", JSON.stringify({ type: "FeatureCollection", features: [polygon, point] }));
    const out = file("out.geojson");
    const args = Object.entries({ ...base, "--communities": path, "-o": out, "--kind": "market" }).flat();
    expect((await coverage(...args)).status).toBe(0);
    const { features } = JSON.parse(readFileSync(out, "utf8"));
    expect(features.map((f: { geometry: unknown }) => f.geometry)).toEqual([
      polygon.geometry,
      point.geometry,
    ]);
    expect(features[1].properties).toMatchObject({
      id: "q",
      "market.facility": "F2",
      "market.gap": "unknown",
    });
  });

  test("keeps the good rows, says what is wrong with the others, and exits 1", async () => {
    const bad = file("bad.csv", `${readFileSync(communities, "utf8")}x,名,渝中,-3,1,here,29\n`);
    const files = Object.entries({ ...base, "--communities": bad }).flat();
    const { status, out, err } = await coverage(...files, "--json");
    expect(status).toBe(1);
    expect(JSON.parse(out).communities).toBe(4);
    expect(err).toContain("bad.csv, record 5");
  });

  const elsewhere = networkOnPlane(
    [
      [90_000, 0],
      [90_100, 0],
    ],
    [{ from: 0, to: 1 }],
  );
  test.each([
    [
      "a kind that is not there",
      { "--kind": "school" },
      'no facility of kind "school", expected one of elderDayCare, market, bath',
    ],
    ["a kind that only is planned", { "--kind": "police" }, 'no facility of kind "police" that serves today'],
    [
      "a network elsewhere",
      { "--network": file("far.walk", encodeNetwork(elsewhere)) },
      "none of 4 communities lies within 150 m of a street of far.walk",
    ],
    [
      "an empty network",
      { "--network": file("no.walk", encodeNetwork(networkOnPlane([], []))) },
      "no.walk: the network has 0 nodes and 0 edges",
    ],
    [
      "a broken network",
      { "--network": file("cut.walk", readFileSync(street).subarray(0, 200)) },
      "cut.walk: network file",
    ],
    [
      "no community",
      { "--communities": file("empty.csv", "id,lng,lat\n") },
      "empty.csv: 0 usable communities",
    ],
    ["rules that are none", { "--rules": file("rules.json", "{}") }, "rules.json is no rule pack"],
  ])("%s is refused with a sentence", async (_, options, sentence) => {
    const { status, out, err } = await coverage(...Object.entries({ ...base, ...options }).flat(), "--json");
    expect([status, out]).toEqual([1, ""]);
    expect(err).toContain(sentence);
  });

  test.each([
    [{ "--facilities": file("none.csv") }, "none.csv does not exist, expected a file"],
    [{ "-o": file("no/folder.csv") }, "folder.csv does not exist"],
  ])("a file that cannot be opened or written is misuse (%j)", async (options, sentence) => {
    const { status, out, err } = await coverage(...Object.entries({ ...base, ...options }).flat(), "--json");
    expect([status, out]).toEqual([2, ""]);
    expect(err).toContain(sentence);
  });

  test.each([
    [[], "--network is missing"],
    [[...Object.entries(base).flat()], "-o is missing"],
    [
      [...Object.entries(base).flat(), "-o", "out.txt"],
      '-o is "out.txt", expected a name in .csv or .geojson',
    ],
    [[...Object.entries(base).flat(), "--json", "--minutes", "10,5"], '--minutes is "10,5"'],
    [[...Object.entries(base).flat(), "--json", "--minutes", "5,,10"], '--minutes is "5,,10"'],
    [
      [...Object.entries(base).flat(), "--json", "--direction", "up"],
      '--direction is "up", expected out, back, round',
    ],
    [[...Object.entries(base).flat(), "--json", "--method", "air"], '--method is "air"'],
  ])("misuse %# exits 2 and says why", async (args, sentence) => {
    const { status, out, err } = await coverage(...args);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toContain(sentence);
  });
});

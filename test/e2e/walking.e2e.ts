/** Coverage over the streets in the built page: its figures beside the terminal's, and what it draws. */
import { spawnSync } from "node:child_process";
import { expect, type Page, test } from "@playwright/test";
import { formatLargeText, formatShare } from "../../src/i18n/format.ts";
import { METHODS } from "../../src/model/walking.ts";
import { decodePng, type Pixels, pixelAt } from "./pixels.ts";
import { open, watch } from "./watch.ts";

interface Sums {
  readonly communities: number;
  readonly households: number;
}

interface KindSummary {
  readonly compared: Sums;
  readonly outOfReach: Readonly<Record<(typeof METHODS)[number], Sums>>;
  readonly byStreets: { readonly movedOut: Sums };
  readonly bySlope: { readonly movedOut: Sums };
  readonly gap: { readonly tooSmall: Sums };
}

/** What the terminal says of one kind in the demonstration city. */
function terminal(kind: string, ...options: readonly string[]): KindSummary {
  const city = "data/chongqing";
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [
      ...["--import", "tsx", "src/cli/atlas.ts", "coverage", "--network", `${city}/streets.walk`],
      ...["--communities", `${city}/communities.geojson`, "--facilities", `${city}/facilities.geojson`],
      ...["--kind", kind, "--json", ...options],
    ],
    { encoding: "utf8", maxBuffer: 1 << 26 },
  );
  expect(status, stderr).toBe(0);
  return (JSON.parse(stdout) as { kinds: KindSummary[] }).kinds[0]!;
}

const NAMES = { straight: "Straight line", flat: "Network, flat", slope: "Network, slope" } as const;
const panel = (page: Page) => page.locator("#panel-region");
const row = (page: Page, method: keyof typeof NAMES) =>
  panel(page)
    .getByRole("group", { name: "How reach is measured" })
    .locator("div")
    .filter({ has: page.getByRole("radio", { name: NAMES[method] }) })
    .first();

for (const [title, link, kind, options] of [
  ["to a health station at the planning speed", "cover=healthStation", "healthStation", []],
  [
    "of an older adult back from a street centre",
    "cover=serviceCentre&walk=older&way=back",
    "serviceCentre",
    ["--profile", "older", "--direction", "back"],
  ],
] as const)
  test(`the figures of each method are the terminal's: ${title}`, async ({ page, baseURL }) => {
    const { faults } = watch(page, baseURL!);
    const said = terminal(kind, ...options);
    await open(page, `lang=en&panel=coverage&m=slope&${link}`);
    const { compared, outOfReach } = said;
    for (const method of METHODS) {
      const within = compared.households - outOfReach[method].households;
      await expect(row(page, method)).toContainText(formatShare("en", within / compared.households));
    }
    const sentence = panel(page).getByText(/Against the straight line/);
    await expect(sentence).toContainText(formatLargeText("en", said.byStreets.movedOut.households));
    await expect(sentence).toContainText(formatLargeText("en", said.bySlope.movedOut.households));
    for (const method of METHODS) {
      await row(page, method).getByRole("radio").check();
      await expect(panel(page).getByRole("definition").first()).toHaveText(
        formatLargeText("en", outOfReach[method].communities),
      );
    }
    expect(faults).toEqual([]);
  });

const map = (page: Page) => page.locator("[data-map-idle]");

async function pictureOf(page: Page): Promise<Pixels> {
  await expect(map(page)).toHaveAttribute("data-map-idle", "true");
  return decodePng(page, await map(page).screenshot());
}

/** How far blue lies above red: bands are blue on light ground, streets, footprints and labels are not. */
const blueness = ([red, , blue]: readonly [number, number, number]): number => blue - red;

test("isochrone bands cover the ground, and a pan that makes them anew leaves no seam", async ({ page }) => {
  test.slow();
  const link = (lng: number) =>
    `lang=en&panel=coverage&m=slope&cover=healthStation&ground=bands&at=${lng},29.556,14`;
  await open(page, link(106.556));
  await expect(row(page, "slope")).toContainText("%");
  const first = await pictureOf(page);
  let blue = 0;
  for (let y = 100; y < 420; y += 4)
    for (let x = 40; x < 640; x += 4) if (blueness(pixelAt(first, x, y)) > 24) blue++;
  expect(blue / (80 * 150)).toBeGreaterThan(0.15);

  // 240 pixels at zoom 14: one pixel is 360 / (512 x 2^14) degrees.
  const SHIFT = 240;
  await page.goto("about:blank");
  await open(page, link(106.556 + (SHIFT * 360) / (512 * 2 ** 14)));
  await expect(row(page, "slope")).toContainText("%");
  const second = await pictureOf(page);
  let differing = 0;
  let all = 0;
  for (let y = 100; y < 420; y += 2)
    for (let x = 300; x < 640; x += 2) {
      all++;
      const moved = blueness(pixelAt(second, x - SHIFT, y));
      if (Math.abs(blueness(pixelAt(first, x, y)) - moved) > 24) differing++;
    }
  expect(differing / all).toBeLessThan(0.03);
});

/** Coverage over the streets in the built page: its figures beside the terminal's. */
import { spawnSync } from "node:child_process";
import { expect, type Page, test } from "@playwright/test";
import { formatLargeText, formatShare } from "../../src/i18n/format.ts";
import { METHODS } from "../../src/model/walking.ts";
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

test("pressing who has too little within reach lists as many communities as the terminal counts", async ({
  page,
}) => {
  const { gap, outOfReach } = terminal("elderDayCare");
  expect(gap.tooSmall.communities).toBeGreaterThan(0);
  await open(page, "lang=en&panel=coverage&m=slope&cover=elderDayCare");
  const list = page.getByRole("region", { name: "Communities", exact: true });
  for (const [name, { communities }] of [
    ["Households, too small", gap.tooSmall],
    ["Communities out", outOfReach.slope],
  ] as const) {
    await panel(page)
      .getByRole("button", { name: `${name}: show` })
      .click();
    const n = formatLargeText("en", communities);
    await expect(list.getByRole("button", { name: /^Communities/ })).toContainText(`${n} communities`);
  }
  await panel(page).getByRole("button", { name: "Households, too small: show" }).click();
  const shown = list.getByRole("row").filter({ hasText: "Within reach, too small" });
  await expect(shown).toHaveCount(gap.tooSmall.communities);
});

import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import Papa from "papaparse";
import { atRest, open } from "./watch.ts";

interface Feature {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: { readonly type: string; readonly coordinates: unknown };
}
type Point = readonly [lng: number, lat: number];

const readJson = (path: string) => JSON.parse(readFileSync(path, "utf8"));
const features = (name: string): readonly Feature[] => readJson(`data/chongqing/${name}.geojson`).features;
const communities = features("communities");
const facilities = features("facilities");
const radii = new Map<string, number>(
  readJson("data/standards/gb50180.json").kinds.map((kind: { id: string; radiusMeters: number }) => [
    kind.id,
    kind.radiusMeters,
  ]),
);

/** Great-circle metres, written out anew: the test trusts nothing of the product. */
function meters([lng1, lat1]: Point, [lng2, lat2]: Point): number {
  const rad = Math.PI / 180;
  const a =
    Math.sin(((lat2 - lat1) * rad) / 2) ** 2 +
    Math.cos(lat1 * rad) * Math.cos(lat2 * rad) * Math.sin(((lng2 - lng1) * rad) / 2) ** 2;
  return 2 * 6_371_008.8 * Math.asin(Math.sqrt(a));
}

function lacks(place: Point, kind: string): boolean {
  return !facilities.some(
    ({ properties, geometry }) =>
      properties["kind"] === kind &&
      properties["status"] === "existing" &&
      meters(place, geometry.coordinates as Point) <= radii.get(kind)!,
  );
}

const region = (page: Page) => page.getByRole("region", { name: "Communities", exact: true });
const shownCount = async (page: Page): Promise<number> => {
  const text = await region(page)
    .getByRole("button", { name: /^Communities/ })
    .textContent({ timeout: 20_000 });
  return Number(/([\d,]+) communities/.exec(text ?? "")?.[1]?.replaceAll(",", ""));
};
const seen = (page: Page, count: number) => expect.poll(() => shownCount(page)).toBe(count);
const known = (year: unknown): year is number => typeof year === "number";
const years = communities.map((c) => c.properties["buildYear"]).filter(known);

test("any, all and none of two missing services let pass what a naive count finds, together with a year", async ({
  page,
}) => {
  await open(page, "lang=en&panel=communities");
  await seen(page, communities.length);
  const lacking = communities.map((c) => {
    // All have an entrance but the one that stands as a point.
    const place = (c.properties["entrance"] ?? c.geometry.coordinates) as Point;
    return [lacks(place, "elderDayCare"), lacks(place, "healthStation")];
  });
  const fits = {
    any: lacking.map(([care, health]) => care || health),
    all: lacking.map(([care, health]) => care && health),
    none: lacking.map(([care, health]) => !care && !health),
  };
  await page.getByRole("checkbox", { name: /Day care for the elderly/ }).check();
  await page.getByRole("checkbox", { name: /Health service station/ }).check();
  for (const mode of ["any", "all", "none"] as const) {
    await page.getByText(`Lack ${mode}`, { exact: true }).click();
    const count = fits[mode].filter(Boolean).length;
    expect(count).toBeGreaterThan(0);
    await seen(page, count);
  }
  await page.getByRole("button", { name: "Before 2000" }).click();
  await seen(
    page,
    communities.filter(
      (c, i) => fits.none[i] && known(c.properties["buildYear"]) && c.properties["buildYear"] < 2000,
    ).length,
  );
  await page.getByRole("button", { name: /^Remove filter: Lack none/ }).click();
  await seen(page, years.filter((year) => year < 2000).length);
  await page.getByRole("button", { name: "Clear all" }).click();
  await seen(page, communities.length);
});

test("the years are brushed by keyboard, and the chip takes the range back", async ({ page }) => {
  await open(page, "lang=en&panel=communities");
  const first = Math.min(...years);
  const thumb = page.getByRole("slider", { name: "Year built, from" });
  await thumb.focus();
  for (let k = 0; k < 20; k++) await page.keyboard.press("ArrowRight");
  await seen(page, years.filter((year) => year >= first + 20).length);
  await expect(page.getByRole("textbox", { name: "Year built, from" })).toHaveValue(String(first + 20));
  await page.getByRole("slider", { name: "Year built, to" }).focus();
  await page.keyboard.press("Home");
  await seen(page, years.filter((year) => year === first + 20).length);
  await page.getByRole("button", { name: /^Remove filter: Year built/ }).press("Enter");
  await seen(page, communities.length);
});

test("the list opens, sorts, leads to the detail and back by keyboard, and leaves as CSV", async ({
  page,
}) => {
  await open(page, "lang=en&panel=communities&d=500105&cs=underWorks,accepted");
  const chosen = communities.filter(
    ({ properties }) =>
      properties["district"] === "500105" &&
      ["underWorks", "accepted"].includes(String(properties["comprehensive"])),
  );
  await seen(page, chosen.length);
  const handle = region(page).getByRole("button", { name: /^Communities/ });
  await handle.press("Enter");
  const grid = page.getByRole("grid");
  await expect(grid).toBeFocused();
  await grid.getByRole("button", { name: "Households" }).click();
  await expect(grid.getByRole("columnheader", { name: "Households" })).toHaveAttribute(
    "aria-sort",
    "descending",
  );
  const bySize = chosen
    .filter(({ properties }) => typeof properties["households"] === "number")
    .sort((a, b) => Number(b.properties["households"]) - Number(a.properties["households"]));
  const { name, nameEn = name } = bySize[0]!.properties;
  await expect(grid.getByRole("row").nth(1)).toContainText(String(nameEn));
  await grid.focus();
  await page.keyboard.press("End");
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  const detail = page.getByRole("complementary", { name: new RegExp(String(bySize[0]!.properties["name"])) });
  await expect(detail).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(detail).toBeHidden();
  await expect(grid).toBeFocused();
  // A press with the mouse leaves the keys where they were.
  await grid.getByRole("row").nth(2).getByRole("gridcell").nth(4).click();
  await expect(
    page.getByRole("complementary", { name: new RegExp(String(bySize[1]!.properties["name"])) }),
  ).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(grid).toBeFocused();

  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export CSV" }).click();
  const text = readFileSync(await (await download).path(), "utf8");
  expect(text.codePointAt(0)).toBe(0xfeff);
  const { data } = Papa.parse<Record<string, string>>(text.slice(1), { header: true, skipEmptyLines: true });
  expect(data).toHaveLength(chosen.length);
  expect(data[0]?.["Id"]).toBe(bySize[0]!.properties["id"]);
  expect(data[0]?.["Notice"]).toMatch(/Synthetic/);

  await grid.focus();
  await page.keyboard.press("Escape");
  await expect(grid).toBeHidden();
  await expect(handle).toBeFocused();
});

test("when no community is left the list says so and offers the way back", async ({ page }) => {
  await open(page, "lang=en&panel=communities&y=1800~1801");
  await seen(page, 0);
  await region(page)
    .getByRole("button", { name: /^Communities/ })
    .click();
  await region(page).getByRole("button", { name: "Clear all" }).click();
  await seen(page, communities.length);
});

test("axe finds nothing serious with the list and all filters open, light or dark", async ({ page }) => {
  await open(page, "lang=zh&theme=light&panel=communities&miss=any,elderDayCare&d=500107&y=1970~1999");
  const folded = page.locator('#panel-region h3 button[aria-expanded="false"]');
  await expect(folded).toHaveCount(6);
  for (let left = 5; left >= 0; left--) {
    await folded.first().click();
    await expect(folded).toHaveCount(left);
  }
  await page.getByRole("button", { name: /^小区列表/ }).click();
  await expect(page.getByRole("grid")).toBeVisible();
  await expect
    .poll(() => page.locator("#panel-region").evaluate((e) => e.scrollWidth - e.clientWidth))
    .toBe(0);
  for (const theme of ["light", "dark"]) {
    await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
    await atRest(page);
    const { violations } = await new AxeBuilder({ page }).analyze();
    const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
    const places = (v: (typeof serious)[0]) => v.nodes.map((n) => n.target).slice(0, 5);
    expect(serious.map((v) => `${theme}, ${v.id}: ${places(v).join(" ")}`)).toEqual([]);
    if (theme === "light") await page.getByRole("button", { name: "切换到深色主题" }).click();
  }
});

import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { type DroppedFile, dropFiles } from "./dropFiles.ts";
import { open, watch } from "./watch.ts";

const fixture = (name: string): DroppedFile => ({ name, bytes: readFileSync(`test/fixtures/${name}`) });
const dialog = (page: Page) => page.getByRole("dialog");
const city = (page: Page) => page.getByRole("banner");

/** Communities inland, where the coordinate systems differ, with the name of the district that shows. */
const INLAND = [
  "编号,小区名称,区县,建成年份,户数,经度,纬度",
  ...Array.from(
    { length: 40 },
    (_, i) => `c${i},小区${i},渝中区,${1980 + i},${100 + i},106.5${i + 10},29.55${i + 10}`,
  ),
].join("\n");
const FACILITIES = "设施名称,设施类型,百度经度,百度纬度\n站,elderDayCare,106.55,29.56\n";

test("a broken file shows its problems and keeps the old city", async ({ page, baseURL }) => {
  const { faults } = watch(page, baseURL!);
  await open(page, "lang=en");
  await dropFiles(page, [{ name: "broken.geojson", bytes: '{"type": "FeatureCollection", "features": [' }]);
  await expect(dialog(page).getByText("the previous city is still shown")).toBeVisible();
  await expect(dialog(page).getByText(/breaks off at line:column 1:44/)).toBeVisible();
  await expect(dialog(page).getByText(/broken\.geojson · whole file/)).toBeVisible();
  await expect(city(page).getByText("Central Chongqing")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toHaveCount(0);
  // What is said of the city on the page is not what was said of the broken file.
  await expect(page.getByText(/data problem/)).toHaveCount(0);
  expect(faults).toEqual([]);
});

test("formats that are not read yet are called by their name, with what to do", async ({ page }) => {
  await open(page, "lang=en");
  await dropFiles(page, [
    { name: "table.xlsx", bytes: "PK\u0003\u0004[Content_Types].xml xl/workbook.xml" },
    { name: "roads.shp", bytes: "x" },
    { name: "empty.csv", bytes: "" },
  ]);
  await expect(dialog(page).getByText("save its sheet as")).toBeVisible();
  await expect(dialog(page).getByText("export the layer as GeoJSON")).toBeVisible();
  await expect(dialog(page).getByText("The file is empty")).toBeVisible();
  await expect(dialog(page).getByText("Files that could not be read: 3")).toBeVisible();
});

test("good files replace the city after the coordinates are chosen, a problem leads to its place, and the demo city comes back", async ({
  page,
}) => {
  await open(page, "lang=en");
  await dropFiles(page, [
    {
      name: "mine.csv",
      bytes: `${INLAND}\nlate,Late,渝中区,2094,5,106.55,29.56\nlost,Lost,渝中区,1990,5,,\n`,
    },
    { name: "care.csv", bytes: FACILITIES },
  ]);
  await expect(dialog(page).getByText("Which coordinates does “mine.csv” use?")).toBeVisible();
  const confirm = dialog(page).getByRole("button", { name: "Confirm and open" });
  const systems = dialog(page).getByRole("radio");
  await expect(systems).toHaveCount(3);
  await expect(dialog(page).getByText(/^moves \d+ m north-west$/)).toBeVisible();
  await systems.first().focus();
  await page.keyboard.press("ArrowRight");
  await expect(systems.nth(1)).toBeChecked();
  await confirm.click();
  await expect(dialog(page).getByText("43 records: kept 42, rejected 1")).toBeVisible();
  await expect(dialog(page).getByText(/2094, expected 1840/)).toBeVisible();
  await expect(city(page).getByText("mine", { exact: true })).toBeVisible();
  const download = page.waitForEvent("download");
  await dialog(page).getByRole("button", { name: "Export problems (CSV)" }).click();
  expect((await download).suggestedFilename()).toBe("problems.csv");
  await dialog(page)
    .getByRole("button", { name: /Show on the map: mine\.csv · record 41/ })
    .click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "Late" })).toBeVisible();
  await page.getByRole("button", { name: /^Open data/ }).click();
  await dialog(page).getByRole("button", { name: "Back to the demo city" }).click();
  await expect(city(page).getByText("Central Chongqing")).toBeVisible();
});

test("a load is cancelled at once and keeps the old city", async ({ page }) => {
  await open(page, "lang=en");
  // Far more rows than are read within the time of a click.
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    const row = "x,1990,5,渝中区,106.55,29.56\n";
    const parts = [
      "小区名称,建成年份,户数,区县,百度经度,百度纬度\n",
      ...Array.from({ length: 600 }, () => row.repeat(1000)),
    ];
    dataTransfer.items.add(new File(parts, "huge.csv"));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  });
  await dialog(page).getByRole("button", { name: "Cancel" }).click();
  await expect(dialog(page).getByText("Cancelled; the previous city is still shown.")).toBeVisible({
    timeout: 2_000,
  });
  await expect(city(page).getByText("Central Chongqing")).toBeVisible();
});

test("a city that another origin serves is refused in words, and the demo city is one press away", async ({
  page,
}) => {
  await page.goto("./?city=https://elsewhere.example/city.json#lang=en");
  const alert = page.getByRole("alert");
  await expect(
    alert.getByText(/lies on another origin, which the security policy of this page blocks/),
  ).toBeVisible();
  await alert.getByRole("button", { name: "Open data" }).click();
  await dialog(page).getByRole("button", { name: "Back to the demo city" }).click();
  await expect(city(page).getByText("Central Chongqing")).toBeVisible();
  expect(new URL(page.url()).search).toBe("");
});

for (const theme of ["light", "dark"] as const)
  test(`axe finds nothing serious in the dialog, its questions and its problems, ${theme}`, async ({
    page,
  }) => {
    await open(page, `lang=zh&theme=${theme}`);
    const serious = async () => {
      const { violations } = await new AxeBuilder({ page }).include("[role=dialog]").analyze();
      return violations
        .filter(({ impact }) => impact === "serious" || impact === "critical")
        .map((v) => `${v.id}: ${v.nodes.map((n) => n.target).join(" ")}`);
    };
    await dropFiles(page, [{ name: "unclear.csv", bytes: "name,lng,lat\nx,106.5,29.5\n" }]);
    await expect(dialog(page).getByText("「unclear.csv」里是什么？")).toBeVisible();
    await page.waitForTimeout(500); // the dialog fades in
    expect(await serious()).toEqual([]);
    await dialog(page).getByRole("button", { name: "取消" }).click();
    expect(await serious()).toEqual([]);
    await dropFiles(page, [fixture("duplicate-ids.geojson"), fixture("years-out-of-range.geojson")]);
    await expect(dialog(page).getByText("数据问题")).toBeVisible();
    await page.waitForTimeout(500);
    expect(await serious()).toEqual([]);
  });

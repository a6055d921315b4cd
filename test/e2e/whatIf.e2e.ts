import { readFileSync } from "node:fs";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { open, watch } from "./watch.ts";

/** Over a quarter without day care, and over one that has some. */
const LINK = "lang=en&panel=coverage&cover=elderDayCare&m=slope&at=106.53,29.56,13.6";
const FIRST = { x: 700, y: 520 } as const;
const SECOND = { x: 1090, y: 380 } as const;

const banner = (page: Page): Locator => page.getByRole("status").filter({ hasText: "households" });
const tool = (page: Page, name: string): Locator =>
  page.getByRole("toolbar", { name: "On the map" }).getByRole("button", { name, exact: true });
/** Households within reach, as the panel says them. */
const within = (page: Page): Promise<string | null> =>
  page
    .locator("aside")
    .getByText(/^[\d,]+ of .*million/)
    .textContent();

/** The first figure of households gained in the banner. */
async function gained(page: Page): Promise<number> {
  const text = (await banner(page).textContent()) ?? "";
  const found = /([+−]?)([\d,]+) households/.exec(text);
  if (!found) throw new Error(`banner says "${text}", expected a number of households`);
  return Number(found[2]!.replaceAll(",", "")) * (found[1] === "−" ? -1 : 1);
}

/** The same, when it no longer changes. */
async function settled(page: Page): Promise<number> {
  let last = Number.NaN;
  await expect
    .poll(
      async () => {
        const before = last;
        last = await gained(page);
        return last === before;
      },
      { intervals: [500] },
    )
    .toBe(true);
  return last;
}

async function startOf(page: Page, baseURL: string, link = LINK) {
  const { faults } = watch(page, baseURL);
  await open(page, link);
  await expect(page.getByRole("heading", { name: "What if" })).toBeVisible({ timeout: 40_000 });
  return faults;
}

async function placeAt(page: Page, { x, y }: { readonly x: number; readonly y: number }): Promise<void> {
  await page.mouse.move(x - 4, y);
  await page.mouse.move(x, y);
  await page.mouse.click(x, y);
}

// Software draws a frame in a tenth of a second and more.
test.describe.configure({ timeout: 180_000 });

test("a new facility brings figures with the pointer within a second; undo brings back today's", async ({
  page,
  baseURL,
}) => {
  const faults = await startOf(page, baseURL!);
  const before = await within(page);
  await tool(page, "Add").click();
  await page.mouse.move(FIRST.x - 4, FIRST.y);
  await expect(banner(page)).toBeVisible();
  // The time that the page itself takes from the pointer's report to the figures, map and panels included.
  await page.mouse.move(FIRST.x, FIRST.y);
  await expect.poll(() => gained(page)).toBeGreaterThan(0);
  const shown = await page.evaluate(() => performance.getEntriesByName("atlas:drag-shown").at(-1)!.duration);
  expect(shown).toBeLessThan(1000);
  const held = await settled(page);
  await page.mouse.click(FIRST.x, FIRST.y);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("heading", { name: "Changes (1)" })).toBeVisible();
  await expect.poll(() => gained(page)).toBe(held);
  await expect.poll(() => within(page)).not.toBe(before);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(banner(page)).toBeHidden();
  await expect.poll(() => within(page)).toBe(before);
  await page.getByRole("button", { name: "Redo" }).click();
  await expect.poll(() => gained(page)).toBe(held);
  expect(faults).toEqual([]);
});

test("a facility is dragged, Escape lets go of it, and the map stays where it is", async ({
  page,
  baseURL,
}) => {
  await startOf(page, baseURL!);
  await tool(page, "Add").click();
  await placeAt(page, FIRST);
  await tool(page, "Move").click();
  const link = () => new URL(page.url()).hash;
  await expect.poll(link).toContain("sc=");
  const [placed, view] = [link(), /at=[^&]*/.exec(link())![0]];
  await page.mouse.move(FIRST.x, FIRST.y);
  await page.mouse.down();
  await page.mouse.move(SECOND.x - 5, SECOND.y, { steps: 3 });
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await page.waitForTimeout(500);
  expect(link()).toBe(placed);
  await tool(page, "Move").click({ trial: true });
  await page.mouse.move(FIRST.x, FIRST.y);
  await page.mouse.down();
  await page.mouse.move(SECOND.x, SECOND.y, { steps: 3 });
  await page.mouse.up();
  await expect.poll(link).not.toBe(placed);
  expect(link()).toContain(view);
  expect(link().split("*")).toHaveLength(placed.split("*").length);
  // A tap: the button goes down and up at once.
  await tool(page, "Remove").click();
  await page.mouse.move(SECOND.x - 3, SECOND.y);
  await page.mouse.click(SECOND.x, SECOND.y);
  await expect.poll(link).not.toContain("*a~");
});

test("a scenario survives a reload, and goes into a file and back", async ({ page, baseURL }) => {
  const faults = await startOf(page, baseURL!);
  await tool(page, "Add").click();
  await placeAt(page, FIRST);
  await placeAt(page, SECOND);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("heading", { name: "Changes (2)" })).toBeVisible();
  await page.getByLabel("Delivery").first().selectOption({ label: "Purchase" });
  const before = await settled(page);
  // The first addition with its delivery: "*a~1~KIND~LNG~LAT~2~".
  await expect.poll(() => new URL(page.url()).hash).toMatch(/sc=[^*]*\*a~1~\w+~\w+~\w+~2~/);
  await page.reload();
  await expect(page.getByRole("heading", { name: "Changes (2)" })).toBeVisible({ timeout: 40_000 });
  await expect.poll(() => gained(page)).toBe(before);
  await expect(page.getByLabel("Delivery").first()).toHaveValue("purchase");

  await page.getByRole("button", { name: "More about this scenario" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "Export GeoJSON" }).click();
  const path = await (await download).path();
  const { features } = JSON.parse(readFileSync(path, "utf8"));
  expect(features).toHaveLength(2);
  expect(features[0].properties).toMatchObject({ change: "add", deliveryMode: "purchase" });
  expect(features[0].properties.notice).toContain("ynthetic");

  await page.getByTestId("scenario-file").setInputFiles(path);
  await expect(page.getByText("1 scenarios imported")).toBeVisible();
  await expect.poll(() => gained(page)).toBe(before);
  await page.getByTestId("scenario-file").setInputFiles({
    name: "bad.geojson",
    mimeType: "application/geo+json",
    buffer: Buffer.from(
      JSON.stringify({
        type: "FeatureCollection",
        features: [{ type: "Feature", geometry: null, properties: { change: "move", facility: "nowhere" } }],
      }),
    ),
  });
  await expect(page.getByText("The city has no facility “nowhere”")).toBeVisible();
  await page.getByRole("button", { name: "Back to today" }).click();
  await expect(banner(page)).toBeHidden();
  expect(faults).toEqual([]);
});

test("everything is done by keyboard too", async ({ page, baseURL }) => {
  await startOf(page, baseURL!);
  await page.getByRole("button", { name: "By keyboard" }).press("Enter");
  await page.getByRole("button", { name: "Add at map centre" }).press("Enter");
  await expect(page.getByRole("heading", { name: "Changes (1)" })).toBeVisible();
  const link = () => new URL(page.url()).hash;
  await expect.poll(link).toContain("sc=");
  const placed = link();
  await page.getByRole("button", { name: /arrow keys/ }).press("Shift+ArrowRight");
  await expect.poll(link).not.toBe(placed);
  await page.getByRole("combobox", { name: "Choose a facility" }).press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Remove it" }).press("Enter");
  await expect(page.getByRole("heading", { name: "Changes (2)" })).toBeVisible();
  await page
    .getByRole("button", { name: /Take back the change/ })
    .first()
    .press("Enter");
  await expect(page.getByRole("heading", { name: "Changes (1)" })).toBeVisible();
});

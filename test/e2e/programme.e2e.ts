import AxeBuilder from "@axe-core/playwright";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { atRest, open, watch } from "./watch.ts";

const panel = (page: Page): Locator => page.getByRole("complementary").first();
const solve = (page: Page): Locator => panel(page).getByRole("button", { name: /Solve|求解/ });
const year = (page: Page, n: string): Locator =>
  panel(page).getByRole("button", { name: new RegExp(`^${n}`) });

// The solver has its ten seconds, and software draws the map beside it.
test.describe.configure({ timeout: 240_000 });

test("a programme is solved, a community locked to a year, and solved again it keeps the lock; the link has the conditions", async ({
  page,
  baseURL,
}) => {
  const { faults } = watch(page, baseURL!);
  await open(page, "lang=en&panel=programme");
  const money = panel(page).getByRole("textbox", { name: "Money a year" });
  await money.fill("390");
  await money.press("Control+Enter");
  await expect(panel(page).getByText(/in 5 years, for .* of 1,950 million yuan/)).toBeVisible({
    timeout: 60_000,
  });
  await expect(panel(page).getByText(/^proven (to be|within)/)).toBeVisible();
  await expect(page.getByText("Management only")).toBeVisible();

  await panel(page)
    .getByText(/^Missed/)
    .click();
  const lock = panel(page)
    .getByRole("combobox", { name: /Renovation: lock to a year/ })
    .first();
  const name = (await lock.getAttribute("aria-label"))!.split(" · ")[0]!;
  await lock.selectOption("2029");
  await expect(panel(page).getByText("out of date: locks changed")).toBeVisible();
  await atRest(page);
  const axe = await new AxeBuilder({ page }).include("#panel-region").analyze();
  expect(axe.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(" ")).join(", ")}`)).toEqual(
    [],
  );
  await solve(page).click();
  await expect(panel(page).getByText("out of date: locks changed")).toBeHidden({ timeout: 60_000 });
  await panel(page)
    .locator("label")
    .filter({ hasText: /^Years$/ })
    .click();
  await year(page, "2029: comprehensive").click();
  await panel(page)
    .getByText(/^Works/)
    .click();
  await panel(page).getByRole("columnheader", { name: "Lock" }).getByRole("button").click();
  await expect(panel(page).getByRole("gridcell", { name: new RegExp(`^${name}.*Renovation`) })).toBeVisible();
  await expect(page.getByText("Renovation in 2029")).toBeVisible();

  await expect(page).toHaveURL(/prog=2027~390000000/);
  await expect(page).toHaveURL(/py=2029/);
  await page.reload();
  await expect(money).toHaveValue("390", { timeout: 60_000 });
  await expect(panel(page).getByRole("button", { name: "Locked decisions: 1" })).toBeVisible();
  expect(faults).toEqual([]);
});

test("the panel solves by itself when it is opened; a run is begun and stopped by keyboard alone, in Chinese", async ({
  page,
  baseURL,
}) => {
  const { faults } = watch(page, baseURL!);
  await open(page, "theme=dark");
  await page.getByRole("button", { name: "计划", exact: true }).press("Enter");
  await expect(solve(page)).toBeVisible({ timeout: 60_000 });
  await expect(
    panel(page)
      .getByText(/最优|没有更好/)
      .first(),
  ).toBeVisible();
  await page.getByRole("button", { name: "计划", exact: true }).press("Control+Enter");
  await panel(page).getByRole("button", { name: "停止" }).press("Enter");
  await expect(solve(page)).toBeVisible({ timeout: 10_000 });
  expect(faults).toEqual([]);
});

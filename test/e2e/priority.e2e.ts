import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { atRest, open, watch } from "./watch.ts";

/** Age over deficits, deficits over households, households over age: a circle. */
const CIRCLE = "age%20deficits:5,deficits%20households:5,age%20households:0.2";

/** The consistency ratio in the status line of `within`. */
async function ratio(page: Page, within: "dialog" | "complementary"): Promise<number> {
  const line = page.getByRole(within).getByRole("status").filter({ hasText: "CR" }).first();
  const found = /CR\s*([\d.]+)/.exec((await line.textContent()) ?? "");
  return Number(found?.[1] ?? Number.NaN);
}

/** Names of the communities listed, in their order; the list follows what was chosen a moment later. */
async function listed(page: Page): Promise<readonly string[]> {
  await expect(page.locator("ol[aria-busy=false]")).toBeVisible();
  return page
    .getByRole("button", { name: /^Rank \d+,/ })
    .evaluateAll((rows) =>
      rows.map((row) => row.getAttribute("aria-label")!.replace(/^Rank \d+, |, [^,]*$/g, "")),
    );
}

/** What axe finds serious on the whole page, dialog included. */
async function seriousFaults(page: Page): Promise<readonly string[]> {
  await atRest(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map((v) => `${v.id}: ${v.nodes.map((n) => n.target).join(" ")}`);
}

test.describe.configure({ timeout: 150_000 });

test("contradictory judgements are found and mended, TOPSIS puts others first, and the link keeps it all", async ({
  page,
  baseURL,
}) => {
  const { faults } = watch(page, baseURL!);
  await open(page, `lang=en&panel=priorities&color=priority&ws=ahp&ahp=${CIRCLE}`);
  await expect(page.getByText("contradictory")).toBeVisible();
  await page.getByRole("button", { name: "Compare pairs…" }).click();
  const dialog = page.getByRole("dialog", { name: "Pairwise comparison" });
  await expect(dialog.getByText("The judgement that contradicts most")).toBeVisible();
  expect(await seriousFaults(page)).toEqual([]);
  const before = await ratio(page, "dialog");
  expect(before).toBeGreaterThan(0.1);
  await dialog.getByRole("button", { name: "Apply" }).click();
  await expect.poll(() => ratio(page, "dialog")).toBeLessThan(before);
  await expect(dialog.getByText("acceptable")).toBeVisible();
  // The scale is a group of radio buttons: arrows move the judgement.
  await dialog.getByRole("button", { name: /^Elderly people to Willingness/ }).click();
  await dialog.getByRole("radio", { checked: true }).focus();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await expect(
    dialog.getByRole("radio", { name: "Elderly people: moderately more important than Willingness" }),
  ).toBeChecked();
  const mended = await ratio(page, "dialog");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();

  const bySum = await listed(page);
  await page.getByText("TOPSIS", { exact: true }).click();
  await expect.poll(() => listed(page)).not.toEqual(bySum);
  await expect(page.getByText("TOPSIS closeness × 100")).toBeVisible();
  const byCloseness = await listed(page);
  await expect(page).toHaveURL(/pm=topsis/);
  await page.reload();
  await expect.poll(() => listed(page), { timeout: 40_000 }).toEqual(byCloseness);
  await expect(page.getByRole("radio", { name: "TOPSIS" })).toBeChecked();
  expect(await ratio(page, "complementary")).toBe(mended);
  expect(faults).toEqual([]);
});

test("在中文界面里，两组权重对比说明谁升谁降", async ({ page, baseURL }) => {
  const { faults } = watch(page, baseURL!);
  await open(page, "lang=zh&panel=priorities&vs=-&w=elderly:80");
  const kept = page.getByText("前 20 名留下").locator("..");
  await expect(kept).toContainText(/\d+ \/ 20/);
  const first = page.getByRole("region", { name: "上升" }).getByRole("button").first();
  const rise = /从第 ([\d,]+) 位到第 ([\d,]+) 位/.exec((await first.getAttribute("aria-label"))!)!;
  const [from, to] = rise.slice(1).map((place) => Number(place.replace(",", "")));
  expect(from!).toBeGreaterThan(to!);
  await page.getByRole("button", { name: "互换" }).click();
  // Who rose now falls by as much.
  await expect(page.getByRole("region", { name: "下降" }).getByRole("button").first()).toHaveAttribute(
    "aria-label",
    new RegExp(`从第 ${rise[2]} 位到第 ${rise[1]} 位`),
  );
  await page.getByLabel("与之比较的权重").selectOption({ label: "造价优先" });
  await expect(page).toHaveURL(/vs=[^&]*costPerHousehold/);
  expect(await seriousFaults(page)).toEqual([]);
  expect(faults).toEqual([]);
});

import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { atRest, open, watch } from "./watch.ts";

test("from the panel to the community closest to consent, whose vote is changed until it passes: panel and map follow", async ({
  page,
  baseURL,
}) => {
  test.slow();
  const { faults } = watch(page, baseURL!);
  await open(page, "lang=en&theme=dark");
  await page.getByRole("navigation").getByRole("button", { name: "Discuss" }).click();
  const panel = page.locator("#panel-region");
  await expect(panel.getByRole("heading", { name: "Discuss and build together" })).toBeVisible();
  // The panel shows its question on the map.
  await expect(page).toHaveURL(/color=consent/);
  await panel.getByText("Consent", { exact: true }).click();
  const list = panel.getByRole("region", { name: "Closest to consent" });
  const closest = list.getByRole("listitem").first();
  await expect(closest).toContainText(/\d+ owners?, [\d,]+ m² more/);
  const before = Number(await list.locator("header span").textContent());
  const words = panel.getByText(/Owners who still have to join and agree/);
  const said = await words.textContent();
  await closest.getByRole("button").click();

  const detail = page.getByRole("complementary", { name: /community detail/ });
  const vote = detail.getByRole("article").first();
  // The map flies there first; a software GPU takes its time.
  await expect(vote).toBeVisible({ timeout: 60_000 });
  await expect(vote).toContainText("Does not pass as a general matter");
  await expect(vote).toContainText(/Missing: \d+ owners? and [\d,]+ m² more/);
  // What if: the missing owners join and agree. The record stays as it is.
  await vote.getByRole("button", { name: "Fill in what is missing" }).click();
  await expect(vote).toContainText(/more: passes\./);
  expect(Number(await list.locator("header span").textContent())).toBe(before);

  await atRest(page);
  const { violations } = await new AxeBuilder({ page })
    .include("#panel-region")
    .include('[role="tabpanel"]')
    .analyze();
  expect(violations.filter((v) => v.impact === "serious" || v.impact === "critical")).toEqual([]);

  // Everybody took part and agreed.
  await vote.getByRole("button", { name: /^Change the vote/ }).click();
  for (const measure of ["Owners", "Area, m²"]) {
    const all = await detail.getByLabel(`${measure}: All`).inputValue();
    await detail.getByLabel(`${measure}: Took part`).fill(all);
    await detail.getByLabel(`${measure}: Agreed`).fill(all);
  }
  await detail.getByRole("button", { name: "Save", exact: true }).click();
  await expect(vote).toContainText("Passes as a general matter");
  await expect(list.locator("header span")).toHaveText(String(before - 1));
  await expect(words).not.toHaveText(said!);

  // Meetings are entered in the tab beside; what is wrong is said at its field.
  await detail.getByRole("tab", { name: "Talk" }).click();
  await detail.getByRole("button", { name: "Add a meeting" }).click();
  await detail.getByLabel("Date", { exact: true }).fill("2026-02-30");
  await page.keyboard.press("Enter");
  await expect(detail.getByText(/A date that exists/)).toBeVisible();
  await detail.getByLabel("Date", { exact: true }).fill("2026-02-28");
  await page.keyboard.press("Enter");
  await expect(detail.getByText("28 Feb 2026")).toBeVisible();
  expect(faults).toEqual([]);
});

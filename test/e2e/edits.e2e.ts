import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { dropFiles } from "./dropFiles.ts";
import { open, watch } from "./watch.ts";

const LINK = "lang=en&id=CQ-JLP-CSY";

const detail = (page: Page) => page.getByRole("complementary", { name: /长石苑/ });
const managedBy = (page: Page) => detail(page).getByRole("combobox", { name: "Managed by" });
const editsButton = (page: Page, count: number) =>
  page.getByRole("button", { name: `Edits; communities edited: ${count}`, exact: true });
const mark = (page: Page) => detail(page).getByText("Edited", { exact: true });

async function openHistory(page: Page): Promise<void> {
  await detail(page).getByRole("tab", { name: "History" }).click();
  await expect(managedBy(page)).toBeVisible();
}

test.describe.configure({ timeout: 240_000 });

test("an edit outlives a reload and a killed page; a file that says otherwise asks first", async ({
  context,
  baseURL,
}) => {
  const first = await context.newPage();
  const { faults } = watch(first, baseURL!);
  await open(first, LINK);
  await openHistory(first);
  await expect(editsButton(first, 1)).toBeHidden();
  await managedBy(first).selectOption("selfGovernment");
  await expect(mark(first)).toBeVisible();
  await expect(editsButton(first, 1)).toBeVisible();

  await first.reload();
  await expect(mark(first)).toBeVisible({ timeout: 60_000 });
  // The steps of a visit end with it; what was edited can still be reverted, and that undone.
  await expect(first.getByRole("button", { name: "Undo the edit" })).toBeDisabled();
  await detail(first).getByRole("button", { name: "Revert to the loaded data" }).click();
  await expect(mark(first)).toBeHidden();
  await openHistory(first);
  await expect(managedBy(first)).toHaveValue("communityCentre");
  await first.keyboard.press("Control+z");
  await expect(managedBy(first)).toHaveValue("selfGovernment");
  await managedBy(first).selectOption("propertyCompany");
  await first.waitForTimeout(1000);
  expect(faults).toEqual([]);

  const crashed = first.waitForEvent("crash");
  await first.goto("chrome://crash").catch(() => {});
  await crashed;
  const second = await context.newPage();
  const { faults: later } = watch(second, baseURL!);
  await open(second, LINK);
  await openHistory(second);
  await expect(managedBy(second)).toHaveValue("propertyCompany");

  const edits = {
    communities: { "CQ-JLP-CSY": { managementMode: "selfGovernment", budgetYuan: 4_200_000 } },
  };
  const file = {
    format: "renewal-atlas-edits",
    version: 1,
    city: "chongqing",
    dataDate: "2026-10-31",
    edits,
  };
  await dropFiles(second, [{ name: "edits of Jiulongpo.json", bytes: JSON.stringify(file) }]);
  const dialog = second.getByRole("dialog", { name: "Edits" });
  const choice = dialog.getByRole("group", { name: /Managed by/ });
  await expect(choice.getByText("Property company")).toBeVisible();
  await expect(managedBy(second)).toHaveValue("propertyCompany");
  await choice.getByRole("radio", { name: /^File/ }).check();
  await dialog.getByRole("button", { name: "Merge as chosen" }).click();
  await expect(dialog.getByText("4,200,000 yuan")).toBeVisible();

  const download = second.waitForEvent("download");
  await dialog.getByRole("button", { name: "Export file" }).click();
  const saved = JSON.parse(readFileSync(await (await download).path(), "utf8"));
  expect(saved).toMatchObject({ ...file, notice: expect.stringMatching(/synthetic/i) });
  await second.keyboard.press("Escape");
  await expect(managedBy(second)).toHaveValue("selfGovernment");
  expect(later).toEqual([]);
});

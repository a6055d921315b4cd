import { expect, test } from "@playwright/test";
import { open, watch } from "./watch.ts";

test("a search by name opens the documented case by keyboard alone, and the back button closes it", async ({
  page,
  baseURL,
}) => {
  const { faults } = watch(page, baseURL!);
  await open(page);
  await page
    .getByRole("textbox", { name: /搜索/ })
    .or(page.getByRole("searchbox", { name: /搜索/ }))
    .first()
    .focus();
  await page.keyboard.type("长石苑");
  await expect(page.getByRole("option", { name: /长石苑/ }).first()).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/id=CQ-JLP-CSY/);
  await expect(page.getByText("长石苑").first()).toBeVisible();
  await page.goBack();
  await expect(page).not.toHaveURL(/id=CQ-JLP-CSY/);
  expect(faults).toEqual([]);
});

import { expect, type Page, test } from "@playwright/test";
import { open, watch } from "./watch.ts";

const searchBox = (page: Page) => page.getByRole("searchbox");

test("a search by name opens the documented case by keyboard alone, and the back button closes it", async ({
  page,
  baseURL,
}) => {
  const { faults } = watch(page, baseURL!);
  await open(page);
  // From the skip link on, the search is a few tabs away; nothing needs a mouse.
  for (
    let tabs = 0;
    tabs < 12 && !(await searchBox(page).evaluate((e) => e === document.activeElement));
    tabs++
  )
    await page.keyboard.press("Tab");
  await expect(searchBox(page)).toBeFocused();
  await page.keyboard.type("长石苑");
  await expect(page.getByRole("option", { name: /长石苑/ }).first()).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/id=CQ-JLP-CSY/);
  const detail = page.getByRole("complementary", { name: /长石苑/ });
  await expect(detail).toBeVisible();
  await expect(detail.getByText("1994").first()).toBeVisible();
  await expect(detail.getByText("224").first()).toBeVisible();
  await page.goBack();
  await expect(page).not.toHaveURL(/id=/);
  await expect(detail).toBeHidden();
  expect(faults).toEqual([]);
});

test("pinyin initials find a district, and Enter at once takes the first find of what was typed", async ({
  page,
}) => {
  await open(page, "lang=en");
  await searchBox(page).focus();
  await searchBox(page).fill("jlp");
  await expect(page.getByRole("option").first()).toContainText("Jiulongpo");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/d=500107/);
  await expect(page.getByRole("heading", { name: "Jiulongpo" })).toBeVisible();
  await searchBox(page).fill("渝中区");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/d=500103/);
});

import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import "../../src/i18n/bothLanguages.ts";
import { t } from "../../src/i18n/t.ts";
import { atRest, open, watch } from "./watch.ts";

const PANELS = ["overview", "communities", "coverage", "priorities"] as const;

test("the first map comes without an error, a foreign request or a violation of the policy", async ({
  page,
  baseURL,
}) => {
  const { faults } = watch(page, baseURL!);
  await open(page);
  await expect(page.getByRole("heading", { level: 1, name: "旧改一张图" })).toBeVisible();
  await page.waitForTimeout(500);
  expect(faults).toEqual([]);
});

test("the page speaks both languages and says that the data are synthetic", async ({ page }) => {
  await open(page);
  await expect(page.getByText("示例数据").first()).toBeVisible();
  await page.getByRole("button", { name: "切换到英文" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Renewal Atlas" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByText("Demo data").first()).toBeVisible();
});

test("the words of the other language come when it is chosen, and no key is ever read", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.addInitScript(() => {
    const look = () => {
      const heading = document.querySelector("h1")?.textContent ?? "";
      if (heading !== "") document.documentElement.dataset["headings"] += `|${heading}`;
    };
    document.addEventListener("DOMContentLoaded", () => {
      const told = { childList: true, subtree: true, characterData: true };
      new MutationObserver(look).observe(document.body, told);
    });
  });
  await open(page, "lang=en");
  const words = (language: string) => asked.filter((url) => new RegExp(`/${language}-[^/]*\\.js$`).test(url));
  expect([words("en").length, words("zh").length]).toEqual([1, 0]);
  await page.getByRole("button", { name: "Switch to Chinese" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "旧改一张图" })).toBeVisible();
  expect(words("zh").length).toBe(1);
  const headings = await page.evaluate(() => document.documentElement.dataset["headings"] ?? "");
  expect([...new Set(headings.split("|").slice(1))]).toEqual(["Renewal Atlas", "旧改一张图"]);
});

test("the back button returns to the panel before, and a reload keeps the view", async ({ page }) => {
  await open(page, "lang=en&theme=dark");
  await page.getByRole("button", { name: "Coverage", exact: true }).click();
  await expect(page).toHaveURL(/panel=coverage/);
  await page.reload();
  await expect(page.getByRole("button", { name: "Coverage", exact: true })).toHaveAttribute(
    "aria-current",
    "page",
  );
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.goBack();
  await expect(page.getByRole("button", { name: "Overview", exact: true })).toHaveAttribute(
    "aria-current",
    "page",
  );
});

test("a link with unknown parts opens, and the page says what it ignored", async ({ page }) => {
  await open(page, "lang=en&flavour=mint");
  await expect(page.getByText("flavour")).toBeVisible();
});

test("axe finds nothing serious on any panel, light or dark", async ({ page }) => {
  test.slow();
  await open(page, "lang=zh&theme=light");
  for (const theme of ["light", "dark"] as const) {
    await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
    for (const panel of PANELS) {
      await page
        .getByRole("navigation")
        .getByRole("button", { name: t("zh", `shell.panel.${panel}`) })
        .click();
      await expect(page.locator("#panel-region")).toHaveAttribute(
        "aria-label",
        t("zh", `shell.panel.${panel}`),
      );
      // Coverage walks: its figures wait for the streets.
      if (panel === "coverage")
        await expect(page.getByRole("group", { name: t("zh", "walking.method") })).toContainText("%");
      await page.waitForTimeout(500); // the panel comes in the pauses of the map
      await atRest(page);
      const { violations } = await new AxeBuilder({ page }).analyze();
      const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
      const found = serious.map(
        (v) => `${panel} ${theme}, ${v.id}: ${v.nodes.map((n) => n.target).join(" ")}`,
      );
      expect(found).toEqual([]);
    }
    if (theme === "light") await page.getByRole("button", { name: t("zh", "shell.theme.toDark") }).click();
  }
});

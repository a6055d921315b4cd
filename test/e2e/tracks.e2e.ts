import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { atRest, open, watch } from "./watch.ts";

interface Properties {
  readonly id: string;
  readonly comprehensive?: string;
  readonly management?: string;
  readonly buildYear?: number;
  readonly deficits?: readonly string[];
  readonly consent?: readonly unknown[];
  readonly history?: readonly { readonly track: string; readonly stage: string; readonly date: string }[];
}
const { features } = JSON.parse(readFileSync("data/chongqing/communities.geojson", "utf8")) as {
  readonly features: readonly { readonly properties: Properties }[];
};
const all = features.map(({ properties }) => properties);
const count = (of: (p: Properties) => boolean) => all.filter(of).length.toLocaleString("en-GB");

const lacksManagement = (p: Properties) =>
  p.comprehensive === "accepted" && (p.management === "none" || p.management === "negotiating");

/** The head of a list, with its count. */
const list = (page: Page, name: string | RegExp): Locator =>
  page.getByRole("listitem").filter({ has: page.getByRole("button", { name }) });

const detail = (page: Page): Locator =>
  page.getByRole("complementary").filter({ has: page.getByRole("tablist") });

const axeFaults = async (page: Page, within: string) => {
  await atRest(page);
  const { violations } = await new AxeBuilder({ page }).include(within).analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  return serious.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
};

test("the two prongs count as the file does; a stage recorded by the clerk clears its flag and moves the funnel", async ({
  page,
  baseURL,
}) => {
  const { faults } = watch(page, baseURL!);
  await open(page, "lang=en&panel=tracks");
  const picture = page.getByRole("group", { name: /Progress on both tracks/ });
  const figure = (title: string) => picture.locator(`button[title="${title}"]`);
  await expect(figure("Renovation · came at least to “Accepted”")).toHaveText(
    count((p) => p.comprehensive === "accepted"),
  );
  await expect(figure("Renovation · came at least to “Not listed”")).toHaveText(
    count((p) => p.comprehensive !== undefined),
  );
  await expect(figure("Renovation · stand at “Under works” now")).toHaveText(
    count((p) => p.comprehensive === "underWorks"),
  );
  await expect(figure("Management · came at least to “Negotiating”")).toHaveText(
    count((p) => p.management === "negotiating" || p.management === "established"),
  );
  await expect(list(page, /^Accepted, but no management/)).toContainText(count(lacksManagement));
  await expect(list(page, /^Managed, waiting/)).toContainText(
    count((p) => p.comprehensive === "none" && p.management === "established"),
  );
  await expect(list(page, /^Under works, no/)).toContainText(
    count((p) => p.comprehensive === "underWorks" && p.management === "none"),
  );
  const neverAsked = count(
    (p) =>
      (p.comprehensive === "none" || p.comprehensive === "candidate") &&
      p.consent === undefined &&
      (p.buildYear ?? 9999) < 2000 &&
      (p.deficits ?? []).length > 0,
  );
  await expect(list(page, /never asked/)).toContainText(neverAsked);

  // The longest wait comes first; its row opens the history.
  const waits = all
    .filter(lacksManagement)
    .map((p) => ({ p, since: p.history?.findLast((h) => h.stage === "accepted")?.date ?? "9999" }))
    .sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
  await page
    .getByRole("button", { name: /waits .* open its history/ })
    .first()
    .click();
  await expect(page).toHaveURL(new RegExp(`id=${waits[0]!.p.id}`));
  await expect(detail(page).getByText("Management has not followed")).toBeVisible();
  await detail(page).getByRole("button", { name: "Record management as established" }).click();
  await detail(page).getByLabel("Date (year, month or day)").fill("2999");
  await page.keyboard.press("Enter");
  await expect(detail(page).getByRole("alert")).toContainText("says what has happened");
  expect(await axeFaults(page, "[role=tabpanel]")).toEqual([]);
  await detail(page).getByLabel("Date (year, month or day)").fill("2026-10-30");
  await page.keyboard.press("Enter");
  await expect(detail(page).getByText("Management has not followed")).toBeHidden();
  const less = (all.filter(lacksManagement).length - 1).toLocaleString("en-GB");
  await expect(list(page, /^Accepted, but no management/)).toContainText(less);
  await expect(figure("Management · came at least to “Established”")).toHaveText(
    (all.filter((p) => p.management === "established").length + 1).toLocaleString("en-GB"),
  );

  // A press on a stage filters the list by it and colours the map by its track.
  await picture.getByRole("button", { name: /^Management · Negotiating/ }).click();
  await expect(page).toHaveURL(/color=management.*ms=negotiating/);
  expect(faults).toEqual([]);
});

test("the documented case is told in five steps, in Chinese and English, and leads into the app", async ({
  page,
  baseURL,
}) => {
  const { faults } = watch(page, baseURL!);
  await open(page, "lang=zh");
  await page.getByRole("button", { name: "案例：长石苑" }).click();
  const story = page.getByRole("dialog", { name: "案例：长石苑" });
  for (const figure of ["1994", "7", "224", "25,000", "111.6"])
    await expect(story.getByText(figure, { exact: true })).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await expect(story.getByRole("heading", { name: "短板与工程对照" })).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await expect(story.getByRole("heading", { name: "怎么商量、怎么同意：未公开" })).toBeVisible();
  await expect(story.getByText("150 / 224")).toBeVisible();
  expect(await axeFaults(page, "[role=dialog]")).toEqual([]);
  await page.keyboard.press("Escape");
  await page.getByText("English", { exact: true }).click();
  await page.getByRole("button", { name: "Case: Changshiyuan" }).click();
  const english = page.getByRole("dialog", { name: "The case of Changshiyuan" });
  await english.getByRole("button", { name: "5 After" }).click();
  await expect(english.getByRole("heading", { name: "People moved back" })).toBeVisible();
  await english.getByRole("button", { name: "Open its History tab" }).click();
  await expect(detail(page).getByText("date unknown").first()).toBeVisible();
  expect(faults).toEqual([]);
});

import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { dropFiles } from "./dropFiles.ts";
import { atRest, open, watch } from "./watch.ts";

async function expectNothingSerious(page: Page): Promise<void> {
  await atRest(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(serious.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
}

test("works are chosen for a community from the menu, and each step changes what they cost", async ({
  page,
  baseURL,
}) => {
  const { faults } = watch(page, baseURL!);
  await open(page, "lang=zh&panel=menu&id=CQ-YZ-0048");
  const detail = page.getByRole("complementary", { name: /和平路167号院/ });
  await detail.getByRole("tab", { name: "工程" }).click();
  const cost = detail.getByRole("region", { name: "综合改造费用" });
  await expect(cost).toContainText("尚未选择");
  // Gas is counted by household, and the record knows these: 601 x 2,900. Lines by the metre have to be measured.
  await detail.getByRole("button", { name: "全部选入" }).click();
  await expect(cost).toContainText("174.3万元");
  await expect(cost).toContainText("另有 1 项费用未知");
  const meters = detail.getByRole("textbox", { name: /架空线.*数量/ });
  await meters.fill("1000");
  await meters.press("Enter");
  await expect(cost).toContainText("210.3万元");
  await expect(cost).not.toContainText("费用未知");
  const unitCost = detail.getByRole("textbox", { name: /架空线.*单价/ });
  await unitCost.fill("500");
  await unitCost.press("Enter");
  await expect(cost).toContainText("224.3万元");
  await detail.getByRole("checkbox", { name: /供气/ }).uncheck();
  await expect(cost).toContainText("50万元");
  await expect(detail.getByText("基础短板还有 1 项未选")).toBeVisible();
  await expectNothingSerious(page);

  // The unit costs of the whole city.
  await page.getByRole("button", { name: "单价", exact: true }).click();
  const costs = page.getByRole("dialog", { name: "综合改造单价" });
  const gas = costs.getByRole("textbox", { name: "供气设施改造: 中" });
  await gas.fill("3000");
  await gas.press("Enter");
  await expect(costs).toContainText("其中 1 项由您填写");
  await expectNothingSerious(page);
  await page.keyboard.press("Escape");
  await detail.getByRole("button", { name: "全部选入" }).click();
  await expect(cost).toContainText("230.3万元");
  expect(faults).toEqual([]);
});

const label = { zh: "附件", en: "Annex" };
const item = (id: string, nameEn: string) => ({
  ...{ id, track: "comprehensive", major: 1, nature: "basic", nameZh: id, nameEn, unit: "m" },
  ...{ matter: "general", source: "annex", official: true },
});
const ANNEX = {
  ...{
    scheme: "annex",
    track: "comprehensive",
    name: label,
    note: label,
    majors: [label],
    officialCount: 39,
  },
  items: [
    item("drainage", "Drains of the annex"),
    item("fireFighting", "Hydrants of the annex"),
    { ...item("broken", "No item"), nature: "luxury" },
  ],
};

test("another menu that is dropped changes count and names, says what it could not read, and is taken back; a cell of the table filters", async ({
  page,
  baseURL,
}) => {
  const { faults } = watch(page, baseURL!);
  await open(page, "lang=en&theme=dark&panel=overview");
  await dropFiles(page, [{ name: "annex.json", bytes: JSON.stringify(ANNEX) }]);
  const panel = page.locator("#panel-region");
  await expect(panel.getByText("2 of 39 loaded")).toBeVisible();
  await expect(panel.getByText("official", { exact: true })).toBeVisible();
  await expect(panel.getByText("annex.json: menu “Comprehensive”, items loaded: 2 of 3")).toBeVisible();
  await expect(panel.getByText(/record 3 · broken · “nature” is luxury/)).toBeVisible();
  await expect(panel.getByText("Hydrants of the annex")).toBeVisible();
  await expect(panel.getByText(/Chosen items that this menu does not have: 3\d\./)).toBeVisible();
  await expectNothingSerious(page);
  await panel.getByRole("button", { name: "Back to the city's" }).click();
  await expect(panel.getByText("39 of 39 loaded")).toBeVisible();
  await expect(panel.getByText("working list", { exact: true })).toBeVisible();
  await expect(panel.getByText("Fire-fighting facilities").first()).toBeVisible();

  await panel.getByRole("button", { name: "Item × district" }).click();
  const grid = page.getByRole("dialog", { name: "Menu items × districts" });
  await grid.getByText("Lacking, left out").click();
  await expectNothingSerious(page);
  await grid.getByRole("button", { name: /^Yuzhong.*Lifts: lacking and left out in/ }).click();
  await expect(grid).toBeHidden();
  await expect(page).toHaveURL(/d=500103/);
  await expect(page).toHaveURL(/lifts/);
  await expect(page.getByRole("region", { name: "Communities" }).getByRole("row").nth(1)).toBeVisible();
  expect(faults).toEqual([]);
});

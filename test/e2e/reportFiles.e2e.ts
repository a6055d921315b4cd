/** The files of a report, opened and read: their figures are the terminal's. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { extractText, getDocumentProxy } from "unpdf";
import { formatFixed, formatNumber, formatShare } from "../../src/i18n/format.ts";
import type { Box } from "../../src/report/layout/placed.ts";
import { dropFiles } from "./dropFiles.ts";
import { fewCommunities, type SmallCity, serveFew } from "./fewCommunities.ts";
import { colorsIn, decodePng, distance, type Pixels, pixelAt, type Rgb } from "./pixels.ts";
import { readSlides, type Slides } from "./slides.ts";
import { open, watch } from "./watch.ts";

test.describe.configure({ timeout: 240_000 });

let city: SmallCity;
test.beforeAll(() => {
  city = fewCommunities();
});
test.afterAll(() => city.remove());

type Order = Parameters<NonNullable<Window["renewalAtlas"]>["report"]>[0];

/** Asks the page for a report, as the terminal does. */
async function order(page: Page, wish: Partial<Order>): Promise<string> {
  return await page.evaluate(async (wish) => {
    const answer = await window.renewalAtlas!.report({
      ...{ template: "singleMap", language: null, paper: null, only: [], format: "pptx", pixelRatio: 1 },
      ...wish,
    });
    return answer.kind === "failed" ? answer.says.join("; ") : "";
  }, wish);
}

async function slides(page: Page, wish: Partial<Order>): Promise<Slides> {
  const download = page.waitForEvent("download", { timeout: 200_000 });
  expect(await order(page, { ...wish, format: "pptx" })).toBe("");
  return readSlides(readFileSync(await (await download).path()));
}

/** What a command says of the city with --json. */
function terminal<T>(...args: readonly string[]): T {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ["--import", "tsx", "src/cli/atlas.ts", ...args, "--json"],
    { encoding: "utf8", maxBuffer: 1 << 28 },
  );
  expect(status, stderr).toBe(0);
  return JSON.parse(stdout) as T;
}

test("each district has a slide of its own, with its map, and the age of its communities as the file has them", async ({
  page,
  baseURL,
}) => {
  const { faults } = watch(page, baseURL!);
  await serveFew(page, city);
  await open(page, "lang=zh");
  const chosen = { "500103": "渝中区", "500106": "沙坪坝区", "500107": "九龙坡区" };
  const { size, slides: made } = await slides(page, {
    template: "districtAtlas",
    only: Object.keys(chosen),
    paper: "wide",
  });
  expect(size).toEqual([12_192_000, 6_858_000]);
  expect(made.map(({ title }) => title)).toEqual(
    Object.values(chosen).map((name) => expect.stringContaining(name)),
  );
  for (const [i, code] of Object.keys(chosen).entries()) {
    const here = city.communities.filter(({ district }) => district === code);
    expect(here.length).toBeGreaterThan(2);
    const { charts, images, texts, notes } = made[i]!;
    // The map shows the stages, so the chart shows how old they are: a decade each, the oldest together.
    const decades = here.map(({ buildYear }) => Math.max(1950, 10 * Math.floor(buildYear! / 10)));
    const [first, last] = [Math.min(...decades), Math.max(...decades)];
    const counted = Array.from(
      { length: (last - first) / 10 + 1 },
      (_, i) => decades.filter((decade) => decade === first + 10 * i).length,
    );
    expect(charts[0]!.values[0]).toEqual(counted);
    expect(texts.join("\n")).toContain("合成演示数据，不代表真实小区");
    expect(notes).not.toBe("");
    const picture = await decodePng(page, Buffer.from(images[0]!));
    expect(colorsIn(picture, { x: 0, y: 0, width: picture.width, height: picture.height })).toBeGreaterThan(
      200,
    );
  }
  expect(faults).toEqual([]);
});

test("the list of priorities has the ranks and scores of the terminal", async ({ page, baseURL }) => {
  const { faults } = watch(page, baseURL!);
  await serveFew(page, city);
  await open(page, "lang=en");
  const { communities } = terminal<{
    communities: { id: string; rank: number | null; score: number | null }[];
  }>("rank", "--city", city.path);
  const begun = new Set(
    city.communities
      .filter(({ comprehensive }) => comprehensive === "underWorks" || comprehensive === "accepted")
      .map(({ id }) => id),
  );
  const first = communities
    .filter(({ id, rank }) => rank !== null && !begun.has(id))
    .sort((a, b) => a.rank! - b.rank!)
    .slice(0, 20);
  const { slides: made } = await slides(page, { template: "priorityList", language: "en" });
  const rows = made.flatMap(({ tables }) => tables.flatMap((table) => table.slice(1)));
  const names = new Map(city.communities.map(({ id, name, nameEn }) => [id, nameEn ?? name]));
  expect(rows.map((cells) => cells[0])).toEqual(first.map((_, i) => String(i + 1)));
  for (const [i, { id, score }] of first.entries()) {
    expect(rows[i]!.join(" ")).toContain(names.get(id));
    expect(rows[i]).toContain(formatFixed("en", score!, 1));
  }
  expect(faults).toEqual([]);
});

test("the coverage brief says what the terminal says of straight lines and of streets with slopes", async ({
  page,
  baseURL,
}) => {
  const { faults } = watch(page, baseURL!);
  await serveFew(page, city);
  await open(page, "lang=en&panel=coverage&cover=elderDayCare");
  const { kinds } = terminal<{
    kinds: {
      compared: { households: number };
      outOfReach: Record<"straight" | "slope", { communities: number; households: number }>;
    }[];
  }>(
    ...["coverage", "--network", `${city.folder}/streets.walk`, "--kind", "elderDayCare"],
    ...[
      "--communities",
      `${city.folder}/communities.geojson`,
      "--facilities",
      `${city.folder}/facilities.geojson`,
    ],
  );
  const [{ compared, outOfReach }] = kinds as [(typeof kinds)[0]];
  const { slides: made } = await slides(page, { template: "coverageBrief", language: "en" });
  const cells = made[0]!.tables.flat(2);
  for (const method of ["straight", "slope"] as const) {
    const within = compared.households - outOfReach[method].households;
    expect(cells).toContain(formatNumber("en", within));
    expect(cells).toContain(formatShare("en", within / compared.households, 1));
  }
  expect(made[0]!.images.length).toBeGreaterThanOrEqual(2);
  expect(faults).toEqual([]);
});

test("the programme's slides have the money of the terminal's years", async ({ page, baseURL }) => {
  const { faults } = watch(page, baseURL!);
  await serveFew(page, city);
  // Enough for all: there is one best programme, and it is found at once.
  const budgets = [300_000_000, 300_000_000];
  await open(page, `lang=en&prog=2027~${budgets.join(",")}~-~0~0.97~0.2~800~2~`);
  const { spentYuan, works, proven } = terminal<{
    spentYuan: number[];
    works: { track: string }[];
    proven: boolean;
  }>("programme", "--city", city.path, "--budget-yuan", budgets.join(","));
  expect(proven).toBe(true);
  const { slides: made } = await slides(page, { template: "programme", language: "en" });
  const [chart] = made.flatMap(({ charts }) => charts);
  // Renovation and management, in millions of yuan; behind them what is left, and the sum.
  const [renovation, management] = chart!.values;
  const spent = budgets.map((_, i) => (renovation![i]! + management![i]!) * 1e6);
  expect(spent.map(Math.round)).toEqual(spentYuan);
  expect(made.flatMap(({ texts }) => texts).join("\n")).toContain(
    `${works.filter(({ track }) => track === "comprehensive").length}`,
  );
  expect(faults).toEqual([]);
});

test("a printed report has the exact size of its paper, text that is found, and maps at 300 dpi", async ({
  page,
  baseURL,
}) => {
  const { faults } = watch(page, baseURL!);
  let printed: Promise<Buffer> | undefined;
  await page.exposeFunction("print", () => {
    printed = page.pdf({ preferCSSPageSize: true, printBackground: true });
  });
  await serveFew(page, city);
  await open(page, "lang=zh&ro=%E6%97%A7%E6%94%B9%E5%8A%9E");
  expect(await order(page, { paper: "a4", format: "pdf" })).toBe("");
  const pdf = await getDocumentProxy(new Uint8Array(await printed!));
  expect(pdf.numPages).toBe(1);
  const [, , width, height] = (await pdf.getPage(1)).view as [number, number, number, number];
  expect(Math.abs(width - (210 / 25.4) * 72)).toBeLessThan(0.5);
  expect(Math.abs(height - (297 / 25.4) * 72)).toBeLessThan(0.5);
  const { text } = await extractText(pdf, { mergePages: true });
  // A font may have one outline for a character and for the radical that looks like it.
  const plain = text.normalize("NFKC").replace(/\s+/g, "");
  expect(plain).toContain("重庆市中心城区老旧小区综合改造进展");
  expect(plain).toContain("旧改办");
  expect(plain).toContain(`全部${formatNumber("zh", city.communities.length)}个小区`);
  expect(plain).toContain("合成演示数据,不代表真实小区");
  const widths = [...(await printed!).toString("latin1").matchAll(/\/Subtype \/Image\s*\/Width (\d+)/g)].map(
    ([, px]) => Number(px),
  );
  // At 300 dpi the map takes the page but for its margins.
  const most = (210 / 25.4) * 300;
  expect(Math.max(...widths)).toBeGreaterThan(0.8 * most);
  expect(Math.max(...widths)).toBeLessThan(most);
  expect(await page.locator("#print").count()).toBe(0);
  expect(faults).toEqual([]);
});

const RED: Rgb = [200, 30, 40];
const BLUE: Rgb = [20, 60, 200];

/** A photo: its left half red, its right half blue. */
async function photoFile(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(
    async ([left, right]) => {
      const canvas = new OffscreenCanvas(320, 240);
      const context = canvas.getContext("2d")!;
      context.fillStyle = `rgb(${left!.join(" ")})`;
      context.fillRect(0, 0, 160, 240);
      context.fillStyle = `rgb(${right!.join(" ")})`;
      context.fillRect(160, 0, 160, 240);
      const blob = await canvas.convertToBlob({ type: "image/jpeg", quality: 0.95 });
      return btoa(String.fromCharCode(...new Uint8Array(await blob.arrayBuffer())));
    },
    [RED, BLUE],
  );
  return Buffer.from(base64, "base64");
}

/** Holds the photo in `box` against its colours, near the corners of its halves; JPEG keeps them but roughly. */
function expectPhoto(pixels: Pixels, box: Box): void {
  for (const [x, color] of [
    [0.05, RED],
    [0.45, RED],
    [0.55, BLUE],
    [0.95, BLUE],
  ] as const)
    for (const y of [0.05, 0.95]) {
      const seen = pixelAt(pixels, box.x + x * box.width, box.y + y * box.height);
      expect(distance(seen, color), `${x}, ${y}: ${seen}`).toBeLessThan(12);
    }
}

const whole = ({ width, height }: Pixels): Box => ({ x: 0, y: 0, width, height });

test("a photo of this machine stands on its sheet, in the picture, in the clipboard and on the slide; what is no picture is named", async ({
  page,
  context,
  baseURL,
}) => {
  const { faults } = watch(page, baseURL!);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await serveFew(page, city);
  const { id } = city.communities[1]!;
  await page.goto(`./#lang=en&panel=report&rt=communitySheet&ri=${id}`);
  const next = page.getByRole("button", { name: "Next page" });
  await next.click({ timeout: 120_000 });
  await next.click();
  await expect(next).toHaveAttribute("aria-disabled", "true");
  const photos = page.locator("section[data-stage] image[data-image^='photo:']");
  await expect(photos).toHaveCount(0);

  const buffer = await photoFile(page);
  const mimeType = "image/jpeg";
  await page
    .locator("#panel-region input[type=file]")
    .first()
    .setInputFiles([
      { name: "gate.jpg", mimeType, buffer },
      { name: "notes.jpg", mimeType, buffer: Buffer.from("no picture") },
    ]);
  await expect(page.getByRole("alert")).toContainText("left out: notes.jpg");
  await page.getByRole("alert").locator("..").getByRole("button", { name: "Close" }).click();
  await expect(photos).toHaveCount(1);
  const onPage = await photos.evaluate((one) => {
    const { x, y, width, height } = (one as SVGGraphicsElement).getBBox();
    return { x, y, width, height };
  });
  await expect
    .poll(async () => {
      const clip = (await photos.boundingBox())!;
      const { width, height, rgba } = await decodePng(page, await page.screenshot({ clip }));
      return distance(pixelAt({ width, height, rgba }, 0.25 * width, 0.5 * height), RED);
    })
    .toBeLessThan(12);

  await page.getByText("1×", { exact: true }).click();
  const [png] = await Promise.all([
    page.waitForEvent("download", { timeout: 120_000 }),
    page.getByRole("button", { name: /PNG/ }).first().click(),
  ]);
  expect(png.suggestedFilename()).toMatch(/^Central-Chongqing_.*_2026-10-31_03-.*\.png$/);
  const picture = await decodePng(page, readFileSync(await png.path()));
  expect([picture.width, picture.height]).toEqual([1280, 720]);
  expectPhoto(picture, onPage);

  await page.getByRole("button", { name: "Copy" }).click();
  await expect(page.locator("[data-outcome=copied]")).toBeVisible({ timeout: 120_000 });
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const bytes = new Uint8Array(await (await item!.getType("image/png")).arrayBuffer());
    return Array.from(bytes);
  });
  const pasted = await decodePng(page, Buffer.from(copied));
  expect(Buffer.from(pasted.rgba).equals(Buffer.from(picture.rgba))).toBe(true);

  const [pptx] = await Promise.all([
    page.waitForEvent("download", { timeout: 200_000 }),
    page.getByRole("button", { name: /PPTX/ }).click(),
  ]);
  const made = readSlides(readFileSync(await pptx.path())).slides;
  expect(made).toHaveLength(3);
  expect(made[2]!.images).toHaveLength(1);
  const media = await decodePng(page, Buffer.from(made[2]!.images[0]!));
  expectPhoto(media, whole(media));

  await dropFiles(page, [{ name: "yard.jpg", bytes: buffer }]);
  await expect(photos).toHaveCount(2);
  await expect(page.getByRole("dialog")).toHaveCount(0);
  expect(faults).toEqual([]);
});

test("the terminal writes a report as a whole file, or none and a sentence", async () => {
  const out = `${city.folder}/report.png`;
  const run = (...args: readonly string[]) =>
    spawnSync(
      process.execPath,
      ["--import", "tsx", "src/cli/atlas.ts", "report", "--city", city.path, ...args],
      {
        encoding: "utf8",
      },
    );
  const made = run("--template", "single-map", "--language", "en", "--scale", "1", "-o", out);
  expect(made.status, made.stderr).toBe(0);
  expect(made.stderr).toContain("Synthetic demonstration data");
  const png = readFileSync(out);
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1280, 720]);
  const none = run("--template", "district-atlas", "--only", "999999", "-o", `${city.folder}/none.pptx`);
  expect(none.status).toBe(1);
  expect(none.stderr).toMatch(/no report: .*999999/);
  expect(run("--template", "single-map", "-o", "report.doc").status).toBe(2);
});

/** A weight slider over 10,000 communities: from the first weight set to the map's new colours, in Chromium on the built page. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "@playwright/test";
import { build } from "vite";
import { LAUNCH_ARGUMENTS } from "../../src/cli/chromium.ts";
import { findOrInstallChromium } from "../e2e/browser.ts";
import type { Bench } from "./figure.ts";
import { serveFolder } from "./folderServer.ts";
import { median } from "./measure.ts";

const COMMUNITIES = 10_000;
/** Steps of the slider upwards; as many lead back. */
const STEPS = 40;
const BUDGET_MS = 16;
const LINK = "#lang=en&panel=priorities&color=priority";
const ROOT = new URL("../../", import.meta.url).pathname;

export const sliderBench: Bench = {
  name: "priority/slider 10k",
  async run() {
    const folder = mkdtempSync(join(tmpdir(), "atlas-bench-"));
    const browser = await chromium.launch({
      executablePath: findOrInstallChromium(),
      args: [...LAUNCH_ARGUMENTS],
    });
    try {
      await build({ root: ROOT, logLevel: "error", build: { outDir: folder, emptyOutDir: true } });
      multiplyCommunities(join(folder, "chongqing/communities.geojson"));
      const server = await serveFolder(folder);
      const page = await browser.newPage({ viewport: { width: 1000, height: 640 } });
      await page.goto(server.url + LINK);
      const slider = page.getByRole("slider").first();
      await slider.focus({ timeout: 60_000 });
      const before = await firstRows(page);
      const there = await slide(page, "ArrowRight");
      const moved = await firstRows(page);
      const back = await slide(page, "ArrowLeft");
      const after = await firstRows(page);
      server.close();
      const ranked = [...there.ranked, ...back.ranked];
      const shown = [...there.shown, ...back.shown];
      return {
        bench: this.name,
        ours: median(ranked),
        peer: BUDGET_MS,
        peerName: `budget of ${BUDGET_MS} ms`,
        bar: 1,
        difference: differenceOf(before, moved, after),
        notes: [
          `${ranked.length} steps over ${COMMUNITIES.toLocaleString("en")} communities, map, legend, districts and list; the slowest ${Math.max(...ranked).toFixed(1)} ms`,
          `with the panel rendered anew: median ${median(shown).toFixed(1)} ms`,
        ],
      };
    } finally {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** The demo city's communities again and again, each time a little beside themselves. */
function multiplyCommunities(path: string): void {
  const city = JSON.parse(readFileSync(path, "utf8")) as {
    features: { properties: { id: string }; geometry: { coordinates: Coordinates } }[];
  };
  const { features } = city;
  const once = features.length;
  for (let i = once; i < COMMUNITIES; i++) {
    const { properties, geometry, ...rest } = features[i % once]!;
    const copy = Math.floor(i / once);
    features.push({
      ...rest,
      properties: { ...properties, id: `${properties.id}-${copy}` },
      geometry: { ...geometry, coordinates: moved(geometry.coordinates, 0.002 * copy) },
    });
  }
  writeFileSync(path, JSON.stringify(city));
}

type Coordinates = readonly (number | Coordinates)[];

const moved = (coordinates: Coordinates, degrees: number): Coordinates =>
  coordinates.map((c) => (typeof c === "number" ? c + degrees : moved(c, degrees)));

/** Presses the key on the focused slider; each step waits until the one before is ranked and shown, for frames may be slow. */
function slide(page: Page, key: string): Promise<{ ranked: number[]; shown: number[] }> {
  return page.evaluate(
    async ({ key, steps }) => {
      const ranked: number[] = [];
      const shown: number[] = [];
      for (let step = 0; step < steps; step++) {
        const before = performance.getEntriesByName("atlas:ranked-shown")[0]?.startTime;
        document.activeElement!.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
        while (performance.getEntriesByName("atlas:ranked-shown")[0]?.startTime === before)
          await new Promise(requestAnimationFrame);
        ranked.push(performance.getEntriesByName("atlas:ranked")[0]!.duration);
        shown.push(performance.getEntriesByName("atlas:ranked-shown")[0]!.duration);
      }
      return { ranked, shown };
    },
    { key, steps: STEPS },
  );
}

async function firstRows(page: Page): Promise<string> {
  await page.waitForTimeout(1000);
  return (await page.locator("aside ol").first().textContent()) ?? "";
}

function differenceOf(before: string, moved: string, after: string): string | null {
  if (before === moved) return `${STEPS} steps leave the list as it is: "${before.slice(0, 80)}"`;
  return before === after
    ? null
    : `there and back the list is "${after.slice(0, 80)}", it was "${before.slice(0, 80)}"`;
}

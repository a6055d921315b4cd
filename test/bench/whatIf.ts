/** A new facility follows the pointer over the demo city: from the pointer's report to the new sums, in Chromium on the built page. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "@playwright/test";
import { build } from "vite";
import { LAUNCH_ARGUMENTS } from "../../src/cli/chromium.ts";
import { findOrInstallChromium } from "../e2e/browser.ts";
import type { Bench } from "./figure.ts";
import { serveFolder } from "./folderServer.ts";
import { median } from "./measure.ts";

const MOVES = 120;
const BUDGET_MS = 4;
const LINK = "#lang=en&panel=coverage&cover=elderDayCare&m=slope&at=106.53,29.56,14.5";
const ROOT = new URL("../../", import.meta.url).pathname;

export const whatIfBench: Bench = {
  name: "whatif/drag demo city",
  async run() {
    const folder = mkdtempSync(join(tmpdir(), "atlas-bench-"));
    const browser = await chromium.launch({
      executablePath: findOrInstallChromium(),
      args: [...LAUNCH_ARGUMENTS],
    });
    try {
      await build({ root: ROOT, logLevel: "error", build: { outDir: folder, emptyOutDir: true } });
      const server = await serveFolder(folder);
      const page = await browser.newPage({ viewport: { width: 1000, height: 640 } });
      await page.goto(server.url + LINK);
      await page.getByRole("button", { name: "Add", exact: true }).click({ timeout: 60_000 });
      const { sums, shown } = await drag(page);
      await page.mouse.move(640, 330);
      await page.waitForTimeout(1000);
      const held = await households(page);
      await page.mouse.down();
      await page.mouse.up();
      await page.keyboard.press("Escape");
      await page.getByRole("heading", { name: "Changes (1)" }).waitFor();
      const dropped = await households(page);
      server.close();
      return {
        bench: this.name,
        ours: median(sums),
        peer: BUDGET_MS,
        peerName: `budget of ${BUDGET_MS} ms`,
        bar: 1,
        difference:
          held === dropped ? null : `held it brings "${held}", dropped and counted anew "${dropped}"`,
        notes: [
          `${sums.length} moves over streets with slope; the slowest of a hundred ${quantile(sums, 0.99).toFixed(2)} ms`,
          `with all that map and panels do at once: median ${median(shown).toFixed(1)} ms (drawn by software)`,
        ],
      };
    } finally {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** In circles clear of what lies on the map; each move waits until the one before is measured, for frames may be slow. */
async function drag(page: Page): Promise<{ sums: number[]; shown: number[] }> {
  await page.mouse.move(620, 330);
  return page.evaluate(async (moves) => {
    const map = document.querySelector(".maplibregl-canvas-container")!;
    for (let move = 0; move < moves; move++) {
      const before = performance.getEntriesByName("atlas:drag-shown").length;
      const clientX = 640 + (20 + move / 2) * Math.cos(move / 9);
      const clientY = 330 + (20 + move / 2) * Math.sin(move / 9);
      map.dispatchEvent(
        new PointerEvent("pointermove", { clientX, clientY, pointerType: "mouse", bubbles: true }),
      );
      while (performance.getEntriesByName("atlas:drag-shown").length === before)
        await new Promise(requestAnimationFrame);
    }
    return {
      sums: performance.getEntriesByName("atlas:drag-sums").map(({ duration }) => duration),
      shown: performance.getEntriesByName("atlas:drag-shown").map(({ duration }) => duration),
    };
  }, MOVES);
}

async function households(page: Page): Promise<string> {
  const text = await page.getByRole("status").filter({ hasText: "households" }).textContent();
  return /[+−]?[\d,]+ households/.exec(text ?? "")?.[0] ?? "";
}

const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(share * (values.length - 1))]!;

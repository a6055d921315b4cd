/** The district atlas of 38 pages as slides in one run, against 38 runs of one page, in Chromium on the built page. */
import { readFileSync, statSync } from "node:fs";
import { type Browser, chromium, type Page } from "@playwright/test";
import { unzipSync } from "fflate";
import { builtPage } from "../../src/cli/builtPage.ts";
import { LAUNCH_ARGUMENTS } from "../../src/cli/chromium.ts";
import { serveReport } from "../../src/cli/reportServer.ts";
import { findOrInstallChromium } from "../e2e/browser.ts";
import type { Bench } from "./figure.ts";
import { median } from "./measure.ts";

/** Runs of one page that stand for all. */
const ALONE = 3;

export const reportBench: Bench = {
  name: "report/38 districts",
  async run() {
    const codes = districtCodes();
    const server = await serveReport(await builtPage(), null);
    const browser = await chromium.launch({
      executablePath: findOrInstallChromium(),
      args: [...LAUNCH_ARGUMENTS],
    });
    try {
      const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, acceptDownloads: true });
      page.setDefaultTimeout(20 * 60_000);
      await page.goto(`${server.url}#lang=zh`);
      await page.waitForFunction(() => performance.getEntriesByName("atlas:first-map").length > 0);
      // The first one loads the library and makes the shaders.
      await make(page, codes.slice(0, 1));
      const alone: number[] = [];
      for (const code of codes.slice(1, 1 + ALONE)) alone.push((await make(page, [code])).milliseconds);
      const before = await peakMegabytes(browser);
      const whole = await make(page, codes);
      const after = await peakMegabytes(browser);
      const slides = Object.keys(unzipSync(readFileSync(whole.path))).filter((name) =>
        /^ppt\/slides\/slide\d+\.xml$/.test(name),
      ).length;
      return {
        bench: this.name,
        ours: whole.milliseconds,
        peer: codes.length * median(alone),
        peerName: `${codes.length} runs of one page (${ALONE} made)`,
        bar: 1,
        difference: slides === codes.length ? null : `${slides} slides, expected ${codes.length}`,
        notes: [
          `${(whole.milliseconds / 1000 / codes.length).toFixed(1)} s a page, ${(statSync(whole.path).size / 2 ** 20).toFixed(1)} MiB in all`,
          `peak memory of page and graphics: ${before} before, ${after} after`,
        ],
      };
    } finally {
      await browser.close();
      server.close();
    }
  },
};

function districtCodes(): readonly string[] {
  const path = new URL("../../data/chongqing/districts.geojson", import.meta.url);
  const { features } = JSON.parse(readFileSync(path, "utf8")) as {
    readonly features: readonly { readonly properties: { readonly code: string } }[];
  };
  return features.map(({ properties }) => properties.code);
}

interface Made {
  readonly milliseconds: number;
  readonly path: string;
}

/** From the order to the download. */
async function make(page: Page, only: readonly string[]): Promise<Made> {
  const download = page.waitForEvent("download");
  const begin = performance.now();
  const failure = await page.evaluate(async (only) => {
    const answer = await window.renewalAtlas!.report({
      ...{ template: "districtAtlas", language: "zh", paper: "wide", format: "pptx", pixelRatio: 2 },
      only,
    });
    return answer.kind === "failed" ? answer.says.join("; ") : null;
  }, only);
  if (failure !== null) throw new Error(`report bench: ${failure}`);
  const file = await download;
  return { milliseconds: performance.now() - begin, path: await file.path() };
}

/** The most memory that the processes of the page and of its graphics have held so far; only Linux keeps that. */
async function peakMegabytes(browser: Browser): Promise<string> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = (await session.send("SystemInfo.getProcessInfo")) as {
    readonly processInfo: readonly { readonly type: string; readonly id: number }[];
  };
  await session.detach();
  if (process.platform !== "linux") return "not known";
  const kilobytes = processInfo
    .filter(({ type }) => type === "renderer" || type === "GPU")
    .map(({ id }) => Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1] ?? 0));
  return `${Math.round(kilobytes.reduce((sum, one) => sum + one, 0) / 1024)} MiB`;
}

/** From navigation to the first complete map of the demo city, against a bare MapLibre page that draws the same files. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type Browser, chromium } from "@playwright/test";
import { build } from "vite";
import { LAUNCH_ARGUMENTS } from "../../src/cli/chromium.ts";
import { findOrInstallChromium } from "../e2e/browser.ts";
import type { Bench } from "./figure.ts";
import { type FolderServer, serveFolder } from "./folderServer.ts";
import { median } from "./measure.ts";

const RUNS = 5;
const MARK = "atlas:first-map";
const LONG_TASK_MS = 50;
const SETTLE_MS = 3000;
const SCRIPT_BUDGET_KB = 850;
const ROOT = new URL("../../", import.meta.url).pathname;

export const firstMapBench: Bench = {
  name: "first-map/demo",
  async run() {
    const folder = mkdtempSync(join(tmpdir(), "atlas-bench-"));
    try {
      const app = await serveBuilt(join(folder, "app"), ROOT, {});
      const bare = await serveBuilt(join(folder, "bare"), join(ROOT, "test/bench/page"), {
        configFile: false,
        base: "./",
        publicDir: join(ROOT, "data"),
      });
      const ours: Visit[] = [];
      const peers: Visit[] = [];
      for (let run = 0; run < RUNS; run++) {
        ours.push(await visit(app));
        peers.push(await visit(bare));
      }
      app.close();
      bare.close();
      const scripts = Math.max(...ours.map((v) => v.scriptBytes));
      return {
        bench: this.name,
        ours: median(ours.map((v) => v.firstMapMs)),
        peer: median(peers.map((v) => v.firstMapMs)),
        peerName: "bare MapLibre page",
        bar: 0.67,
        difference:
          ours.some((v) => Number.isNaN(v.firstMapMs)) || peers.some((v) => Number.isNaN(v.firstMapMs))
            ? "a page showed no map within a minute"
            : null,
        notes: [
          `JavaScript of the first view: ${kb(scripts)} KB gzip, budget ${SCRIPT_BUDGET_KB}${scripts > SCRIPT_BUDGET_KB * 1000 ? ": exceeded" : ""}; in workers ${kb(ours[0]!.workerBytes)} KB more`,
          `bare page: ${kb(peers[0]!.scriptBytes)} KB gzip; in workers ${kb(peers[0]!.workerBytes)} KB more`,
          `long tasks (> ${LONG_TASK_MS} ms) after the map stood: ${tasks(ours.map((v) => v.tasksAfter))}; before: ${tasks(ours.map((v) => v.tasksBefore))}`,
          `bare page, before: ${tasks(peers.map((v) => v.tasksBefore))}`,
        ],
      };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

interface Visit {
  /** NaN when no map came within a minute. */
  readonly firstMapMs: number;
  /** gzip bytes of all scripts that the page, and that its workers, asked for until then. */
  readonly scriptBytes: number;
  readonly workerBytes: number;
  readonly tasksBefore: readonly number[];
  readonly tasksAfter: readonly number[];
}

async function serveBuilt(
  outDir: string,
  root: string,
  config: { configFile?: false; base?: string; publicDir?: string },
): Promise<FolderServer & { folder: string }> {
  await build({ root, logLevel: "error", ...config, build: { outDir, emptyOutDir: true, target: "es2023" } });
  return { ...(await serveFolder(outDir)), folder: outDir };
}

/** Opens the page in a browser of its own, so that nothing is warm: neither cache nor compiled code nor shaders. */
async function visit(server: FolderServer & { folder: string }): Promise<Visit> {
  const browser: Browser = await chromium.launch({
    executablePath: findOrInstallChromium(),
    args: [...LAUNCH_ARGUMENTS],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await page.addInitScript(() => {
      const found: { start: number; duration: number }[] = [];
      Object.assign(globalThis, { longTasks: found });
      new PerformanceObserver((list) => {
        for (const { startTime, duration } of list.getEntries()) found.push({ start: startTime, duration });
      }).observe({ type: "longtask", buffered: true });
    });
    server.asked.length = 0;
    await page.goto(server.url);
    const handle = await page
      .waitForFunction((mark) => performance.getEntriesByName(mark)[0]?.startTime, MARK, {
        timeout: 60_000,
        polling: 100,
      })
      .catch(() => null);
    const firstMapMs = handle ? ((await handle.jsonValue()) as number) : NaN;
    const scriptBytes = gzipBytes(server, false);
    const workerBytes = gzipBytes(server, true);
    await page.waitForTimeout(SETTLE_MS);
    const tasks = (await page.evaluate("longTasks")) as { start: number; duration: number }[];
    const durations = (of: typeof tasks) => of.map((task) => Math.round(task.duration));
    return {
      firstMapMs,
      scriptBytes,
      workerBytes,
      tasksBefore: durations(tasks.filter((task) => task.start < firstMapMs)),
      tasksAfter: durations(tasks.filter((task) => task.start >= firstMapMs)),
    };
  } finally {
    await browser.close();
  }
}

/** gzip size of the distinct scripts answered so far, of workers or of the page. */
function gzipBytes({ asked, folder }: FolderServer & { folder: string }, worker: boolean): number {
  const scripts = asked.filter((answer) => /\.m?js$/.test(answer.path) && answer.worker === worker);
  const paths = new Set(scripts.map((answer) => answer.path));
  return [...paths].reduce((sum, path) => sum + gzipSync(readFileSync(join(folder, path))).length, 0);
}

function tasks(runs: readonly (readonly number[])[]): string {
  const all = runs.flat();
  if (all.length === 0) return "none";
  return `${(all.length / runs.length).toFixed(1)} a run, the longest ${Math.max(...all)} ms`;
}

function kb(bytes: number): string {
  return (bytes / 1000).toFixed(0);
}

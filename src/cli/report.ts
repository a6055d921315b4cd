/** `atlas report`: the page's own reports from the terminal, made by the page itself in a browser without a window. */
import { randomBytes } from "node:crypto";
import { rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { builtPage } from "./builtPage.ts";
import { findChromium, LAUNCH_ARGUMENTS } from "./chromium.ts";
import { Refusal, runCommand } from "./command.ts";
import { readInput, refuseFile } from "./inputFiles.ts";
import { parseReport, REPORT_USAGE, type ReportWanted } from "./reportArguments.ts";
import { serveReport } from "./reportServer.ts";

/** Makes a report of a city and writes it. Gives the exit status. */
export const run = (args: readonly string[]): Promise<number> =>
  runCommand({ usage: REPORT_USAGE, parse: parseReport, work: report }, args);

async function report(wanted: ReportWanted): Promise<0> {
  if (wanted.city !== null) await readInput(wanted.city);
  const executablePath = chromiumPath();
  const server = await serveReport(await builtPage(), wanted.city);
  // Complete or not there: a file that is written appears under its name at once.
  const partial = join(dirname(wanted.out), `.${randomBytes(6).toString("hex")}.partial`);
  let browser: Browser | undefined;
  try {
    browser = await chromium.launch({ executablePath, args: [...LAUNCH_ARGUMENTS] });
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, acceptDownloads: true });
    await make(page, server.url, wanted, partial);
    await rename(partial, wanted.out).catch((error: unknown) => refuseFile(error, wanted.out));
    return 0;
  } finally {
    await browser?.close();
    server.close();
    await rm(partial, { force: true });
  }
}

function chromiumPath(): string {
  const found = findChromium();
  if (found !== null) return found;
  throw new Refusal(
    "a report needs Chromium or Chrome, and none was found: install one, or set CHROMIUM_PATH=/path/to/it",
    2,
  );
}

/** What the page answers (app/automation.ts). */
interface Answer {
  readonly kind: "file" | "failed";
  /** Sentences: why it failed, or what is to be known of the file. */
  readonly says: readonly string[];
}

async function make(page: Page, url: string, wanted: ReportWanted, partial: string): Promise<void> {
  const { template, language, view, only, paper, scale, seconds, format } = wanted;
  page.setDefaultTimeout(seconds * 1000);
  await page.exposeFunction("renewalAtlasProgress", say);
  // The page prints as it does for a person; the browser's dialog is what is not there.
  let printing: Promise<unknown> | undefined;
  await page.exposeFunction("print", () => {
    printing = page.pdf({ path: partial, preferCSSPageSize: true, printBackground: true });
  });
  await page.goto(`${url}#${view === "" ? "lang=zh" : view}`);
  await page.waitForFunction(() => "renewalAtlas" in window);
  const download = format === "pdf" ? null : page.waitForEvent("download");
  download?.catch(() => undefined);
  const order = { template, language, only, paper, format, pixelRatio: scale };
  const asked = page.evaluate(async (wish) => {
    const { renewalAtlas } = window as unknown as {
      renewalAtlas: { report: (order: typeof wish) => Promise<Answer> };
    };
    return await renewalAtlas.report(wish);
  }, order);
  const answer = await Promise.race([asked, patience(seconds)]);
  if (answer.kind === "failed") {
    const [reason = "the page gave no reason", ...others] = [...answer.says].reverse();
    for (const sentence of others.reverse()) process.stderr.write(`${sentence}\n`);
    throw new Refusal(`no report: ${reason}`);
  }
  for (const sentence of answer.says) process.stderr.write(`${sentence}\n`);
  // The page is told that it is printed before the file is whole.
  await printing;
  await (await download)?.saveAs(partial);
}

function say(page: number, pages: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\rpage ${page} of ${pages}${page === pages ? "\n" : ""}`);
}

function patience(seconds: number): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(
      () => reject(new Refusal(`no report after ${seconds} s; --seconds gives it more time`)),
      seconds * 1000,
    ).unref();
  });
}

/** `atlas report`: the page's own reports from the terminal, made by the page itself in a browser without a window. */
import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { builtPage } from "./builtPage.ts";
import { findChromium, LAUNCH_ARGUMENTS } from "./chromium.ts";
import { Refusal, runCommand } from "./command.ts";
import { readInput } from "./inputFiles.ts";
import { parseReport, REPORT_USAGE, type ReportWanted } from "./reportArguments.ts";
import { serveReport } from "./reportServer.ts";

/** Makes a report of a city and writes it. Gives the exit status. */
export const run = (args: readonly string[]): Promise<number> =>
  runCommand({ usage: REPORT_USAGE, parse: parseReport, work: report }, args);

async function report(wanted: ReportWanted): Promise<0> {
  if (wanted.city !== null) await readInput(wanted.city);
  // Complete or not there: a file that is written appears under its name at once.
  const partial = join(dirname(wanted.out), `.${randomBytes(6).toString("hex")}.partial`);
  // The browser ends the process with Ctrl+C, and nothing else is run then.
  const forget = () => rmSync(partial, { force: true });
  process.once("exit", forget);
  try {
    await begin(wanted.out, partial);
    await inBrowser(wanted, chromiumPath(), partial);
    await rename(partial, wanted.out).catch((error: unknown) => refuseOutput(error, wanted.out));
    return 0;
  } finally {
    await rm(partial, { force: true });
    process.off("exit", forget);
  }
}

/** Tries before the work whether the file can be written. @throws Refusal */
async function begin(out: string, partial: string): Promise<void> {
  const there = await stat(out).catch(() => null);
  if (there?.isDirectory()) throw new Refusal(`${out} is a folder, expected a file`, 2);
  await writeFile(partial, "").catch((error: unknown) => refuseOutput(error, out));
}

function refuseOutput(error: unknown, out: string): never {
  const { code = String(error) } = error as NodeJS.ErrnoException;
  const reason = code === "ENOENT" ? "its folder does not exist" : code;
  throw new Refusal(`${out} cannot be written: ${reason}`, 2);
}

async function inBrowser(wanted: ReportWanted, executablePath: string, partial: string): Promise<void> {
  const server = await serveReport(await builtPage(), wanted.city);
  let browser: Browser | undefined;
  try {
    browser = await chromium.launch({ executablePath, args: [...LAUNCH_ARGUMENTS] });
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, acceptDownloads: true });
    await make(page, server.url, wanted, partial);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    // What a browser says goes on over many lines; the first says what it is.
    const [reason = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
    throw new Refusal(`no report: ${reason}`);
  } finally {
    await browser?.close().catch(() => undefined);
    server.close();
  }
}

function chromiumPath(): string {
  let found: string | null;
  try {
    found = findChromium();
  } catch (error) {
    throw new Refusal((error as Error).message, 2);
  }
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
  let failPrint: (error: unknown) => void;
  // The page would wait for the end of a print that failed.
  const printFailed = new Promise<never>((_, reject) => {
    failPrint = reject;
  });
  printFailed.catch(() => undefined);
  await page.exposeFunction("print", () => {
    printing = page.pdf({ path: partial, preferCSSPageSize: true, printBackground: true });
    printing.catch((error: unknown) => failPrint(error));
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
  const answer = await Promise.race([asked, printFailed, patience(seconds)]);
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

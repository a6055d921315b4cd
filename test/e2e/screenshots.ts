/**
 * The pictures of the README: `npm run screenshots [-- FOLDER]`, on the last build. Each view is taken in both languages, light and dark, on a
 * laptop's and a projector's screen; only what the README shows is taken unless a folder is named.
 */
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { findOrInstallChromium, LAUNCH_ARGUMENTS } from "./browser.ts";
import { serveApp } from "./servedApp.ts";
import { open, watch } from "./watch.ts";

/** Name and permalink of each view, without language and theme. */
const VIEWS = [
  ["overview", "panel=overview"],
  ["communities", "panel=communities&miss=any,elderDayCare"],
  ["coverage", "panel=coverage&cover=elderDayCare"],
  ["priorities", "panel=priorities"],
] as const;
const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];
const readme = readFileSync("README.md", "utf8");

const [named] = process.argv.slice(2);
const folder = named ?? ".images";
mkdirSync(folder, { recursive: true });
const app = await serveApp();
const browser = await chromium.launch({ executablePath: findOrInstallChromium(), args: LAUNCH_ARGUMENTS });
try {
  for (const viewport of SIZES)
    for (const theme of ["light", "dark"])
      for (const locale of ["zh", "en"])
        for (const [view, link] of VIEWS) {
          const name = `${view}-${locale}-${theme}-${viewport.width}`;
          if (named || readme.includes(`${folder}/${name}.png`))
            await take(name, `lang=${locale}&theme=${theme}&${link}`, viewport);
        }
} finally {
  await browser.close();
  await app.close();
}

async function take(name: string, hash: string, viewport: (typeof SIZES)[number]): Promise<void> {
  const page = await browser.newPage({ baseURL: app.url, viewport, reducedMotion: "reduce" });
  const { faults } = watch(page, app.url);
  await open(page, hash);
  await page.waitForTimeout(1500); // panels that load on demand, and labels that fade in
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await page.close();
  console.log(`${join(folder, name)}.png`);
  for (const fault of faults) console.error(`  ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
}

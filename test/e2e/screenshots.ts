/**
 * The pictures of the README: `npm run screenshots [-- FOLDER PATTERN]`, on the last build. Each view is taken in both languages, light and dark, on a
 * laptop's and a projector's screen; only what the README shows is taken unless a folder is named, and only names that match PATTERN.
 */
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { LAUNCH_ARGUMENTS } from "../../src/cli/chromium.ts";
import { findOrInstallChromium } from "./browser.ts";
import { serveApp } from "./servedApp.ts";
import { open, watch } from "./watch.ts";

/** Part of a picture around its middle, right of the panel: what methods differ in. */
const GROUND = { x: 480, y: 120, width: 620, height: 480 } as const;
const HEALTH = "panel=coverage&cover=healthStation&at=106.5485,29.5545,14.4";

/** Two new facilities where nobody is near to one. */
const SCENARIO = "1$1~2026*a~1~elderDayCare~6cd1i~1rcau~0~~*a~2~elderDayCare~6cdsq~1rcbo~2~~";

interface View {
  readonly name: string;
  /** Permalink, without language and theme. */
  readonly link: string;
  readonly clip?: typeof GROUND;
  /** Pressed before the picture is taken. */
  readonly press?: string;
}

const VIEWS: readonly View[] = [
  { name: "overview", link: "panel=overview" },
  { name: "communities", link: "panel=communities&miss=any,elderDayCare" },
  {
    name: "coverage",
    link: "panel=coverage&m=slope&cover=elderDayCare&ground=bands&at=106.555,29.555,13.6",
  },
  {
    name: "catchments",
    link: "panel=coverage&m=slope&cover=elderDayCare&ground=catchments&at=106.555,29.555,13.6",
  },
  { name: "whatif", link: `panel=coverage&m=slope&cover=elderDayCare&at=106.555,29.555,14.2&sc=${SCENARIO}` },
  { name: "priorities", link: "panel=priorities&color=priority" },
  { name: "talk", link: "panel=talk&color=consent" },
  { name: "menu", link: "panel=menu" },
  { name: "tracks", link: "panel=tracks" },
  { name: "works", link: "panel=menu&id=CQ-NA-0052&tab=works" },
  {
    name: "robustness",
    link: "panel=priorities&color=shareInTop",
    press: 'label:has-text("稳健性"), label:has-text("Robustness")',
  },
  { name: "programme", link: "panel=programme&color=programme" },
  { name: "report", link: "panel=report&rg=1&m=slope&cover=elderDayCare&at=106.555,29.555,12.6" },
  { name: "atlas", link: "panel=report&rt=districtAtlas&ri=500106,500107,500103" },
  { name: "straight", link: `${HEALTH}&m=straight`, clip: GROUND },
  { name: "flat", link: `${HEALTH}&m=flat`, clip: GROUND },
  { name: "slope", link: `${HEALTH}&m=slope`, clip: GROUND },
];
const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];
const readme = readFileSync("README.md", "utf8");

const [named, only] = process.argv.slice(2);
const folder = named ?? ".images";
mkdirSync(folder, { recursive: true });
const app = await serveApp();
const browser = await chromium.launch({ executablePath: findOrInstallChromium(), args: LAUNCH_ARGUMENTS });
try {
  for (const viewport of SIZES)
    for (const theme of ["light", "dark"])
      for (const locale of ["zh", "en"])
        for (const view of VIEWS) {
          const name = `${view.name}-${locale}-${theme}-${viewport.width}`;
          if (only !== undefined && !new RegExp(only).test(name)) continue;
          if (named || readme.includes(`${folder}/${name}.png`))
            await take({ ...view, name, link: `lang=${locale}&theme=${theme}&${view.link}` }, viewport);
        }
} finally {
  await browser.close();
  await app.close();
}

async function take({ name, link, clip, press }: View, viewport: (typeof SIZES)[number]): Promise<void> {
  const page = await browser.newPage({ baseURL: app.url, viewport, reducedMotion: "reduce" });
  const { faults } = watch(page, app.url);
  await open(page, link);
  if (press) await page.locator(press).first().click({ timeout: 60_000 });
  await page.waitForTimeout(4000); // the network, panels that load on demand, and labels that fade in
  // What is being computed: draws of weights, a programme.
  await page.getByRole("progressbar").first().waitFor({ state: "hidden", timeout: 60_000 });
  await page.locator('[data-map-idle="true"]').waitFor({ timeout: 60_000 });
  // The page of a report is taken anew while its loader turns.
  await page.locator("[data-stage] .mantine-Loader-root").waitFor({ state: "hidden", timeout: 120_000 });
  await page.screenshot({ path: join(folder, `${name}.png`), ...(clip ? { clip } : {}) });
  await page.close();
  console.log(`${join(folder, name)}.png`);
  for (const fault of faults) console.error(`  ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
}

/** Finds the browser that tests, benchmarks and screenshots use, or installs one. */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome", "msedge"];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

/** A software GPU that every machine has, and no traffic of the browser's own. */
export const LAUNCH_ARGUMENTS = [
  "--no-sandbox",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--ignore-gpu-blocklist",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** Path of a Chromium: CHROMIUM_PATH, else one on the PATH or in the usual places, else Playwright's own; null when there is none. */
export function findChromium(): string | null {
  const named = process.env["CHROMIUM_PATH"];
  if (named) {
    if (!existsSync(named))
      throw new Error(`CHROMIUM_PATH is ${named}, expected the path of a Chromium: no such file`);
    return named;
  }
  const onPath = (process.env["PATH"] ?? "")
    .split(delimiter)
    .flatMap((dir) => NAMES.map((name) => join(dir, name)));
  const own = chromium.executablePath();
  return [...onPath, ...PLACES, own].find((path) => path !== "" && existsSync(path)) ?? null;
}

/** The same, installing a browser first where none is found. @throws when no way worked, saying which were tried. */
export function findOrInstallChromium(): string {
  const found = findChromium();
  if (found) return ensureChineseFont(found);
  const tried: string[] = [];
  if (canUseApt()) {
    tried.push("apt-get install chromium fonts-noto-cjk");
    spawnSync("apt-get", ["update", "-qq"], { stdio: "inherit" });
    spawnSync("apt-get", ["install", "-y", "-qq", "chromium", "fonts-noto-cjk"], { stdio: "inherit" });
  } else {
    tried.push("npx playwright install chromium");
    spawnSync("npx", ["playwright", "install", "chromium"], {
      stdio: "inherit",
      shell: process.platform === "win32",
    });
  }
  const installed = findChromium();
  if (installed) return installed;
  throw new Error(
    `No browser for the browser tests. Looked at CHROMIUM_PATH, the PATH and Playwright's own; tried "${tried.join('", "')}". ` +
      "Install Chromium or Chrome and set CHROMIUM_PATH=/path/to/it.",
  );
}

function canUseApt(): boolean {
  return (
    process.platform === "linux" &&
    process.getuid?.() === 0 &&
    spawnSync("apt-get", ["--version"]).status === 0
  );
}

/** Chinese labels need a font; without one they are boxes, which no test notices. */
function ensureChineseFont(path: string): string {
  if (!canUseApt()) return path;
  const fonts = spawnSync("fc-list", [":lang=zh"], { encoding: "utf8" });
  if (fonts.status === 0 && fonts.stdout.trim() !== "") return path;
  execFileSync("apt-get", ["install", "-y", "-qq", "fonts-noto-cjk"], { stdio: "inherit" });
  return path;
}

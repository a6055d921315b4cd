/** Finds the browser that makes reports from the terminal; tests, benchmarks and screenshots use the same. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome", "msedge"];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ...["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"].flatMap((variable) => {
    const base = process.env[variable];
    return base
      ? [
          join(base, "Google/Chrome/Application/chrome.exe"),
          join(base, "Microsoft/Edge/Application/msedge.exe"),
        ]
      : [];
  }),
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

/**
 * Path of a Chromium: CHROMIUM_PATH, else one on the PATH or in the usual places, else Playwright's own; null when there is none.
 * @throws when CHROMIUM_PATH names no file.
 */
export function findChromium(): string | null {
  const named = process.env["CHROMIUM_PATH"];
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH is ${named}: no such file, expected a Chromium`);
    return named;
  }
  const ending = process.platform === "win32" ? ".exe" : "";
  const onPath = (process.env["PATH"] ?? "")
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name + ending)));
  return [...onPath, ...PLACES, chromium.executablePath()].find(starts) ?? null;
}

/** Ubuntu's packages leave a script that only says where the browser went: a file alone proves nothing. On Windows --version opens a window. */
function starts(path: string): boolean {
  if (path === "" || !existsSync(path)) return false;
  return (
    process.platform !== "linux" ||
    spawnSync(path, ["--version"], { timeout: 20_000, stdio: "ignore" }).status === 0
  );
}

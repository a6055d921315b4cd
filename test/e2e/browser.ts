/** Finds the browser that tests, benchmarks and screenshots use, or installs one. */
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
function findChromium(): string | null {
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

/**
 * The same, with a font that has Chinese, and installing where none is found: Debian's packages as root, else Playwright's download.
 * @throws when no way worked, saying which were tried.
 */
export function findOrInstallChromium(): string {
  const apt = canUseApt();
  const found = findChromium();
  if (found) {
    if (apt && !hasChineseFont()) aptInstall(["fonts-noto-cjk"]);
    return found;
  }
  const ways: [string, () => void][] = [
    ["npx playwright install chromium", () => run("npx", ["playwright", "install", "chromium"])],
  ];
  if (apt)
    ways.unshift([
      "apt-get install chromium fonts-noto-cjk",
      () => aptInstall(["chromium", "fonts-noto-cjk"]),
    ]);
  for (const [name, install] of ways) {
    console.log(`No Chromium found, trying: ${name}`);
    install();
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error(
    `No browser for the browser tests. Looked at CHROMIUM_PATH, the PATH, the usual places and Playwright's own; tried ` +
      `"${ways.map(([name]) => name).join('", "')}". Install Chromium or Chrome, or set CHROMIUM_PATH=/path/to/it.`,
  );
}

/** Ubuntu's packages leave a script that only says where the browser went: a file alone proves nothing. On Windows --version opens a window. */
function starts(path: string): boolean {
  if (path === "" || !existsSync(path)) return false;
  return (
    process.platform !== "linux" ||
    spawnSync(path, ["--version"], { timeout: 20_000, stdio: "ignore" }).status === 0
  );
}

function canUseApt(): boolean {
  return (
    process.platform === "linux" &&
    process.getuid?.() === 0 &&
    spawnSync("apt-get", ["--version"]).status === 0
  );
}

/** Without one, Chinese labels are boxes, which hardly a test notices. */
function hasChineseFont(): boolean {
  const { status, stdout } = spawnSync("fc-list", [":lang=zh"], { encoding: "utf8" });
  return status === 0 && stdout.trim() !== "";
}

function aptInstall(packages: readonly string[]): void {
  run("apt-get", ["update", "-qq"]);
  run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages]);
}

function run(command: string, args: readonly string[]): void {
  spawnSync(command, args, {
    stdio: "inherit",
    shell: process.platform === "win32",
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}

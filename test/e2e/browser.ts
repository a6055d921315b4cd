/** Installs the browser that tests, benchmarks and screenshots use where none is found. */
import { spawnSync } from "node:child_process";
import { findChromium } from "../../src/cli/chromium.ts";

/**
 * Path of a Chromium, with a font that has Chinese; installs where none is found: Debian's packages as root, else Playwright's download.
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

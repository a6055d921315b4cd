import { defineConfig } from "@playwright/test";
import { LAUNCH_ARGUMENTS } from "../../src/cli/chromium.ts";
import { findOrInstallChromium } from "./browser.ts";
import { freePort } from "./servedApp.ts";

// Playwright reads this file again in each worker, which inherits the environment: port and browser are chosen once.
process.env["ATLAS_PORT"] ??= String(await freePort());
process.env["CHROMIUM_PATH"] = findOrInstallChromium();
const port = process.env["ATLAS_PORT"];

export default defineConfig({
  testDir: ".",
  testMatch: "*.e2e.ts",
  outputDir: "../../test-results",
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  // Software drawing on a busy machine is slow in ways that no user sees; what needed a second run is listed as flaky.
  retries: 1,
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    viewport: { width: 1366, height: 768 },
    launchOptions: { executablePath: process.env["CHROMIUM_PATH"], args: LAUNCH_ARGUMENTS },
  },
  webServer: {
    command: `npx vite preview --host 127.0.0.1 --port ${port} --strictPort`,
    cwd: "../..",
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
});

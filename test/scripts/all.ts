/** `npm test`: every check in turn, one closing line with the number of tests. Checks (types, lint, unused code, build) count as one each. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findOrInstallChromium } from "../e2e/browser.ts";

const reports = mkdtempSync(join(tmpdir(), "renewal-atlas-"));
let passed = 0;
let failed = 0;

function run(name: string, command: string, env: Record<string, string> = {}): boolean {
  console.log(`\n— ${name}`);
  const started = performance.now();
  const { status } = spawnSync(command, { shell: true, stdio: "inherit", env: { ...process.env, ...env } });
  console.log(
    `— ${name}: ${status === 0 ? "ok" : "FAILED"}, ${((performance.now() - started) / 1000).toFixed(1)} s`,
  );
  return status === 0;
}

function check(name: string, command: string): boolean {
  const ok = run(name, command);
  if (ok) passed++;
  else failed++;
  return ok;
}

function count(ok: boolean, read: () => { passed: number; failed: number }): void {
  let result = { passed: 0, failed: 0 };
  try {
    result = read();
  } catch (error) {
    console.error(`no report: ${error instanceof Error ? error.message : error}`);
  }
  passed += result.passed;
  failed += result.failed;
  if ((!ok && result.failed === 0) || result.passed + result.failed === 0) failed++;
}

const readJson = (file: string) => JSON.parse(readFileSync(file, "utf8"));

check("types", "npx tsc");
check("lint", "npx biome check --error-on-warnings .");
check("unused code", "npx knip");

const unitReport = join(reports, "unit.json");
count(
  run(
    "unit and architecture tests",
    `npx vitest run --reporter=default --reporter=json --outputFile.json=${unitReport}`,
  ),
  () => {
    const { numPassedTests, numFailedTests } = readJson(unitReport);
    return { passed: numPassedTests, failed: numFailedTests };
  },
);

// The browser tests run on the build: on an older one they would prove nothing.
if (check("build", "npx vite build --logLevel warn") && browserReady()) {
  const browserReport = join(reports, "browser.json");
  count(
    run("browser tests", "npx playwright test -c test/e2e/playwright.config.ts --reporter=list,json", {
      PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport,
    }),
    () => {
      const { expected, unexpected, flaky } = readJson(browserReport).stats;
      return { passed: expected + flaky, failed: unexpected };
    },
  );
}

function browserReady(): boolean {
  try {
    process.env["CHROMIUM_PATH"] = findOrInstallChromium();
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    failed++;
    return false;
  }
}

console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

import { readdirSync } from "node:fs";
import { dirname } from "node:path";
import { afterEach, expect, it, vi } from "vitest";
import { run } from "../../src/cli/report.ts";
import { inTerminal, temporaryFolder } from "./terminal.ts";

const browser = vi.hoisted(() => ({ launch: vi.fn(), built: vi.fn(async () => "/nowhere") }));
vi.mock("@playwright/test", () => ({ chromium: { launch: browser.launch, executablePath: () => "" } }));
vi.mock("../../src/cli/builtPage.ts", () => ({ builtPage: browser.built }));
vi.mock("../../src/cli/chromium.ts", () => ({
  findChromium: () => "/usr/bin/chromium",
  LAUNCH_ARGUMENTS: [],
}));

const file = temporaryFolder();
const folder = dirname(file("x"));
const report = (...args: readonly string[]) => inTerminal(run, "--template", "single-map", ...args);

afterEach(() => vi.clearAllMocks());

it("misuse, a city that is not there and a file that cannot be written end with 2, before a browser starts", async () => {
  expect(await report()).toMatchObject({ status: 2, err: expect.stringContaining("usage: report") });
  const missing = file("没有/city.json");
  const out = file("a.pptx");
  expect(await report("--city", missing, "-o", out)).toMatchObject({
    status: 2,
    err: `${missing} does not exist, expected a file\n`,
  });
  const nowhere = file("没有/a.pptx");
  expect(await report("-o", nowhere)).toMatchObject({
    status: 2,
    err: `${nowhere} cannot be written: its folder does not exist\n`,
  });
  expect(browser.launch).not.toHaveBeenCalled();
  expect(readdirSync(folder)).toEqual([]);
});

it("a browser that fails is a sentence and 1: what was there stays, and nothing half-written is left", async () => {
  const out = file("a.pdf", "the last one");
  browser.launch.mockRejectedValue(new Error("browser has crashed\nCall log:\n  - <launching>"));
  expect(await report("-o", out)).toMatchObject({ status: 1, err: "no report: browser has crashed\n" });
  expect(readdirSync(folder)).toEqual(["a.pdf"]);
});

it("a print that fails ends the report at once, and the browser with it", async () => {
  const close = vi.fn(async () => {});
  const asked: Record<string, () => void> = {};
  const page = {
    setDefaultTimeout: () => {},
    exposeFunction: async (name: string, call: () => void) => {
      asked[name] = call;
    },
    goto: async () => {},
    waitForFunction: async () => {},
    pdf: async () => {
      throw new Error("no space left");
    },
    // The page asks to print, and is never told that it was.
    evaluate: () => {
      asked["print"]!();
      return new Promise(() => {});
    },
  };
  browser.launch.mockResolvedValue({ newPage: async () => page, close });
  const out = file("b.pdf");
  expect(await report("-o", out)).toMatchObject({ status: 1, err: "no report: no space left\n" });
  expect(close).toHaveBeenCalledOnce();
  expect(readdirSync(folder)).not.toContain("b.pdf");
});

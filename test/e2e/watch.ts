/** Opens the page and keeps what must not happen on it: console errors, requests to other origins, violations of the policy. */
import type { Page } from "@playwright/test";

export interface Watch {
  readonly faults: readonly string[];
}

export function watch(page: Page, baseURL: string): Watch {
  const faults: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(baseURL) && !/^(data|blob):/.test(url)) faults.push(`request: ${url}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) faults.push(`status ${response.status()}: ${response.url()}`);
  });
  return { faults };
}

/** Opens the page at a permalink, in Chinese unless the link says otherwise, and waits for the first complete map. */
export async function open(page: Page, hash = ""): Promise<void> {
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  await page.goto(`./#${hash || "lang=zh"}`);
  await page.waitForFunction(() => performance.getEntriesByName("atlas:first-map").length > 0, undefined, {
    timeout: 60_000,
  });
}

/** Waits until what moves or fades has come to rest: half-way, colours have another contrast. What turns for ever is not waited for. */
export async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document.getAnimations().filter((one) => one.effect?.getTiming().iterations !== Infinity);
    await Promise.allSettled(ending.map((one) => one.finished));
  });
}

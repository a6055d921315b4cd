import { OTHER_ORIGIN } from "../io/loadResult.ts";

/** Bytes at `url`. @throws Error with the HTTP status, or the reason why nothing answered; its cause says when the page may not ask there. */
export async function readUrl(url: string, signal?: AbortSignal): Promise<Uint8Array> {
  const response = await fetch(url, signal ? { signal } : {}).catch((error: unknown) => {
    signal?.throwIfAborted();
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(reason, isElsewhere(url) ? { cause: OTHER_ORIGIN } : {});
  });
  if (!response.ok)
    throw new Error(`HTTP ${response.status}${response.statusText ? ` ${response.statusText}` : ""}`);
  return new Uint8Array(await response.arrayBuffer());
}

function isElsewhere(url: string): boolean {
  const here = globalThis.location?.origin;
  return here !== undefined && /^https?:/i.test(url) && new URL(url).origin !== here;
}

/** Bytes at `url`. @throws Error with the HTTP status, or the reason why nothing answered. */
export async function readUrl(url: string, signal?: AbortSignal): Promise<Uint8Array> {
  const response = await fetch(url, signal ? { signal } : {});
  if (!response.ok)
    throw new Error(`HTTP ${response.status}${response.statusText ? ` ${response.statusText}` : ""}`);
  return new Uint8Array(await response.arrayBuffer());
}

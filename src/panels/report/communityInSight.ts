import type { LaidDocument } from "./laidDocument.ts";

/** Id of the community whose sheet is in sight; null on other pages. A sheet may have several pages. */
export function communityInSight(
  laid: LaidDocument | null,
  page: number,
  known: ReadonlyMap<string, unknown>,
): string | null {
  const key = laid?.outline.pages[laid.placeOf(page).source]?.key ?? "";
  const [, id = ""] = /^community:(.*?)(?::\d+)?$/.exec(key) ?? [];
  return known.has(id) ? id : null;
}

import type { LaidDocument } from "./laidDocument.ts";

/** Id of the community whose sheet is in sight; null on other pages. A sheet's key ends with its community's id. */
export function communityInSight(
  laid: LaidDocument | null,
  page: number,
  known: ReadonlyMap<string, unknown>,
): string | null {
  const key = laid?.outline.pages[laid.placeOf(page).source]?.key ?? "";
  const id = key.slice(key.indexOf(":") + 1);
  return known.has(id) ? id : null;
}

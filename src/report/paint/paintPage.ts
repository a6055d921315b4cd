/** Draws a placed page on a canvas. */
import type { LaidPage } from "../layout/placed.ts";

/** Pictures of the page by the id of its map blocks and photos. */
export type PageImages = ReadonlyMap<string, CanvasImageSource>;

/**
 * The page at `pixelRatio` device px for each CSS px.
 * @throws RangeError when the browser has no canvas of that size
 */
export function paintPage(
  page: LaidPage,
  images: PageImages,
  { pixelRatio, font }: { readonly pixelRatio: number; readonly font: string },
): HTMLCanvasElement {
  throw new RangeError(`not a page: ${page.key} ${images.size} ${pixelRatio} ${font}`);
}

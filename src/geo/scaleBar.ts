/** Equator over the pixels of zoom 0, for tiles of 512 px. */
const METERS_PER_PIXEL_AT_ZOOM_0 = 40_075_016.686 / 512;

/**
 * Metres of ground that one pixel of a web mercator map with 512 px tiles covers at latitude `lat`.
 *
 * @param lat degrees, -85..85
 */
export function metersPerPixel(lat: number, zoom: number): number {
  return (METERS_PER_PIXEL_AT_ZOOM_0 * Math.cos((lat * Math.PI) / 180)) / 2 ** zoom;
}

/** A scale bar of a round length (1, 2 or 5 times a power of ten metres) not longer than `mostPixels`, for ground of `metersPerPixel` (> 0). */
export function scaleBar(
  metersPerPixel: number,
  mostPixels: number,
): { readonly meters: number; readonly pixels: number } {
  const meters = roundLength(metersPerPixel * mostPixels);
  return { meters, pixels: meters / metersPerPixel };
}

/** The greatest of 1, 2 or 5 times a power of ten that is not above `most` (> 0). */
function roundLength(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  return ([5, 2, 1].find((step) => step * power <= most) ?? 1) * power;
}

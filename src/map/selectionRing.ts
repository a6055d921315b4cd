import { ScatterplotLayer } from "@deck.gl/layers";
import { MAP_COLORS } from "../store/selectors/mapColors.ts";
import type { Theme } from "../store/state.ts";
import { BELOW_LABELS } from "./baseStyle.ts";

/** A ring around the community whose detail is open; it grows with the ground so that it stays around the footprint. */
export function selectionRing(positions: Float64Array, row: number, theme: Theme) {
  if (row < 0) return null;
  const [red, green, blue] = MAP_COLORS[theme].select;
  return new ScatterplotLayer<readonly [number, number], { readonly beforeId?: string }>({
    id: "selected-community",
    beforeId: BELOW_LABELS,
    data: [[positions[row * 2]!, positions[row * 2 + 1]!]],
    getPosition: (place) => [...place],
    getRadius: 95,
    radiusMinPixels: 10,
    radiusMaxPixels: 90,
    filled: true,
    getFillColor: [red, green, blue, 26],
    stroked: true,
    lineWidthUnits: "pixels",
    getLineWidth: 2.5,
    getLineColor: [red, green, blue, 255],
  });
}

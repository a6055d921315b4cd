import { ScatterplotLayer } from "@deck.gl/layers";
import { MAP_COLORS } from "../store/selectors/mapColors.ts";
import type { Theme } from "../store/state.ts";
import { BELOW_LABELS } from "./baseStyle.ts";

interface Ring {
  readonly id: string;
  /** Row of the community; -1: none. */
  readonly row: number;
  readonly lineWidth: number;
  /** 0..255. */
  readonly fillAlpha: number;
}

/** A ring around the community whose detail is open, and a finer one around the one pointed at, on the map or in the list. */
export function communityRings(
  positions: Float64Array,
  rows: { readonly selected: number; readonly hovered: number },
  theme: Theme,
) {
  return [
    ring(positions, theme, { id: "hovered-community", row: rows.hovered, lineWidth: 1.75, fillAlpha: 60 }),
    ring(positions, theme, { id: "selected-community", row: rows.selected, lineWidth: 2.5, fillAlpha: 26 }),
  ];
}

/** It grows with the ground so that it stays around the footprint. null: no such community. */
function ring(positions: Float64Array, theme: Theme, { id, row, lineWidth, fillAlpha }: Ring) {
  const [red, green, blue] = MAP_COLORS[theme].select;
  if (row < 0 || 2 * row >= positions.length) return null;
  return new ScatterplotLayer<readonly [number, number], { readonly beforeId?: string }>({
    id,
    beforeId: BELOW_LABELS,
    data: [[positions[row * 2]!, positions[row * 2 + 1]!]],
    getPosition: (place) => [...place],
    getRadius: 95,
    radiusMinPixels: 10,
    radiusMaxPixels: 90,
    filled: true,
    getFillColor: [red, green, blue, fillAlpha],
    stroked: true,
    lineWidthUnits: "pixels",
    getLineWidth: lineWidth,
    getLineColor: [red, green, blue, 255],
  });
}

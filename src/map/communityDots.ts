import { DataFilterExtension, type DataFilterExtensionProps } from "@deck.gl/extensions";
import { ScatterplotLayer } from "@deck.gl/layers";
import { SHOW } from "../store/selectors/map.ts";
import { MAP_COLORS } from "../store/selectors/mapColors.ts";
import type { Theme } from "../store/state.ts";
import { BELOW_LABELS } from "./baseStyle.ts";

/** One filter for all community layers: deck.gl rebuilds shaders when an extension's options change. */
export const SHOW_FILTER = new DataFilterExtension({ filterSize: 1 });

export type FilteredProps = DataFilterExtensionProps & { readonly beforeId?: string };

export interface CommunityDotsInput {
  /** n x 2, lng/lat. */
  readonly positions: Float64Array;
  /** n x 4 bytes. */
  readonly colors: Uint8Array;
  /** Length n, values of SHOW. */
  readonly show: Float32Array;
  readonly theme: Theme;
  /** Near enough that footprints take the place of dots. */
  readonly near: boolean;
}

/** A dot a community, about 90 m wide and never too small to see; near, only of those without a footprint. */
export function communityDots({ positions, colors, show, theme, near }: CommunityDotsInput) {
  return new ScatterplotLayer<unknown, FilteredProps>({
    id: "community-dots",
    beforeId: BELOW_LABELS,
    data: dotData(positions, colors, show),
    getRadius: 42,
    radiusUnits: "meters",
    radiusMinPixels: 2.9,
    radiusMaxPixels: 8,
    stroked: true,
    lineWidthUnits: "pixels",
    getLineWidth: 0.8,
    getLineColor: [...MAP_COLORS[theme].rim],
    pickable: true,
    autoHighlight: true,
    highlightColor: [255, 255, 255, 90],
    extensions: [SHOW_FILTER],
    filterRange: near ? [SHOW.pointOnly, SHOW.pointOnly] : [SHOW.pointOnly, SHOW.footprint],
  });
}

/** The communities that the filters hide, as a faint dust under the others, finer from afar: the city does not vanish. */
export function hiddenCommunities({ positions, colors, show, theme }: CommunityDotsInput) {
  return new ScatterplotLayer<unknown, FilteredProps>({
    id: "community-hidden",
    beforeId: BELOW_LABELS,
    data: dotData(positions, colors, show, false),
    getRadius: 60,
    radiusUnits: "meters",
    radiusMinPixels: 0.6,
    radiusMaxPixels: 1.3,
    getFillColor: [...MAP_COLORS[theme].faded],
    extensions: [SHOW_FILTER],
    filterRange: [SHOW.filteredOut, SHOW.filteredOut],
  });
}

interface Binary {
  readonly length: number;
  readonly attributes: Readonly<Record<string, object>>;
}

/** One object for one set of arrays: deck.gl uploads again when the object changes. */
const made = new WeakMap<Uint8Array, { show: Float32Array; full: Binary; plain: Binary }>();

function dotData(positions: Float64Array, colors: Uint8Array, show: Float32Array, withColors = true): Binary {
  const known = made.get(colors);
  if (known && known.show === show) return withColors ? known.full : known.plain;
  const plain = {
    getPosition: { value: positions, size: 2 },
    getFilterValue: { value: show, size: 1 },
  };
  const full = {
    length: show.length,
    attributes: { ...plain, getFillColor: { value: colors, size: 4, normalized: true } },
  };
  const entry = { show, full, plain: { length: show.length, attributes: plain } };
  made.set(colors, entry);
  return withColors ? entry.full : entry.plain;
}

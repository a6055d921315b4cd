import { DataFilterExtension, type DataFilterExtensionProps } from "@deck.gl/extensions";
import { ScatterplotLayer } from "@deck.gl/layers";
import { SHOW } from "../store/selectors/map.ts";
import { MAP_COLORS } from "../store/selectors/mapColors.ts";
import type { Raised } from "../store/selectors/raised.ts";
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
export function communityDots(dots: CommunityDotsInput) {
  return new ScatterplotLayer<unknown, FilteredProps>({ ...dotProps(dots), id: "community-dots" });
}

function dotProps({ positions, colors, show, theme, near }: CommunityDotsInput) {
  return {
    beforeId: BELOW_LABELS,
    data: dotData(positions, colors, show),
    getRadius: 42,
    radiusUnits: "meters" as const,
    radiusMinPixels: 2.9,
    radiusMaxPixels: 8,
    stroked: true,
    lineWidthUnits: "pixels" as const,
    getLineWidth: 0.8,
    getLineColor: [...MAP_COLORS[theme].rim] as [number, number, number, number],
    pickable: true,
    autoHighlight: true,
    highlightColor: [255, 255, 255, 90] as [number, number, number, number],
    extensions: [SHOW_FILTER],
    filterRange: [SHOW.pointOnly, near ? SHOW.pointOnly : SHOW.footprint] as [number, number],
  };
}

/** The few that matter once more, above all others and not hidden by them; larger where one must look for them. */
export function raisedCommunities(dots: CommunityDotsInput, { rows, isLarge }: Raised) {
  if (rows.length === 0) return null;
  const { theme, near } = dots;
  return new ScatterplotLayer<unknown, FilteredProps>({
    ...dotProps({ ...subset(dots, rows), theme, near }),
    id: RAISED_LAYER,
    ...(isLarge ? LARGE : {}),
  });
}

/** Id of the layer of raised communities; it is picked by their place among the rows. */
export const RAISED_LAYER = "community-raised";

const LARGE = { getRadius: 56, radiusMinPixels: 4.4, radiusMaxPixels: 10, getLineWidth: 1.3 };

const subsets = new WeakMap<
  Uint32Array,
  Pick<CommunityDotsInput, "positions" | "colors" | "show"> & { readonly of: CommunityDotsInput }
>();

/** Made once for the same rows of the same arrays. */
function subset(dots: CommunityDotsInput, rows: Uint32Array) {
  const known = subsets.get(rows);
  if (known?.of.colors === dots.colors && known.of.show === dots.show) return known;
  const positions = new Float64Array(rows.length * 2);
  const colors = new Uint8Array(rows.length * 4);
  const show = new Float32Array(rows.length);
  rows.forEach((row, i) => {
    for (let k = 0; k < 2; k++) positions[2 * i + k] = dots.positions[2 * row + k]!;
    for (let k = 0; k < 4; k++) colors[4 * i + k] = dots.colors[4 * row + k]!;
    show[i] = dots.show[row]!;
  });
  const made = { positions, colors, show, of: dots };
  subsets.set(rows, made);
  return made;
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

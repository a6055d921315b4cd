import { PathLayer, SolidPolygonLayer } from "@deck.gl/layers";
import type { Footprints } from "../geo/footprints.ts";
import { SHOW } from "../store/selectors/map.ts";
import { MAP_COLORS } from "../store/selectors/mapColors.ts";
import type { Theme } from "../store/state.ts";
import { BELOW_LABELS } from "./baseStyle.ts";
import { type FilteredProps, SHOW_FILTER } from "./communityDots.ts";

/** From this zoom a footprint is large enough to be read as an area. */
export const FOOTPRINT_ZOOM = 13.3;

interface Polygon {
  /** Row of the community. */
  readonly row: number;
  readonly positions: Float64Array;
  readonly holeIndices: readonly number[];
}

interface Rings {
  readonly length: number;
  readonly startIndices: Uint32Array;
  readonly attributes: Readonly<Record<string, object>>;
}

export interface CommunityFootprintsInput {
  readonly footprints: Footprints | null;
  readonly colors: Uint8Array;
  readonly show: Float32Array;
  readonly theme: Theme;
  readonly visible: boolean;
}

/** The footprints filled with the colour of their community, and a thin rim. No layer before they are first seen: cutting them into triangles takes a while. */
export function communityFootprints({ footprints, colors, show, theme, visible }: CommunityFootprintsInput) {
  if (!footprints || !(visible || made.has(footprints))) return [];
  const shapes = shapesOf(footprints);
  const fill = new SolidPolygonLayer<Polygon, FilteredProps>({
    id: "community-footprints",
    beforeId: BELOW_LABELS,
    visible,
    data: shapes.polygons,
    _normalize: false,
    positionFormat: "XY",
    getPolygon: (polygon) => polygon as never,
    getFillColor: ({ row }) => colors.subarray(row * 4, row * 4 + 4) as never,
    getFilterValue: ({ row }: Polygon) => show[row]!,
    updateTriggers: { getFillColor: colors, getFilterValue: show },
    opacity: 0.92,
    pickable: true,
    autoHighlight: true,
    highlightColor: [255, 255, 255, 90],
    extensions: [SHOW_FILTER],
    filterRange: [SHOW.footprint, SHOW.footprint],
  });
  const rim = new PathLayer<unknown, { readonly beforeId?: string }>({
    id: "community-rims",
    beforeId: BELOW_LABELS,
    visible,
    data: shapes.rings,
    _pathType: "open",
    positionFormat: "XY",
    getColor: [...MAP_COLORS[theme].rim],
    widthUnits: "pixels",
    getWidth: 1,
    jointRounded: true,
  });
  return [fill, rim];
}

/** Row of the community that a picked polygon belongs to. */
export const rowOfPolygon = (polygon: unknown): number => (polygon as Polygon).row;

const made = new WeakMap<Footprints, { polygons: readonly Polygon[]; rings: Rings }>();

function shapesOf(footprints: Footprints) {
  const known = made.get(footprints);
  if (known) return known;
  const { positions, ringStarts, polygonStarts, featureStarts } = footprints;
  const polygons: Polygon[] = [];
  for (let row = 0; row + 1 < featureStarts.length; row++) {
    for (let p = featureStarts[row]!; p < featureStarts[row + 1]!; p++) {
      const first = polygonStarts[p]!;
      const end = polygonStarts[p + 1]!;
      const from = ringStarts[first]!;
      const holeIndices: number[] = [];
      for (let r = first + 1; r < end; r++) holeIndices.push((ringStarts[r]! - from) * 2);
      polygons.push({ row, positions: positions.subarray(from * 2, ringStarts[end]! * 2), holeIndices });
    }
  }
  const rings: Rings = {
    length: ringStarts.length - 1,
    startIndices: ringStarts,
    attributes: { getPath: { value: positions, size: 2 } },
  };
  const shapes = { polygons, rings };
  made.set(footprints, shapes);
  return shapes;
}

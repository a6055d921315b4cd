import type { Feature, FeatureCollection } from "geojson";
import type { Bbox } from "../geo/bounds.ts";
import type { Communities } from "../model/community.ts";
import { SHOW } from "../store/selectors/map.ts";

/** More names than this on one view would only push each other away. */
const MOST_NAMES = 500;

/** The names of the shown communities inside `bbox`, at most 500, the selected and then the largest first. */
export function namesInView(
  { positions, names, households }: Pick<Communities, "positions" | "names" | "households">,
  show: Float32Array,
  [west, south, east, north]: Bbox,
  selected = -1,
): FeatureCollection {
  const rows: number[] = [];
  for (let i = 0; i < show.length; i++) {
    if (show[i] === SHOW.filteredOut) continue;
    const lng = positions[2 * i]!;
    const lat = positions[2 * i + 1]!;
    if (lng >= west && lng <= east && lat >= south && lat <= north) rows.push(i);
  }
  const size = (row: number) => (row === selected ? Infinity : households[row] || 0);
  rows.sort((a, b) => size(b) - size(a));
  return {
    type: "FeatureCollection",
    features: rows.slice(0, MOST_NAMES).map(
      (row): Feature => ({
        type: "Feature",
        properties: { name: names[row] ?? "", isSelected: row === selected },
        geometry: { type: "Point", coordinates: [positions[2 * row]!, positions[2 * row + 1]!] },
      }),
    ),
  };
}

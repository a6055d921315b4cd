import { PathLayer } from "@deck.gl/layers";
import { MAP_COLORS } from "../store/selectors/mapColors.ts";
import type { Theme } from "../store/state.ts";
import { BELOW_LABELS } from "./baseStyle.ts";

type Props = { readonly beforeId?: string };

/** The walk to a facility, with a casing that keeps it apart from streets and dots; null without one. */
export function routeLine(lines: readonly Float64Array[], theme: Theme) {
  if (lines.length === 0) return [];
  const { route, paper } = MAP_COLORS[theme];
  const casing: [number, number, number, number] = [
    ...([1, 3, 5].map((i) => Number.parseInt(paper.slice(i, i + 2), 16)) as [number, number, number]),
    235,
  ];
  return [line("route-casing", lines, 7, casing), line("route", lines, 3.5, [...route])];
}

function line(
  id: string,
  data: readonly Float64Array[],
  width: number,
  color: [number, number, number, number],
) {
  return new PathLayer<Float64Array, Props>({
    id,
    beforeId: BELOW_LABELS,
    data: [...data],
    getPath: (path) => path,
    positionFormat: "XY",
    getColor: color,
    widthUnits: "pixels",
    getWidth: width,
    capRounded: true,
    jointRounded: true,
  });
}

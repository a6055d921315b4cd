import type { Layer } from "@deck.gl/core";
import { ScatterplotLayer } from "@deck.gl/layers";
import type { Communities } from "../model/community.ts";
import { colorTable } from "../scale/scale.ts";
import type { Coloring } from "../store/selectors/coloring.ts";
import type { Theme } from "../store/state.ts";
import { BELOW_LABELS } from "./baseStyle.ts";

export interface DotsInput {
  readonly communities: Communities;
  readonly coloring: Coloring;
  /** Length n: 1 passes the filters. */
  readonly passes: Uint8Array;
  readonly selected: number;
  readonly theme: Theme;
  readonly onHover: (row: number | null) => void;
  readonly onClick: (row: number) => void;
}

/** One dot a community; those that do not pass the filters are faint and small, and cannot be picked. */
export function communityDots(input: DotsInput): Layer[] {
  const { communities, coloring, passes, selected, theme, onHover, onClick } = input;
  const n = communities.length;
  const attributes = dotAttributes(coloring, passes, theme);
  const dots = new ScatterplotLayer<unknown, { beforeId?: string }>({
    id: "communities",
    beforeId: BELOW_LABELS,
    data: {
      length: n,
      attributes: {
        getPosition: { value: communities.positions, size: 2 },
        getFillColor: { value: attributes.colors, size: 4, type: "unorm8" },
        getRadius: { value: attributes.radii, size: 1 },
      },
    },
    radiusUnits: "pixels",
    radiusMinPixels: 1,
    stroked: true,
    lineWidthUnits: "pixels",
    getLineWidth: 0.6,
    getLineColor: theme === "light" ? [255, 255, 255, 200] : [13, 18, 20, 220],
    pickable: true,
    autoHighlight: true,
    highlightColor: theme === "light" ? [29, 35, 39, 90] : [255, 255, 255, 110],
    onHover: ({ index }) => onHover(index >= 0 && passes[index] === 1 ? index : null),
    onClick: ({ index }) => {
      if (index >= 0 && passes[index] === 1) onClick(index);
    },
  });
  const ring = new ScatterplotLayer<number, { beforeId?: string }>({
    id: "selected-community",
    beforeId: BELOW_LABELS,
    data: selected >= 0 ? [selected] : [],
    getPosition: (row) => [communities.positions[row * 2]!, communities.positions[row * 2 + 1]!],
    radiusUnits: "pixels",
    getRadius: 10,
    filled: false,
    stroked: true,
    lineWidthUnits: "pixels",
    getLineWidth: 2.5,
    getLineColor: theme === "light" ? [181, 80, 43] : [240, 160, 119],
  });
  return [dots, ring];
}

function dotAttributes({ scale, classOf }: Coloring, passes: Uint8Array, theme: Theme) {
  const table = colorTable(scale);
  const unknown = scale.colors.length;
  const faint = theme === "light" ? [150, 150, 145, 70] : [120, 130, 135, 70];
  const colors = new Uint8Array(classOf.length * 4);
  const radii = new Float32Array(classOf.length);
  for (let i = 0; i < classOf.length; i++) {
    const passing = passes[i] === 1;
    const at = Math.min(classOf[i]!, unknown) * 4;
    for (let k = 0; k < 4; k++) colors[i * 4 + k] = passing ? table[at + k]! : faint[k]!;
    radii[i] = passing ? 3.6 : 1.4;
  }
  return { colors, radii };
}

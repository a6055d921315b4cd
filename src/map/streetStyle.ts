/** How streets look: light bands with a fine edge, wider the more important, stairs as rungs, bridges with a casing, tunnels broken. */
import type { ExpressionSpecification, FilterSpecification, LineLayerSpecification } from "maplibre-gl";
import { EDGE_CLASSES, type EdgeClass } from "../geo/walkingNetwork.ts";
import { MAP_COLORS } from "../store/selectors/mapColors.ts";
import type { Theme } from "../store/state.ts";
import { CLASS, STRUCTURE, STRUCTURES } from "./streetTiles.ts";

interface StreetLayer {
  readonly id: string;
  readonly minzoom: number;
  readonly filter: FilterSpecification;
  readonly layout: NonNullable<LineLayerSpecification["layout"]>;
  readonly paint: NonNullable<LineLayerSpecification["paint"]>;
}

const classOf = (name: EdgeClass): number => EDGE_CLASSES.indexOf(name);
const isClass = (...names: EdgeClass[]): ExpressionSpecification => [
  "in",
  ["get", CLASS],
  ["literal", names.map(classOf)],
];
const isStructure = (structure: number): ExpressionSpecification => ["==", ["get", STRUCTURE], structure];

const ROADS = ["primary", "secondary", "tertiary", "residential", "service"] as const;
type Road = (typeof ROADS)[number];

/** Pixels at zooms 11.5, 14, 16 and 18. */
const WIDTHS: Readonly<Record<Road, readonly [number, number, number, number]>> = {
  primary: [1.1, 3.4, 8, 17],
  secondary: [0.9, 2.6, 6.5, 14],
  tertiary: [0.7, 1.7, 5, 11.5],
  residential: [0.5, 1, 3.6, 9],
  service: [0.4, 0.7, 2.4, 6],
};
const FIRST_ZOOM: Readonly<Record<Road, number>> = {
  primary: 11.4,
  secondary: 12.2,
  tertiary: 13,
  residential: 13.6,
  service: 14.2,
};

function width(road: Road, add = 0): ExpressionSpecification {
  const [far, middle, near, nearest] = WIDTHS[road];
  return [
    "interpolate",
    ["exponential", 1.5],
    ["zoom"],
    11.5,
    far + add * 0.5,
    14,
    middle + add,
    16,
    near + add,
    18,
    nearest + add,
  ];
}

const ROUND = { "line-cap": "round", "line-join": "round" } as const;

function roads(
  id: string,
  structure: number,
  layout: StreetLayer["layout"],
  paint: (road: Road) => StreetLayer["paint"],
): StreetLayer[] {
  return [...ROADS].reverse().map((road) => ({
    id: `${id}-${road}`,
    minzoom: FIRST_ZOOM[road],
    filter: ["all", isClass(road), isStructure(structure)] as FilterSpecification,
    layout,
    paint: paint(road),
  }));
}

/** From below to above; colours by `streetPaint`. */
export const STREET_LAYERS: readonly StreetLayer[] = [
  ...roads("street-tunnel", STRUCTURES.tunnel, { "line-join": "round" }, (road) => ({
    "line-width": width(road),
    "line-dasharray": [1.6, 1.2],
    "line-opacity": 0.55,
  })),
  {
    id: "street-footway",
    minzoom: 14.5,
    filter: isClass("footway", "path"),
    layout: ROUND,
    paint: { "line-width": ["interpolate", ["linear"], ["zoom"], 14.5, 0.6, 16, 1.3, 18, 3] },
  },
  ...roads("street-edge", STRUCTURES.ground, ROUND, (road) => ({ "line-width": width(road, 1.1) })),
  ...roads("street", STRUCTURES.ground, ROUND, (road) => ({ "line-width": width(road) })),
  {
    id: "street-steps",
    minzoom: 14.2,
    filter: isClass("steps", "escalator"),
    layout: { "line-join": "round" },
    paint: {
      "line-width": ["interpolate", ["linear"], ["zoom"], 14.2, 1.6, 16, 4, 18, 8],
      "line-dasharray": [0.4, 0.45],
    },
  },
  {
    id: "street-lift",
    minzoom: 14.5,
    filter: isClass("elevator"),
    layout: ROUND,
    paint: {
      "line-width": ["interpolate", ["linear"], ["zoom"], 14.5, 2, 16, 3.5, 18, 6],
      "line-dasharray": [0, 1.7],
    },
  },
  ...roads("street-casing", STRUCTURES.bridge, { "line-join": "round" }, (road) => ({
    "line-width": width(road, 2.4),
  })),
  ...roads("street-bridge", STRUCTURES.bridge, { "line-join": "round" }, (road) => ({
    "line-width": width(road),
  })),
];

/** What of each layer's paint depends on the theme. */
export function streetPaint(theme: Theme): Readonly<Record<string, { readonly "line-color": string }>> {
  const { streets } = MAP_COLORS[theme];
  return Object.fromEntries(
    STREET_LAYERS.map(({ id }) => [id, { "line-color": streets[colorOf(id.slice("street-".length))] }]),
  );
}

function colorOf(name: string): keyof (typeof MAP_COLORS)["light"]["streets"] {
  if (name.startsWith("casing")) return "casing";
  if (name.startsWith("edge")) return "edge";
  if (name === "steps" || name === "lift" || name === "footway") return name;
  if (name.endsWith("primary")) return "primary";
  return name.endsWith("secondary") ? "secondary" : "street";
}

/** Which names a picture holds: none that its edge cuts; and where it is drawn in parts, the same ones in each. */
import type { ExpressionSpecification, FilterSpecification, Map as MapLibreMap } from "maplibre-gl";

/** The layers whose names choose a side. */
const COMMUNITIES = ["community-labels", "selected-label"] as const;
/** Layers of names at a point, and the property that holds the name. */
const NAMED_BY = {
  "district-labels": "nameZh",
  "context-labels": "nameZh",
  "community-labels": "name",
  "selected-label": "name",
} as const;

type Side = "bottom" | "top" | "left" | "right";
type Corner = [number, number];
type Area = [Corner, Corner];

export class LabelChoice {
  private readonly map: MapLibreMap;
  private readonly filters: ReadonlyMap<string, FilterSpecification | undefined>;
  private readonly sides: Side[];

  /** Of a map that shows all its names. */
  constructor(map: MapLibreMap) {
    this.map = map;
    this.filters = new Map(
      Object.keys(NAMED_BY).map((layer) => [layer, map.getFilter(layer) as FilterSpecification | undefined]),
    );
    this.sides = map.getLayoutProperty(COMMUNITIES[0], "text-variable-anchor") as Side[];
  }

  /** All names again. `oneSide`: each at the same side of its place, wherever the map looks, so that none is drawn half at a seam. */
  all(oneSide = false): void {
    for (const [layer, filter] of this.filters) this.map.setFilter(layer, filter);
    const sides = this.sides.slice(0, oneSide ? 1 : undefined);
    for (const layer of COMMUNITIES) this.map.setLayoutProperty(layer, "text-variable-anchor", sides);
  }

  /** Leaves out what the edge of the picture cuts; its upper left is that of the map. Whether there was any. */
  leaveOutCut(width: number, height: number): boolean {
    const edges: readonly Area[] = [
      at(0, 0, width, 1),
      at(0, height - 1, width, height),
      at(0, 0, 1, height),
      at(width - 1, 0, width, height),
    ];
    let found = false;
    this.each((layer, property) => {
      const cut = new Set(edges.flatMap((edge) => this.namesIn(edge, layer, property)));
      if (cut.size === 0) return null;
      found = true;
      return ["!", oneOf(property, cut)];
    });
    return found;
  }

  /** Only what is drawn now, wherever the map looks. */
  keepPlaced(width: number, height: number): void {
    this.each((layer, property) =>
      oneOf(property, new Set(this.namesIn(at(0, 0, width, height), layer, property))),
    );
  }

  /** Narrows each layer of names. */
  private each(choose: (layer: string, property: string) => ExpressionSpecification | null): void {
    for (const [layer, property] of Object.entries(NAMED_BY)) {
      const chosen = choose(layer, property);
      if (chosen === null) continue;
      const filter = this.map.getFilter(layer) as ExpressionSpecification | undefined;
      this.map.setFilter(layer, filter ? ["all", filter, chosen] : chosen);
    }
  }

  private namesIn(area: Area, layer: string, property: string): string[] {
    return this.map
      .queryRenderedFeatures(area, { layers: [layer] })
      .map((feature) => String(feature.properties[property]));
  }
}

const at = (x1: number, y1: number, x2: number, y2: number): Area => [
  [x1, y1],
  [x2, y2],
];

const oneOf = (property: string, names: ReadonlySet<string>): ExpressionSpecification => [
  "in",
  ["get", property],
  ["literal", [...names]],
];

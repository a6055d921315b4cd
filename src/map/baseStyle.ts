/** The muted base: paper, districts, relief, rivers, and labels from local fonts. It needs no network. */
import type { FeatureCollection } from "geojson";
import type {
  ExpressionSpecification,
  FilterSpecification,
  StyleSpecification,
  SymbolLayerSpecification,
} from "maplibre-gl";
import type { Locale } from "../i18n/t.ts";
import type { District } from "../model/district.ts";
import { MAP_COLORS } from "../store/selectors/mapColors.ts";
import type { Theme } from "../store/state.ts";
import { streetPaint } from "./streetStyle.ts";

/** deck.gl's layers lie below this layer, all with the same id, so that labels stay above the points. */
export const BELOW_LABELS = "labels";

/** From here on communities have names. */
export const NAMES_ZOOM = 14.6;

/** Id of the image that keeps names clear of a badge. */
export const BADGE_SPACE = "badge-space";

export const EMPTY: FeatureCollection = { type: "FeatureCollection", features: [] };

const FONT = ["Inter, Segoe UI, PingFang SC, Microsoft YaHei, Noto Sans CJK SC, Noto Sans SC, sans-serif"];

/** The whole style without data: sources are filled when they come (baseData.ts), colours by `themePaint`. */
export function baseStyle(theme: Theme, locale: Locale): StyleSpecification {
  const style: StyleSpecification = {
    version: 8,
    sources: {
      districts: { type: "geojson", data: EMPTY },
      places: { type: "geojson", data: EMPTY },
      rivers: { type: "geojson", data: EMPTY },
      "river-lines": { type: "geojson", data: EMPTY },
      names: { type: "geojson", data: EMPTY },
      badges: { type: "geojson", data: EMPTY },
    },
    layers: [
      { id: "paper", type: "background" },
      { id: "districts", type: "fill", source: "districts", paint: { "fill-antialias": false } },
      {
        id: "context-lines",
        type: "line",
        source: "districts",
        filter: ["!", ["get", "reported"]],
        layout: { "line-join": "round" },
        paint: { "line-width": 0.7 },
      },
      {
        id: "district-lines",
        type: "line",
        source: "districts",
        filter: ["get", "reported"],
        layout: { "line-join": "round" },
        paint: { "line-width": ["interpolate", ["linear"], ["zoom"], 8, 0.9, 11, 1.6, 15, 2.4] },
      },
      { id: "rivers", type: "fill", source: "rivers" },
      {
        id: "district-hover",
        type: "line",
        source: "districts",
        filter: districtFilter([]),
        layout: { "line-join": "round" },
        paint: { "line-width": 2.2, "line-opacity": 0.75 },
      },
      {
        id: "district-focus",
        type: "line",
        source: "districts",
        filter: districtFilter([]),
        layout: { "line-join": "round" },
        paint: { "line-width": 2.6 },
      },
      {
        id: BELOW_LABELS,
        type: "symbol",
        source: "river-lines",
        layout: {
          "symbol-placement": "line",
          "symbol-spacing": 460,
          "text-font": FONT,
          "text-size": ["interpolate", ["linear"], ["zoom"], 9, 11, 14, 15],
          "text-max-angle": 32,
        },
        paint: { "text-halo-width": 1.2 },
      },
      {
        id: "context-labels",
        type: "symbol",
        source: "places",
        filter: ["!", ["get", "reported"]],
        layout: { "text-font": FONT, "text-size": 11, "text-max-width": 8 },
        paint: { "text-halo-width": 1 },
      },
      communityNames("community-labels", ["!", ["get", "isSelected"]], {}),
      // The one that is looked at is never left out.
      communityNames("selected-label", ["get", "isSelected"], { "text-overlap": "always" }),
      // Nothing to see: names keep clear of it.
      {
        id: "badge-space",
        type: "symbol",
        source: "badges",
        minzoom: NAMES_ZOOM,
        layout: { "icon-image": BADGE_SPACE, "icon-overlap": "always", "icon-padding": 1 },
      },
      {
        id: "district-labels",
        type: "symbol",
        source: "places",
        filter: ["get", "reported"],
        layout: {
          "text-font": FONT,
          "text-size": ["interpolate", ["linear"], ["zoom"], 8.5, 11.5, 11, 15, 14, 18],
          "text-max-width": 7,
          "text-padding": 4,
        },
        paint: {
          "text-halo-width": 2.6,
          "text-halo-blur": 0.6,
          "text-opacity": ["interpolate", ["linear"], ["zoom"], 13.5, 1, 14.5, 0.35],
        },
      },
    ],
  };
  for (const layer of style.layers) {
    layer.paint = { ...layer.paint, ...themePaint(theme)[layer.id] } as never;
    layer.layout = { ...layer.layout, ...localeLayout(locale)[layer.id] } as never;
  }
  return style;
}

/** Names from near, each at the side of its place where there is room. */
const communityNames = (
  id: string,
  filter: FilterSpecification,
  layout: SymbolLayerSpecification["layout"],
): SymbolLayerSpecification => ({
  id,
  type: "symbol",
  source: "names",
  filter,
  minzoom: NAMES_ZOOM,
  layout: {
    "text-font": FONT,
    "text-size": 11.5,
    "text-field": ["get", "name"],
    "text-variable-anchor": ["bottom", "top", "left", "right"],
    "text-radial-offset": 0.9,
    "text-max-width": 7,
    ...layout,
  },
  paint: { "text-halo-width": 1.4 },
});

type Paint = Readonly<Record<string, unknown>>;
type Layout = Readonly<Record<string, unknown>>;

/** What of each layer's paint depends on the theme. */
export function themePaint(theme: Theme): Readonly<Record<string, Paint>> {
  const c = MAP_COLORS[theme];
  const text = (color: string, halo: string) => ({ "text-color": color, "text-halo-color": halo });
  return {
    paper: { "background-color": c.paper },
    relief: {
      "hillshade-shadow-color": c.shadow,
      "hillshade-accent-color": c.shadow,
      "hillshade-highlight-color": c.highlight,
      "hillshade-exaggeration": theme === "light" ? 0.34 : 0.42,
    },
    rivers: { "fill-color": c.river },
    "context-lines": { "line-color": c.contextLine },
    "district-lines": { "line-color": c.districtLine },
    "district-hover": { "line-color": c.focusLine },
    "district-focus": { "line-color": c.focusLine },
    [BELOW_LABELS]: text(c.riverLabel, c.riverHalo),
    "context-labels": text(c.contextLabel, c.paper),
    "community-labels": text(c.label, c.labelHalo),
    "selected-label": text(c.label, c.labelHalo),
    "district-labels": text(c.label, c.labelHalo),
    ...streetPaint(theme),
  };
}

/** What of each layer's layout depends on the language: names in it, Chinese where the other is missing. */
export function localeLayout(locale: Locale): Readonly<Record<string, Layout>> {
  const name: ExpressionSpecification =
    locale === "zh" ? ["get", "nameZh"] : ["coalesce", ["get", "nameEn"], ["get", "nameZh"]];
  const named = { "text-field": name };
  return {
    [BELOW_LABELS]: { ...named, "text-letter-spacing": locale === "zh" ? 0.5 : 0.12 },
    "context-labels": named,
    "district-labels": named,
  };
}

/** Lets the districts of these codes pass. Always of one form: where a filter differs, MapLibre makes all tiles anew. */
export const districtFilter = (codes: readonly string[]): FilterSpecification => [
  "in",
  ["get", "code"],
  ["literal", [...codes]],
];

/** Colour of the districts: that of the indicator, else plain ground; those that are not reported stay in the background. */
export function districtPaint(theme: Theme, fills: ReadonlyMap<string, string>): Paint {
  const c = MAP_COLORS[theme];
  const plain = ["case", ["get", "reported"], c.plainFill, c.contextFill];
  return {
    "fill-color": fills.size === 0 ? plain : ["match", ["get", "code"], ...[...fills].flat(), plain],
  };
}

export function districtShapes(districts: readonly District[]): FeatureCollection {
  return {
    type: "FeatureCollection",
    features: districts.flatMap(({ code, reported, geometry }) =>
      geometry ? [{ type: "Feature" as const, properties: { code, reported }, geometry }] : [],
    ),
  };
}

export function districtPoints(districts: readonly District[]): FeatureCollection {
  return {
    type: "FeatureCollection",
    features: districts.flatMap(({ nameZh, nameEn, reported, labelPoint }) =>
      labelPoint
        ? [
            {
              type: "Feature" as const,
              properties: { nameZh, ...(nameEn ? { nameEn } : {}), reported },
              geometry: { type: "Point" as const, coordinates: [...labelPoint] },
            },
          ]
        : [],
    ),
  };
}

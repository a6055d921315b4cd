/** The muted base: paper, relief, districts, rivers, labels from local fonts. Needs no network. */
import type { FeatureCollection, MultiPolygon, Point, Polygon } from "geojson";
import type { StyleSpecification } from "maplibre-gl";
import type { City } from "../model/city.ts";
import { colorOf } from "../scale/scale.ts";
import type { DistrictColoring } from "../store/selectors/coloring.ts";
import type { Theme } from "../store/state.ts";
import { demTiles } from "./demProtocol.ts";

/** deck.gl's layers lie below this layer, all with the same id, so that labels stay above the points. */
export const BELOW_LABELS = "district-labels";

const COLORS = {
  light: {
    paper: "#EFEEE8",
    context: "#E9E7DF",
    land: "#F6F5F1",
    line: "#FFFFFF",
    contextLine: "#D9D6CC",
    water: "#BFD3DE",
    ink: "#1D2327",
    halo: "#FFFFFF",
    shadow: "#5A564C",
    highlight: "#FFFFFF",
  },
  dark: {
    paper: "#12171A",
    context: "#151B1E",
    land: "#1D2529",
    line: "#0D1214",
    contextLine: "#2A3338",
    water: "#24404F",
    ink: "#E8EDEF",
    halo: "#12171A",
    shadow: "#000000",
    highlight: "#4B5A62",
  },
} as const;

export interface StyleInput {
  readonly city: City;
  readonly theme: Theme;
  readonly language: "zh" | "en";
  readonly coloring: DistrictColoring | null;
  readonly large: boolean;
}

/** The whole style; MapLibre applies the difference to the one before. */
export function baseStyle({ city, theme, language, coloring, large }: StyleInput): StyleSpecification {
  const c = COLORS[theme];
  const size = large ? 1.25 : 1;
  const { terrain, rivers } = city.info;
  return {
    version: 8,
    sources: {
      districts: { type: "geojson", data: districtShapes(city, coloring) },
      places: { type: "geojson", data: districtPoints(city, language) },
      ...(rivers ? { rivers: { type: "geojson", data: rivers } } : {}),
      ...(terrain
        ? {
            dem: {
              type: "raster-dem",
              tiles: [demTiles(terrain)],
              tileSize: 256,
              encoding: "terrarium",
              minzoom: 8,
              maxzoom: 12,
            },
          }
        : {}),
    },
    layers: [
      { id: "paper", type: "background", paint: { "background-color": c.paper } },
      {
        id: "districts",
        type: "fill",
        source: "districts",
        paint: {
          "fill-color": ["coalesce", ["get", "color"], ["case", ["get", "reported"], c.land, c.context]],
          "fill-opacity": ["case", ["has", "color"], theme === "light" ? 0.78 : 0.6, 1],
        },
      },
      ...(terrain
        ? [
            {
              id: "relief",
              type: "hillshade" as const,
              source: "dem",
              paint: {
                "hillshade-exaggeration": theme === "light" ? 0.32 : 0.45,
                "hillshade-shadow-color": c.shadow,
                "hillshade-highlight-color": c.highlight,
                "hillshade-accent-color": c.shadow,
              },
            },
          ]
        : []),
      ...(rivers
        ? [{ id: "rivers", type: "fill" as const, source: "rivers", paint: { "fill-color": c.water } }]
        : []),
      {
        id: "district-lines",
        type: "line",
        source: "districts",
        layout: { "line-join": "round" },
        paint: {
          "line-color": ["case", ["get", "reported"], c.line, c.contextLine],
          "line-width": ["case", ["get", "reported"], 1.6, 0.8],
        },
      },
      {
        id: BELOW_LABELS,
        type: "symbol",
        source: "places",
        layout: {
          "text-field": ["get", "name"],
          "text-font": ["PingFang SC, Microsoft YaHei, Noto Sans CJK SC, sans-serif"],
          "text-size": ["case", ["get", "reported"], 14 * size, 11 * size],
          "text-allow-overlap": ["get", "reported"],
        },
        paint: {
          "text-color": c.ink,
          "text-opacity": ["case", ["get", "reported"], 1, 0.55],
          "text-halo-color": c.halo,
          "text-halo-width": 1.6,
        },
      },
    ],
  } as StyleSpecification;
}

function districtShapes(
  city: City,
  coloring: DistrictColoring | null,
): FeatureCollection<Polygon | MultiPolygon> {
  return {
    type: "FeatureCollection",
    features: city.districts.flatMap((d) => {
      if (!d.geometry) return [];
      const value = coloring?.values.get(d.code);
      const color =
        coloring && d.reported && value !== undefined ? { color: colorOf(coloring.scale, value) } : {};
      return [
        {
          type: "Feature" as const,
          properties: { code: d.code, reported: d.reported, ...color },
          geometry: d.geometry,
        },
      ];
    }),
  };
}

function districtPoints(city: City, language: "zh" | "en"): FeatureCollection<Point> {
  return {
    type: "FeatureCollection",
    features: city.districts.flatMap((d) =>
      d.labelPoint
        ? [
            {
              type: "Feature" as const,
              properties: {
                name: language === "zh" ? d.nameZh : d.nameEn || d.nameZh,
                reported: d.reported,
              },
              geometry: { type: "Point" as const, coordinates: [...d.labelPoint] },
            },
          ]
        : [],
    ),
  };
}

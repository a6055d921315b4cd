/** Colours of the ground under the data: one quiet set for each theme. */
import type { Theme } from "../state.ts";

export interface MapColors {
  readonly paper: string;
  readonly contextFill: string;
  readonly contextLine: string;
  /** Districts that no indicator colours. */
  readonly plainFill: string;
  readonly districtLine: string;
  readonly focusLine: string;
  readonly river: string;
  readonly shadow: string;
  readonly highlight: string;
  readonly label: string;
  readonly labelHalo: string;
  readonly contextLabel: string;
  readonly riverLabel: string;
  readonly riverHalo: string;
  /** Rim of dots and footprints: they must stand off from each other and from the ground. */
  readonly rim: readonly [number, number, number, number];
  readonly faded: readonly [number, number, number, number];
  readonly select: readonly [number, number, number, number];
  /** A walk: neither teal nor brick, which judge. */
  readonly route: readonly [number, number, number, number];
  readonly serviceFill: readonly [number, number, number, number];
  readonly serviceEdge: readonly [number, number, number, number];
  readonly streets: Readonly<
    Record<"primary" | "secondary" | "street" | "edge" | "footway" | "steps" | "lift" | "casing", string>
  >;
  readonly badge: string;
  readonly badgeInk: string;
  readonly badgeRim: string;
}

/** 0..255: of facilities that are planned or under construction. */
export const NOT_YET_ALPHA = 120;

export const MAP_COLORS: Readonly<Record<Theme, MapColors>> = {
  light: {
    paper: "#f1efe9",
    contextFill: "#eceae2",
    contextLine: "#dcd9cf",
    plainFill: "#f8f7f3",
    districtLine: "#ffffff",
    focusLine: "#0e5e6f",
    river: "#cfdfe8",
    shadow: "#5c6660",
    highlight: "#ffffff",
    label: "#27323a",
    labelHalo: "rgba(255,255,255,0.95)",
    contextLabel: "#8a8d86",
    riverLabel: "#517f97",
    riverHalo: "rgba(222,233,240,0.9)",
    rim: [255, 255, 255, 230],
    faded: [110, 118, 120, 70],
    select: [181, 80, 43, 255],
    route: [38, 64, 150, 255],
    serviceFill: [47, 130, 145, 62],
    serviceEdge: [14, 94, 111, 190],
    streets: {
      primary: "#fff2d2",
      secondary: "#fffaf0",
      street: "#ffffff",
      edge: "#c9c0ae",
      footway: "#c4bbaa",
      steps: "#a97a5a",
      lift: "#0e5e6f",
      casing: "#98907f",
    },
    badge: "#26343c",
    badgeInk: "#ffffff",
    badgeRim: "#ffffff",
  },
  dark: {
    paper: "#11171a",
    contextFill: "#151b1f",
    contextLine: "#242d32",
    plainFill: "#1b2327",
    districtLine: "#0d1214",
    focusLine: "#8bd6dc",
    river: "#1b3140",
    shadow: "#000000",
    highlight: "#8fa6ad",
    label: "#eef2f3",
    labelHalo: "rgba(13,18,20,0.92)",
    contextLabel: "#66737a",
    riverLabel: "#7fa9c0",
    riverHalo: "rgba(20,36,47,0.9)",
    rim: [13, 18, 20, 220],
    faded: [150, 162, 168, 60],
    select: [255, 176, 128, 255],
    route: [206, 218, 255, 255],
    serviceFill: [95, 201, 207, 52],
    serviceEdge: [114, 195, 203, 200],
    streets: {
      primary: "#6a6655",
      secondary: "#565850",
      street: "#444b4d",
      edge: "#14191b",
      footway: "#475154",
      steps: "#b08a6e",
      lift: "#8bd6dc",
      casing: "#8a9296",
    },
    badge: "#e9eff0",
    badgeInk: "#14252b",
    badgeRim: "#14191c",
  },
};

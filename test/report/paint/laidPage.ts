/** Small placed pages for tests. */
import type { LaidPage, Placed, Primitive } from "../../../src/report/layout/placed.ts";
import { INITIAL_STATE } from "../../../src/store/state.ts";

/** One of each kind that is drawn. */
export const EACH_KIND: readonly Primitive[] = [
  { kind: "rect", box: { x: 2, y: 2, width: 30, height: 10 }, fill: "#f4f3ef", stroke: "#d8d6cf", radius: 2 },
  { kind: "text", x: 4, y: 10, text: "渝中区  3", size: 8, weight: 650, color: "#1d2327", align: "left" },
  { kind: "text", x: 60, y: 20, text: "12", size: 8, weight: 400, color: "#5d676f", align: "right" },
  { kind: "circle", x: 50, y: 8, radius: 4, fill: "#0e5e6f", stroke: "#ffffff" },
  { kind: "line", points: [[2, 24], [62, 24]], stroke: "#aaa89f", strokeWidth: 2 }, // biome-ignore format: one line
  { kind: "polygon", points: [[40, 2], [44, 2], [44, 12]], fill: "#8a4a12" }, // biome-ignore format: one line
  {
    kind: "badge",
    badge: { icon: "", letter: "S", fill: "#164f63", ink: "#ffffff", rim: "#dddddd" },
    x: 48,
    y: 12,
    size: 10,
  },
  { kind: "image", box: { x: 4, y: 28, width: 40, height: 20 }, image: "map:1" },
];

const { box } = EACH_KIND.at(-1) as Extract<Primitive, { kind: "image" }>;

/** The block of a map with its frame, bar and arrow on it. */
export const MAP: Placed = {
  role: "body",
  block: {
    kind: "map",
    id: "map:1",
    state: INITIAL_STATE,
    frame: { kind: "view", view: { lng: 106.5, lat: 29.5, zoom: 11 } },
    caption: "",
    scaleBar: true,
    northArrow: true,
  },
  box,
  primitives: EACH_KIND,
  map: {
    box,
    view: { lng: 106.5, lat: 29.5, zoom: 11 },
    state: INITIAL_STATE,
    scaleBar: { box: { x: 6, y: 42, width: 20, height: 4 }, meters: 500, pixels: 18 },
    northArrow: { x: 38, y: 30, width: 4, height: 6 },
  },
};

export function laidPage(part: Partial<LaidPage> = {}): LaidPage {
  return {
    key: "page:1",
    label: "渝中区",
    paper: "wide",
    look: "light",
    size: { width: 64, height: 50.4 },
    number: 1,
    of: 1,
    title: "渝中区老旧小区",
    placed: [MAP],
    provenance: [],
    ...part,
  };
}

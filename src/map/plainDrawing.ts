/** The plain drawing of the city on a canvas, where there is no WebGL2: districts, communities in the map's colours, rings. */
import type { Position } from "geojson";
import type { District } from "../model/district.ts";
import { SHOW } from "../store/selectors/map.ts";
import { MAP_COLORS } from "../store/selectors/mapColors.ts";
import type { Theme } from "../store/state.ts";
import { type PlainFrame, placeOf } from "./plainFrame.ts";

/** Of a community, CSS pixels. */
export const DOT_RADIUS = 2.7;
const DOT_RIM = 0.5;
const DUST_SIDE = 1.6;
const RING_RADIUS = 10;

type Rgba = readonly [number, number, number, number];

export interface PlainDistrict {
  readonly code: string;
  readonly reported: boolean;
  readonly path: Path2D;
}

/** The districts that have a border, as paths in CSS pixels. */
export function districtPaths(districts: readonly District[], frame: PlainFrame): PlainDistrict[] {
  return districts.flatMap(({ code, reported, geometry }) => {
    if (!geometry) return [];
    const rings = geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
    const path = new Path2D();
    for (const ring of rings) addRing(path, ring, frame);
    return [{ code, reported, path }];
  });
}

function addRing(path: Path2D, ring: readonly Position[], frame: PlainFrame): void {
  for (const [k, [lng = 0, lat = 0]] of ring.entries()) {
    const [x, y] = placeOf(frame, lng, lat);
    if (k === 0) path.moveTo(x, y);
    else path.lineTo(x, y);
  }
  path.closePath();
}

export interface PlainGround {
  readonly districts: readonly PlainDistrict[];
  /** By the codes of districts. */
  readonly fills: ReadonlyMap<string, string>;
  /** Codes of those that are filtered by. */
  readonly focused: readonly string[];
  readonly theme: Theme;
}

/** Reported districts lie above their neighbours, so that their borders are whole; those filtered by have a border of their own. */
export function drawGround(
  context: CanvasRenderingContext2D,
  { districts, fills, focused, theme }: PlainGround,
): void {
  const colors = MAP_COLORS[theme];
  context.lineJoin = "round";
  for (const isReported of [false, true])
    for (const { code, path } of districts.filter(({ reported }) => reported === isReported)) {
      context.fillStyle = fills.get(code) ?? (isReported ? colors.plainFill : colors.contextFill);
      context.fill(path, "evenodd");
      context.strokeStyle = isReported ? colors.districtLine : colors.contextLine;
      context.lineWidth = isReported ? 1.6 : 0.7;
      context.stroke(path);
    }
  context.strokeStyle = colors.focusLine;
  context.lineWidth = 2.6;
  for (const { code, path } of districts) if (focused.includes(code)) context.stroke(path);
}

export interface PlainCommunities {
  /** n x 2, CSS pixels. */
  readonly places: Float32Array;
  /** n x 4 bytes. */
  readonly colors: Uint8Array;
  /** Length n, values of SHOW. */
  readonly show: Float32Array;
  readonly theme: Theme;
  readonly pixelRatio: number;
}

/** A dot a community; those filtered out are a faint dust below the others. */
export function drawCommunities(
  context: CanvasRenderingContext2D,
  { places, colors, show, theme, pixelRatio }: PlainCommunities,
): void {
  context.fillStyle = css(MAP_COLORS[theme].faded);
  show.forEach((value, row) => {
    if (value === SHOW.filteredOut)
      context.fillRect(
        places[2 * row]! - DUST_SIDE / 2,
        places[2 * row + 1]! - DUST_SIDE / 2,
        DUST_SIDE,
        DUST_SIDE,
      );
  });
  // A picture a colour: thousands of arcs, each with its rim, take several times as long.
  const stamps = new Map<number, HTMLCanvasElement>();
  const words = new Uint32Array(colors.buffer, colors.byteOffset, colors.length >> 2);
  const half = DOT_RADIUS + DOT_RIM;
  show.forEach((value, row) => {
    const word = words[row];
    if (value === SHOW.filteredOut || word === undefined) return;
    let stamp = stamps.get(word);
    if (!stamp) {
      const [red, green, blue, alpha] = colors.subarray(4 * row, 4 * row + 4);
      stamp = dotStamp(css([red!, green!, blue!, alpha!]), css(MAP_COLORS[theme].rim), pixelRatio);
      stamps.set(word, stamp);
    }
    context.drawImage(stamp, places[2 * row]! - half, places[2 * row + 1]! - half, 2 * half, 2 * half);
  });
}

function dotStamp(fill: string, rim: string, pixelRatio: number): HTMLCanvasElement {
  const stamp = document.createElement("canvas");
  const half = DOT_RADIUS + DOT_RIM;
  stamp.width = Math.ceil(2 * half * pixelRatio);
  stamp.height = stamp.width;
  const context = stamp.getContext("2d");
  if (!context) return stamp;
  context.scale(stamp.width / (2 * half), stamp.width / (2 * half));
  context.beginPath();
  context.arc(half, half, DOT_RADIUS, 0, 2 * Math.PI);
  context.fillStyle = fill;
  context.fill();
  context.strokeStyle = rim;
  context.lineWidth = DOT_RIM;
  context.stroke();
  return stamp;
}

/** A ring around the community whose detail is open, and a finer one around the one pointed at, on the map or in the list. */
export function drawRings(
  context: CanvasRenderingContext2D,
  places: Float32Array,
  rows: { readonly selected: number; readonly hovered: number },
  theme: Theme,
): void {
  const [red, green, blue] = MAP_COLORS[theme].select;
  for (const [row, lineWidth, alpha] of [
    [rows.hovered, 1.75, 60],
    [rows.selected, 2.5, 26],
  ] as const) {
    if (row < 0 || 2 * row >= places.length) continue;
    context.beginPath();
    context.arc(places[2 * row]!, places[2 * row + 1]!, RING_RADIUS, 0, 2 * Math.PI);
    context.fillStyle = css([red, green, blue, alpha]);
    context.fill();
    context.strokeStyle = css([red, green, blue, 255]);
    context.lineWidth = lineWidth;
    context.stroke();
  }
}

/** Of bytes. */
const css = ([red, green, blue, alpha]: Rgba): string => `rgb(${red} ${green} ${blue} / ${alpha / 255})`;

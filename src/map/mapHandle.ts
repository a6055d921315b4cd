/** The one live map, for the furniture around it (zoom, north, scale), the hover card and the picture. */
import type { Map as MapLibreMap } from "maplibre-gl";
import type { HoverTarget } from "../store/selectors/hover.ts";

export interface Camera {
  /** Degrees clockwise from north. */
  readonly bearing: number;
  /** At the centre of the map, in CSS pixels. */
  readonly metersPerPixel: number;
  readonly zoom: number;
}

export interface Hover {
  readonly target: HoverTarget;
  /** CSS pixels from the upper left of the map. */
  readonly x: number;
  readonly y: number;
}

export interface MapSnapshot {
  /** null before the first frame, and where the page has no WebGL2. */
  readonly camera: Camera | null;
  readonly hover: Hover | null;
}

let live: MapLibreMap | null = null;
let snapshot: MapSnapshot = { camera: null, hover: null };
const listeners = new Set<() => void>();

/** For useSyncExternalStore. */
export function subscribeMap(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const mapSnapshot = (): MapSnapshot => snapshot;

export const liveMap = (): MapLibreMap | null => live;

export function setLiveMap(map: MapLibreMap | null): void {
  live = map;
  update({ camera: null, hover: null });
}

export function setCamera(camera: Camera): void {
  const { camera: old } = snapshot;
  if (old?.bearing !== camera.bearing || old.metersPerPixel !== camera.metersPerPixel) update({ camera });
}

export function setHover(hover: Hover | null): void {
  if (hover !== null || snapshot.hover !== null) update({ hover });
}

export const zoomIn = (): void => void live?.zoomIn();
export const zoomOut = (): void => void live?.zoomOut();
export const resetNorth = (): void => void live?.resetNorth();

function update(part: Partial<MapSnapshot>): void {
  snapshot = { ...snapshot, ...part };
  for (const listener of listeners) listener();
}

/** Takes a picture of the map at any size: a second map, off the screen, with the same style and clones of the same layers. */
import type { Layer } from "@deck.gl/core";
import { MapLibreOverlay } from "@deck.gl/maplibre";
import { Map as MapLibreMap } from "maplibre-gl";
import { atlasStore } from "../store/atlasStore.ts";
import { liveMap } from "./mapHandle.ts";
import { mapLayers } from "./mapLayers.ts";
import { metersPerPixel, windowOf } from "./view.ts";

/** Graphics cards draw at least so much; MapLibre's own limit of 4096 would shrink the picture without a word. */
const LARGEST = 8192;
const PATIENCE_MS = 90_000;

export interface CaptureRequest {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
}

export interface CapturedMap {
  readonly image: HTMLCanvasElement;
  readonly metersPerPixel: number;
  readonly bearing: number;
}

/**
 * The ground of the live map, and more of it where the shape differs, drawn at the asked size.
 * @throws when there is no live map, or when the card cannot draw so large a picture
 */
export async function captureMap({ width, height, pixelRatio }: CaptureRequest): Promise<CapturedMap> {
  const live = liveMap();
  if (!live) throw new Error("no map to take a picture of");
  const state = atlasStore.getState();
  const container = document.createElement("div");
  container.style.cssText = `position:fixed;left:-99999px;top:0;width:${width}px;height:${height}px`;
  document.body.append(container);
  const { clientWidth, clientHeight } = live.getContainer();
  const zoom = live.getZoom() + Math.log2(Math.min(width / clientWidth, height / clientHeight));
  const map = new MapLibreMap({
    container,
    style: live.getStyle(),
    center: live.getCenter(),
    zoom,
    bearing: live.getBearing(),
    minZoom: 4,
    interactive: false,
    attributionControl: false,
    fadeDuration: 0,
    pixelRatio,
    maxCanvasSize: [LARGEST, LARGEST],
    canvasContextAttributes: { preserveDrawingBuffer: true, antialias: true },
  });
  try {
    const layers = () =>
      mapLayers({ state, zoom, window: windowOf(map) }).map(
        (layer): Layer => layer.clone({ id: `${layer.id}-picture`, pickable: false, autoHighlight: false }),
      );
    const overlay = new MapLibreOverlay({ interleaved: true, layers: [] });
    map.addControl(overlay);
    await event(map, "load");
    if (map.getLayer("district-hover")) map.setFilter("district-hover", ["==", ["get", "code"], ""]);
    overlay.setProps({ layers: layers() });
    await event(map, "idle");
    // The overlay leaves its layers above the labels while a source loads: once more, now that all are there.
    overlay.setProps({ layers: layers() });
    map.triggerRepaint();
    await event(map, "idle");
    return {
      image: copyOf(map, Math.round(width * pixelRatio)),
      metersPerPixel: metersPerPixel(map),
      bearing: map.getBearing(),
    };
  } finally {
    map.remove();
    container.remove();
  }
}

/** The canvas dies with its map. */
function copyOf(map: MapLibreMap, expectedWidth: number): HTMLCanvasElement {
  const drawn = map.getCanvas();
  if (Math.abs(drawn.width - expectedWidth) > 1)
    throw new Error(`the map was drawn ${drawn.width} px wide, expected ${expectedWidth} px`);
  const copy = document.createElement("canvas");
  copy.width = drawn.width;
  copy.height = drawn.height;
  copy.getContext("2d")?.drawImage(drawn, 0, 0);
  return copy;
}

function event(map: MapLibreMap, name: "load" | "idle"): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`the map did not reach "${name}"`)), PATIENCE_MS);
    map.once(name, () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

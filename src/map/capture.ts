/** Takes a picture of the map at any size: a second map, off the screen, with the style of the live one and layers of the same data. */
import type { Layer } from "@deck.gl/core";
import { MapLibreOverlay } from "@deck.gl/maplibre";
import { type ExpressionSpecification, type GeoJSONSource, Map as MapLibreMap } from "maplibre-gl";
import { atlasStore } from "../store/atlasStore.ts";
import { communityShow } from "../store/selectors/map.ts";
import type { AtlasState } from "../store/state.ts";
import { districtFilter } from "./baseStyle.ts";
import { FieldKeeper, PICTURE_CELLS } from "./fieldFor.ts";
import { liveMap } from "./mapHandle.ts";
import { mapLayers } from "./mapLayers.ts";
import { namesInView } from "./namesInView.ts";
import { bboxOf, metersPerPixelOf, overlayIsBelowLabels, windowOf } from "./view.ts";

/** Graphics cards draw at least so much; MapLibre's own limit of 4096 would shrink the picture without a word. */
const LARGEST = 8192;
/** Frames drawn while tiles and labels come in need not be fine: on a computer without a graphics card they would take most of the time. */
const SKETCH_RATIO = 0.125;
const PATIENCE_MS = 90_000;
const MOST_PASSES = 4;
const NAMES = "community-labels";
/** Layers of names at a point, and the property that holds the name. */
const NAMED_BY = { "district-labels": "nameZh", "context-labels": "nameZh", [NAMES]: "name" } as const;

export interface CaptureRequest {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
  /** Ends the drawing and gives its memory back. */
  readonly signal: AbortSignal;
}

export interface CapturedMap {
  /** `pixelRatio` times the asked size. */
  readonly image: HTMLCanvasElement;
  /** Metres of ground that a CSS pixel covers at the centre. */
  readonly metersPerPixel: number;
  /** Degrees clockwise from north. */
  readonly bearing: number;
}

/** Why there is no picture: no live map, the graphics card gave up, the picture is over its limit, the page was out of sight, or it took too long. */
export type CaptureFault = "noMap" | "lost" | "tooLarge" | "hidden" | "slow";

export class CaptureError extends Error {
  readonly fault: CaptureFault;

  constructor(fault: CaptureFault, message: string) {
    super(message);
    this.name = "CaptureError";
    this.fault = fault;
  }
}

/**
 * The ground of the live map, and more of it where the shape differs, drawn at the asked size.
 * @throws CaptureError; the reason of `signal` when that was aborted
 */
export async function captureMap({ signal, ...request }: CaptureRequest): Promise<CapturedMap> {
  signal.throwIfAborted();
  const live = liveMap();
  if (!live) throw new CaptureError("noMap", "there is no live map");
  const end = new AbortController();
  signal.addEventListener("abort", () => end.abort(signal.reason), { signal: end.signal });
  const timer = setTimeout(() => {
    const fault = document.hidden ? "hidden" : "slow";
    end.abort(new CaptureError(fault, `no picture after ${PATIENCE_MS} ms`));
  }, PATIENCE_MS);
  const container = offScreen(request.width, request.height);
  let map: MapLibreMap | undefined;
  try {
    while (live.getContainer().dataset["mapIdle"] !== "true") await idle(live, end.signal);
    map = secondMap(live, container, request);
    map.on("webglcontextlost", () => end.abort(new CaptureError("lost", "the WebGL context was lost")));
    await draw({ map, live, pixelRatio: request.pixelRatio, end: end.signal });
    return {
      image: copyOf(map, request),
      metersPerPixel: metersPerPixelOf(map),
      bearing: map.getBearing(),
    };
  } finally {
    clearTimeout(timer);
    map?.remove();
    container.remove();
    end.abort();
  }
}

function offScreen(width: number, height: number): HTMLElement {
  const container = document.createElement("div");
  container.style.cssText = `position:fixed;left:-99999px;top:0;width:${width}px;height:${height}px`;
  container.inert = true;
  container.ariaHidden = "true";
  document.body.append(container);
  return container;
}

type Shape = Omit<CaptureRequest, "signal">;

function secondMap(live: MapLibreMap, container: HTMLElement, { width, height }: Shape) {
  const { clientWidth, clientHeight } = live.getContainer();
  try {
    return new MapLibreMap({
      container,
      style: live.getStyle(),
      center: live.getCenter(),
      zoom: live.getZoom() + Math.log2(Math.min(width / clientWidth, height / clientHeight)),
      bearing: live.getBearing(),
      minZoom: 1,
      interactive: false,
      attributionControl: false,
      fadeDuration: 0,
      pixelRatio: SKETCH_RATIO,
      maxCanvasSize: [LARGEST, LARGEST],
      canvasContextAttributes: { preserveDrawingBuffer: true, antialias: true },
    });
  } catch (error) {
    throw new CaptureError("lost", `no second map: ${error}`);
  }
}

interface Drawing {
  readonly map: MapLibreMap;
  readonly live: MapLibreMap;
  readonly pixelRatio: number;
  readonly end: AbortSignal;
}

/** Resolves when the ground, all layers of the data and the labels above them are drawn. */
async function draw({ map, live, pixelRatio, end }: Drawing): Promise<void> {
  await idle(map, end);
  const state = { ...atlasStore.getState(), hovered: null };
  map.setFilter("district-hover", districtFilter([]));
  nameCommunities(map, live, state);
  await idle(map, end);
  leaveOutCutLabels(map);
  await idle(map, end);
  const fields = new FieldKeeper(PICTURE_CELLS);
  const layers = mapLayers({
    state,
    zoom: live.getZoom(),
    window: windowOf(map),
    fields,
  }).map((layer): Layer => layer.clone({ id: `${layer.id}-picture`, pickable: false, autoHighlight: false }));
  // The overlay comes last: it keeps the size of the canvas, and finds its place below the labels only while no source loads.
  map.setPixelRatio(pixelRatio);
  const overlay = new MapLibreOverlay({ interleaved: true, layers });
  map.addControl(overlay);
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    await idle(map, end);
    if (overlayIsBelowLabels(map) && layers.every((layer) => layer.isLoaded)) return;
    overlay.setProps({ layers });
  }
  throw new CaptureError("slow", `the layers were not ready after ${MOST_PASSES} passes`);
}

/** Names where the live map shows them, also on the ground that only the picture has, and although its zoom may be a little less. */
function nameCommunities(map: MapLibreMap, live: MapLibreMap, state: AtlasState): void {
  const from = live.getLayer(NAMES)?.minzoom ?? 0;
  if (!state.atlas || live.getZoom() < from) return;
  map.setLayerZoomRange(NAMES, 0, 24);
  const names = namesInView(state.atlas.city.communities, communityShow(state), bboxOf(map));
  (map.getSource("names") as GeoJSONSource).setData(names);
}

/** A name that the edge of the picture cuts says nothing: it goes. */
function leaveOutCutLabels(map: MapLibreMap): void {
  const { clientWidth: right, clientHeight: bottom } = map.getContainer();
  const edges = [
    [0, 0, right, 1],
    [0, bottom - 1, right, bottom],
    [0, 0, 1, bottom],
    [right - 1, 0, right, bottom],
  ] as const;
  for (const [layer, name] of Object.entries(NAMED_BY)) {
    const cut = edges.flatMap(([x1, y1, x2, y2]) =>
      map.queryRenderedFeatures(
        [
          [x1, y1],
          [x2, y2],
        ],
        { layers: [layer] },
      ),
    );
    if (cut.length === 0) continue;
    const names = [...new Set(cut.map((feature) => String(feature.properties[name])))];
    const inside: ExpressionSpecification = ["!", ["in", ["get", name], ["literal", names]]];
    const filter = map.getFilter(layer) as ExpressionSpecification | undefined;
    map.setFilter(layer, filter ? ["all", filter, inside] : inside);
  }
}

/** The canvas dies with its map. */
function copyOf(map: MapLibreMap, { width, height, pixelRatio }: Shape): HTMLCanvasElement {
  const drawn = map.getCanvas();
  const [wanted, high] = [Math.round(width * pixelRatio), Math.round(height * pixelRatio)];
  if (Math.abs(drawn.width - wanted) > 1 || Math.abs(drawn.height - high) > 1)
    throw new CaptureError(
      "tooLarge",
      `the map was drawn at ${drawn.width} x ${drawn.height} px, expected ${wanted} x ${high} px`,
    );
  const copy = document.createElement("canvas");
  copy.width = drawn.width;
  copy.height = drawn.height;
  copy.getContext("2d")?.drawImage(drawn, 0, 0);
  if (drawn.getContext("webgl2")?.isContextLost() !== false)
    throw new CaptureError("lost", "the WebGL context was lost before the picture was read");
  return copy;
}

/** Draws once more; resolves when nothing more comes in. @throws the reason of `end` */
function idle(map: MapLibreMap, end: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (end.aborted) reject(end.reason);
    end.addEventListener("abort", () => reject(end.reason), { once: true });
    map.once("idle", () => resolve());
    map.triggerRepaint();
  });
}

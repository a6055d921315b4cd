/** A map off the screen that is drawn at any size, again and again. */
import type { Layer } from "@deck.gl/core";
import { MapLibreOverlay } from "@deck.gl/maplibre";
import type { Device } from "@luma.gl/core";
import { Map as MapLibreMap } from "maplibre-gl";
import type { AtlasState } from "../store/state.ts";
import { BaseFollower } from "./baseFollower.ts";
import { baseStyle } from "./baseStyle.ts";
import { CaptureError } from "./captureError.ts";
import { cancelFrame, requestFrame } from "./hiddenFrames.ts";
import { LabelChoice } from "./labelChoice.ts";
import { liveMap } from "./mapHandle.ts";
import type { DrawLimit } from "./pictureParts.ts";
import { overlayIsBelowLabels } from "./view.ts";

/** MapLibre's own limit of 4096 would shrink the picture without a word. */
const NO_LIMIT = 1 << 20;
/** With its samples and depths a pixel takes some 32 bytes of the graphics card while it is drawn: A3 at 300 dpi fits. */
const MOST_PIXELS = 20_000_000;
/** Before the layers are where they belong a few frames pass; more mean that they never will be. */
const MOST_PASSES = 60;

export interface Camera {
  readonly center: [lng: number, lat: number];
  readonly zoom: number;
}

export interface Size {
  /** Whole CSS px. */
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
}

export class PictureMap {
  readonly map: MapLibreMap;
  readonly base: BaseFollower;
  /** Resolves when there are sources and layers to work on. */
  readonly loaded: Promise<void>;
  private readonly container = offScreen();
  private readonly overlay: MapLibreOverlay;
  private readonly device: Promise<Device>;
  private layers: readonly Layer[] = [];
  private choice: LabelChoice | null = null;
  private onLost: ((error: CaptureError) => void) | null = null;
  private gone = false;

  /** @throws CaptureError where the browser gives no WebGL2 */
  constructor({ theme, locale }: AtlasState) {
    this.map = newMap(this.container, { theme, locale });
    this.map.on("webglcontextlost", () => {
      this.gone = true;
      this.onLost?.(lost("the WebGL context was lost"));
    });
    this.base = new BaseFollower(this.map, { theme, locale });
    this.loaded = new Promise((resolve) => this.map.once("load", () => resolve()));
    let device: Device;
    let ready: (device: Device) => void;
    this.device = new Promise((resolve) => {
      ready = resolve;
    });
    this.overlay = new MapLibreOverlay({
      interleaved: true,
      layers: [],
      onDeviceInitialized: (made) => {
        device = made;
      },
      onLoad: () => ready(device),
    });
    this.map.addControl(this.overlay);
  }

  get isLost(): boolean {
    return this.gone;
  }

  /** The names of the places. Once loaded. */
  get labels(): LabelChoice {
    this.choice ??= new LabelChoice(this.map);
    return this.choice;
  }

  /** What this graphics card draws at once. */
  get limit(): DrawLimit {
    const gl = this.gl;
    const [wide, high] = gl.getParameter(gl.MAX_VIEWPORT_DIMS) as Int32Array;
    const side = Math.min(gl.getParameter(gl.MAX_RENDERBUFFER_SIZE) as number, wide!, high!);
    return { side, pixels: MOST_PIXELS };
  }

  /** Tells of a loss of the WebGL context, from now on. */
  listen(onLost: ((error: CaptureError) => void) | null): void {
    this.onLost = onLost;
    if (this.gone) onLost?.(lost("the WebGL context was lost before"));
  }

  /** Size and view from the next frame on. */
  async place({ width, height, pixelRatio }: Size, { center, zoom }: Camera): Promise<void> {
    Object.assign(this.container.style, { width: `${width}px`, height: `${height}px` });
    this.map.setPixelRatio(pixelRatio);
    this.map.jumpTo({ center, zoom, bearing: 0, pitch: 0 });
    fitDevice(await this.device, this.map, { width, height });
  }

  setLayers(layers: readonly Layer[]): void {
    this.layers = layers;
    this.overlay.setProps({ layers: [...layers] });
  }

  /** Those of the picture before are not worth drawing; their shaders are kept. */
  hideLayers(): void {
    this.setLayers(this.layers.map((layer) => layer.clone({ visible: false })));
  }

  /** Draws; resolves when nothing more comes in. @throws the reason of `end` */
  idle(end: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (end.aborted) reject(end.reason);
      end.addEventListener("abort", () => reject(end.reason), { once: true });
      this.map.once("idle", () => resolve());
      // deck.gl takes in new layers with the next frame of the page: a hidden page has none.
      if (document.hidden) this.overlay["_deck"]?.["animationLoop"]?.redraw();
      this.map.triggerRepaint();
    });
  }

  /** Draws until the layers of the data are there, below the labels. @throws the reason of `end`, or CaptureError */
  async complete(end: AbortSignal): Promise<void> {
    for (let pass = 0; pass < MOST_PASSES; pass++) {
      await this.idle(end);
      if (overlayIsBelowLabels(this.map) && this.layers.every((layer) => layer.isLoaded)) return;
      this.overlay.setProps({ layers: [...this.layers] });
    }
    throw new CaptureError("slow", `the layers were not ready after ${MOST_PASSES} passes`);
  }

  /** What was drawn last. @throws CaptureError unless the graphics card drew all of it, opaque, in this size */
  drawn({ width, height, pixelRatio }: Size): HTMLCanvasElement {
    const canvas = this.map.getCanvas();
    const { drawingBufferWidth, drawingBufferHeight } = this.gl;
    if (this.gl.isContextLost()) throw lost("the WebGL context was lost before the picture was read");
    const [wide, high] = [Math.round(width * pixelRatio), Math.round(height * pixelRatio)];
    if (drawingBufferWidth !== wide || drawingBufferHeight !== high || canvas.width !== wide)
      throw new CaptureError(
        "tooLarge",
        `the map was drawn at ${drawingBufferWidth} x ${drawingBufferHeight} px, expected ${wide} x ${high} px`,
      );
    return canvas;
  }

  remove(): void {
    this.gone = true;
    this.onLost = null;
    this.map.remove();
    this.container.remove();
  }

  private get gl(): WebGL2RenderingContext {
    return this.map.getCanvas().getContext("webgl2") as WebGL2RenderingContext;
  }
}

const lost = (message: string): CaptureError => new CaptureError("lost", message);

function offScreen(): HTMLElement {
  const container = document.createElement("div");
  container.style.cssText = "position:fixed;left:-99999px;top:0;width:64px;height:64px";
  container.inert = true;
  container.ariaHidden = "true";
  document.body.append(container);
  return container;
}

/** Its frames come in a hidden tab as well: MapLibre asks the window of its container for them. */
class PatientMap extends MapLibreMap {
  override get _ownerWindow(): typeof window {
    return FRAMES as unknown as typeof window;
  }
}

const FRAMES = {
  requestAnimationFrame: requestFrame,
  cancelAnimationFrame: cancelFrame,
  addEventListener: (...rest: Parameters<typeof addEventListener>) => window.addEventListener(...rest),
  removeEventListener: (...rest: Parameters<typeof removeEventListener>) =>
    window.removeEventListener(...rest),
};

function newMap(container: HTMLElement, { theme, locale }: Pick<AtlasState, "theme" | "locale">) {
  try {
    return new PatientMap({
      container,
      // Nothing may be drawn half-way between two states.
      style: { ...baseStyle(theme, locale), transition: { duration: 0, delay: 0 } },
      minZoom: 1,
      interactive: false,
      trackResize: false,
      attributionControl: false,
      fadeDuration: 0,
      pixelRatio: 1,
      maxCanvasSize: [NO_LIMIT, NO_LIMIT],
      canvasContextAttributes: { preserveDrawingBuffer: true, antialias: true },
    });
  } catch (error) {
    container.remove();
    throw new CaptureError(liveMap() ? "lost" : "noMap", `no map for pictures: ${error}`);
  }
}

/** deck.gl hears of a new size only with the next layout, and of a new pixel ratio never. */
function fitDevice(device: Device, map: MapLibreMap, { width, height }: Omit<Size, "pixelRatio">): void {
  const context = device.getDefaultCanvasContext();
  const canvas = map.getCanvas();
  context.cssWidth = width;
  context.cssHeight = height;
  context.setDrawingBufferSize(canvas.width, canvas.height);
  device.props.onResize(context, { oldPixelSize: context.getDevicePixelSize() });
}

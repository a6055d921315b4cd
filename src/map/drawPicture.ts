/** Draws one picture with a map off the screen: a sketch first, which brings in what is needed and settles the names, then the parts at full size. */
import type { AtlasState } from "../store/state.ts";
import { NAMES_ZOOM } from "./baseStyle.ts";
import { CaptureError } from "./captureError.ts";
import { FieldKeeper, PICTURE_CELLS } from "./fieldFor.ts";
import { mapLayers } from "./mapLayers.ts";
import type { PictureMap } from "./pictureMap.ts";
import { centerOf, type DrawLimit, type PicturePart, pictureParts, type View } from "./pictureParts.ts";
import { windowOf } from "./view.ts";

export interface MapRequest {
  /** What the map shows; it need not be what the page shows. */
  readonly state: AtlasState;
  readonly view: View;
  /** CSS px. */
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
}

/** Frames drawn while tiles and labels come in need not be fine: on a computer without a graphics card they would take most of the time. */
const SKETCH_RATIO = 0.125;
/** Over so many device px a canvas is tried out before the work. */
const SURE_SIDE = 8192;
/** Where this still shows, nothing was drawn. No map has it. */
const UNDRAWN = "#ff00fe";
const SAMPLES = 24;
/** Names that take the room of one that was cut may be cut as well. */
const MOST_CUTS = 3;

/** An opaque picture of the size asked. @throws CaptureError; the reason of `end` */
export async function drawPicture(
  map: PictureMap,
  request: MapRequest,
  limit: DrawLimit,
  end: AbortSignal,
): Promise<HTMLCanvasElement> {
  const { view, width, height, pixelRatio } = request;
  const parts = partsOf(request, limit);
  const picture = canvasOf(request);
  await until(end, map.loaded);
  await sketch(map, request, parts.length > 1, end);
  for (const part of parts) {
    const size = { width: part.x.size, height: part.y.size, pixelRatio };
    await until(end, map.place(size, { center: centerOf(part, request, view), zoom: view.zoom }));
    await map.complete(end);
    const drawn = map.drawn(size);
    const [x, wide] = spanInPixels(part.x, pixelRatio, picture.width, width);
    const [y, high] = spanInPixels(part.y, pixelRatio, picture.height, height);
    const [left, top] = [
      (part.x.keepFrom - part.x.from) * pixelRatio,
      (part.y.keepFrom - part.y.from) * pixelRatio,
    ].map(Math.round);
    picture.getContext("2d")!.drawImage(drawn, left!, top!, wide, high, x, y, wide, high);
    map.drawn(size);
  }
  // The large canvas goes before the next picture is asked for.
  map.map.setPixelRatio(SKETCH_RATIO);
  if (isBlank(picture)) throw new CaptureError("lost", "the graphics card drew nothing");
  return picture;
}

/** Everything in its place, coarsely. Where the picture is drawn in parts, the names are chosen here for all of them. */
async function sketch(map: PictureMap, request: MapRequest, inParts: boolean, end: AbortSignal) {
  const { view, width, height } = request;
  const state: AtlasState = { ...request.state, hovered: null, drag: null, scenarioTool: null };
  const [whole] = pictureParts(request, { side: Infinity, pixels: Infinity }) as [PicturePart];
  const size = { width: whole.x.size, height: whole.y.size, pixelRatio: SKETCH_RATIO };
  const center = centerOf(whole, request, view);
  const look = (zoom: number) => until(end, map.place(size, { center, zoom }));
  await look(view.zoom);
  map.labels.all(inParts);
  const ground = map.base.follow(state);
  const named = map.base.nameCommunities(state);
  const window = windowOf(map.map);
  const fields = new FieldKeeper(PICTURE_CELLS);
  const layers = mapLayers({ state, zoom: view.zoom, window, fields }).map((layer) =>
    layer.clone({ pickable: false, autoHighlight: false }),
  );
  map.hideLayers();
  await until(end, ground);
  await map.idle(end);
  // Names stay on the side of their place where they were when the first tiles came in: out of sight for a moment, they choose anew.
  const settle = async () => {
    if (!named || inParts) return;
    await look(NAMES_ZOOM - 0.1);
    await map.idle(end);
    await look(view.zoom);
    await map.idle(end);
  };
  const again = async () => {
    await map.idle(end);
    await settle();
  };
  await settle();
  for (let left = MOST_CUTS; left > 0 && map.labels.leaveOutCut(width, height); left--) await again();
  if (inParts) map.labels.keepPlaced(width, height);
  map.setLayers(layers);
  await map.complete(end);
}

function partsOf(request: MapRequest, limit: DrawLimit): readonly PicturePart[] {
  try {
    return pictureParts(request, limit);
  } catch (error) {
    throw new CaptureError("tooLarge", String(error));
  }
}

/** From where to how far what is kept of a part reaches, in device px; the last part ends with the picture. */
function spanInPixels(
  { keepFrom, keepTo }: PicturePart["x"],
  pixelRatio: number,
  pixels: number,
  length: number,
): readonly [from: number, size: number] {
  const from = Math.round(keepFrom * pixelRatio);
  const to = keepTo >= length ? pixels : Math.round(keepTo * pixelRatio);
  return [from, to - from];
}

function canvasOf({ width, height, pixelRatio }: MapRequest): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * pixelRatio);
  canvas.height = Math.round(height * pixelRatio);
  const context = canvas.getContext("2d", { alpha: false });
  if (context) {
    context.fillStyle = UNDRAWN;
    context.fillRect(0, 0, canvas.width, canvas.height);
  }
  const { width: wide, height: high } = canvas;
  const isSure = Math.max(wide, high) <= SURE_SIDE;
  if (!context || (!isSure && !isUndrawn(context.getImageData(wide - 1, high - 1, 1, 1).data)))
    throw new CaptureError("tooLarge", `this browser has no canvas of ${wide} x ${high} px`);
  return canvas;
}

const isUndrawn = ([r, g, b]: Uint8ClampedArray): boolean => r === 255 && g === 0 && b === 254;

/** Whether the canvas of the map was empty at any of some places: all over a map there is paper at least. */
function isBlank(picture: HTMLCanvasElement): boolean {
  const small = document.createElement("canvas");
  small.width = SAMPLES;
  small.height = SAMPLES;
  const context = small.getContext("2d")!;
  context.imageSmoothingEnabled = false;
  context.drawImage(picture, 0, 0, SAMPLES, SAMPLES);
  const { data } = context.getImageData(0, 0, SAMPLES, SAMPLES);
  for (let i = 0; i < data.length; i += 4) if (isUndrawn(data.subarray(i, i + 4))) return true;
  return false;
}

/** What `work` gives. @throws the reason of `end` as soon as it is aborted */
export function until<T>(end: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(end.reason);
    if (end.aborted) abort();
    end.addEventListener("abort", abort, { once: true });
    work.then(resolve, reject).finally(() => end.removeEventListener("abort", abort));
  });
}

/** Pictures of a page: its maps, taken one after another, and its photos, cut to their boxes. */
import { type Locale, t } from "../../i18n/t.ts";
import type { CaptureSession, OpenCapture } from "../capture.ts";
import type { LaidPage, Placed, PlacedPhoto } from "../layout/placed.ts";
import { checkKept, freeCanvas } from "../paint/canvas.ts";
import type { PageImage, PageImages } from "../paint/paintPage.ts";
import { photoCut } from "../paint/photoCut.ts";
import { opaqueFile } from "./png.ts";

export interface TakeOptions {
  readonly session: CaptureSession;
  readonly pixelRatio: number;
  readonly locale: Locale;
  readonly signal: AbortSignal;
}

/**
 * All pictures of the page, for the canvas; `freeImages` gives their memory back.
 * @throws what the capture throws; RangeError when a canvas kept nothing; an error that names the photo that cannot be read
 */
export async function pageImages(page: LaidPage, options: TakeOptions): Promise<PageImages> {
  const images = new Map<string, PageImage>();
  try {
    for await (const { id, image } of eachImage(page, options)) images.set(id, image);
    return images;
  } catch (error) {
    freeImages(images);
    throw error;
  }
}

/** The same as files, for slides and print: maps as opaque PNG, photos as JPEG. @throws as `pageImages` */
export async function pagePictures(page: LaidPage, options: TakeOptions): Promise<ReadonlyMap<string, Blob>> {
  const pictures = new Map<string, Blob>();
  for await (const { id, image } of eachImage(page, options))
    try {
      const type = isPhoto(image) ? "image/jpeg" : "image/png";
      pictures.set(id, await opaqueFile(image, type, options.pixelRatio));
    } finally {
      freeImage(image);
    }
  return pictures;
}

export function freeImages(images: PageImages): void {
  for (const image of images.values()) freeImage(image);
}

/** Opens the hidden map when the first map is asked for: pages without one need none. */
export function lazySession(open: OpenCapture): CaptureSession {
  let session: CaptureSession | null = null;
  return {
    take: async (request, signal) => {
      session ??= open();
      return session.take(request, signal);
    },
    close: () => {
      session?.close();
      session = null;
    },
  };
}

interface Taken {
  readonly id: string;
  readonly image: PageImage;
}

async function* eachImage(page: LaidPage, options: TakeOptions): AsyncGenerator<Taken, void> {
  const seen = new Set<string>();
  for (const placed of page.placed) {
    const map = await mapOf(placed, options);
    if (map) yield map;
    for (const photo of placed.photos ?? []) {
      options.signal.throwIfAborted();
      // A photo that stands twice on a page has one name.
      if (seen.has(photo.image)) continue;
      seen.add(photo.image);
      yield { id: photo.image, image: await decoded(photo, options) };
    }
  }
}

async function mapOf(
  { block, map }: Placed,
  { session, pixelRatio, signal }: TakeOptions,
): Promise<Taken | null> {
  if (block?.kind !== "map" || !map) return null;
  signal.throwIfAborted();
  const [width, height] = [Math.round(map.box.width), Math.round(map.box.height)];
  const { state, view } = map;
  const image = await session.take({ state, view, width, height, pixelRatio }, signal);
  checkKept(image);
  return { id: block.id, image };
}

/** As upright as its camera was held, and no larger than its box asks for. */
async function decoded(
  { file, box }: PlacedPhoto,
  { pixelRatio, locale }: TakeOptions,
): Promise<ImageBitmap> {
  let whole: ImageBitmap | undefined;
  try {
    whole = await createImageBitmap(file, { imageOrientation: "from-image" });
    const cut = photoCut(whole, box);
    const scale = Math.min(1, (box.width * pixelRatio) / cut.width);
    const px = (value: number) => Math.max(1, Math.round(value));
    return await createImageBitmap(
      whole,
      Math.round(cut.x),
      Math.round(cut.y),
      px(cut.width),
      px(cut.height),
      {
        resizeWidth: px(cut.width * scale),
        resizeHeight: px(cut.height * scale),
        resizeQuality: "high",
      },
    );
  } catch (cause) {
    throw new Error(t(locale, "report.photoUnreadable", { name: file.name }), { cause });
  } finally {
    whole?.close();
  }
}

function freeImage(image: PageImage): void {
  if (isPhoto(image)) image.close();
  else freeCanvas(image);
}

const isPhoto = (image: PageImage): image is ImageBitmap => "close" in image;

/** Draws a placed page on a canvas. */
import { drawBadge } from "../../ui/glyphs.ts";
import { PAGE_COLORS } from "../colors.ts";
import type { Box, LaidPage, Primitive, Size } from "../layout/placed.ts";
import { filledCanvas } from "./canvas.ts";
import { photoCut, photoIds } from "./photoCut.ts";

export type PageImage = HTMLCanvasElement | ImageBitmap;

/** Pictures of the page by the id of its map blocks and photos. */
export type PageImages = ReadonlyMap<string, PageImage>;

export interface PaintOptions {
  readonly pixelRatio: number;
  readonly font: string;
  /** Rows of the page in device px: a band of it alone, the same as in the whole page. Absent: all. */
  readonly rows?: { readonly top: number; readonly height: number };
}

/** The size of a page in whole device px. */
export function pixelSize({ size }: Pick<LaidPage, "size">, pixelRatio: number): Size {
  return { width: Math.round(size.width * pixelRatio), height: Math.round(size.height * pixelRatio) };
}

/**
 * The page at `pixelRatio` device px for each CSS px; opaque.
 * @throws RangeError when the browser has no canvas of that size; an error when a picture is missing
 */
export function paintPage(page: LaidPage, images: PageImages, options: PaintOptions): HTMLCanvasElement {
  const { pixelRatio, font } = options;
  const whole = pixelSize(page, pixelRatio);
  const { top, height } = options.rows ?? { top: 0, height: whole.height };
  // It is read once, as a file. Drawn by the processor, it looks the same on every computer and in every band.
  const settings = { willReadFrequently: true };
  const context = filledCanvas({ width: whole.width, height }, PAGE_COLORS[page.look].paper, settings);
  context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, -top);
  context.imageSmoothingQuality = "high";
  context.miterLimit = 4;
  // Letters as wide at 1x as at 4x, as the layout measured them.
  context.textRendering = "geometricPrecision";
  const painter: Painter = { context, images, photos: photoIds(page), pixelRatio, font, top };
  for (const { primitives } of page.placed) for (const one of primitives) paint(one, painter);
  return context.canvas;
}

interface Painter {
  readonly context: CanvasRenderingContext2D;
  readonly images: PageImages;
  readonly photos: ReadonlySet<string>;
  readonly pixelRatio: number;
  readonly font: string;
  readonly top: number;
}

function paint(one: Primitive, painter: Painter): void {
  const { context } = painter;
  switch (one.kind) {
    case "text":
      paintText(one, painter);
      break;
    case "badge":
      drawBadge(context, one.badge, one);
      break;
    case "image":
      paintImage(one.image, one.box, painter);
      break;
    default:
      outline(one, context);
      fillAndStroke(context, one);
  }
}

function paintText(one: Extract<Primitive, { kind: "text" }>, { context, font }: Painter): void {
  context.font = `${one.weight} ${one.size}px ${font}`;
  context.textBaseline = "alphabetic";
  context.textAlign = one.align;
  context.fillStyle = one.color;
  context.fillText(one.text, one.x, one.y);
}

type Shape = Exclude<Primitive, { kind: "text" | "badge" | "image" }>;

function outline(shape: Shape, context: CanvasRenderingContext2D): void {
  context.beginPath();
  switch (shape.kind) {
    case "rect": {
      const { x, y, width, height } = shape.box;
      context.roundRect(x, y, width, height, shape.radius ?? 0);
      break;
    }
    case "circle":
      context.arc(shape.x, shape.y, shape.radius, 0, 2 * Math.PI);
      break;
    case "line":
    case "polygon":
      for (const [i, [x, y]] of shape.points.entries()) {
        if (i === 0) context.moveTo(x, y);
        else context.lineTo(x, y);
      }
      if (shape.kind === "polygon") context.closePath();
  }
}

interface Dress {
  readonly fill?: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
}

function fillAndStroke(context: CanvasRenderingContext2D, { fill, stroke, strokeWidth = 1 }: Dress): void {
  if (fill !== undefined) {
    context.fillStyle = fill;
    context.fill();
  }
  if (stroke === undefined || strokeWidth <= 0) return;
  context.strokeStyle = stroke;
  context.lineWidth = strokeWidth;
  context.stroke();
}

/** On whole device px: a map that was taken in the size of its box stays as sharp as it was. */
function paintImage(id: string, box: Box, { context, images, photos, pixelRatio, top }: Painter): void {
  const image = images.get(id);
  if (!image) throw new Error(`there is no picture of ${id}`);
  const { width, height } = image;
  const cut = photos.has(id) ? photoCut(image, box) : { x: 0, y: 0, width, height };
  const [x, y] = [Math.round(box.x * pixelRatio), Math.round(box.y * pixelRatio)];
  const right = Math.round((box.x + box.width) * pixelRatio);
  const bottom = Math.round((box.y + box.height) * pixelRatio);
  context.save();
  context.setTransform(1, 0, 0, 1, 0, -top);
  context.drawImage(image, cut.x, cut.y, cut.width, cut.height, x, y, right - x, bottom - y);
  context.restore();
}

/** Draws a laid-out picture: the map as an image, everything else as text and shapes, so that it stays sharp at any size. */
import { drawBadge } from "../ui/glyphs.ts";
import type { LegendMark } from "../ui/legendModel.ts";
import {
  type Box,
  type Measure,
  type PictureLayout,
  type PictureWords,
  pictureLayout,
  type Size,
  TEXT_STYLES,
  type TextStyle,
  type Tone,
} from "./pictureLayout.ts";

export interface PictureColors {
  readonly paper: string;
  readonly line: string;
  /** Around legend marks: also the palest must stand off from the paper. */
  readonly edge: string;
  readonly ink: string;
  readonly muted: string;
  readonly notice: string;
}

export const PICTURE_COLORS: Readonly<Record<"light" | "dark", PictureColors>> = {
  light: {
    paper: "#ffffff",
    line: "#d8d6cf",
    edge: "#aaa89f",
    ink: "#1d2327",
    muted: "#5d676f",
    notice: "#8a4a12",
  },
  dark: {
    paper: "#1c2226",
    line: "#39444a",
    edge: "#566067",
    ink: "#eceff0",
    muted: "#9caab1",
    notice: "#ecd3a8",
  },
};

export interface CapturedMap {
  readonly image: CanvasImageSource;
  /** Metres of ground that a CSS pixel covers at the centre. */
  readonly metersPerPixel: number;
  /** Degrees clockwise from north. */
  readonly bearing: number;
}

/** Takes the map at a size in CSS pixels, `pixelRatio` device pixels each. */
export type Capture = (request: Size & { readonly pixelRatio: number }) => Promise<CapturedMap>;

export interface PictureInput {
  readonly words: PictureWords;
  /** CSS pixels; the height grows where the legend needs it. */
  readonly size: Size;
  readonly pixelRatio: number;
  readonly colors: PictureColors;
  readonly font: string;
  /** The letter on the north arrow. */
  readonly north: string;
  readonly capture: Capture;
  /** Length of the scale bar in CSS pixels and its text, for the ground that a pixel covers. */
  readonly scaleOf: (
    metersPerPixel: number,
    mostPixels: number,
  ) => { readonly pixels: number; readonly text: string };
}

/**
 * The picture as a canvas of `pixelRatio` times its size.
 * @throws RangeError when the browser has no canvas of that size; whatever `capture` throws
 */
export async function drawPicture(input: PictureInput): Promise<HTMLCanvasElement> {
  const { words, size, pixelRatio, colors, font, capture } = input;
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d");
  if (!context) throw new RangeError("no 2d canvas");
  const layout = pictureLayout(words, size, measurer(context, font));
  const { width, height } = layout.map;
  const map = await capture({ width, height, pixelRatio });
  canvas.width = layout.sheet.width * pixelRatio;
  canvas.height = layout.sheet.height * pixelRatio;
  context.scale(pixelRatio, pixelRatio);
  context.fillStyle = colors.paper;
  context.fillRect(0, 0, layout.sheet.width, layout.sheet.height);
  // A canvas over the browser's limit takes everything and keeps nothing.
  if (context.getImageData(0, 0, 1, 1).data[3] !== 255)
    throw new RangeError(`no canvas of ${canvas.width} x ${canvas.height} px`);
  context.drawImage(map.image, layout.map.x, layout.map.y, layout.map.width, layout.map.height);
  context.strokeStyle = colors.line;
  context.lineWidth = 1;
  context.strokeRect(layout.map.x + 0.5, layout.map.y + 0.5, width - 1, height - 1);
  drawTexts(context, layout, input);
  for (const { entry, box } of layout.marks) drawMark(context, entry.mark, box, colors);
  drawScale(context, layout.scale, map, input);
  drawNorth(context, layout.north, map.bearing, input);
  return canvas;
}

/** Widths of texts as the canvas draws them. */
function measurer(context: CanvasRenderingContext2D, font: string): Measure {
  return (text, style) => {
    context.font = fontOf(style, font);
    return context.measureText(text).width;
  };
}

const fontOf = (style: TextStyle, font: string): string =>
  `${TEXT_STYLES[style].weight} ${TEXT_STYLES[style].size}px ${font}`;

function drawTexts(
  context: CanvasRenderingContext2D,
  layout: PictureLayout,
  { colors, font }: PictureInput,
): void {
  const tones: Record<Tone, string> = { ink: colors.ink, muted: colors.muted, notice: colors.notice };
  context.textBaseline = "alphabetic";
  for (const { x, y, text, style, tone, align } of layout.texts) {
    context.font = fontOf(style, font);
    context.textAlign = align;
    context.fillStyle = tones[tone];
    context.fillText(text, x, y);
  }
}

function drawMark(
  context: CanvasRenderingContext2D,
  mark: LegendMark,
  { x, y, width, height }: Box,
  colors: PictureColors,
): void {
  const [cx, cy] = [x + width / 2, y + height / 2];
  const circle = (radius: number) => {
    context.beginPath();
    context.arc(cx, cy, radius, 0, 2 * Math.PI);
  };
  context.lineWidth = 1;
  context.strokeStyle = colors.edge;
  switch (mark.kind) {
    case "dot":
      circle(5.5);
      context.fillStyle = mark.color;
      context.fill();
      context.stroke();
      return;
    case "dust":
      circle(2.2);
      context.fillStyle = mark.color;
      context.fill();
      return;
    case "fill":
      context.beginPath();
      context.roundRect(x + 0.5, y + 1.5, width - 1, height - 3, 2.5);
      context.fillStyle = mark.color;
      context.fill();
      context.stroke();
      return;
    case "fills":
      mark.colors.forEach((color, i) => {
        context.fillStyle = color;
        context.fillRect(
          x + (width / mark.colors.length) * i,
          y + 1.5,
          width / mark.colors.length,
          height - 3,
        );
      });
      context.strokeRect(x + 0.5, y + 1.5, width - 1, height - 3);
      return;
    case "area":
      circle(7);
      context.fillStyle = mark.fill;
      context.fill();
      context.strokeStyle = mark.edge;
      context.lineWidth = 1.5;
      context.stroke();
      return;
    case "badge":
      drawBadge(context, { ...mark, rim: mark.fill }, { x: x + 2, y, size: height });
  }
}

function drawScale(context: CanvasRenderingContext2D, box: Box, map: CapturedMap, input: PictureInput): void {
  const { pixels: length, text } = input.scaleOf(map.metersPerPixel, box.width - 1);
  const x = box.x + 0.5;
  const bottom = box.y + box.height - 0.5;
  context.font = fontOf("note", input.font);
  context.textAlign = "left";
  context.fillStyle = input.colors.ink;
  context.fillText(text, box.x, bottom - 11);
  context.strokeStyle = input.colors.ink;
  context.lineWidth = 1;
  for (const half of [0, 1]) {
    context.fillStyle = half === 0 ? input.colors.ink : input.colors.paper;
    context.fillRect(x + (half * length) / 2, bottom - 6, length / 2, 6);
  }
  context.strokeRect(x, bottom - 6, length, 6);
}

function drawNorth(context: CanvasRenderingContext2D, box: Box, bearing: number, input: PictureInput): void {
  const { ink, muted } = input.colors;
  context.save();
  context.translate(box.x + box.width / 2, box.y + box.height / 2);
  context.rotate((-bearing * Math.PI) / 180);
  context.font = fontOf("heading", input.font);
  context.textAlign = "center";
  context.fillStyle = ink;
  context.fillText(input.north, 0, -box.height / 2 + 11);
  const half = (side: number, fill: string) => {
    context.beginPath();
    context.moveTo(0, -box.height / 2 + 14);
    context.lineTo(side * 7.5, box.height / 2);
    context.lineTo(0, box.height / 2 - 4.5);
    context.closePath();
    context.fillStyle = fill;
    context.fill();
  };
  half(-1, ink);
  half(1, muted);
  context.restore();
}

/** The canvas as a PNG. @throws RangeError when the browser cannot encode one of its size */
export async function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
  if (!blob) throw new RangeError(`a canvas of ${canvas.width} x ${canvas.height} px gave no PNG`);
  return blob;
}

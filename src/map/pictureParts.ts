/** Cuts a picture into parts that a graphics card can draw, with a margin at each seam, so that what crosses it is drawn in both. */
import { latOf, lngOf, mercatorX, mercatorY } from "../geo/mercatorFrame.ts";

export interface PictureSize {
  /** CSS px. */
  readonly width: number;
  readonly height: number;
  /** Device px for a CSS px. */
  readonly pixelRatio: number;
}

/** What can be drawn at once, in device px. */
export interface DrawLimit {
  readonly side: number;
  readonly pixels: number;
}

/** A piece along one side, in CSS px from the picture's edge. */
interface Span {
  /** What is drawn: whole CSS px, and where there is such a size, whole device px too. */
  readonly from: number;
  readonly size: number;
  /** What of it is kept. */
  readonly keepFrom: number;
  readonly keepTo: number;
}

export interface PicturePart {
  readonly x: Span;
  readonly y: Span;
}

/** Labels and icons that cross a seam are whole within so many CSS px of it. */
const SEAM_MARGIN = 128;
/** Sizes are tried up to so many CSS px for one that is whole in device px too. */
const MOST_STEP = 48;
/** CSS px that are no more than an error of rounding. */
const NOTHING = 1e-6;

/**
 * The parts of a picture, row by row; together what they keep covers it without overlap. One part where it fits.
 * @throws RangeError where the limit leaves no room beside the margins
 */
export function pictureParts(
  { width, height, pixelRatio }: PictureSize,
  { side, pixels }: DrawLimit,
  margin = SEAM_MARGIN,
): readonly PicturePart[] {
  const step = wholeStep(pixelRatio);
  const [wide, high] = [upTo(width, step) * pixelRatio, upTo(height, step) * pixelRatio];
  // Square parts have the shortest seams.
  const most = (wide * high <= pixels ? side : Math.min(side, Math.sqrt(pixels))) / pixelRatio;
  const columns = spans(width, most, step, margin);
  const rows = spans(height, most, step, margin);
  return rows.flatMap((y) => columns.map((x) => ({ x, y })));
}

export interface View {
  readonly lng: number;
  readonly lat: number;
  /** Of tiles of 512 CSS px. */
  readonly zoom: number;
}

/** Where the middle of a part lies, in a picture whose middle is that of the view. */
export function centerOf(
  { x, y }: PicturePart,
  { width, height }: Pick<PictureSize, "width" | "height">,
  { lng, lat, zoom }: View,
): [lng: number, lat: number] {
  const world = 512 * 2 ** zoom;
  return [
    lngOf(mercatorX(lng) + (x.from + x.size / 2 - width / 2) / world),
    latOf(mercatorY(lat) + (y.from + y.size / 2 - height / 2) / world),
  ];
}

/** The least number of CSS px that is whole in device px; 1 where none is near. */
export function wholeStep(pixelRatio: number): number {
  for (let step = 1; step <= MOST_STEP; step++) {
    const pixels = step * pixelRatio;
    if (Math.abs(pixels - Math.round(pixels)) < NOTHING) return step;
  }
  return 1;
}

function spans(length: number, most: number, step: number, margin: number): readonly Span[] {
  const up = (value: number): number => upTo(value, step);
  if (up(length) <= most) return [{ from: 0, size: up(length), keepFrom: 0, keepTo: length }];
  const edge = up(margin);
  const room = Math.floor((most - 2 * edge) / step) * step;
  if (room <= 0) throw new RangeError(`a side of ${most} CSS px is drawn at once, expected over ${2 * edge}`);
  const kept = up(length / Math.ceil(length / room));
  const found: Span[] = [];
  for (let keepFrom = 0; keepFrom < length - NOTHING; keepFrom += kept) {
    const from = Math.max(0, keepFrom - edge);
    const keepTo = Math.min(length, keepFrom + kept);
    found.push({ from, size: up(Math.min(length, keepTo + edge) - from), keepFrom, keepTo });
  }
  return found;
}

const upTo = (value: number, step: number): number => Math.ceil((value - NOTHING) / step) * step;

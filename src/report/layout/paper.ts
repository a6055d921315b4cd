/** Papers and their type. A CSS px is 1/96 inch: a slide of 1,280 x 720 px is 13.333 x 7.5 inches. */
import type { Paper } from "../../store/reportState.ts";
import type { Size } from "./placed.ts";

const MILLIMETER = 96 / 25.4;

export const PAPER_SIZES: Readonly<Record<Paper, Size>> = {
  wide: { width: 1280, height: 720 },
  a4: { width: 210 * MILLIMETER, height: 297 * MILLIMETER },
  a4Landscape: { width: 297 * MILLIMETER, height: 210 * MILLIMETER },
  a3: { width: 420 * MILLIMETER, height: 297 * MILLIMETER },
};

export interface TypeStyle {
  /** px */
  readonly size: number;
  readonly weight: number;
  /** Height of a line in px. */
  readonly line: number;
}

export type TypeName =
  | "title"
  | "subtitle"
  | "heading"
  | "body"
  | "note"
  | "foot"
  | "figure"
  | "figureLabel"
  | "table";

/** Type of a slide; papers that are held in the hand have smaller type. */
const WIDE: Readonly<Record<TypeName, TypeStyle>> = {
  title: { size: 30, weight: 650, line: 38 },
  subtitle: { size: 16, weight: 400, line: 23 },
  heading: { size: 16, weight: 650, line: 24 },
  body: { size: 15, weight: 400, line: 23 },
  note: { size: 12.5, weight: 400, line: 18 },
  foot: { size: 11, weight: 400, line: 15 },
  figure: { size: 30, weight: 600, line: 36 },
  figureLabel: { size: 13.5, weight: 400, line: 19 },
  table: { size: 13.5, weight: 400, line: 19 },
};

/** Of the type of a slide. A4 is read at 30 cm: its body comes to 9.5 points, its tables to 8.5, its foot to 6.9; A3 also hangs on walls. */
export const TYPE_SCALE: Readonly<Record<Paper, number>> = { wide: 1, a4: 0.84, a4Landscape: 0.86, a3: 1.1 };

/** Margins of a page in px, already those of the paper. */
export const MARGIN: Readonly<
  Record<Paper, { readonly x: number; readonly top: number; readonly bottom: number }>
> = {
  wide: { x: 44, top: 34, bottom: 22 },
  a4: { x: 53, top: 48, bottom: 38 },
  a4Landscape: { x: 53, top: 42, bottom: 34 },
  a3: { x: 64, top: 52, bottom: 42 },
};

/** Type of a body is made smaller down to 7 points, 9.33 px; below only where nothing else helps. */
const LEAST_SIZE = 28 / 3;
export const LEAST_SHRINK = 0.8;

/** The type of a paper, made `shrink` (0..1] times as large where a page is full. */
export function typeOf(paper: Paper, shrink = 1): Readonly<Record<TypeName, TypeStyle>> {
  return Object.fromEntries(
    Object.entries(WIDE).map(([name, { size, weight, line }]) => {
      const full = size * TYPE_SCALE[paper];
      const least = shrink < LEAST_SHRINK ? 0 : Math.min(full, LEAST_SIZE);
      const factor = Math.max(full * shrink, least) / size;
      return [name, { size: size * factor, weight, line: line * factor }];
    }),
  ) as Record<TypeName, TypeStyle>;
}

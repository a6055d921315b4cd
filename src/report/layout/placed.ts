/** Placed pages: what `layout` makes and `paint` and `files` read. All lengths are CSS px (1/96 inch) from the upper left of the page. */

import type { PageView, Paper } from "../../store/reportState.ts";
import type { AtlasState, Theme } from "../../store/state.ts";
import type { Badge } from "../../ui/glyphs.ts";
import type { Block } from "../document.ts";

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Box extends Size {
  readonly x: number;
  readonly y: number;
}

/** What is drawn, in this order. */
export type Primitive =
  | {
      readonly kind: "text";
      /** Of the start, middle or end, as `align` says; `y` is the baseline. */
      readonly x: number;
      readonly y: number;
      readonly text: string;
      /** px */
      readonly size: number;
      readonly weight: number;
      readonly color: string;
      readonly align: "left" | "center" | "right";
    }
  | {
      readonly kind: "rect";
      readonly box: Box;
      readonly fill?: string;
      readonly stroke?: string;
      readonly strokeWidth?: number;
      readonly radius?: number;
    }
  | {
      readonly kind: "circle";
      readonly x: number;
      readonly y: number;
      readonly radius: number;
      readonly fill: string;
      readonly stroke?: string;
      readonly strokeWidth?: number;
    }
  | {
      readonly kind: "line";
      readonly points: readonly (readonly [x: number, y: number])[];
      readonly stroke: string;
      readonly strokeWidth: number;
    }
  | {
      readonly kind: "polygon";
      readonly points: readonly (readonly [x: number, y: number])[];
      readonly fill: string;
      readonly stroke?: string;
      readonly strokeWidth?: number;
    }
  /** A facility's sign, as the map draws it. */
  | {
      readonly kind: "badge";
      readonly badge: Badge;
      readonly x: number;
      readonly y: number;
      readonly size: number;
    }
  /** `image`: id of a map block, or of a photo. Fills the box; a photo is cut to it. */
  | { readonly kind: "image"; readonly box: Box; readonly image: string };

/** What part of the page something is; a body's block has `body`. */
export type PlacedRole = "kicker" | "title" | "subtitle" | "body" | "foot" | "notice" | "pageNumber" | "rule";

export interface Placed {
  readonly role: PlacedRole;
  /** The block it was made of; null for head and foot. */
  readonly block: Block | null;
  readonly box: Box;
  readonly primitives: readonly Primitive[];
  /** Whole text of head, foot and text blocks, as one paragraph. */
  readonly text?: string;
  readonly table?: PlacedTable;
  readonly map?: PlacedMap;
  /** Area of the plot within a chart's box, and of its title. */
  readonly chart?: { readonly title: Box; readonly plot: Box };
  readonly photos?: readonly PlacedPhoto[];
}

export interface PlacedTable {
  /** Rows first..last - 1 of the block are on this page. */
  readonly first: number;
  readonly last: number;
  readonly columnWidths: readonly number[];
  /** Of the head row, then of each row shown. */
  readonly rowHeights: readonly number[];
  /** Where head and rows begin, below the title. */
  readonly top: number;
  readonly size: number;
}

export interface PlacedMap {
  /** Of the picture alone, without its caption. */
  readonly box: Box;
  readonly view: PageView;
  readonly state: AtlasState;
  readonly scaleBar: { readonly box: Box; readonly meters: number; readonly pixels: number } | null;
  readonly northArrow: Box | null;
}

export interface PlacedPhoto {
  readonly image: string;
  readonly file: File;
  readonly box: Box;
}

export interface LaidPage {
  /** Of the content, with `+1`, `+2` … on pages on which its table goes on. */
  readonly key: string;
  readonly label: string;
  readonly paper: Paper;
  readonly look: Theme;
  readonly size: Size;
  /** From 1. */
  readonly number: number;
  readonly of: number;
  readonly title: string;
  readonly placed: readonly Placed[];
  readonly provenance: readonly string[];
}

/** Width in px of a text of `size` px and `weight`. */
export type Measure = (text: string, size: number, weight: number) => number;

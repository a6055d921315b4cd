/** How the blocks of a page come to their place: first asked what height they need, then given a box. */
import type { Locale } from "../../i18n/t.ts";
import type { PageColors } from "../colors.ts";
import type { TypeName, TypeStyle } from "./paper.ts";
import type { Box, Measure, Placed } from "./placed.ts";

export interface LayoutContext {
  readonly type: Readonly<Record<TypeName, TypeStyle>>;
  readonly colors: PageColors;
  readonly locale: Locale;
  readonly measure: Measure;
  /** What a length given for the slide of 1,280 px is on this paper, made smaller where the page is full. */
  readonly unit: (px: number) => number;
}

/** A block at a known width. */
export interface Prepared {
  /** Height that it needs at least, in px: with less, something would be cut. */
  readonly height: number;
  /** With how much it can do where what is cut off goes on on the next page: a table that flows. Absent: not with less than `height`. */
  readonly least?: number;
  /** Whether more height is of use: a map, a chart, a photo. */
  readonly stretches: boolean;
  /** `box.height` is at least `height`, or `least`. */
  readonly place: (box: Box) => Placed;
}

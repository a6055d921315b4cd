/** A slide while it is made: the library's slide, and what is put in its place afterwards. */
import type PptxGenJS from "pptxgenjs";
import type { PageColors } from "../colors.ts";
import type { ChartBlock } from "../document.ts";
import type { LaidPage } from "../layout/placed.ts";

/** On every Windows in China, and known to WPS; elsewhere a program takes its own. */
export const SLIDE_FONT = "Microsoft YaHei";

export type SlideLanguage = "zh-CN" | "en-US";

export interface SlideDraft {
  readonly slide: PptxGenJS.Slide;
  readonly page: LaidPage;
  readonly colors: PageColors;
  readonly lang: SlideLanguage;
  /** In the order in which they were added; the library got a stand-in for each. */
  readonly pictures: Blob[];
  readonly charts: DraftChart[];
  /** Colours of the bullets in tables, in their order. */
  readonly marks: string[];
}

export interface ChartTotal {
  readonly label: string;
  /** One a category; NaN where none is known. */
  readonly values: readonly number[];
}

export interface DraftChart {
  readonly block: ChartBlock;
  /** Sums of stacked series, said behind the bars: a series that is not seen. */
  readonly total: ChartTotal | null;
}

/** The library names this shape as it likes; the mending knows it by this. */
export const TITLE_NAME = "Title";

const PIXELS_PER_INCH = 96;

export const inches = (px: number): number => px / PIXELS_PER_INCH;
export const points = (px: number): number => px * 0.75;

/** A CSS colour as the library takes it: six digits, and how transparent in percent. */
export function officeColor(css: string): { readonly color: string; readonly transparency: number } {
  const hex = /^#([0-9a-f]{3,8})$/i.exec(css)?.[1];
  if (hex) {
    const digits = hex.length < 6 ? [...hex].map((digit) => digit + digit).join("") : hex;
    const alpha = digits.length === 8 ? Number.parseInt(digits.slice(6), 16) / 255 : 1;
    return { color: digits.slice(0, 6).toUpperCase(), transparency: Math.round((1 - alpha) * 100) };
  }
  const [red, green, blue, alpha = 1] = /^rgba?\(/.test(css) ? (css.match(/[\d.]+/g) ?? []).map(Number) : [];
  if (red === undefined || green === undefined || blue === undefined)
    throw new RangeError(`colour ${css}, expected #rrggbb or rgb()`);
  const color = [red, green, blue].map((part) => Math.round(part).toString(16).padStart(2, "0")).join("");
  return { color: color.toUpperCase(), transparency: Math.round((1 - alpha) * 100) };
}

/** Without what XML cannot hold: control characters and halves of a pair. Line breaks are spaces, as the page draws them. */
export const plainText = (text: string): string =>
  text.replace(/[\t\n\r]+/g, " ").replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, "");

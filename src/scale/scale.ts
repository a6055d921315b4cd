/**
 * A colour scale: what map, legend, charts and report read alike. Made once on the full data and frozen: a filter never moves a class.
 */
import { rgbOf, type Theme } from "./colors.ts";
import { type RampId, rampColors, UNKNOWN_COLOR } from "./ramps.ts";

/** Class of a value that is not known. */
export const NO_CLASS = 255;

/** Class c holds breaks[c - 1] <= value < breaks[c]; the first has no lower border, the last no upper. */
export interface ClassScale {
  readonly kind: "classes";
  /** Least and greatest known value; NaN where nothing is known. */
  readonly domain: readonly [min: number, max: number];
  /** Inner borders, ascending: one less than colours. */
  readonly breaks: readonly number[];
  readonly colors: readonly string[];
  /** Colour of "not known". */
  readonly unknownColor: string;
}

/** Category c is domain[c], an id that the messages name. */
export interface CategoryScale {
  readonly kind: "categories";
  readonly domain: readonly string[];
  readonly colors: readonly string[];
  readonly unknownColor: string;
}

export type Scale = ClassScale | CategoryScale;

/** A scale of classes with given inner borders over `values`. */
export function classScale(
  values: ArrayLike<number>,
  breaks: readonly number[],
  { ramp = "sequence", theme }: { readonly ramp?: RampId; readonly theme: Theme },
): ClassScale {
  let min = Infinity;
  let max = -Infinity;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!Number.isFinite(value)) continue;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return {
    kind: "classes",
    domain: min <= max ? [min, max] : [NaN, NaN],
    breaks,
    colors: rampColors(ramp, breaks.length + 1, theme),
    unknownColor: UNKNOWN_COLOR[theme],
  };
}

/** @throws when there are fewer colours than ids */
export function categoryScale(
  domain: readonly string[],
  colors: readonly string[],
  theme: Theme,
): CategoryScale {
  if (colors.length < domain.length)
    throw new Error(`categoryScale: ${colors.length} colours, expected at least ${domain.length}`);
  return {
    kind: "categories",
    domain,
    colors: colors.slice(0, domain.length),
    unknownColor: UNKNOWN_COLOR[theme],
  };
}

/** Number of the class of a value (of the category of a code); NO_CLASS where it is not known. */
export function classOf(scale: Scale, value: number): number {
  if (scale.kind === "categories")
    return value >= 0 && value < scale.domain.length ? Math.floor(value) : NO_CLASS;
  if (Number.isNaN(value)) return NO_CLASS;
  let c = 0;
  while (c < scale.breaks.length && value >= scale.breaks[c]!) c++;
  return c;
}

/** classOf each value or code. */
export function classesOf(scale: Scale, values: ArrayLike<number>): Uint8Array {
  // A loop, for a slider asks for these within a frame: `from` goes through an iterator.
  const classes = new Uint8Array(values.length);
  for (let i = 0; i < values.length; i++) classes[i] = classOf(scale, values[i]!);
  return classes;
}

/** Colour of a value or code. */
export function colorOf(scale: Scale, value: number): string {
  return scale.colors[classOf(scale, value)] ?? scale.unknownColor;
}

/** Bytes r g b a of each class, and last of "not known": length (classes + 1) x 4. */
export function colorTable(scale: Scale): Uint8Array {
  const colors = [...scale.colors, scale.unknownColor];
  return Uint8Array.from(colors.flatMap((hex) => [...rgbOf(hex), 255]));
}

/** From and to of each class for a legend; the ends are those of the data. */
export function classRanges(scale: ClassScale): readonly { readonly from: number; readonly to: number }[] {
  const [min, max] = scale.domain;
  return scale.colors.map((_, c) => ({ from: scale.breaks[c - 1] ?? min, to: scale.breaks[c] ?? max }));
}

/** Which communities the map draws above the others: else the few that matter hide beneath the many. */
import type { Scale } from "../../scale/scale.ts";
import type { AtlasState, ColorBy } from "../state.ts";
import { filtered } from "./filtered.ts";
import { mapColoring, showsCoverage } from "./map.ts";
import { memoize } from "./memoize.ts";

export interface Raised {
  /** The shown communities that are raised, from below to above. */
  readonly rows: Uint32Array;
  /** Whether they are larger too: so few that one must look for them. */
  readonly isLarge: boolean;
}

/** A class with less than this share of all communities hides beneath the others. */
const RARE = 0.25;
/** Of a scale from low to high. */
const HIGHEST = 2;

/** Of a programme everything but a comprehensive renovation in a year asked for. */
const COMMON_WORK: readonly string[] = [
  "managementOnly",
  "thisYearManagement",
  "earlier",
  "later",
  "notIn",
  "unsolved",
];

/**
 * Classes from below to above: the renovations of a programme, the first year on top; the two highest of a scale; under the coverage
 * question the rare answers, so that neither side of an even split covers the other.
 * @param counts of all communities in each class
 */
export function raisedClasses(
  scale: Scale,
  subject: ColorBy | "coverage",
  counts: ArrayLike<number>,
): readonly number[] {
  const classes = Array.from(scale.colors.keys());
  if (scale.kind === "classes") return subject === "buildDecade" ? [] : classes.slice(1).slice(-HIGHEST);
  if (subject === "programme")
    return classes.filter((c) => !COMMON_WORK.includes(scale.domain[c]!)).reverse();
  if (subject !== "coverage") return [];
  const all = classes.reduce((sum, c) => sum + counts[c]!, 0);
  return classes.filter((c) => counts[c]! < RARE * all).sort((a, b) => counts[b]! - counts[a]!);
}

/** Rows of a raised class that pass, by class from below to above. */
export function raisedRows(
  classOf: Uint8Array,
  classes: readonly number[],
  passes: ArrayLike<number>,
): Uint32Array {
  // Counted first, then filled: a slider asks for these within a frame.
  const counts = new Uint32Array(256);
  for (let row = 0; row < classOf.length; row++) if (passes[row] === 1) counts[classOf[row]!]!++;
  const next = new Int32Array(256).fill(-1);
  let length = 0;
  for (const c of classes) {
    next[c] = length;
    length += counts[c]!;
  }
  const rows = new Uint32Array(length);
  for (let row = 0; row < classOf.length; row++) {
    const c = classOf[row]!;
    if (next[c]! >= 0 && passes[row] === 1) rows[next[c]!++] = row;
  }
  return rows;
}

const subjectOf = (s: AtlasState): ColorBy | "coverage" => (showsCoverage(s) ? "coverage" : s.colorBy);

/** Whether a class of the map's colouring is drawn larger. */
export const isLargeClass = (scale: Scale, subject: ColorBy | "coverage", c: number): boolean =>
  subject === "programme" && raisedClasses(scale, subject, []).includes(c);

export const raised: (s: AtlasState) => Raised = memoize(
  [mapColoring, filtered, subjectOf],
  (coloring, { passes }, subject) => {
    const isLarge = subject === "programme";
    if (!coloring) return { rows: new Uint32Array(0), isLarge };
    const { scale, classOf } = coloring;
    const counts = new Uint32Array(256);
    for (let row = 0; row < classOf.length; row++) counts[classOf[row]!]!++;
    return { rows: raisedRows(classOf, raisedClasses(scale, subject, counts), passes), isLarge };
  },
);

/** What the coverage panel draws on the ground, and in which colours. */
import { rampColors } from "../../scale/ramps.ts";
import type { AtlasState, CoverageView } from "../state.ts";
import { memoize } from "./memoize.ts";
import { methodInUse } from "./walking.ts";

/** Relief and streets stay to be seen through; the legend's colours are as pale. */
export const BAND_OPACITY = 0.62;
export const CATCHMENT_OPACITY = 0.42;

/** The view that holds: bands and catchments need the streets, straight lines have their discs. */
export const coverageViewInUse = (s: AtlasState): CoverageView =>
  methodInUse(s) === "straight" ? "reach" : s.coverageView;

/** Colour of each isochrone band, the nearest first and strongest. */
export const bandColors: (s: AtlasState) => readonly string[] = memoize(
  [(s) => s.bandsMinutes.length, (s) => s.theme],
  (count, theme) => rampColors("bands", count, theme).toReversed(),
);

import type { MultiPolygon } from "geojson";
import type { IsochronesInput } from "../analysis/isochrones.ts";
import type { RankStabilityInput } from "../analysis/rankStability.ts";
import type { Walk } from "../analysis/walk.ts";
import type { CommunityWalks } from "../analysis/walkingCoverage.ts";
import type { IsochronePolygons } from "../geo/isochrones.ts";
import type { Choices, LoadFilesResult, LoadOptions, LoadResult, NamedBytes } from "../io/loadResult.ts";
import type { City } from "../model/city.ts";
import type { RankStability } from "../model/rankStability.ts";
import type { RoundTripsInput } from "./roundTrips.ts";
import type { DiscsInput, WalkInput, WithDerived } from "./tasks.ts";

/** The work off the main thread. Each ends with an AbortError when its signal aborts. */
export interface Jobs {
  /** Loads the city whose manifest lies at `url` (absolute). */
  loadCity(url: string, options?: LoadOptions): Promise<WithDerived<LoadResult>>;
  /** Reads dropped or chosen files into a new city, or into `base`. */
  loadFiles(
    files: readonly (File | NamedBytes)[],
    base: City | null,
    choices?: Choices,
    options?: LoadOptions,
  ): Promise<WithDerived<LoadFilesResult>>;
  /** The true union of discs (analysis/unions.ts): seconds for a thousand of them. */
  unionOfDiscs(input: DiscsInput, options?: LoadOptions): Promise<MultiPolygon | null>;
  /** The ground within each threshold of walking time (analysis/isochrones.ts). */
  isochrones(input: IsochronesInput, options?: LoadOptions): Promise<IsochronePolygons[]>;
  /** Reads a walking network and joins the city to it. Rejects with a sentence where the file is broken or cannot be had. */
  walk(input: WalkInput, options?: LoadOptions): Promise<Walk>;
  /** Walks to the nearest facility and back over the streets, one of each kind and method wanted, in that order: seconds for nine. */
  roundTrips(input: RoundTripsInput, options?: LoadOptions): Promise<CommunityWalks[]>;
  /** Ranks under thousands of weightings (analysis/rankStability.ts); reports the share of the draws that are done. */
  rankStability(input: RankStabilityInput, options?: LoadOptions): Promise<RankStability>;
}

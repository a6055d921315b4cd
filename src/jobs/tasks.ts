/** What can be run off the main thread; each function also runs inline. A further one is one line here and one in jobs.ts. */
import type { MultiPolygon } from "geojson";
import { type Facts, facts } from "../analysis/facts.ts";
import { type IsochronesInput, isochrones } from "../analysis/isochrones.ts";
import type { ProgrammeInput } from "../analysis/programmeInput.ts";
import type { RankStabilityInput } from "../analysis/rankStability.ts";
import { type Reach, reach } from "../analysis/reach.ts";
import { type CityPositions, type Walk, walkOf } from "../analysis/walk.ts";
import type { CommunityWalks } from "../analysis/walkingCoverage.ts";
import type { IsochronePolygons } from "../geo/isochrones.ts";
import { decodeNetwork } from "../geo/networkFile.ts";
import { loadCity } from "../io/loadCity.ts";
import { loadFiles } from "../io/loadFiles.ts";
import type { Choices, LoadFilesResult, LoadOptions, LoadResult, NamedBytes } from "../io/loadResult.ts";
import type { City } from "../model/city.ts";
import type { ProgrammeResult } from "../model/programme.ts";
import type { RankStability } from "../model/rankStability.ts";
import type { ProgrammeRun } from "./programme.ts";
import { readUrl } from "./readUrl.ts";
import { type RoundTripsInput, roundTrips } from "./roundTrips.ts";

export interface FilesInput {
  readonly files: readonly (File | NamedBytes)[];
  readonly base: City | null;
  readonly choices: Choices;
}

export interface DiscsInput {
  /** n x 2, lng/lat. */
  readonly positions: Float64Array;
  readonly radiusMeters: number;
}

export interface WalkInput {
  /** A network file (geo/networkFile.ts): its address, or its bytes. */
  readonly network: string | Uint8Array;
  readonly positions: CityPositions;
}

/** What follows from a city and is asked at once: computed beside the load, so that the page does not stop. */
export interface Derived {
  readonly facts: Facts;
  readonly reach: Reach;
}

/** `derived` is null where no city was loaded. */
export type WithDerived<Result> = Result & { readonly derived: Derived | null };

/** What a city needs at once is here; what is asked for later, and is large, comes with the first question. */
export const tasks = {
  loadCity: async (url: string, options: LoadOptions): Promise<WithDerived<LoadResult>> =>
    derive(await loadCity(url, (u) => readUrl(u, options.signal), options)),
  loadFiles: async (
    { files, base, choices }: FilesInput,
    options: LoadOptions,
  ): Promise<WithDerived<LoadFilesResult>> =>
    derive(await loadFiles(await Promise.all(files.map(bytesOf)), base, choices, options)),
  unionOfDiscs: async ({ positions, radiusMeters }: DiscsInput): Promise<MultiPolygon | null> => {
    const { unionOfDiscs } = await import("../analysis/unions.ts");
    return unionOfDiscs(positions, radiusMeters);
  },
  isochrones: async (input: IsochronesInput): Promise<IsochronePolygons[]> => isochrones(input),
  walk: async ({ network, positions }: WalkInput, options: LoadOptions): Promise<Walk> => {
    const bytes = typeof network === "string" ? await readUrl(network, options.signal) : network;
    return walkOf(decodeNetwork(bytes), positions);
  },
  roundTrips: (input: RoundTripsInput, options: LoadOptions): Promise<CommunityWalks[]> =>
    roundTrips(input, options),
  rankStability: async (input: RankStabilityInput, options: LoadOptions): Promise<RankStability> => {
    const { runRankStability } = await import("./rankStability.ts");
    return runRankStability(input, options);
  },
  programme: async (input: ProgrammeInput, options: ProgrammeRun): Promise<ProgrammeResult> => {
    const { runProgramme } = await import("./programme.ts");
    return runProgramme(input, options);
  },
};

function derive<Result extends LoadResult>(result: Result): WithDerived<Result> {
  const { city } = result;
  const derived = city && { facts: facts(city), reach: reach(city.communities, city.facilities) };
  return { ...result, derived };
}

export type Tasks = typeof tasks;

async function bytesOf(file: File | NamedBytes): Promise<NamedBytes> {
  if ("bytes" in file && file.bytes instanceof Uint8Array) return file as NamedBytes;
  const { name, lastModified } = file as File;
  try {
    const bytes = new Uint8Array(await (file as File).arrayBuffer());
    return { name, bytes, modified: new Date(lastModified).toISOString().slice(0, 10) };
  } catch (error) {
    return {
      name,
      bytes: new Uint8Array(0),
      failure: error instanceof Error ? error.message : String(error),
    };
  }
}

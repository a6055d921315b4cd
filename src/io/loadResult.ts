import type { City, CityInfo } from "../model/city.ts";
import type { Problem } from "../model/problem.ts";

/** What the features of a file are. */
export const ROLES = ["communities", "facilities", "districts"] as const;
export type Role = (typeof ROLES)[number];

/** Coordinate systems read: WGS84 (CGCS2000 differs by centimetres), and the two shifted ones of Chinese map platforms. */
export const COORDINATE_SYSTEMS = ["WGS84", "GCJ02", "BD09"] as const;
export type CoordinateSystem = (typeof COORDINATE_SYSTEMS)[number];

/** The cause of an Error that says: the page's policy keeps it from asking another origin. */
export const OTHER_ORIGIN = "otherOrigin";

export interface LoadProgress {
  /** Name or URL of the file at work. */
  readonly file: string;
  /** Of the whole load, 0..1; null while not known. */
  readonly share: number | null;
  /** What the manifest says of the city, told as soon as it is read: its ground can be fetched beside the records. */
  readonly info?: CityInfo;
}

export interface LoadResult {
  /** Null when nothing usable was found: the caller keeps the city it has. */
  readonly city: City | null;
  readonly problems: readonly Problem[];
  /** Features read into the city. */
  readonly accepted: Readonly<Record<Role, number>>;
  /** Features left out; a file of which no feature could be found counts as one. */
  readonly rejected: number;
  /** Of `rejected`: whole files. */
  readonly rejectedFiles: number;
  /** Rows identical to an earlier one: kept once, so accepted + rejected + repeated are all rows. */
  readonly repeated: number;
  /** For each repetition of a community the row that it repeats: with them figures can be counted by the rows of the file. */
  readonly repeats: Uint32Array;
}

/** What a person must say before a file can be read. */
export type Question =
  | { readonly kind: "role"; readonly file: string; readonly columns: readonly string[] }
  | {
      readonly kind: "crs";
      readonly file: string;
      /** n x 2, lng/lat as written in the file; at most 2,000 of its positions, evenly drawn. */
      readonly sample: Float64Array;
      /** Where a name of column or the districts speak for one system. */
      readonly suggested: CoordinateSystem | null;
      /** Share 0..1 of the sampled positions that lie in the district they name; null where none names a district of known outline. */
      readonly evidence: Readonly<Record<CoordinateSystem, number>> | null;
    };

/** Answers to questions, by file name. */
export interface Choices {
  readonly role?: Readonly<Record<string, Role>>;
  readonly crs?: Readonly<Record<string, CoordinateSystem>>;
}

export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** ISO date of the last change, where known. */
  readonly modified?: string;
  /** Why the bytes could not be had: a folder, or a file that is no longer there. */
  readonly failure?: string;
}

export interface LoadOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: LoadProgress) => void;
}

export interface LoadFilesResult extends LoadResult {
  /** Not empty: nothing was loaded yet; ask, and call again with the answers. */
  readonly questions: readonly Question[];
}

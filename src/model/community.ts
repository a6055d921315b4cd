/**
 * The record of a community, and the columns in which a city keeps all of them.
 *
 * Columns answer what is asked of every community at once (filters, colours, sums). The long record groups
 * (meetings, votes, consent, history, works, funding …) stay encoded and are decoded one community at a time.
 */
import type { Footprints } from "../geo/footprints.ts";
import type { BitSetColumn, CodeColumn } from "../table/column.ts";

/** Stages of the comprehensive track, in order. A code is the position in this list; 255 is unknown. */
export const COMPREHENSIVE_STAGES = [
  "none",
  "candidate",
  "surveyed",
  "consultation",
  "consented",
  "designed",
  "underWorks",
  "accepted",
] as const;
export type ComprehensiveStage = (typeof COMPREHENSIVE_STAGES)[number];

/** Stages of the management track, in order. A code is the position in this list; 255 is unknown. */
export const MANAGEMENT_STAGES = ["none", "negotiating", "established"] as const;
export type ManagementStage = (typeof MANAGEMENT_STAGES)[number];

export const MANAGEMENT_MODES = ["propertyCompany", "selfGovernment", "communityCentre"] as const;
export type ManagementMode = (typeof MANAGEMENT_MODES)[number];

/** Code of an unknown value in the Uint8 columns. */
export const UNKNOWN_CODE = 255;

export interface Meeting {
  readonly date: string;
  readonly form?: string;
  readonly organiser?: string;
  readonly attended?: number;
  readonly demands?: number;
  readonly answered?: number;
}

export type Matter = "general" | "special";

/** One vote of the owners: counts of owners and m² of exclusive area; all integers >= 0. */
export interface Consent {
  readonly itemIds: readonly string[] | "all";
  readonly matter: Matter;
  readonly ownersTotal: number;
  readonly areaTotal: number;
  readonly participatedOwners: number;
  readonly participatedArea: number;
  readonly agreedOwners: number;
  readonly agreedArea: number;
  readonly date?: string;
}

export type HistoryEntry =
  | { readonly track: "comprehensive"; readonly stage: ComprehensiveStage; readonly date: string }
  | { readonly track: "management"; readonly stage: ManagementStage; readonly date: string };

export type WorkStatus = "planned" | "underWorks" | "done";

export interface Work {
  readonly itemId: string;
  readonly quantity?: number;
  readonly unitCostYuan?: number;
  readonly status?: WorkStatus;
}

export interface Funding {
  readonly central?: number;
  readonly municipal?: number;
  readonly district?: number;
  readonly residents?: number;
  readonly others?: number;
}
export const FUNDING_SOURCES = ["central", "municipal", "district", "residents", "others"] as const;

/** The joint meeting of neighbourhood committee, owners' committee and property company, which keeps the result after the works. */
export interface JointMeeting {
  readonly established: boolean;
  readonly members?: number;
  /** When it was established. */
  readonly date?: string;
  /** What it agreed on who keeps what in repair, and who pays. */
  readonly maintenanceAgreement?: { readonly signed: boolean; readonly date?: string };
}

/** The record groups of one community that are read one at a time. Dates are ISO 8601 (YYYY-MM-DD, or YYYY-MM, YYYY). */
export interface CommunityRecord {
  readonly nameEn?: string;
  readonly positionAccuracy?: string;
  readonly structure?: string;
  readonly tenure?: string;
  readonly meetings?: readonly Meeting[];
  readonly professionals?: { readonly planners?: number; readonly engineers?: number };
  readonly votes?: Readonly<Record<string, number>>;
  readonly consent?: readonly Consent[];
  readonly managementMode?: ManagementMode;
  readonly jointMeeting?: JointMeeting;
  readonly history?: readonly HistoryEntry[];
  readonly works?: readonly Work[];
  readonly funding?: Funding;
  readonly satisfactionBefore?: number;
  readonly satisfactionAfter?: number;
  readonly photosBefore?: readonly string[];
  readonly photosAfter?: readonly string[];
  /** "documented" marks a record taken from a published source in a synthetic city; `source` says which. */
  readonly provenance?: "synthetic" | "documented";
  readonly source?: string;
  /** Columns of the file that the record does not know, kept as they came. */
  readonly other?: Readonly<Record<string, unknown>>;
}

/**
 * The columns of n communities; row i of each belongs to community i. NaN, code 255 (Uint8) and code 0xffff (CodeColumn) mean
 * "not known", never zero.
 */
export interface Communities {
  readonly length: number;
  readonly ids: readonly string[];
  readonly names: readonly string[];
  /** n x 2, lng/lat WGS84: the entrance or representative point. */
  readonly positions: Float64Array;
  /** Footprints of those that have one; null when no community has. */
  readonly footprints: Footprints | null;
  /** District codes where the city knows the district, else the name as it came. */
  readonly district: CodeColumn;
  readonly street: CodeColumn;
  /** Calendar year of completion. */
  readonly buildYear: Float32Array;
  readonly buildings: Float32Array;
  readonly households: Float32Array;
  readonly population: Float32Array;
  readonly elderly60Plus: Float32Array;
  readonly floorAreaSquareMeters: Float32Array;
  readonly budgetYuan: Float64Array;
  /** Menu item ids lacking or broken on site; `known[i]` is 0 where the file said nothing. */
  readonly deficits: BitSetColumn;
  /** Index into COMPREHENSIVE_STAGES / MANAGEMENT_STAGES / MANAGEMENT_MODES. */
  readonly comprehensive: Uint8Array;
  readonly management: Uint8Array;
  readonly managementMode: Uint8Array;
  /** UTF-8 JSON of each CommunityRecord; record i is bytes[offsets[i] .. offsets[i + 1]), empty when it has none. */
  readonly records: EncodedRecords;
}

export interface EncodedRecords {
  readonly bytes: Uint8Array;
  /** Length n + 1. */
  readonly offsets: Uint32Array;
}

const EMPTY: CommunityRecord = Object.freeze({});
const decoder = new TextDecoder();

/** The record groups of community `index`; an empty record where the file held none. */
export function communityRecord(communities: Pick<Communities, "records">, index: number): CommunityRecord {
  const { bytes, offsets } = communities.records;
  const start = offsets[index]!;
  const end = offsets[index + 1]!;
  return start === end ? EMPTY : (JSON.parse(decoder.decode(bytes.subarray(start, end))) as CommunityRecord);
}

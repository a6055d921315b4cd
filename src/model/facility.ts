/** Service facilities in columns. Kinds are data: a rule pack names them, a file may bring others. */
import type { CodeColumn } from "../table/column.ts";

export const FACILITY_STATUSES = ["existing", "underConstruction", "planned"] as const;
export type FacilityStatus = (typeof FACILITY_STATUSES)[number];

export const DELIVERY_MODES = [
  "newConstruction",
  "renovation",
  "purchase",
  "projectMatching",
  "integrationAndSharing",
] as const;

/** The columns of n facilities; NaN, 255 and 0xffff mean "not known". */
export interface Facilities {
  readonly length: number;
  readonly ids: readonly string[];
  readonly names: readonly string[];
  /** n x 2, lng/lat WGS84. */
  readonly positions: Float64Array;
  /** Values are kind ids of the rule packs, or what the file said. */
  readonly kind: CodeColumn;
  /** 5, 10 or 15 (minutes of the life circle); NaN unknown. */
  readonly tier: Float32Array;
  readonly capacity: Float32Array;
  readonly floorAreaSquareMeters: Float32Array;
  /** Index into FACILITY_STATUSES; 255 unknown (counted as existing). */
  readonly status: Uint8Array;
  /** Index into DELIVERY_MODES; 255 unknown. */
  readonly deliveryMode: Uint8Array;
  readonly openYear: Float32Array;
  readonly addresses: readonly string[];
}

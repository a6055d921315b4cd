/** The documented case: the one real record of the city that ships, as it was loaded, whatever was edited since. */
import {
  COMPREHENSIVE_STAGES,
  type CommunityRecord,
  type ComprehensiveStage,
  communityRecord,
  MANAGEMENT_MODES,
  MANAGEMENT_STAGES,
  type ManagementMode,
  type ManagementStage,
  type WorkStatus,
} from "../../model/community.ts";
import type { MenuItem } from "../../model/menu.ts";
import { hasBit, NO_CODE } from "../../table/column.ts";
import type { AtlasState } from "../state.ts";
import { menuItems } from "./filterOptions.ts";
import { memoize } from "./memoize.ts";
import { thresholds } from "./parameters.ts";

/** Changshiyuan. What the messages tell of it is told only where this record is loaded and marked as documented. */
const CASE_ID = "CQ-JLP-CSY";

/** Numbers are NaN, lists and words null where the source does not say. */
export interface TheCase {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
  /** Value of the district column. */
  readonly district: string | null;
  readonly buildYear: number;
  readonly buildings: number;
  readonly households: number;
  readonly floorAreaSquareMeters: number;
  readonly areaPerHousehold: number;
  readonly comprehensive: ComprehensiveStage | null;
  readonly management: ManagementStage | null;
  readonly managementMode: ManagementMode | null;
  readonly record: CommunityRecord;
  /** What was lacking, and whether a documented work repairs it. */
  readonly deficits: readonly {
    readonly id: string;
    readonly item: MenuItem | null;
    readonly chosen: boolean;
  }[];
  readonly works: readonly {
    readonly id: string;
    readonly item: MenuItem | null;
    readonly status: WorkStatus | null;
  }[];
}

/** Null where the loaded city does not have it. */
export const theCase: (s: AtlasState) => TheCase | null = memoize(
  [(s) => s.loaded ?? s.atlas, menuItems],
  (atlas, items) => {
    const c = atlas?.city.communities;
    const row = c?.ids.indexOf(CASE_ID) ?? -1;
    if (!c || row < 0) return null;
    const record = communityRecord(c, row);
    if (record.provenance !== "documented") return null;
    const chosen = new Set(record.works?.map((work) => work.itemId));
    const households = c.households[row]!;
    const floorAreaSquareMeters = c.floorAreaSquareMeters[row]!;
    const code = c.district.codes[row]!;
    const known = c.deficits.known[row] === 1;
    return {
      id: CASE_ID,
      name: c.names[row]!,
      nameEn: record.nameEn ?? null,
      district: code === NO_CODE ? null : c.district.values[code]!,
      buildYear: c.buildYear[row]!,
      buildings: c.buildings[row]!,
      households,
      floorAreaSquareMeters,
      areaPerHousehold: households > 0 ? floorAreaSquareMeters / households : Number.NaN,
      comprehensive: COMPREHENSIVE_STAGES[c.comprehensive[row]!] ?? null,
      management: MANAGEMENT_STAGES[c.management[row]!] ?? null,
      managementMode: MANAGEMENT_MODES[c.managementMode[row]!] ?? null,
      record,
      deficits: c.deficits.values
        .filter((_, bit) => known && hasBit(c.deficits, row, bit))
        .map((id) => ({ id, item: items.get(id) ?? null, chosen: chosen.has(id) })),
      works: (record.works ?? []).map(({ itemId, status }) => ({
        id: itemId,
        item: items.get(itemId) ?? null,
        status: status ?? null,
      })),
    };
  },
);

/** What a vote in a community of `households` owners takes, as an example: no vote of the case is documented. */
export interface ExampleVote {
  readonly participation: number;
  /** Of those who take part, where no more do than must: general and special matters. */
  readonly general: number;
  readonly special: number;
}

/** Null where the number of households is not known. */
export const exampleVote: (s: AtlasState) => ExampleVote | null = memoize(
  [theCase, thresholds],
  (found, { consent }) => {
    if (!found || !(found.households > 0)) return null;
    const atLeast = (n: number, [share, of]: readonly [number, number]) => Math.ceil((n * share) / of);
    const moreThan = (n: number, [share, of]: readonly [number, number]) => Math.floor((n * share) / of) + 1;
    const participation = atLeast(found.households, consent.participation);
    return {
      participation,
      general: moreThan(participation, consent.general),
      special: atLeast(participation, consent.special),
    };
  },
);

/** Small cities for tests: rows as plain objects, columns as the loader makes them. What a row does not say is not known. */
import { type Facts, facts } from "../src/analysis/facts.ts";
import { type Reach, reach } from "../src/analysis/reach.ts";
import type { City, PublishedFigure, Targets } from "../src/model/city.ts";
import {
  COMPREHENSIVE_STAGES,
  type Communities,
  type CommunityRecord,
  type ComprehensiveStage,
  type EncodedRecords,
  MANAGEMENT_MODES,
  MANAGEMENT_STAGES,
  type ManagementMode,
  type ManagementStage,
  UNKNOWN_CODE,
} from "../src/model/community.ts";
import type { District } from "../src/model/district.ts";
import { FACILITY_STATUSES, type Facilities, type FacilityStatus } from "../src/model/facility.ts";
import type { Menu } from "../src/model/menu.ts";
import type { FacilityKind, RulePack } from "../src/model/rulePack.ts";
import type { LoadOutcome } from "../src/store/state.ts";
import { type BitSetColumn, type CodeColumn, NO_CODE } from "../src/table/column.ts";

export interface CommunityRow {
  readonly id?: string;
  readonly name?: string;
  /** [lng, lat]; the first row stands at [106.55, 29.56], the others 0.01° further east each. */
  readonly position?: readonly [number, number];
  readonly district?: string;
  readonly street?: string;
  readonly buildYear?: number;
  readonly buildings?: number;
  readonly households?: number;
  readonly population?: number;
  readonly elderly60Plus?: number;
  readonly floorAreaSquareMeters?: number;
  readonly budgetYuan?: number;
  readonly deficits?: readonly string[];
  readonly comprehensive?: ComprehensiveStage;
  readonly management?: ManagementStage;
  readonly managementMode?: ManagementMode;
  readonly record?: CommunityRecord;
}

export interface FacilityRow {
  readonly kind: string;
  readonly position: readonly [number, number];
  readonly status?: FacilityStatus;
}

export interface CityRows {
  readonly communities?: readonly CommunityRow[];
  readonly facilities?: readonly FacilityRow[];
  readonly districts?: readonly District[];
  readonly kinds?: readonly FacilityKind[];
  readonly menus?: readonly Menu[];
  readonly figures?: readonly PublishedFigure[];
  readonly targets?: Targets | null;
}

/** A kind with a service radius, marked as verified. */
export function buildKind(
  id: string,
  radiusMeters: number | null,
  part: Partial<FacilityKind> = {},
): FacilityKind {
  return {
    id,
    label: { zh: id, en: id },
    tier: 5,
    radiusMeters,
    floorAreaSquareMeters: null,
    icon: "generic",
    clause: null,
    source: "test standard",
    year: 2018,
    verified: true,
    ...part,
  };
}

export function buildCity(rows: CityRows = {}): City {
  return {
    info: {
      id: "test",
      name: { zh: "测试市", en: "Testville" },
      dataDate: "2026-10-31",
      source: { zh: "测试", en: "test" },
      synthetic: null,
      boundaries: null,
      view: null,
      terrain: null,
      rivers: null,
      network: null,
    },
    communities: buildCommunities(rows.communities ?? []),
    facilities: buildFacilities(rows.facilities ?? []),
    districts: rows.districts ?? [],
    rulePacks: rows.kinds ? [buildRulePack(rows.kinds)] : [],
    menus: rows.menus ?? [],
    figures: rows.figures ?? [],
    targets: rows.targets ?? null,
  };
}

/** A city with what the worker derives from it. */
export function buildAtlas(rows: CityRows = {}): { city: City; facts: Facts; reach: Reach } {
  const city = buildCity(rows);
  return { city, facts: facts(city), reach: reach(city.communities, city.facilities) };
}

export function buildCommunities(rows: readonly CommunityRow[]): Communities {
  const numbers = (of: (row: CommunityRow) => number | undefined) =>
    Float32Array.from(rows, (row) => of(row) ?? Number.NaN);
  return {
    length: rows.length,
    ids: rows.map((row, i) => row.id ?? `c${i}`),
    names: rows.map((row, i) => row.name ?? `小区${i}`),
    positions: Float64Array.from(rows.flatMap((row, i) => row.position ?? [106.55 + 0.01 * i, 29.56])),
    footprints: null,
    district: codeColumn(rows.map((row) => row.district)),
    street: codeColumn(rows.map((row) => row.street)),
    buildYear: numbers((row) => row.buildYear),
    buildings: numbers((row) => row.buildings),
    households: numbers((row) => row.households),
    population: numbers((row) => row.population),
    elderly60Plus: numbers((row) => row.elderly60Plus),
    floorAreaSquareMeters: numbers((row) => row.floorAreaSquareMeters),
    budgetYuan: Float64Array.from(rows, (row) => row.budgetYuan ?? Number.NaN),
    deficits: bitSetColumn(rows.map((row) => row.deficits)),
    comprehensive: codes(COMPREHENSIVE_STAGES, rows, (row) => row.comprehensive),
    management: codes(MANAGEMENT_STAGES, rows, (row) => row.management),
    managementMode: codes(MANAGEMENT_MODES, rows, (row) => row.managementMode),
    records: encodeRecords(rows.map((row) => row.record)),
  };
}

function buildFacilities(rows: readonly FacilityRow[]): Facilities {
  const unknown = () => new Float32Array(rows.length).fill(Number.NaN);
  return {
    length: rows.length,
    ids: rows.map((_, i) => `f${i}`),
    names: rows.map((row, i) => `${row.kind} ${i}`),
    positions: Float64Array.from(rows.flatMap((row) => [...row.position])),
    kind: codeColumn(rows.map((row) => row.kind)),
    tier: unknown(),
    capacity: unknown(),
    floorAreaSquareMeters: unknown(),
    status: codes(FACILITY_STATUSES, rows, (row) => row.status),
    deliveryMode: new Uint8Array(rows.length).fill(UNKNOWN_CODE),
    openYear: unknown(),
    addresses: rows.map(() => ""),
  };
}

/** Values in the order of their first appearance. */
function codeColumn(values: readonly (string | undefined)[]): CodeColumn {
  const distinct = [...new Set(values.filter((v) => v !== undefined))];
  return {
    codes: Uint16Array.from(values, (v) => (v === undefined ? NO_CODE : distinct.indexOf(v))),
    values: distinct,
  };
}

/** Sets of words; undefined is "not known". */
function bitSetColumn(sets: readonly (readonly string[] | undefined)[]): BitSetColumn {
  const values = [...new Set(sets.flatMap((set) => set ?? []))];
  const wordsPerRow = Math.max(1, Math.ceil(values.length / 32));
  const words = new Uint32Array(sets.length * wordsPerRow);
  sets.forEach((set, row) => {
    for (const value of set ?? []) {
      const bit = values.indexOf(value);
      words[row * wordsPerRow + (bit >>> 5)]! |= 1 << (bit & 31);
    }
  });
  return { words, wordsPerRow, values, known: Uint8Array.from(sets, (set) => (set ? 1 : 0)) };
}

function codes<Row, Name extends string>(
  names: readonly Name[],
  rows: readonly Row[],
  of: (row: Row) => Name | undefined,
): Uint8Array {
  return Uint8Array.from(rows, (row) => {
    const name = of(row);
    return name === undefined ? UNKNOWN_CODE : names.indexOf(name);
  });
}

/** A load that ended well; what `part` does not say is none. */
export function buildOutcome(part: Partial<LoadOutcome> = {}): LoadOutcome {
  return {
    kind: "done",
    name: "test.csv",
    reason: "",
    accepted: { communities: 0, facilities: 0, districts: 0 },
    rejectedRows: 0,
    rejectedFiles: 0,
    repeated: 0,
    repeats: new Uint32Array(0),
    ...part,
  };
}

function encodeRecords(records: readonly (CommunityRecord | undefined)[]): EncodedRecords {
  const texts = records.map((record) => new TextEncoder().encode(record ? JSON.stringify(record) : ""));
  const offsets = new Uint32Array(records.length + 1);
  texts.forEach((text, i) => {
    offsets[i + 1] = offsets[i]! + text.length;
  });
  const bytes = new Uint8Array(offsets[records.length]!);
  texts.forEach((text, i) => {
    bytes.set(text, offsets[i]);
  });
  return { bytes, offsets };
}

function buildRulePack(kinds: readonly FacilityKind[]): RulePack {
  return {
    id: "test",
    name: { zh: "测试标准", en: "test standard" },
    source: "test",
    year: 2018,
    kinds,
    thresholds: {
      limitYear: 2000,
      planningSpeedMetersPerMinute: 60,
      consent: { participation: [2, 3], general: [1, 2], special: [3, 4] },
    },
  };
}

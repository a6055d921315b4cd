/** A scenario: facilities added, moved and removed on top of those of the city, each named once. */
import { NO_CODE } from "../table/column.ts";
import { UNKNOWN_CODE } from "./community.ts";
import { DELIVERY_MODES, FACILITY_STATUSES, type Facilities } from "./facility.ts";

export type DeliveryMode = (typeof DELIVERY_MODES)[number];

export interface Addition {
  readonly type: "add";
  /** From `newFacilityId`: no facility of the city has it. */
  readonly id: string;
  /** Kind id of a rule pack. */
  readonly kind: string;
  readonly lng: number;
  readonly lat: number;
  readonly deliveryMode: DeliveryMode | null;
  /** Empty: it has no name yet. */
  readonly name: string;
  /** Places; null: not known. */
  readonly capacity: number | null;
}

export interface Relocation {
  readonly type: "move";
  readonly id: string;
  readonly lng: number;
  readonly lat: number;
}

export interface Removal {
  readonly type: "remove";
  readonly id: string;
}

/** `id` is that of the facility: a facility has one change at most. */
export type Change = Addition | Relocation | Removal;

export interface Scenario {
  readonly id: string;
  readonly name: string;
  readonly changes: readonly Change[];
}

/** Status code of a facility that the scenario removes: it has a row, but serves nobody. */
export const REMOVED_STATUS = 254;

const NEW_ID = /^new-([1-9]\d*)$/;

/** Number of a `newFacilityId`; null for the id of any other facility. */
export function newFacilityNumber(id: string): number | null {
  const found = NEW_ID.exec(id);
  return found ? Number(found[1]) : null;
}

/** An id that neither a facility of the city nor one of the scenario has. */
export function newFacilityId(base: Pick<Facilities, "ids">, scenario: Scenario | null): string {
  const taken = new Set(scenario?.changes.map(({ id }) => id));
  let number = taken.size + 1;
  while (taken.has(`new-${number}`) || base.ids.includes(`new-${number}`)) number++;
  return `new-${number}`;
}

/** Degrees as a scenario keeps them: five decimals, about a metre, so that a link gives back the same place. */
export function scenarioDegrees(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5 + 0;
}

/**
 * The scenario with `change` in the place of what it said of that facility before: an addition that moves stays an addition, and one that
 * is removed is gone.
 */
export function withChange(scenario: Scenario, change: Change): Scenario {
  const { changes } = scenario;
  const before = changes.find(({ id }) => id === change.id);
  if (before?.type === "add" && change.type === "remove") return withoutChange(scenario, change.id);
  const next: Change =
    before?.type === "add" && change.type === "move"
      ? { ...before, lng: change.lng, lat: change.lat }
      : change;
  return {
    ...scenario,
    changes: before ? changes.map((old) => (old === before ? next : old)) : [...changes, next],
  };
}

/** The scenario without its change of facility `id`: that facility stands as it does today. */
export function withoutChange(scenario: Scenario, id: string): Scenario {
  return { ...scenario, changes: scenario.changes.filter((change) => change.id !== id) };
}

/** Changes that cannot be made: they move or remove a facility that the city does not have. */
export function deadChanges(base: Pick<Facilities, "ids">, scenario: Scenario): readonly Change[] {
  return scenario.changes.filter(({ type, id }) => type !== "add" && !base.ids.includes(id));
}

/**
 * The facilities as the scenario has them: rows of `base` keep their number, additions follow in their order. What is removed keeps its
 * row with REMOVED_STATUS; additions exist.
 */
export function facilitiesOf(base: Facilities, { changes }: Scenario): Facilities {
  const added = changes.filter((change) => change.type === "add");
  const length = base.length + added.length;
  const positions = grown(base.positions, 2 * length, Number.NaN);
  const status = grown(base.status, length, FACILITY_STATUSES.indexOf("existing"));
  const deliveryMode = grown(base.deliveryMode, length, UNKNOWN_CODE);
  const capacity = grown(base.capacity, length, Number.NaN);
  const codes = grown(base.kind.codes, length, NO_CODE);
  const values = [...base.kind.values];
  for (const change of changes) {
    if (change.type === "add") continue;
    const row = base.ids.indexOf(change.id);
    if (row < 0) continue;
    if (change.type === "remove") status[row] = REMOVED_STATUS;
    else positions.set([change.lng, change.lat], 2 * row);
  }
  added.forEach((addition, k) => {
    const row = base.length + k;
    positions.set([addition.lng, addition.lat], 2 * row);
    if (!values.includes(addition.kind)) values.push(addition.kind);
    codes[row] = values.indexOf(addition.kind);
    if (addition.deliveryMode) deliveryMode[row] = DELIVERY_MODES.indexOf(addition.deliveryMode);
    if (addition.capacity !== null) capacity[row] = addition.capacity;
  });
  return {
    length,
    ids: [...base.ids, ...added.map(({ id }) => id)],
    names: [...base.names, ...added.map(({ name }) => name)],
    positions,
    kind: { codes, values },
    tier: grown(base.tier, length, Number.NaN),
    capacity,
    floorAreaSquareMeters: grown(base.floorAreaSquareMeters, length, Number.NaN),
    status,
    deliveryMode,
    openYear: grown(base.openYear, length, Number.NaN),
    addresses: [...base.addresses, ...added.map(() => "")],
  };
}

/** Kinds of which the scenario changes a facility. */
export function changedKinds(base: Pick<Facilities, "ids" | "kind">, scenario: Scenario): readonly string[] {
  const kinds = scenario.changes.flatMap((change) => {
    if (change.type === "add") return [change.kind];
    const row = base.ids.indexOf(change.id);
    return base.kind.values[base.kind.codes[row] ?? NO_CODE] ?? [];
  });
  return [...new Set(kinds)];
}

type Numbers = Float64Array | Float32Array | Uint8Array | Uint16Array;

function grown<T extends Numbers>(column: T, length: number, fill: number): T {
  const longer = new (column.constructor as new (length: number) => T)(length).fill(fill) as T;
  longer.set(column);
  return longer;
}

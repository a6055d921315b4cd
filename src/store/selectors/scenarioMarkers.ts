/** The facilities that the scenario changes, as the map shows them, and the one that the pointer holds. */
import type { DeliveryMode } from "../../model/scenario.ts";
import { NO_CODE } from "../../table/column.ts";
import type { AtlasState } from "../state.ts";
import { chosenKinds, measuredKinds } from "./measuredKinds.ts";
import { memoize } from "./memoize.ts";
import { atlasOf } from "./parameters.ts";
import { activeScenario } from "./scenario.ts";
import { methodInUse, straightRadii } from "./walking.ts";

export type MarkerKind = "added" | "moved" | "removed" | "left";

export interface ScenarioMarker {
  /** Id of the facility; empty: a new one that the pointer holds. */
  readonly id: string;
  /** Kind id; null: not known. */
  readonly kind: string | null;
  /** "left" is the old place of one that moved. */
  readonly is: MarkerKind;
  readonly position: readonly [lng: number, lat: number];
  /** Where it stands today, if it moved. */
  readonly from: readonly [lng: number, lat: number] | null;
  readonly deliveryMode: DeliveryMode | null;
  readonly isHeld: boolean;
}

/** Id of the facility that the pointer holds; null: none, or a new one. */
const heldId = (s: AtlasState): string | null => s.drag?.id ?? null;

/** The places of today that are drawn otherwise, by id. */
export const changedIds: (s: AtlasState) => ReadonlySet<string> = memoize(
  [activeScenario, heldId],
  (scenario, held) =>
    new Set([...(scenario?.changes.map(({ id }) => id) ?? []), ...(held === null ? [] : [held])]),
);

const settled: (s: AtlasState) => readonly ScenarioMarker[] = memoize(
  [atlasOf, activeScenario, heldId],
  (atlas, scenario, held) => {
    if (!atlas) return NONE;
    const { ids, kind, positions } = atlas.city.facilities;
    const markers: ScenarioMarker[] = [];
    const today = (id: string, is: "removed" | "left") => {
      const row = ids.indexOf(id);
      if (row < 0) return null;
      const position = [positions[2 * row]!, positions[2 * row + 1]!] as const;
      const kindId = kind.values[kind.codes[row] ?? NO_CODE] ?? null;
      markers.push({ id, kind: kindId, is, position, from: null, deliveryMode: null, isHeld: false });
      return { position, kind: kindId };
    };
    for (const change of scenario?.changes ?? []) {
      if (change.type === "remove") today(change.id, "removed");
      else if (change.type === "add") {
        const { id, kind: kindId, lng, lat, deliveryMode } = change;
        const common = { id, kind: kindId, deliveryMode, from: null, isHeld: false };
        if (id !== held) markers.push({ ...common, is: "added", position: [lng, lat] });
      } else {
        const old = today(change.id, "left");
        if (!old || change.id === held) continue;
        const { id, lng, lat } = change;
        const common = { id, kind: old.kind, deliveryMode: null, from: old.position, isHeld: false };
        markers.push({ ...common, is: "moved", position: [lng, lat] });
      }
    }
    if (held !== null && !scenario?.changes.some(({ id }) => id === held)) today(held, "left");
    return markers;
  },
);

const NONE: readonly ScenarioMarker[] = [];

/** Old places first, what the pointer holds last. */
export const scenarioMarkers: (s: AtlasState) => readonly ScenarioMarker[] = memoize(
  [settled, (s) => s.drag, activeScenario],
  (markers, drag, scenario) => {
    if (!drag) return markers;
    const addition = scenario?.changes.find((change) => change.type === "add" && change.id === drag.id);
    return [
      ...markers,
      {
        id: drag.id ?? "",
        kind: drag.kind,
        is: drag.id === null || addition ? "added" : "moved",
        position: [drag.lng, drag.lat],
        from: markers.find(({ id, is }) => id === drag.id && is === "left")?.position ?? null,
        deliveryMode: addition?.type === "add" ? addition.deliveryMode : null,
        isHeld: true,
      },
    ];
  },
);

/** How many facilities of each kind the scenario and the pointer put on the map. */
export const markerCounts: (s: AtlasState) => ReadonlyMap<string, number> = memoize(
  [settled, (s) => s.drag?.kind ?? null],
  (markers, held) => {
    const counts = new Map<string, number>();
    const placed = markers.filter(({ is }) => is === "added" || is === "moved");
    for (const kind of [...placed.map((marker) => marker.kind), held])
      if (kind !== null) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    return counts;
  },
);

/** Radius of the disc around what the pointer holds, where straight lines count; null elsewhere. */
export const heldRadiusMeters = (s: AtlasState): number | null =>
  s.drag && methodInUse(s) === "straight" ? (straightRadii(s)[s.drag.kind] ?? null) : null;

/** The kind that the tools add: the first that is looked at; null where there is none. */
export const scenarioKind = (s: AtlasState): string | null =>
  (measuredKinds(s)[0] ?? chosenKinds(s)[0])?.id ?? null;

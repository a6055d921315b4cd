/** Scenarios as a short text for the link: "1$1~name*a~1~care~mkgl0~hm2k~0*r~f17$2~…". */
import { DELIVERY_MODES } from "../model/facility.ts";
import { type Change, newFacilityNumber, type Scenario } from "../model/scenario.ts";
import type { ScenarioSet } from "./state.ts";

/** Of the text as it stands in a link. Beyond it a scenario belongs into a file. */
export const MOST_SCENARIO_CHARACTERS = 700;

const STEP = 1e5;

/** Null where there is nothing to write; the text may be too long for a link. */
export function writeScenarios({ scenarios, activeScenario }: ScenarioSet): string | null {
  if (scenarios.length === 0) return null;
  return [escaped(activeScenario ?? ""), ...scenarios.map(writeScenario)].join("$");
}

/** Undefined where the text is not understood. */
export function readScenarios(text: string): ScenarioSet | undefined {
  const [active, ...rest] = text.split("$");
  const scenarios = rest.map(readScenario);
  if (scenarios.length === 0 || !scenarios.every((one) => one !== undefined)) return undefined;
  const ids = scenarios.map(({ id }) => id);
  const activeScenario = active === "" ? null : unescaped(active!);
  if (new Set(ids).size < ids.length || (activeScenario !== null && !ids.includes(activeScenario)))
    return undefined;
  return { scenarios, activeScenario };
}

function writeScenario({ id, name, changes }: Scenario): string {
  return [fields(id, name), ...changes.map(writeChange)].join("*");
}

function writeChange(change: Change): string {
  if (change.type === "remove") return fields("r", change.id);
  const lng = writeDegrees(change.lng);
  const lat = writeDegrees(change.lat);
  if (change.type === "move") return fields("m", change.id, lng, lat);
  const mode = change.deliveryMode === null ? "" : String(DELIVERY_MODES.indexOf(change.deliveryMode));
  const capacity = change.capacity === null ? "" : String(change.capacity);
  const number = String(newFacilityNumber(change.id) ?? "");
  return fields("a", number, change.kind, lng, lat, mode, change.name, capacity);
}

function readScenario(text: string): Scenario | undefined {
  const [head, ...rest] = text.split("*");
  const [id, name] = split(head!);
  const changes = rest.map(readChange);
  if (!id || name === undefined || !changes.every((one) => one !== undefined)) return undefined;
  if (new Set(changes.map((one) => one.id)).size < changes.length) return undefined;
  return { id, name, changes };
}

function readChange(text: string): Change | undefined {
  const [type, id, ...rest] = split(text);
  if (!id) return undefined;
  if (type === "r") return rest.length === 0 ? { type: "remove", id } : undefined;
  if (type === "m") {
    const place = readPlace(rest[0], rest[1]);
    return place && rest.length === 2 ? { type: "move", id, ...place } : undefined;
  }
  const [kind, lng, lat, mode, name, capacity] = rest;
  const place = readPlace(lng, lat);
  const size = capacity === "" ? null : Number(capacity);
  const deliveryMode = mode === "" ? null : DELIVERY_MODES[Number(mode)];
  if (type !== "a" || newFacilityNumber(`new-${id}`) === null || !kind || !place || name === undefined)
    return undefined;
  if (deliveryMode === undefined || (size !== null && !(size >= 0 && Number.isFinite(size))))
    return undefined;
  return { type: "add", id: `new-${id}`, kind, ...place, deliveryMode, name, capacity: size };
}

const writeDegrees = (degrees: number): string => Math.round(degrees * STEP).toString(36);

function readPlace(lng = "", lat = ""): { readonly lng: number; readonly lat: number } | undefined {
  const place = { lng: readDegrees(lng), lat: readDegrees(lat) };
  return Math.abs(place.lng) <= 180 && Math.abs(place.lat) <= 90 ? place : undefined;
}

const readDegrees = (text: string): number =>
  /^-?[0-9a-z]+$/.test(text) ? Number.parseInt(text, 36) / STEP + 0 : Number.NaN;

// The separators $ ~ * are written !1 !2 !3 inside a field, and ! itself !0.
const SPECIAL = "!$~*";
const fields = (...values: readonly string[]): string => values.map(escaped).join("~");
const split = (text: string): (string | undefined)[] => text.split("~").map(unescaped);
const escaped = (text: string): string => text.replace(/[!$~*]/g, (c) => `!${SPECIAL.indexOf(c)}`);
const unescaped = (text: string): string => text.replace(/!([0-3])/g, (_, at) => SPECIAL[Number(at)]!);

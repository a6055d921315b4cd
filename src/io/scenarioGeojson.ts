/** Scenarios as GeoJSON, both ways: a feature a change, at the place where the facility stands then (a removed one: stood). */
import { DELIVERY_MODES, type Facilities } from "../model/facility.ts";
import type { Problem } from "../model/problem.ts";
import { type Change, type DeliveryMode, type Scenario, scenarioDegrees } from "../model/scenario.ts";
import { decodeText } from "./decodeText.ts";
import { isObject } from "./geojsonChecks.ts";
import { checkedFeature, featuresOf } from "./geojsonFeatures.ts";
import { parseJson } from "./parseJson.ts";
import { ProblemList } from "./problems.ts";

type Base = Pick<Facilities, "ids" | "names" | "kind" | "positions">;

/** What every feature says of itself beside its change, so that it holds for those who take one out of the file. */
export interface ScenarioNotes {
  readonly source: string;
  readonly dataDate: string;
  /** Of invented records; null: they are real. */
  readonly notice: string | null;
}

/** The text of a FeatureCollection. */
export function scenarioGeojson(scenarios: readonly Scenario[], base: Base, notes: ScenarioNotes): string {
  const features = scenarios.flatMap((scenario) =>
    scenario.changes.map((change) => featureOf(scenario, change, base, notes)),
  );
  return JSON.stringify({ type: "FeatureCollection", features }, null, 1);
}

function featureOf({ name: scenario }: Scenario, change: Change, base: Base, notes: ScenarioNotes) {
  const row = base.ids.indexOf(change.id);
  const today = row < 0 ? null : [base.positions[2 * row]!, base.positions[2 * row + 1]!];
  const feature = (coordinates: readonly number[] | null, properties: Readonly<Record<string, unknown>>) => ({
    type: "Feature",
    geometry: coordinates && { type: "Point", coordinates },
    properties: { scenario, change: change.type, ...properties, ...notes },
  });
  if (change.type === "add") {
    const { kind, name, deliveryMode, capacity, lng, lat } = change;
    return feature([lng, lat], { kind, name, deliveryMode, capacity });
  }
  const facility = {
    facility: change.id,
    kind: base.kind.values[base.kind.codes[row] ?? -1] ?? null,
    name: base.names[row] ?? "",
  };
  if (change.type === "remove") return feature(today, facility);
  return feature([change.lng, change.lat], { ...facility, from: today });
}

export interface ReadScenarios {
  /** In the order of the file; those without a change that can be made are left out. */
  readonly scenarios: readonly Omit<Scenario, "id">[];
  readonly problems: readonly Problem[];
}

/** Reads what `scenarioGeojson` writes. A feature that cannot be used is left out and named; the others are kept. */
export function readScenarioGeojson(
  bytes: Uint8Array,
  file: string,
  base: Pick<Base, "ids">,
  kinds: readonly string[],
): ReadScenarios {
  const problems = new ProblemList(file);
  const changes = new Map<string, Change[]>();
  for (const [index, feature] of featuresIn(bytes, problems).entries()) {
    if (feature === undefined) continue;
    const checked = checkedFeature(feature, index, problems);
    if (!checked) continue;
    const scenario = textOf(checked.properties["scenario"]) || file.replace(/\.(geo)?json$/i, "");
    const known = changes.get(scenario) ?? [];
    changes.set(scenario, known);
    const change = readChange({ ...checked, index, problems, base, kinds, known });
    if (change) known.push(change);
  }
  const scenarios = [...changes].map(([name, made]) => ({ name, changes: made }));
  return { scenarios: scenarios.filter((one) => one.changes.length > 0), problems: problems.close() };
}

function featuresIn(bytes: Uint8Array, problems: ProblemList): readonly unknown[] {
  const text = decodeText(bytes, problems);
  const parsed = text === null ? null : parseJson(text, problems);
  const table = parsed && featuresOf(parsed.value, parsed.broken, problems);
  if (table?.kind !== "features") return [];
  if (table.system !== "WGS84") {
    problems.error("crs.unsupported", { field: "crs", met: table.system, expected: "CRS84, EPSG:4326" });
    return [];
  }
  return table.features;
}

interface ChangeInput {
  readonly feature: Readonly<Record<string, unknown>>;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly index: number;
  readonly problems: ProblemList;
  readonly base: Pick<Base, "ids">;
  readonly kinds: readonly string[];
  /** Changes of the same scenario before this one. */
  readonly known: readonly Change[];
}

function readChange(input: ChangeInput): Change | null {
  const { properties, index: feature, problems, known } = input;
  const type = properties["change"];
  if (type === "add") return readAddition(input);
  if (type !== "move" && type !== "remove") {
    problems.error("scenario.change", { feature, field: "change", met: type, expected: "add, move, remove" });
    return null;
  }
  const id = textOf(properties["facility"]);
  if (!input.base.ids.includes(id)) {
    problems.error("scenario.facility", { feature, field: "facility", met: properties["facility"] });
    return null;
  }
  if (known.some((change) => change.id === id)) {
    problems.error("scenario.repeated", { feature, field: "facility", met: id });
    return null;
  }
  if (type === "remove") return { type, id };
  const place = readPlace(input);
  return place && { type, id, ...place };
}

function readAddition(input: ChangeInput): Change | null {
  const { properties, index: feature, problems, kinds, base, known } = input;
  const kind = textOf(properties["kind"]);
  if (!kinds.includes(kind)) {
    const details = { feature, field: "kind", met: properties["kind"], expected: kinds.join(", ") };
    problems.error("scenario.kind", details);
    return null;
  }
  const place = readPlace(input);
  if (!place) return null;
  let number = known.length + 1;
  const taken = (id: string) => base.ids.includes(id) || known.some((change) => change.id === id);
  while (taken(`new-${number}`)) number++;
  const [deliveryMode, capacity] = [readMode(input), readCapacity(input)];
  return {
    type: "add",
    id: `new-${number}`,
    kind,
    ...place,
    deliveryMode,
    name: textOf(properties["name"]),
    capacity,
  };
}

function readMode({ properties, index: feature, problems }: ChangeInput): DeliveryMode | null {
  const met = properties["deliveryMode"];
  const mode = DELIVERY_MODES.find((one) => one === met) ?? null;
  if (mode === null && met !== undefined && met !== null && met !== "") {
    const details = { feature, field: "deliveryMode", met, expected: DELIVERY_MODES.join(", ") };
    problems.warning("scenario.deliveryMode", details);
  }
  return mode;
}

function readCapacity({ properties, index: feature, problems }: ChangeInput): number | null {
  const met = properties["capacity"];
  if (typeof met === "number" && Number.isFinite(met) && met >= 0) return met;
  if (met !== undefined && met !== null)
    problems.warning("scenario.capacity", { feature, field: "capacity", met, expected: ">= 0" });
  return null;
}

function readPlace({ feature, index, problems }: ChangeInput) {
  const geometry = feature["geometry"];
  const point = isObject(geometry) && geometry["type"] === "Point" ? geometry["coordinates"] : undefined;
  const [lng, lat]: readonly unknown[] = Array.isArray(point) ? point : [];
  if (typeof lng === "number" && typeof lat === "number" && Math.abs(lng) <= 180 && Math.abs(lat) <= 90)
    return { lng: scenarioDegrees(lng), lat: scenarioDegrees(lat) };
  const details = { feature: index, field: "geometry", met: point ?? geometry, expected: "Point [lng, lat]" };
  problems.error("scenario.place", details);
  return null;
}

const textOf = (value: unknown): string =>
  typeof value === "string" ? value.trim() : typeof value === "number" ? String(value) : "";

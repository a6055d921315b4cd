/** Files of edits, both ways; the same checks read what the browser keeps. */
import * as v from "valibot";
import {
  COMPREHENSIVE_STAGES,
  FUNDING_SOURCES,
  MANAGEMENT_MODES,
  MANAGEMENT_STAGES,
} from "../model/community.ts";
import { type CommunityEdit, EDITABLE_FIELDS, type EditableField, type Edits } from "../model/edits.ts";
import { isIsoDate } from "../model/isoDate.ts";
import type { Menu, UnitCost } from "../model/menu.ts";
import type { Problem } from "../model/problem.ts";
import { menuSchema } from "./cityParts.ts";
import { decodeText } from "./decodeText.ts";
import { isObject } from "./geojsonChecks.ts";
import { parseJson } from "./parseJson.ts";
import { ProblemList } from "./problems.ts";

export const EDITS_FORMAT = "renewal-atlas-edits";
export const EDITS_VERSION = 1;
const LARGEST_BYTES = 100_000_000;

/** What a file of edits says of itself. */
export interface EditsNotes {
  /** Id of the city that was edited. */
  readonly city: string;
  /** ISO date of its records. */
  readonly dataDate: string;
  /** ISO time. */
  readonly exportedAt: string;
  /** Of invented records; null: they are real. */
  readonly notice: string | null;
}

/** The text of a file of edits. */
export function writeEdits(edits: Edits, notes: EditsNotes): string {
  const { city, dataDate, exportedAt, notice } = notes;
  const head = { format: EDITS_FORMAT, version: EDITS_VERSION, city, dataDate, exportedAt };
  return `${JSON.stringify({ ...head, ...(notice === null ? {} : { notice }), edits }, null, 1)}\n`;
}

export interface ReadEdits {
  /** Null where the file holds no edits that can be read. */
  readonly edits: Edits | null;
  readonly problems: readonly Problem[];
}

/**
 * Reads what `writeEdits` writes. An entry that does not fit is left out and named; the others are kept. Communities that the city does not
 * have are kept too, and said: they may belong to newer data.
 */
export function readEdits(
  bytes: Uint8Array,
  file: string,
  city: { readonly id: string; readonly communities: ReadonlySet<string> },
): ReadEdits {
  const problems = new ProblemList(file);
  const edits = editsIn(bytes, problems, city.id);
  for (const id of Object.keys(edits?.communities ?? {}))
    if (!city.communities.has(id)) problems.warning("edits.unknownCommunity", { id, met: id });
  return { edits, problems: problems.close() };
}

function editsIn(bytes: Uint8Array, problems: ProblemList, city: string): Edits | null {
  if (bytes.length > LARGEST_BYTES) {
    problems.error("file.tooLarge", { met: `${bytes.length} B`, expected: `<= ${LARGEST_BYTES} B` });
    return null;
  }
  const text = decodeText(bytes, problems);
  const value = text === null ? null : parseJson(text, problems)?.value;
  if (text === null || value === undefined) return null;
  if (!isObject(value) || value["format"] !== EDITS_FORMAT) {
    const met = isObject(value) ? value["format"] : value;
    problems.error("edits.notEdits", { field: "format", met: met ?? "–", expected: EDITS_FORMAT });
    return null;
  }
  if (value["version"] !== EDITS_VERSION) {
    const met = value["version"] ?? "–";
    problems.error("edits.version", { field: "version", met, expected: String(EDITS_VERSION) });
    return null;
  }
  if (value["city"] !== city)
    problems.warning("edits.otherCity", { field: "city", met: value["city"] ?? "–", expected: city });
  return checkEdits(value["edits"], problems);
}

/** The parts of `value` that are edits; null where it is no object at all. What is left out is said. */
export function checkEdits(value: unknown, problems: ProblemList): Edits | null {
  if (!isObject(value)) {
    problems.error("edits.notObject", { field: "edits", met: value ?? "–", expected: "{…}" });
    return null;
  }
  const communities: [string, CommunityEdit][] = [];
  for (const [id, edit] of entriesOf(value["communities"], "communities", problems)) {
    const kept = communityEdit(edit, id, problems);
    if (kept) communities.push([id, kept]);
  }
  const unitCosts: [string, UnitCost][] = [];
  for (const [id, cost] of entriesOf(value["unitCosts"], "unitCosts", problems)) {
    const kept = checked(unitCost, cost, { problems, id, field: "unitCosts" });
    if (kept !== undefined) unitCosts.push([id, kept as UnitCost]);
  }
  return {
    communities: Object.fromEntries(communities),
    unitCosts: Object.fromEntries(unitCosts),
    menus: menusOf(value["menus"], problems),
  };
}

/** A value as the field takes it; undefined where it does not fit, which is said. Of a list the entries that fit are kept. */
export function checkField(field: EditableField, value: unknown, id: string, problems: ProblemList): unknown {
  const at = { problems, id, field };
  if (value === null) return field === "lock" ? undefined : null;
  const schema = FIELDS[field];
  if (!("entry" in schema)) return checked(schema, value, at);
  if (!Array.isArray(value)) return fault(at, value, "[…]");
  const kept = value
    .map((entry: unknown, i) => checked(schema.entry, entry, { ...at, field: `${field}[${i}]` }))
    .filter((entry) => entry !== undefined);
  return kept.length === 0 && value.length > 0 ? undefined : kept;
}

interface At {
  readonly problems: ProblemList;
  readonly id: string;
  readonly field: string;
}

const count = v.pipe(v.number(), v.finite(), v.minValue(0));
const date = v.pipe(
  v.string(),
  v.check((text: string) => isIsoDate(text), "YYYY-MM-DD"),
);
const text = v.pipe(v.string(), v.nonEmpty());
const year = v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2200));
const maybe = v.optional(count);

type Schema = v.GenericSchema<unknown>;
type FieldSchema = Schema | { readonly entry: Schema };

/** Keys beyond those named here are kept: a newer version may know them. */
const FIELDS: Readonly<Record<EditableField, FieldSchema>> = {
  works: {
    entry: v.looseObject({
      itemId: text,
      quantity: maybe,
      unitCostYuan: maybe,
      status: v.optional(v.picklist(["planned", "underWorks", "done"])),
    }),
  },
  votes: v.record(v.string(), count),
  consent: {
    entry: v.looseObject({
      itemIds: v.union([v.literal("all"), v.array(text)]),
      matter: v.picklist(["general", "special"]),
      ...{ ownersTotal: count, areaTotal: count, participatedOwners: count, participatedArea: count },
      ...{ agreedOwners: count, agreedArea: count },
      date: v.optional(date),
    }),
  },
  meetings: {
    entry: v.looseObject({
      date,
      form: v.optional(v.string()),
      organiser: v.optional(v.string()),
      ...{ attended: maybe, demands: maybe, answered: maybe },
    }),
  },
  professionals: v.looseObject({ planners: maybe, engineers: maybe }),
  jointMeeting: v.looseObject({
    established: v.boolean(),
    members: maybe,
    date: v.optional(date),
    maintenanceAgreement: v.optional(v.looseObject({ signed: v.boolean(), date: v.optional(date) })),
  }),
  history: {
    entry: v.variant("track", [
      v.looseObject({ track: v.literal("comprehensive"), stage: v.picklist(COMPREHENSIVE_STAGES), date }),
      v.looseObject({ track: v.literal("management"), stage: v.picklist(MANAGEMENT_STAGES), date }),
    ]),
  },
  funding: v.looseObject(Object.fromEntries(FUNDING_SOURCES.map((source) => [source, maybe]))),
  satisfactionBefore: count,
  satisfactionAfter: count,
  comprehensive: v.picklist(COMPREHENSIVE_STAGES),
  management: v.picklist(MANAGEMENT_STAGES),
  managementMode: v.picklist(MANAGEMENT_MODES),
  budgetYuan: count,
  deficits: { entry: text },
  lock: v.looseObject({
    comprehensive: v.optional(v.nullable(year)),
    management: v.optional(v.nullable(year)),
  }),
};

const unitCost: Schema = v.pipe(
  v.looseObject({
    ...{ low: count, mid: count, high: count, priceYear: year },
    source: v.string(),
    synthetic: v.optional(v.boolean()),
  }),
  v.check(({ low, mid, high }) => low <= mid && mid <= high, "low <= mid <= high"),
);

function communityEdit(value: unknown, id: string, problems: ProblemList): CommunityEdit | null {
  if (!isObject(value)) {
    problems.error("edits.notObject", { id, field: id, met: value ?? "–", expected: "{…}" });
    return null;
  }
  const kept: [string, unknown][] = [];
  for (const [field, one] of Object.entries(value)) {
    if (!isEditable(field)) {
      problems.error("edits.field", { id, field, met: one, expected: EDITABLE_FIELDS.join(", ") });
      continue;
    }
    const read = checkField(field, one, id, problems);
    if (read !== undefined) kept.push([field, read]);
  }
  return kept.length === 0 ? null : (Object.fromEntries(kept) as CommunityEdit);
}

function menusOf(value: unknown, problems: ProblemList): readonly Menu[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    problems.error("edits.value", { field: "menus", met: value ?? "–", expected: "[…]" });
    return [];
  }
  const byTrack = new Map<string, Menu>();
  for (const [i, one] of (value as unknown[]).entries()) {
    const menu = checked(menuSchema, one, { problems, id: "", field: `menus[${i}]` }) as Menu | undefined;
    if (!menu) continue;
    if (byTrack.has(menu.track))
      problems.error("edits.value", { field: `menus[${i}].track`, met: menu.track, expected: "1" });
    else byTrack.set(menu.track, menu);
  }
  return [...byTrack.values()];
}

function entriesOf(value: unknown, field: string, problems: ProblemList): readonly [string, unknown][] {
  if (value === undefined) return [];
  if (isObject(value)) return Object.entries(value);
  problems.error("edits.value", { field, met: value ?? "–", expected: "{…}" });
  return [];
}

function checked(schema: Schema, value: unknown, at: At): unknown {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const issue = result.issues[0];
  const path = v.getDotPath(issue);
  const field = path === null ? at.field : `${at.field}.${path}`;
  return fault({ ...at, field }, issue.input, issue.expected ?? issue.message);
}

function fault({ problems, id, field }: At, met: unknown, expected: string): undefined {
  problems.error("edits.value", { ...(id === "" ? {} : { id }), field, met: met ?? "–", expected });
}

const isEditable = (field: string): field is EditableField =>
  (EDITABLE_FIELDS as readonly string[]).includes(field);

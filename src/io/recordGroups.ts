/** Checks of the long groups of a community's record: meetings, consent, history, works, money. Bad entries are dropped and said; the community stays. */
import {
  COMPREHENSIVE_STAGES,
  type CommunityRecord,
  FUNDING_SOURCES,
  MANAGEMENT_STAGES,
} from "../model/community.ts";
import { isIsoDate } from "../model/isoDate.ts";
import { parseNumberCell } from "./cells.ts";
import { isObject } from "./geojsonChecks.ts";
import type { ProblemList } from "./problems.ts";
import { comprehensiveCode, managementCode } from "./stageWords.ts";

export interface RecordContext {
  readonly problems: ProblemList;
  readonly feature: number;
}

type Check = (value: unknown, field: string, at: RecordContext) => unknown;

/** The groups by property name; each gives the value to keep, or undefined. */
export const RECORD_GROUPS: {
  readonly [K in Exclude<keyof CommunityRecord, "managementMode" | "other">]-?: Check;
} = {
  nameEn: text,
  positionAccuracy: text,
  structure: text,
  tenure: text,
  source: text,
  provenance: (value, field, at) => word(value, field, at, ["synthetic", "documented"]),
  meetings: (value, field, at) => list(value, field, at, meeting),
  professionals: (value, field, at) => counts(value, field, at, ["planners", "engineers"]),
  votes,
  consent: (value, field, at) => list(value, field, at, consent),
  jointMeeting,
  history: (value, field, at) => list(value, field, at, historyEntry),
  works: (value, field, at) => list(value, field, at, work),
  funding: (value, field, at) => counts(value, field, at, FUNDING_SOURCES),
  satisfactionBefore: number,
  satisfactionAfter: number,
  photosBefore: (value, field, at) => list(value, field, at, text),
  photosAfter: (value, field, at) => list(value, field, at, text),
};

/** The value of a cell that may hold JSON text (CSV has no other way to bring a list). */
function unpacked(value: unknown, field: string, at: RecordContext): unknown {
  if (typeof value !== "string" || !/^\s*[[{]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    bad(at, "record.json", field, value, "JSON");
    return undefined;
  }
}

/** Says where the last entries of the history and the current stages disagree. */
export function checkHistory(
  record: { readonly history?: unknown },
  stages: { readonly comprehensive: number; readonly management: number },
  at: RecordContext,
): void {
  if (!Array.isArray(record.history)) return;
  for (const [track, names] of [
    ["comprehensive", COMPREHENSIVE_STAGES],
    ["management", MANAGEMENT_STAGES],
  ] as const) {
    let last: { stage: string; date: string } | undefined;
    for (const entry of record.history as { track: string; stage: string; date: string }[])
      if (entry.track === track && (!last || entry.date >= last.date)) last = entry;
    const current = names[stages[track]];
    if (last && current !== undefined && last.stage !== current)
      at.problems.warning("record.historyDisagrees", {
        feature: at.feature,
        field: `history (${track})`,
        met: last.stage,
        expected: current,
      });
  }
}

function list(value: unknown, field: string, at: RecordContext, entry: Check): unknown {
  const given = unpacked(value, field, at);
  if (given === undefined || given === null || given === "") return undefined;
  if (!Array.isArray(given)) {
    bad(at, "record.notList", field, given, "[…]");
    return undefined;
  }
  const kept = given.map((item, i) => entry(item, `${field}[${i}]`, at)).filter((item) => item !== undefined);
  return kept.length > 0 ? kept : undefined;
}

function meeting(value: unknown, field: string, at: RecordContext): unknown {
  if (!object(value, field, at) || !date(value["date"], `${field}.date`, at)) return undefined;
  return {
    date: value["date"],
    ...texts(value, ["form", "organiser"]),
    ...numbers(value, field, at, ["attended", "demands", "answered"]),
  };
}

function consent(value: unknown, field: string, at: RecordContext): unknown {
  if (!object(value, field, at)) return undefined;
  const { itemIds, matter } = value;
  const items = itemIds === "all" || itemIds === undefined ? "all" : strings(itemIds);
  if (items === undefined) {
    bad(at, "record.itemIds", `${field}.itemIds`, itemIds, '"all", […]');
    return undefined;
  }
  if (matter !== undefined && matter !== "general" && matter !== "special") {
    bad(at, "record.word", `${field}.matter`, matter, "general, special");
    return undefined;
  }
  const names = [
    "ownersTotal",
    "areaTotal",
    "participatedOwners",
    "participatedArea",
    "agreedOwners",
    "agreedArea",
  ] as const;
  const read: Partial<Record<(typeof names)[number], number>> = numbers(value, field, at, names);
  const missing = names.find((name) => read[name] === undefined);
  if (missing !== undefined) {
    if (value[missing] === undefined) bad(at, "record.missing", `${field}.${missing}`, undefined, ">= 0");
    return undefined;
  }
  const kept = read as Record<(typeof names)[number], number>;
  for (const [agreed, part, total] of [
    ["agreedOwners", "participatedOwners", "ownersTotal"],
    ["agreedArea", "participatedArea", "areaTotal"],
  ] as const)
    if (kept[agreed] > kept[part] || kept[part] > kept[total]) {
      bad(
        at,
        "record.consentOrder",
        `${field}.${kept[agreed] > kept[part] ? agreed : part}`,
        `${kept[agreed]}, ${kept[part]}, ${kept[total]}`,
        `${agreed} <= ${part} <= ${total}`,
      );
      return undefined;
    }
  const when = value["date"];
  if (when !== undefined && !date(when, `${field}.date`, at)) return undefined;
  const whole = Object.fromEntries(names.map((name) => [name, Math.round(kept[name])]));
  return {
    itemIds: items,
    matter: matter ?? "general",
    ...whole,
    ...(when === undefined ? {} : { date: when }),
  };
}

function historyEntry(value: unknown, field: string, at: RecordContext): unknown {
  if (!object(value, field, at) || !date(value["date"], `${field}.date`, at)) return undefined;
  const { track, stage } = value;
  if (track !== "comprehensive" && track !== "management") {
    bad(at, "record.word", `${field}.track`, track, "comprehensive, management");
    return undefined;
  }
  const names: readonly string[] = track === "comprehensive" ? COMPREHENSIVE_STAGES : MANAGEMENT_STAGES;
  const code =
    typeof stage === "string"
      ? (track === "comprehensive" ? comprehensiveCode : managementCode)(stage)
      : undefined;
  if (code === undefined) {
    bad(at, "record.word", `${field}.stage`, stage, names.join(", "));
    return undefined;
  }
  return { track, stage: names[code], date: value["date"] };
}

function work(value: unknown, field: string, at: RecordContext): unknown {
  if (!object(value, field, at)) return undefined;
  const itemId = value["itemId"];
  if (typeof itemId !== "string" || itemId === "") {
    bad(at, "record.missing", `${field}.itemId`, itemId, "menu item");
    return undefined;
  }
  const status = value["status"];
  const known =
    status === undefined ? undefined : word(status, `${field}.status`, at, ["planned", "underWorks", "done"]);
  return {
    itemId,
    ...numbers(value, field, at, ["quantity", "unitCostYuan"]),
    ...(known === undefined ? {} : { status: known }),
  };
}

function votes(value: unknown, field: string, at: RecordContext): unknown {
  const given = unpacked(value, field, at);
  if (given === undefined || given === null || given === "") return undefined;
  if (!object(given, field, at)) return undefined;
  const names = Object.keys(given).filter((name) => name !== "__proto__");
  const kept = numbers(given, field, at, names);
  return Object.keys(kept).length > 0 ? kept : undefined;
}

function jointMeeting(value: unknown, field: string, at: RecordContext): unknown {
  const given = unpacked(value, field, at);
  if (given === undefined || given === null || given === "") return undefined;
  if (typeof given === "boolean") return { established: given };
  if (given === "是" || given === "否") return { established: given === "是" };
  if (!object(given, field, at)) return undefined;
  if (typeof given["established"] !== "boolean") {
    bad(at, "record.word", `${field}.established`, given["established"], "true, false");
    return undefined;
  }
  const agreement = maintenanceAgreement(given["maintenanceAgreement"], `${field}.maintenanceAgreement`, at);
  return {
    established: given["established"],
    ...numbers(given, field, at, ["members"]),
    ...optionalDate(given, field, at),
    ...(agreement === undefined ? {} : { maintenanceAgreement: agreement }),
  };
}

function maintenanceAgreement(value: unknown, field: string, at: RecordContext): unknown {
  if (value === undefined || value === null || value === "") return undefined;
  if (typeof value === "boolean") return { signed: value };
  if (!object(value, field, at)) return undefined;
  if (typeof value["signed"] !== "boolean") {
    bad(at, "record.word", `${field}.signed`, value["signed"], "true, false");
    return undefined;
  }
  return { signed: value["signed"], ...optionalDate(value, field, at) };
}

function optionalDate(
  from: Readonly<Record<string, unknown>>,
  field: string,
  at: RecordContext,
): { date?: string } {
  const value = from["date"];
  return value !== undefined && value !== null && date(value, `${field}.date`, at) ? { date: value } : {};
}

function counts(value: unknown, field: string, at: RecordContext, names: readonly string[]): unknown {
  const given = unpacked(value, field, at);
  if (given === undefined || given === null || given === "") return undefined;
  if (!object(given, field, at)) return undefined;
  const kept = numbers(given, field, at, names);
  return Object.keys(kept).length > 0 ? kept : undefined;
}

function text(value: unknown, field: string, at: RecordContext): unknown {
  if (typeof value === "string") return value.trim() === "" ? undefined : value.trim();
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (value !== null && value !== undefined) bad(at, "record.notText", field, value, "…");
  return undefined;
}

function number(value: unknown, field: string, at: RecordContext): unknown {
  return numbers({ [field]: value }, "", at, [field])[field];
}

/** Those of `names` that hold numbers >= 0. */
function numbers(
  from: Readonly<Record<string, unknown>>,
  field: string,
  at: RecordContext,
  names: readonly string[],
): Record<string, number> {
  const kept: Record<string, number> = {};
  for (const name of names) {
    const raw = Object.hasOwn(from, name) ? from[name] : undefined;
    if (raw === undefined || raw === null || raw === "") continue;
    const path = field === "" ? name : `${field}.${name}`;
    const cell = typeof raw === "string" ? parseNumberCell(raw) : undefined;
    const value = cell?.kind === "value" ? cell.value : raw;
    if (cell?.kind === "unknown") continue;
    if (typeof value !== "number" || !Number.isFinite(value)) bad(at, "record.notNumber", path, raw, ">= 0");
    else if (value < 0) bad(at, "record.negative", path, raw, ">= 0");
    else kept[name] = value;
  }
  return kept;
}

function texts(from: Readonly<Record<string, unknown>>, names: readonly string[]): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const name of names) {
    const value = from[name];
    if (typeof value === "string" && value !== "") kept[name] = value;
  }
  return kept;
}

function strings(value: unknown): readonly string[] | undefined {
  if (typeof value === "string")
    return value
      .split(/[、，,；;|]/)
      .map((item) => item.trim())
      .filter((item) => item !== "");
  return Array.isArray(value) && value.every((item) => typeof item === "string") ? value : undefined;
}

function word(
  value: unknown,
  field: string,
  at: RecordContext,
  words: readonly string[],
): string | undefined {
  if (typeof value === "string" && words.includes(value)) return value;
  if (value !== null && value !== undefined && value !== "")
    bad(at, "record.word", field, value, words.join(", "));
  return undefined;
}

function date(value: unknown, field: string, at: RecordContext): value is string {
  if (isIsoDate(value)) return true;
  bad(at, "record.date", field, value, "YYYY-MM-DD");
  return false;
}

function object(
  value: unknown,
  field: string,
  at: RecordContext,
): value is Readonly<Record<string, unknown>> {
  if (isObject(value)) return true;
  bad(at, "record.notObject", field, value, "{…}");
  return false;
}

function bad(
  at: RecordContext,
  key: Parameters<ProblemList["warning"]>[0],
  field: string,
  met: unknown,
  expected: string,
): void {
  at.problems.warning(key, { feature: at.feature, field, ...(met === undefined ? {} : { met }), expected });
}

/**
 * The state a link carries, as one table: how each part is read and written, and when it is left out. `decode(encode(s))` gives back what
 * the user chose. Links stay under LINK_LIMIT characters: a long one is deflated.
 */
import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";
import { PROFILE_IDS } from "../geo/walkingProfile.ts";
import { COMPREHENSIVE_STAGES, MANAGEMENT_STAGES } from "../model/community.ts";
import { GAP_CLASSES } from "../model/gap.ts";
import { CRITERION_IDS } from "../model/priority.ts";
import { RULE_IDS } from "../model/rules.ts";
import { areBands, METHODS, WALK_DIRECTIONS } from "../model/walking.ts";
import { decisionEntries } from "./decisionLink.ts";
import {
  type LinkEntry as Entry,
  joinList,
  type LinkState,
  linkDefaults,
  readNumbers,
  splitList,
  writeNumbers,
} from "./linkState.ts";
import { reportEntries } from "./reportLink.ts";
import { MOST_SCENARIO_CHARACTERS, readScenarios, writeScenarios } from "./scenarioLink.ts";
import {
  COLOR_BYS,
  COVERAGE_VIEWS,
  DETAIL_TABS,
  DISTRICT_INDICATORS,
  type Filters,
  INITIAL_STATE,
  type MapView,
  type NumberRange,
  PANELS,
  SET_MODES,
  type SetFilter,
  SORT_KEYS,
  THEMES,
  WILLING,
} from "./state.ts";

/** Characters that the part of a link behind the # may have. */
export const LINK_LIMIT = 1500;
const DEFLATE_FROM = 900;

const entries: readonly Entry[] = [
  choice("lang", "locale", ["zh", "en"]),
  choice("theme", "theme", THEMES),
  {
    key: "big",
    read: (text) => (text === "1" ? { projector: true } : undefined),
    write: (s) => (s.projector ? "1" : null),
  },
  choice("panel", "panel", PANELS),
  choice("color", "colorBy", COLOR_BYS),
  choice("area", "districtIndicator", DISTRICT_INDICATORS),
  { key: "at", read: readView, write: (s) => (s.view ? writeView(s.view) : null) },
  list("show", "shownKinds"),
  list("cover", "coverageKinds"),
  choice("gap", "coverageMode", ["any", "all"]),
  choice("tab", "detailTab", DETAIL_TABS),
  { key: "id", read: (text) => (text === "" ? undefined : { selected: text }), write: (s) => s.selected },
  {
    key: "sort",
    read: (text) => {
      const by = SORT_KEYS.find((k) => k === text.replace(/^-/, ""));
      return by && { sort: { by, descending: text.startsWith("-") } };
    },
    write: ({ sort }) =>
      sort.by === INITIAL_STATE.sort.by && sort.descending === INITIAL_STATE.sort.descending
        ? null
        : (sort.descending ? "-" : "") + sort.by,
  },
  numbers("r", "radii", null),
  numbers("sup", "supplies", null),
  choice("m", "method", METHODS),
  choice("walk", "walker", PROFILE_IDS),
  choice("way", "walkDirection", WALK_DIRECTIONS),
  choice("ground", "coverageView", COVERAGE_VIEWS),
  { key: "min", read: readBands, write: ({ bandsMinutes }) => writeBands(bandsMinutes) },
  numbers("w", "weights", CRITERION_IDS),
  { key: "sc", read: readScenarios, write: scenarioText },
  ...decisionEntries,
];

type FilterEntry = {
  readonly key: string;
  readonly read: (text: string) => Partial<Filters> | undefined;
  readonly write: (filters: Filters) => string | null;
};

const filterEntries: readonly FilterEntry[] = [
  texts("d", "districts"),
  texts("st", "streets"),
  range("y", "buildYear"),
  range("hh", "households"),
  range("m2", "floorAreaSquareMeters"),
  members("cs", "comprehensive", [...COMPREHENSIVE_STAGES, "unknown"]),
  members("ms", "management", [...MANAGEMENT_STAGES, "unknown"]),
  members("will", "willing", WILLING),
  members("rule", "flags", RULE_IDS),
  set("miss", "missing"),
  members("gapc", "gap", GAP_CLASSES),
  set("def", "deficits"),
];

/** The part of a link behind the #. Scenarios that would make it too long are left out: `linkHoldsScenarios`. */
export function encode(state: LinkState): string {
  const whole = encodeAll(state);
  return whole.length <= LINK_LIMIT || state.scenarios.length === 0
    ? whole
    : encodeAll({ ...state, scenarios: [], activeScenario: null });
}

/** Whether the link carries the scenarios; larger ones must go into a file. */
export function linkHoldsScenarios(state: LinkState): boolean {
  if (state.scenarios.length === 0) return true;
  return scenarioText(state) !== null && encodeAll(state).length <= LINK_LIMIT;
}

function scenarioText(state: LinkState): string | null {
  const text = writeScenarios(state);
  return text === null || encodeURI(text).length > MOST_SCENARIO_CHARACTERS ? null : text;
}

function encodeAll(state: LinkState): string {
  const parts: string[] = [];
  const add = (key: string, value: string | null) => {
    if (value !== null) parts.push(`${key}=${escapeText(value)}`);
  };
  for (const entry of entries) add(entry.key, entry.write(state));
  for (const entry of filterEntries) add(entry.key, entry.write(state.filters));
  for (const entry of reportEntries) add(entry.key, entry.write(state.report));
  const raw = parts.join("&");
  const plain = encodeURI(raw);
  return plain.length <= DEFLATE_FROM ? plain : `z=${toBase64Url(deflateSync(strToU8(raw), { level: 9 }))}`;
}

/** What a link says; keys that are unknown, or whose value is not understood, are left out and named in `ignored`. */
export function decode(hash: string): { readonly state: LinkState; readonly ignored: readonly string[] } {
  let state: LinkState = linkDefaults();
  const ignored: string[] = [];
  for (const [key, value] of pairs(hash, ignored)) {
    const entry = entries.find((e) => e.key === key);
    const filterEntry = filterEntries.find((e) => e.key === key);
    const reportEntry = reportEntries.find((e) => e.key === key);
    const part = entry?.read(value);
    const filterPart = filterEntry?.read(value);
    const reportPart = reportEntry?.read(value);
    if (part) state = { ...state, ...part };
    else if (filterPart) state = { ...state, filters: { ...state.filters, ...filterPart } };
    else if (reportPart) state = { ...state, report: { ...state.report, ...reportPart } };
    else ignored.push(key);
  }
  return { state, ignored };
}

function* pairs(hash: string, ignored: string[]): Generator<readonly [string, string]> {
  for (const pair of rawText(hash.replace(/^#/, ""), ignored).split("&")) {
    if (pair === "") continue;
    const at = pair.indexOf("=");
    yield at < 0 ? [pair, ""] : [pair.slice(0, at), unescapeText(pair.slice(at + 1))];
  }
}

function rawText(text: string, ignored: string[]): string {
  try {
    return text.startsWith("z=")
      ? strFromU8(inflateSync(fromBase64Url(text.slice(2))))
      : decodeURIComponent(text);
  } catch {
    ignored.push(text.slice(0, 20));
    return "";
  }
}

type ChoiceField =
  | "locale"
  | "theme"
  | "panel"
  | "colorBy"
  | "districtIndicator"
  | "coverageMode"
  | "method"
  | "walker"
  | "walkDirection"
  | "coverageView"
  | "detailTab";

function choice<K extends ChoiceField>(
  key: string,
  field: K,
  allowed: readonly NonNullable<LinkState[K]>[],
): Entry {
  return {
    key,
    read: (text) => {
      const found = allowed.find((a) => a === text);
      return found === undefined ? undefined : { [field]: found };
    },
    write: (s) => (s[field] === INITIAL_STATE[field] ? null : s[field]),
  };
}

function list(key: string, field: "shownKinds" | "coverageKinds"): Entry {
  return {
    key,
    read: (text) => ({ [field]: splitList(text) }),
    write: (s) => (s[field].length === 0 ? null : joinList(s[field])),
  };
}

function numbers(
  key: string,
  field: "radii" | "supplies" | "weights",
  allowed: readonly string[] | null,
): Entry {
  return {
    key,
    read: (text) => {
      const found = readNumbers(text, allowed);
      return found && { [field]: found };
    },
    write: (s) => (Object.keys(s[field]).length === 0 ? null : writeNumbers(s[field])),
  };
}

function texts(key: string, field: "districts" | "streets"): FilterEntry {
  return {
    key,
    read: (text) => ({ [field]: splitList(text) }),
    write: (f) => (f[field].length === 0 ? null : joinList(f[field])),
  };
}

function range(key: string, field: "buildYear" | "households" | "floorAreaSquareMeters"): FilterEntry {
  return {
    key,
    read: (text) => {
      const [low, high, ...rest] = text.split("~").map(Number);
      if (rest.length > 0 || low === undefined || high === undefined) return undefined;
      return Number.isFinite(low) && Number.isFinite(high) && low <= high
        ? { [field]: [low, high] }
        : undefined;
    },
    write: (f) => writeRange(f[field]),
  };
}

function members<K extends "comprehensive" | "management" | "willing" | "flags" | "gap">(
  key: string,
  field: K,
  allowed: readonly string[],
): FilterEntry {
  return {
    key,
    read: (text) => {
      const values = splitList(text);
      return values.every((v) => allowed.includes(v)) ? { [field]: values } : undefined;
    },
    write: (f) => (f[field].length === 0 ? null : joinList(f[field])),
  };
}

function set(key: string, field: "missing" | "deficits"): FilterEntry {
  return {
    key,
    read: (text) => {
      const [mode, ...values] = splitList(text);
      const found = SET_MODES.find((m) => m === mode);
      return found && { [field]: { mode: found, values } satisfies SetFilter };
    },
    write: (f) =>
      f[field].values.length === 0 && f[field].mode === "any"
        ? null
        : joinList([f[field].mode, ...f[field].values]),
  };
}

/** Minutes, ascending, as `5,10,15`. */
function readBands(text: string): { readonly bandsMinutes: readonly number[] } | undefined {
  const bandsMinutes = text.split(",").map(Number);
  return areBands(bandsMinutes) ? { bandsMinutes } : undefined;
}

const writeBands = (minutes: readonly number[]): string | null =>
  String(minutes) === String(INITIAL_STATE.bandsMinutes) ? null : minutes.join(",");

const writeRange = (r: NumberRange | null): string | null => (r ? `${r[0]}~${r[1]}` : null);

function readView(text: string): { readonly view: MapView } | undefined {
  const [lng, lat, zoom] = text.split(",").map(Number);
  const good =
    [lng, lat, zoom].every((v) => Number.isFinite(v)) && Math.abs(lng!) <= 180 && Math.abs(lat!) <= 90;
  return good && zoom! >= 0 && zoom! <= 24 ? { view: { lng: lng!, lat: lat!, zoom: zoom! } } : undefined;
}

const writeView = (v: MapView): string => `${v.lng},${v.lat},${v.zoom}`;

const escapeText = (text: string): string => text.replace(/[%&]/g, (c) => (c === "%" ? "%25" : "%26"));
const unescapeText = (text: string): string => text.replace(/%2[56]/g, (c) => (c === "%25" ? "%" : "&"));

const toBase64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes)).replace(/[+/=]/g, (c) => (c === "+" ? "-" : c === "/" ? "_" : ""));

const fromBase64Url = (text: string): Uint8Array =>
  Uint8Array.from(atob(text.replace(/[-_]/g, (c) => (c === "-" ? "+" : "/"))), (c) => c.charCodeAt(0));

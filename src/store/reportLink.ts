/** The link's part of the report studio: each setting stands under a key of its own. */
import { joinList, splitList } from "./linkState.ts";
import {
  COMPARISONS,
  PAPERS,
  type PageView,
  REPORT_DEFAULTS,
  REPORT_PARTS,
  REPORT_TEMPLATES,
  type ReportSettings,
} from "./reportState.ts";
import { THEMES } from "./state.ts";

const DEFAULTS = REPORT_DEFAULTS.report;

type Field = keyof ReportSettings;

/** The entry of a setting; the default is left out. Settings of a link add up in the order of its keys. */
function entry<K extends Field>(
  key: string,
  field: K,
  read: (text: string) => ReportSettings[K] | undefined,
  write: (value: ReportSettings[K]) => string,
): ReportEntry {
  return {
    key,
    read: (text) => {
      const value = read(text);
      return value === undefined ? undefined : { [field]: value };
    },
    write: (settings) => {
      const text = write(settings[field]);
      return text === write(DEFAULTS[field]) ? null : text;
    },
  };
}

export interface ReportEntry {
  readonly key: string;
  readonly read: (text: string) => Partial<ReportSettings> | undefined;
  readonly write: (settings: ReportSettings) => string | null;
}

const choice = <K extends "template" | "paper" | "look" | "comparison">(
  key: string,
  field: K,
  allowed: readonly ReportSettings[K][],
): ReportEntry =>
  entry(
    key,
    field,
    (text) => allowed.find((one) => one === text),
    (value) => value,
  );

const text = (
  key: string,
  field: "title" | "subtitle" | "organisation" | "author" | "approvalNumber",
): ReportEntry =>
  entry(
    key,
    field,
    (value) => value,
    (value) => value,
  );

export const reportEntries: readonly ReportEntry[] = [
  choice("rt", "template", REPORT_TEMPLATES),
  choice("rp", "paper", PAPERS),
  choice("rl", "look", THEMES),
  choice("rc", "comparison", COMPARISONS),
  text("rh", "title"),
  text("rs", "subtitle"),
  text("ro", "organisation"),
  text("ra", "author"),
  text("rn", "approvalNumber"),
  entry(
    "rx",
    "hidden",
    (value) => {
      const parts = splitList(value).map((part) => REPORT_PARTS.find((one) => one === part));
      return parts.every((part) => part !== undefined) ? parts : undefined;
    },
    joinList,
  ),
  entry("ri", "only", (value) => splitList(value).filter((id) => id !== ""), joinList),
  entry(
    "rg",
    "coverage",
    (value) => (value === "1" ? true : undefined),
    (value) => (value ? "1" : ""),
  ),
  entry("rf", "frames", readFrames, writeFrames),
];

/** block:lng:lat:zoom, by commas. */
function readFrames(value: string): Readonly<Record<string, PageView>> | undefined {
  const frames: [string, PageView][] = [];
  for (const part of splitList(value)) {
    const numbers = part.split(":").slice(-3);
    const block = part.slice(0, -(numbers.join(":").length + 1));
    const [lng, lat, zoom] = numbers.map((one) => (one === "" ? Number.NaN : Number(one)));
    const good = Math.abs(lng!) <= 180 && Math.abs(lat!) <= 85 && zoom! >= 0 && zoom! <= 24;
    if (block === "" || !good) return undefined;
    frames.push([block, { lng: lng!, lat: lat!, zoom: zoom! }]);
  }
  return Object.fromEntries(frames);
}

function writeFrames(frames: Readonly<Record<string, PageView>>): string {
  return joinList(
    Object.entries(frames).map(([block, { lng, lat, zoom }]) => `${block}:${lng}:${lat}:${zoom}`),
  );
}

/** What a link carries, and the small texts that its parts are made of. */
import { type AtlasState, INITIAL_STATE } from "./state.ts";

/** What a link carries. */
export type LinkState = Pick<
  AtlasState,
  | "locale"
  | "theme"
  | "projector"
  | "panel"
  | "view"
  | "colorBy"
  | "districtIndicator"
  | "shownKinds"
  | "filters"
  | "selected"
  | "detailTab"
  | "coverageKinds"
  | "coverageMode"
  | "radii"
  | "supplies"
  | "method"
  | "walker"
  | "walkDirection"
  | "bandsMinutes"
  | "coverageView"
  | "weights"
  | "sort"
  | "scenarios"
  | "activeScenario"
  | "priorityMethod"
  | "normalisation"
  | "weightSource"
  | "judgements"
  | "otherWeights"
  | "drawSpread"
  | "draws"
  | "programmeSettings"
  | "programmeYear"
  | "report"
>;

/** `read` returns undefined for a text it does not understand. `write` returns null for the default. */
export interface LinkEntry {
  readonly key: string;
  readonly read: (text: string) => Partial<LinkState> | undefined;
  readonly write: (state: LinkState) => string | null;
}

/** The link's part of a state. */
export function linkState(s: LinkState): LinkState {
  const { locale, theme, projector, panel, view, colorBy, districtIndicator } = s;
  const { shownKinds, filters, selected, coverageKinds, coverageMode, radii, supplies, weights, sort } = s;
  const { method, walker, walkDirection, bandsMinutes, coverageView, scenarios, activeScenario } = s;
  const { priorityMethod, normalisation, weightSource, judgements, otherWeights } = s;
  const { drawSpread, draws, programmeSettings, programmeYear, detailTab, report } = s;
  return {
    detailTab,
    report,
    ...{ scenarios, activeScenario },
    ...{ method, walker, walkDirection, bandsMinutes, coverageView },
    ...{ locale, theme, projector, panel, view, colorBy, districtIndicator },
    ...{ shownKinds, filters, selected, coverageKinds, coverageMode, radii, supplies, weights, sort },
    ...{ priorityMethod, normalisation, weightSource, judgements, otherWeights },
    ...{ drawSpread, draws, programmeSettings, programmeYear },
  };
}

export const linkDefaults = (): LinkState => linkState(INITIAL_STATE);

// A comma inside a value is written \, and a backslash \\.
export const joinList = (values: readonly string[]): string =>
  values.map((v) => v.replace(/[\\,]/g, "\\$&")).join(",");

export function splitList(text: string): string[] {
  const out: string[] = [];
  let part = "";
  for (let i = 0; i < text.length; i++) {
    if (text[i] === "\\" && i + 1 < text.length) part += text[++i];
    else if (text[i] === ",") {
      out.push(part);
      part = "";
    } else part += text[i];
  }
  return [...out, part];
}

/** Pairs of a name and a number >= 0, as `name:number`; undefined where one is not understood, or its name is not `allowed`. */
export function readNumbers(
  text: string,
  allowed: readonly string[] | null,
): Record<string, number> | undefined {
  const out: Record<string, number> = Object.create(null);
  for (const pair of splitList(text)) {
    const at = pair.lastIndexOf(":");
    const name = pair.slice(0, at);
    const value = Number(pair.slice(at + 1));
    if (at <= 0 || !Number.isFinite(value) || value < 0) return undefined;
    if (allowed && !allowed.includes(name)) return undefined;
    out[name] = value;
  }
  return { ...out };
}

export const writeNumbers = (numbers: Readonly<Record<string, number>>): string =>
  joinList(Object.entries(numbers).map(([name, value]) => `${name}:${value}`));

import { useDeferredValue, useMemo } from "react";
import type { ReportOutline } from "../../report/document.ts";
import { reportOutline } from "../../report/templates/templates.ts";
import type { AtlasState } from "../../store/state.ts";
import { useAtlas } from "../../store/useAtlas.ts";

/** What changes while a report is read, and is on none of its pages. */
const NOT_ON_PAPER: ReadonlySet<keyof AtlasState> = new Set([
  ...(["hovered", "drag", "dialog", "listOpen", "detailTab", "scenarioTool", "flight", "panel"] as const),
  ...(["loading", "outcome", "questions", "problems", "ignoredLinkKeys", "theme", "projector"] as const),
  ...(["reportRun", "reportPage"] as const),
]);

let last: AtlasState | null = null;

/** The state, the same object for as long as no page changes. */
function reportInputs(state: AtlasState): AtlasState {
  const keys = Object.keys(state) as (keyof AtlasState)[];
  if (last === null || keys.some((key) => !NOT_ON_PAPER.has(key) && !Object.is(state[key], last?.[key])))
    last = state;
  return last;
}

const outlines = new WeakMap<AtlasState, { readonly outline: ReportOutline | null }>();

/** The outline of a state, made once for panel and stage. */
function outlineOf(inputs: AtlasState): ReportOutline | null {
  const known = outlines.get(inputs);
  if (known) return known.outline;
  const outline = reportOutline(inputs.panel === "report" ? inputs : { ...inputs, panel: "report" });
  outlines.set(inputs, { outline });
  return outline;
}

/** The pages of the studio as they stand, in the pauses of the page; null before a city is loaded. */
export function useOutline(): ReportOutline | null {
  const inputs = useDeferredValue(useAtlas(reportInputs));
  return useMemo(() => outlineOf(inputs), [inputs]);
}

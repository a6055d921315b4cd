/** The templates by name. Each makes an outline of the state: its own settings are in `state.report`. */
import type { ReportTemplate } from "../../store/reportState.ts";
import type { AtlasState } from "../../store/state.ts";
import type { ReportOutline } from "../document.ts";
import { communitySheet } from "./communitySheet.ts";
import { coverageBrief } from "./coverageBrief.ts";
import { districtAtlas } from "./districtAtlas.ts";
import { priorityList } from "./priorityList.ts";
import { programmePages } from "./programmePages.ts";
import { singleMap } from "./singleMap.ts";

const TEMPLATES: Readonly<Record<ReportTemplate, (state: AtlasState) => ReportOutline>> = {
  singleMap,
  coverageBrief,
  districtAtlas,
  communitySheet,
  priorityList,
  programme: programmePages,
};

/** The outline of the chosen template; null before a city is loaded. */
export function reportOutline(state: AtlasState): ReportOutline | null {
  return state.atlas ? TEMPLATES[state.report.template](state) : null;
}

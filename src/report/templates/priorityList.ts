import type { AtlasState } from "../../store/state.ts";
import type { ReportOutline } from "../document.ts";
import { emptyOutline } from "./furniture.ts";

export function priorityList(state: AtlasState): ReportOutline {
  return emptyOutline(state);
}

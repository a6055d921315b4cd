/** What the pointer does: points at a community, a facility or a district, opens the first and drills into the last. */
import type { PickingInfo } from "@deck.gl/core";
import type { Map as MapLibreMap } from "maplibre-gl";
import { drillTo, selectCommunity, setHovered } from "../store/actions.ts";
import { atlasStore } from "../store/atlasStore.ts";
import type { HoverTarget } from "../store/selectors/hover.ts";
import { drawnFacilities } from "../store/selectors/map.ts";
import { raised } from "../store/selectors/raised.ts";
import { servingFacilities } from "../store/selectors/scenario.ts";
import type { ScenarioMarker } from "../store/selectors/scenarioMarkers.ts";
import { districtFilter } from "./baseStyle.ts";
import { RAISED_LAYER } from "./communityDots.ts";
import { rowOfPolygon } from "./communityFootprints.ts";
import { setHover } from "./mapHandle.ts";
import { SCENARIO_LAYER } from "./scenarioMarkers.ts";
import { pressTool, toolCursor } from "./scenarioPointer.ts";

/** Nearer than this a district fills the view: a click on its ground means nothing. */
const DRILL_ZOOM = 13;

/** For the overlay: the same function for every layer. */
export function pointAt(map: MapLibreMap, info: PickingInfo): void {
  const cursor = toolCursor(info);
  const isBusy = atlasStore.getState().drag !== null || cursor === "crosshair";
  const target = isBusy ? null : targetOf(map, info);
  map.getCanvas().style.cursor = cursor ?? (target === null ? "" : "pointer");
  setHovered(target?.kind === "community" ? target.row : null);
  setHover(target === null ? null : { target, x: info.x, y: info.y });
  if (map.getLayer("district-hover"))
    map.setFilter("district-hover", districtFilter(target?.kind === "district" ? [target.code] : []));
}

/** What lies at a place of the map, in CSS px. */
type Picked = Pick<PickingInfo, "layer" | "index" | "object" | "x" | "y">;

export const nothingAt = (x: number, y: number): Picked => ({ layer: null, index: -1, x, y });

export function press(map: MapLibreMap, info: Picked): void {
  if (pressTool(info)) return;
  const target = targetOf(map, info);
  if (target?.kind === "community") {
    const id = atlasStore.getState().atlas?.city.communities.ids[target.row];
    if (id !== undefined) selectCommunity(id);
  }
  if (target?.kind === "district") {
    setHover(null);
    drillTo(target.code);
  }
}

function targetOf(map: MapLibreMap, info: Picked): HoverTarget | null {
  const state = atlasStore.getState();
  if (!state.atlas) return null;
  const layer = info.layer?.id ?? "";
  if (info.index >= 0 && layer === "community-dots") return { kind: "community", row: info.index };
  if (info.index >= 0 && layer === RAISED_LAYER) {
    const row = raised(state).rows[info.index];
    return row === undefined ? null : { kind: "community", row };
  }
  if (info.index >= 0 && layer === "community-footprints")
    return { kind: "community", row: rowOfPolygon(info.object) };
  if (info.index >= 0 && layer === "facilities") {
    const row = drawnFacilities(state)[info.index];
    return row === undefined ? null : { kind: "facility", row };
  }
  if (info.index >= 0 && layer === SCENARIO_LAYER) {
    const row = servingFacilities(state)?.ids.indexOf((info.object as ScenarioMarker).id) ?? -1;
    return row < 0 ? null : { kind: "facility", row };
  }
  if (map.getZoom() >= DRILL_ZOOM || info.x < 0) return null;
  const found = map.queryRenderedFeatures([info.x, info.y], { layers: ["districts"] })[0]?.properties;
  const code = String(found?.["code"] ?? "");
  const drilled = state.filters.districts.includes(code);
  return found?.["reported"] === true && !drilled ? { kind: "district", code } : null;
}

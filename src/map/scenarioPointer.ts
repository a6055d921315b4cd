/** The tools of the scenario on the map: a new facility follows the pointer until it is placed, others are dragged. */
import type { PickingInfo } from "@deck.gl/core";
import type { Map as MapLibreMap, MapMouseEvent } from "maplibre-gl";
import { atlasStore } from "../store/atlasStore.ts";
import { dragFacility, dropFacility, holdFacility, letGo } from "../store/scenarioDrag.ts";
import { chooseScenarioTool, removeFacility } from "../store/scenarios.ts";
import { drawnFacilities } from "../store/selectors/map.ts";
import { type ScenarioMarker, scenarioKind } from "../store/selectors/scenarioMarkers.ts";
import { setHover } from "./mapHandle.ts";
import { SCENARIO_LAYER } from "./scenarioMarkers.ts";

const get = atlasStore.getState;

interface Found {
  readonly id: string;
  readonly kind: string;
}

/** The facility that the pointer is at, whether the scenario changed it or not; what was removed is none. */
function facilityOf(info: Pick<PickingInfo, "layer" | "index" | "object">): Found | null {
  const state = get();
  if (!state.atlas || info.index < 0) return null;
  if (info.layer?.id === SCENARIO_LAYER) {
    const marker = info.object as ScenarioMarker | undefined;
    return marker && marker.kind !== null && (marker.is === "added" || marker.is === "moved")
      ? { id: marker.id, kind: marker.kind }
      : null;
  }
  if (info.layer?.id !== "facilities") return null;
  const { ids, kind } = state.atlas.city.facilities;
  const row = drawnFacilities(state)[info.index];
  const kindId = row === undefined ? undefined : kind.values[kind.codes[row]!];
  return row === undefined || kindId === undefined ? null : { id: ids[row]!, kind: kindId };
}

/** What the cursor looks like over `info` while a tool is chosen; null: as without a tool. */
export function toolCursor(info: PickingInfo): string | null {
  const { scenarioTool, drag } = get();
  if (drag && scenarioTool === "move") return "grabbing";
  if (scenarioTool === "add") return "crosshair";
  if (scenarioTool === null || facilityOf(info) === null) return null;
  return scenarioTool === "move" ? "grab" : "pointer";
}

/** Whether a press on `info` was the tool's. */
export function pressTool(info: Pick<PickingInfo, "layer" | "index" | "object">): boolean {
  const { scenarioTool } = get();
  if (scenarioTool === "remove") {
    const found = facilityOf(info);
    if (found) removeFacility(found.id);
    return found !== null;
  }
  return scenarioTool === "add";
}

/** @param pick what lies at CSS pixels of the map, of the facilities and the scenario's markers */
export function bindScenarioPointer(
  map: MapLibreMap,
  pick: (x: number, y: number) => PickingInfo | null,
): () => void {
  const container = map.getCanvasContainer();
  /** Whether a facility is dragged, not only followed. */
  let isDragging = false;
  let frame = 0;
  let next: readonly [number, number] | null = null;

  const placeOf = (event: PointerEvent): readonly [number, number] => {
    const { left, top } = container.getBoundingClientRect();
    const { lng, lat } = map.unproject([event.clientX - left, event.clientY - top]);
    return [lng, lat];
  };
  const flush = () => {
    frame = 0;
    if (next) dragFacility(...next);
    next = null;
  };
  // Pointers report more often than the screen is drawn.
  const follow = (place: readonly [number, number]) => {
    next = place;
    if (frame === 0) frame = requestAnimationFrame(flush);
  };
  const stop = () => {
    cancelAnimationFrame(frame);
    frame = 0;
    next = null;
    if (isDragging) map.dragPan.enable();
    isDragging = false;
  };

  const onDown = (event: PointerEvent) => {
    if (get().scenarioTool !== "move" || event.button !== 0 || !event.isPrimary) return;
    const { left, top } = container.getBoundingClientRect();
    const info = pick(event.clientX - left, event.clientY - top);
    const found = info && facilityOf(info);
    if (!found) return;
    map.dragPan.disable();
    isDragging = true;
    setHover(null);
    holdFacility(found.id, found.kind, ...placeOf(event));
    map.getCanvas().style.cursor = "grabbing";
  };
  const onMove = (event: PointerEvent) => {
    if (isDragging) follow(placeOf(event));
  };
  const onUp = () => {
    if (!isDragging) return;
    if (next) dragFacility(...next);
    stop();
    dropFacility();
    map.getCanvas().style.cursor = "";
  };
  const onCancel = () => {
    stop();
    letGo();
  };

  const onHover = (event: PointerEvent) => {
    const state = get();
    if (state.scenarioTool !== "add" || event.pointerType === "touch" || event.buttons !== 0) return;
    const kind = scenarioKind(state);
    if (kind === null) return;
    if (state.drag) follow(placeOf(event));
    else holdFacility(null, kind, ...placeOf(event));
  };
  const onLeave = () => {
    if (!isDragging && get().drag?.id === null) onCancel();
  };
  const onClick = ({ lngLat, originalEvent }: MapMouseEvent) => {
    const state = get();
    const kind = scenarioKind(state);
    if (state.scenarioTool !== "add" || kind === null || originalEvent.target !== map.getCanvas()) return;
    stop();
    if (!state.drag) holdFacility(null, kind, lngLat.lng, lngLat.lat);
    dragFacility(lngLat.lng, lngLat.lat);
    dropFacility();
  };
  const onKey = (event: KeyboardEvent) => {
    const { drag, scenarioTool, dialog } = get();
    if (event.key !== "Escape" || scenarioTool === null || dialog !== null) return;
    if (drag && isDragging) onCancel();
    else chooseScenarioTool(null);
  };

  container.addEventListener("pointerdown", onDown);
  container.addEventListener("pointermove", onHover);
  container.addEventListener("pointerleave", onLeave);
  addEventListener("pointermove", onMove);
  addEventListener("pointerup", onUp);
  addEventListener("pointercancel", onCancel);
  addEventListener("keydown", onKey);
  map.on("click", onClick);
  return () => {
    stop();
    letGo();
    removeEventListener("pointermove", onMove);
    removeEventListener("pointerup", onUp);
    removeEventListener("pointercancel", onCancel);
    removeEventListener("keydown", onKey);
  };
}

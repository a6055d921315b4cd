/** Everything that a person can do, as functions on the store. */

import type { ProfileId } from "../geo/walkingProfile.ts";
import { hasLanguage } from "../i18n/languages.ts";
import { loadLanguage } from "../i18n/loadLanguage.ts";
import type { Locale } from "../i18n/t.ts";
import { UNKNOWN_CODE } from "../model/community.ts";
import { NO_EDITS } from "../model/edits.ts";
import type { CriterionId } from "../model/priority.ts";
import { areBands, type Method, type WalkDirection } from "../model/walking.ts";
import { atlasStore } from "./atlasStore.ts";
import { holding } from "./edits.ts";
import { withoutPlace } from "./reportState.ts";
import { canPlan, shownProgramme } from "./selectors/programme.ts";
import type {
  Atlas,
  AtlasState,
  ColorBy,
  CoverageView,
  DetailTab,
  DistrictIndicator,
  Filters,
  MapView,
  Panel,
  SortKey,
  Theme,
} from "./state.ts";
import { INITIAL_STATE, NO_FILTERS } from "./state.ts";

const set = (part: Partial<AtlasState>): void => atlasStore.setState(part);
const get = atlasStore.getState;

/** What the map shows when a task is opened. */
const PANEL_COLORS: Readonly<Partial<Record<Panel, ColorBy>>> = { priorities: "priority", talk: "consent" };

/** Opens a task; some show their question on the map at once. What figures rest on is never changed by it. */
export function openPanel(panel: Panel): void {
  const before = get();
  if (panel !== "coverage" && before.scenarioTool !== null) set({ scenarioTool: null });
  const colorBy = PANEL_COLORS[panel];
  if (colorBy && before.panel !== panel) set({ panel, colorBy });
  else if (panel === "programme" && before.panel !== panel && (shownProgramme(before) || canPlan(before)))
    set({ panel, colorBy: "programme" });
  // A report of what the map shows: its question goes along.
  else if (panel === "report" && before.panel !== panel)
    set({ panel, report: { ...before.report, coverage: before.panel === "coverage" } });
  else set({ panel });
}
export const setMethod = (method: Method): void => set({ method });
export const setWalker = (walker: ProfileId): void => set({ walker });
export const setWalkDirection = (walkDirection: WalkDirection): void => set({ walkDirection });
export const setCoverageView = (coverageView: CoverageView): void => set({ coverageView });
/** Sets the ends of the isochrone bands; what is no ascending row of minutes changes nothing. */
export const setBandsMinutes = (bandsMinutes: readonly number[]): void => {
  if (areBands(bandsMinutes)) set({ bandsMinutes });
};
/** Changes the language: at once where its words are there, else when they have come. Rejects, and changes nothing, where they cannot be had. */
export async function setLocale(locale: Locale): Promise<void> {
  if (!hasLanguage(locale)) await loadLanguage(locale);
  set({ locale });
}
export const setTheme = (theme: Theme): void => set({ theme });
export const setProjector = (projector: boolean): void => set({ projector });
export const setColorBy = (colorBy: ColorBy): void => set({ colorBy });
export const setDistrictIndicator = (districtIndicator: DistrictIndicator): void =>
  set({ districtIndicator });
export const setView = (view: MapView, viewBbox: AtlasState["viewBbox"] = null): void =>
  set({ view, viewBbox });
export const setHovered = (hovered: number | null): void => {
  if (get().hovered !== hovered) set({ hovered });
};
export const openDialog = (dialog: AtlasState["dialog"]): void => set({ dialog });
export const setListOpen = (listOpen: boolean): void => set({ listOpen });
export const setSort = (by: SortKey, descending: boolean): void => set({ sort: { by, descending } });

export function toggleShownKind(kind: string): void {
  const { shownKinds } = get();
  set({
    shownKinds: shownKinds.includes(kind) ? shownKinds.filter((k) => k !== kind) : [...shownKinds, kind],
  });
}

export function changeFilters(part: Partial<Filters>): void {
  set({ filters: { ...get().filters, ...part } });
}

export function clearFilters(): void {
  set({ filters: NO_FILTERS });
}

/** Drill to the city (no arguments), a district, or a street of it, and fly there; other filters stay. */
export function drillTo(district?: string, street?: string): void {
  set({
    filters: { ...get().filters, districts: district ? [district] : [], streets: street ? [street] : [] },
    selected: null,
  });
  flyToFiltered(district, street);
}

/** Opens a community's detail; null closes it. `fly` moves the map there. A detail opens with its facts; the tab stays with the next one. */
export function selectCommunity(id: string | null, fly = false): void {
  const { selected, detailTab } = get();
  if (id !== selected)
    set({ selected: id, routeKind: null, detailTab: selected === null ? "facts" : detailTab });
  const atlas = get().atlas;
  if (!fly || id === null || !atlas) return;
  const index = atlas.city.communities.ids.indexOf(id);
  if (index < 0) return;
  const lng = atlas.city.communities.positions[index * 2]!;
  const lat = atlas.city.communities.positions[index * 2 + 1]!;
  flyTo([lng - 0.006, lat - 0.004, lng + 0.006, lat + 0.004]);
}

/** Opens a community's detail at a tab. `fly` moves the map there. */
export function openCommunity(id: string, tab: DetailTab, fly = false): void {
  selectCommunity(id, fly);
  set({ detailTab: tab });
}

export const setDetailTab = (detailTab: DetailTab): void => set({ detailTab });

export function flyTo(bbox: readonly [number, number, number, number]): void {
  set({ flight: { bbox, serial: (get().flight?.serial ?? 0) + 1 } });
}

export const setCoverageKinds = (coverageKinds: readonly string[]): void => set({ coverageKinds });

export const setCoverageMode = (coverageMode: AtlasState["coverageMode"]): void => set({ coverageMode });

/** Sets the service radius of a kind in metres; null returns to the rule pack's. */
export function setRadius(kind: string, radiusMeters: number | null): void {
  const { [kind]: _, ...rest } = get().radii;
  set({ radii: radiusMeters === null ? rest : { ...rest, [kind]: radiusMeters } });
}

/** Sets how much of a kind is enough for 100 households; null returns to the rule pack's. */
export function setSupply(kind: string, perHundredHouseholds: number | null): void {
  const { [kind]: _, ...rest } = get().supplies;
  set({ supplies: perHundredHouseholds === null ? rest : { ...rest, [kind]: perHundredHouseholds } });
}

/** Draws the walk from the open community to its facility of a kind; null takes it away. */
export const setRouteKind = (routeKind: string | null): void => set({ routeKind });

/** Sets the weight 0..100 of a criterion; null returns to the default. */
export function setWeight(criterion: CriterionId, weight: number | null): void {
  const { [criterion]: _, ...rest } = get().weights;
  set({ weights: weight === null ? rest : { ...rest, [criterion]: weight } });
}

export const resetWeights = (): void => set({ weights: {} });

/** Replaces the city; what the user chose stays where it still has a meaning. */
export function showAtlas(atlas: Atlas): void {
  const before = get().atlas;
  const same = before?.city.info.id === atlas.city.info.id;
  const edits = same || !before ? get().edits : NO_EDITS;
  set({
    ...holding(edits, atlas),
    drag: null,
    ...colorsFor(atlas, before),
    ...(same || !before
      ? {}
      : {
          ...{ filters: NO_FILTERS, selected: null, view: null, coverageKinds: [], shownKinds: [] },
          ...{ ownNetwork: null, walk: { kind: "none" } as const },
          ...{
            scenarios: [],
            activeScenario: null,
            scenarioPast: [],
            scenarioFuture: [],
            scenarioTool: null,
          },
          ...{ editPast: [], editFuture: [], editQuestion: null, editImport: null, menuImport: null },
          ...{ entryDrafts: [] },
          ...{ editStorage: "empty" as const, editsSavedAt: null, editsUnread: 0 },
          ...{ robustness: { kind: "none" } as const, programme: { kind: "none" } as const },
          ...{ programmeSettings: null, programmeYear: null },
          ...{ viewBbox: null, ...withoutPlace(get().report) },
        }),
  });
}

/**
 * A map all in grey says nothing: where no stage is known the build decade colours, where no district has an outline none is coloured;
 * a city that knows them again is shown as the page begins.
 */
function colorsFor(atlas: Atlas, before: Atlas | null): Partial<AtlasState> {
  const { colorBy } = before && !knowsStages(before) ? INITIAL_STATE : get();
  const { districtIndicator } = before && !hasOutlines(before) ? INITIAL_STATE : get();
  return {
    colorBy: colorBy === "comprehensive" && !knowsStages(atlas) ? "buildDecade" : colorBy,
    districtIndicator: hasOutlines(atlas) ? districtIndicator : "none",
  };
}

const knowsStages = ({ city }: Atlas): boolean =>
  city.communities.comprehensive.some((code) => code !== UNKNOWN_CODE);

const hasOutlines = ({ city }: Atlas): boolean => city.districts.some((d) => d.geometry !== undefined);

function flyToFiltered(district?: string, street?: string): void {
  const atlas = get().atlas;
  if (!atlas) return;
  const { communities, districts } = atlas.city;
  const known = districts.find((d) => d.code === district);
  if (known?.bbox && !street) {
    flyTo(known.bbox);
    return;
  }
  const districtCode = district === undefined ? -1 : communities.district.values.indexOf(district);
  const streetCode = street === undefined ? -1 : communities.street.values.indexOf(street);
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < communities.length; i++) {
    if (districtCode >= 0 && communities.district.codes[i] !== districtCode) continue;
    if (streetCode >= 0 && communities.street.codes[i] !== streetCode) continue;
    const lng = communities.positions[i * 2]!;
    const lat = communities.positions[i * 2 + 1]!;
    if (lng < west) west = lng;
    if (lng > east) east = lng;
    if (lat < south) south = lat;
    if (lat > north) north = lat;
  }
  if (west <= east) flyTo([west, south, east, north]);
}

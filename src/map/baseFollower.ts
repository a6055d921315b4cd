/** Keeps the base of one map — ground, districts, streets, names, colours — in step with a state: of the live map, and of one that takes pictures. */
import type { GeoJSONSource, Map as MapLibreMap } from "maplibre-gl";
import type { Bbox } from "../geo/bounds.ts";
import type { WalkingNetwork } from "../geo/walkingNetwork.ts";
import type { CityInfo } from "../model/city.ts";
import { communityShow, districtFills, drawnFacilities } from "../store/selectors/map.ts";
import { MAP_COLORS } from "../store/selectors/mapColors.ts";
import { selectedIndex } from "../store/selectors/selection.ts";
import { walkOf } from "../store/selectors/walking.ts";
import type { AtlasState } from "../store/state.ts";
import { badgesInView } from "./badgesInView.ts";
import { showDistricts, showGround } from "./baseData.ts";
import {
  BADGE_SPACE,
  districtFilter,
  districtPaint,
  EMPTY,
  localeLayout,
  NAMES_ZOOM,
  themePaint,
} from "./baseStyle.ts";
import { BADGE_PIXELS } from "./facilityIcons.ts";
import { namesInView } from "./namesInView.ts";
import { showStreets } from "./streetLines.ts";
import { bboxOf } from "./view.ts";

export class BaseFollower {
  private readonly map: MapLibreMap;
  private shown: Pick<AtlasState, "theme" | "locale" | "loaded">;
  /**
   * What the districts are filled with, and the streets drawn. A selector asked for the state shown would forget what it made for the
   * new one, and make it twice.
   */
  private fills: ReadonlyMap<string, string> = new Map();
  private streets: WalkingNetwork | null = null;
  /** The city whose rivers and relief are shown, or come in. */
  private ground: CityInfo | null = null;
  private coming: Promise<void> | null = null;
  private isNamed = false;
  /** What the names keep clear of was made from these. */
  private cleared: readonly unknown[] = [];

  /** Of a map whose style was made for this theme and language. */
  constructor(map: MapLibreMap, { theme, locale }: Pick<AtlasState, "theme" | "locale">) {
    this.map = map;
    this.shown = { theme, locale, loaded: null };
  }

  /** Whether a city's rivers and relief have been asked for, and are there. */
  get hasGround(): boolean {
    return this.ground !== null && this.coming === null;
  }

  /** Brings the base from the state shown to `state`, part by part; resolves when its rivers and relief are there. */
  async follow(state: AtlasState): Promise<void> {
    const { map, shown } = this;
    this.shown = state;
    // Edits change what is said of communities, not the ground.
    const newCity = state.loaded !== shown.loaded && state.loaded !== null;
    const info = infoOf(state);
    if (info !== null && !sameGround(info, this.ground)) this.coming = this.newGround(info, state);
    // Colours and filters before the outlines: else the tiles of the new outlines would be made twice.
    if (newCity || state.theme !== shown.theme) this.paint(state);
    else if (!areEqual(districtFills(state), this.fills)) this.paintDistricts(state);
    if (state.locale !== shown.locale) this.setLocale(state);
    if (streetsOf(state) !== this.streets) {
      this.streets = streetsOf(state);
      showStreets(map, this.streets, state.theme);
    }
    map.setFilter("district-focus", districtFilter(state.filters.districts));
    if (newCity) showDistricts(map, state.atlas!.city.districts);
    await this.coming;
  }

  /** The names of communities in the view, at near zooms; whether there are any. */
  nameCommunities(state: AtlasState): boolean {
    const { map } = this;
    const named = state.atlas !== null && map.getZoom() >= NAMES_ZOOM;
    if (!named && !this.isNamed) return false;
    this.isNamed = named;
    const bbox = bboxOf(map);
    const names = named
      ? namesInView(state.atlas!.city.communities, communityShow(state), bbox, selectedIndex(state))
      : EMPTY;
    (map.getSource("names") as GeoJSONSource).setData(names);
    this.clearBadges(named ? state : null, bbox);
    return named;
  }

  /** Room for the badges that are drawn among the names. */
  private clearBadges(state: AtlasState | null, bbox: Bbox): void {
    const { map } = this;
    const rows = state && drawnFacilities(state);
    const inputs = [rows, ...(rows ? bbox : [])];
    if (inputs.every((one, i) => one === this.cleared[i])) return;
    this.cleared = inputs;
    if (!map.hasImage(BADGE_SPACE)) map.addImage(BADGE_SPACE, emptyImage(BADGE_PIXELS.sizeMaxPixels));
    const badges = rows ? badgesInView(state.atlas!.city.facilities, rows, bbox) : EMPTY;
    (map.getSource("badges") as GeoJSONSource).setData(badges);
  }

  /** Rivers and relief are shown while the records are still read. */
  private async newGround(info: CityInfo, state: AtlasState): Promise<void> {
    this.ground = info;
    await showGround(this.map, info, state.theme);
    if (this.ground !== info || this.map._removed) return;
    this.coming = null;
    // The theme may have changed while the relief was on its way.
    this.paintTheme(this.shown.theme);
    this.map.triggerRepaint();
  }

  private paint(state: AtlasState): void {
    this.paintTheme(state.theme);
    this.paintDistricts(state);
  }

  private paintTheme(theme: AtlasState["theme"]): void {
    for (const [layer, properties] of Object.entries(themePaint(theme)))
      if (this.map.getLayer(layer))
        for (const [name, value] of Object.entries(properties))
          this.map.setPaintProperty(layer, name as "fill-color", value as string);
    this.map.getContainer().style.background = MAP_COLORS[theme].paper;
  }

  private paintDistricts(state: AtlasState): void {
    this.fills = districtFills(state);
    for (const [name, value] of Object.entries(districtPaint(state.theme, this.fills)))
      this.map.setPaintProperty("districts", name as "fill-color", value as string);
  }

  private setLocale({ locale }: AtlasState): void {
    for (const [layer, properties] of Object.entries(localeLayout(locale)))
      for (const [name, value] of Object.entries(properties))
        this.map.setLayoutProperty(layer, name as "text-field", value as string);
  }
}

const emptyImage = (side: number) => ({
  width: side,
  height: side,
  data: new Uint8Array(4 * side * side),
});

/** The city on the map; before the first one, the one that is being loaded. */
export const infoOf = (state: AtlasState): CityInfo | null =>
  state.atlas?.city.info ?? state.loading?.info ?? null;

export const sameGround = (a: CityInfo, b: CityInfo | null): boolean =>
  a.id === b?.id && a.rivers === b.rivers && a.terrain === b.terrain;

const streetsOf = (state: AtlasState): WalkingNetwork | null => walkOf(state)?.network ?? null;

const areEqual = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean =>
  a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);

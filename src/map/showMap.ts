/** The live map: made once, then kept in step with the store outside of React. */
import { MapLibreOverlay } from "@deck.gl/maplibre";
import { Map as MapLibreMap, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { boundsOf } from "../geo/bounds.ts";
import type { CityInfo } from "../model/city.ts";
import { setView } from "../store/actions.ts";
import { atlasStore } from "../store/atlasStore.ts";
import { BADGE_ZOOM } from "../store/selectors/badgeScale.ts";
import type { AtlasState, Flight, MapView } from "../store/state.ts";
import { fetchGround } from "./baseData.ts";
import { BaseFollower, infoOf, sameGround } from "./baseFollower.ts";
import { baseStyle } from "./baseStyle.ts";
import { FOOTPRINT_ZOOM } from "./communityFootprints.ts";
import { FieldKeeper } from "./fieldFor.ts";
import { isUnderReport, markFirstMap } from "./following.ts";
import { setCamera, setLiveMap } from "./mapHandle.ts";
import { layerInputs, mapLayers } from "./mapLayers.ts";
import { nothingAt, pointAt, press } from "./pointer.ts";
import { SCENARIO_LAYER } from "./scenarioMarkers.ts";
import { bindScenarioPointer } from "./scenarioPointer.ts";
import type { Window } from "./serviceAreas.ts";
import { bboxOf, metersPerPixelOf, overlayIsBelowLabels, windowOf } from "./view.ts";

setWorkerUrl(workerUrl);

const START: MapView = { lng: 106.53, lat: 29.56, zoom: 9 };
/** CSS px around the pointer. */
const PICKING_RADIUS = 4;
const FIT = { padding: 48, maxZoom: 16 } as const;

/** Draws into `container` until the returned function is called. @throws where the page has no WebGL2 */
export function showMap(container: HTMLElement): () => void {
  const first = atlasStore.getState();
  const { lng, lat, zoom } = first.view ?? first.atlas?.city.info.view ?? START;
  const map = new MapLibreMap({
    container,
    style: baseStyle(first.theme, first.locale),
    center: [lng, lat],
    zoom,
    minZoom: 5,
    maxZoom: 18.5,
    maxPitch: 0,
    attributionControl: false,
    // A fade would draw the whole map again for each of its steps.
    fadeDuration: 0,
  });
  const overlay = new MapLibreOverlay({
    interleaved: true,
    // Made at once, so that their shaders are there when the city is.
    layers: mapLayers({ state: { ...first, atlas: null }, zoom, window: null, fields: new FieldKeeper() }),
    pickingRadius: PICKING_RADIUS,
    onHover: (info) => pointAt(map, info),
    getCursor: () => map.getCanvas().style.cursor,
  });
  map.addControl(overlay);
  // Not the overlay's own: it misses a tap whose button goes down and up at once.
  map.once("load", () => {
    map.on("click", ({ point: { x, y } }) => {
      press(map, overlay.pickObject({ x, y, radius: PICKING_RADIUS }) ?? nothingAt(x, y));
    });
  });
  const live = new LiveMap(map, overlay, container);
  setLiveMap(map);
  const unbind = bindScenarioPointer(map, (x, y) =>
    overlay.pickObject({ x, y, radius: PICKING_RADIUS, layerIds: [SCENARIO_LAYER, "facilities"] }),
  );
  return () => {
    unbind();
    live.end();
  };
}

class LiveMap {
  private readonly map: MapLibreMap;
  private readonly overlay: MapLibreOverlay;
  private readonly container: HTMLElement;
  private readonly unsubscribe: () => void;
  private window: Window | null = null;
  private readonly fields = new FieldKeeper();
  private inputs: readonly unknown[] = [];
  private hovered: number | null = null;
  private shown: AtlasState = { ...atlasStore.getState(), atlas: null, loaded: null, flight: null };
  private readonly base: BaseFollower;
  private ready = false;
  /** The city whose rivers and relief are fetched while the map is not ready. */
  private fetching: CityInfo | null = null;
  /** The city whose ground is shown, or comes in. */
  private ground: CityInfo | null = null;

  constructor(map: MapLibreMap, overlay: MapLibreOverlay, container: HTMLElement) {
    this.map = map;
    this.overlay = overlay;
    this.container = container;
    this.base = new BaseFollower(map, this.shown);
    map.once("load", () => {
      this.ready = true;
      // The overlay puts its layers below the labels only while no source loads: now, and they stay there.
      this.draw(this.shown);
      this.follow(atlasStore.getState());
    });
    map.on("move", () => this.moved());
    map.on("moveend", () => this.settled());
    map.on("resize", () => this.settled());
    map.on("idle", () => this.idle());
    this.unsubscribe = atlasStore.subscribe((state) => {
      if (this.ready) this.follow(state);
      else this.prefetch(state);
    });
    this.prefetch(atlasStore.getState());
  }

  private prefetch(state: AtlasState): void {
    const info = infoOf(state);
    if (info === null || info === this.fetching) return;
    this.fetching = info;
    fetchGround(info);
  }

  end(): void {
    this.unsubscribe();
    setLiveMap(null);
    this.map.remove();
  }

  /** Brings the map from the state shown to `state`, part by part. */
  private follow(state: AtlasState): void {
    const { map, shown } = this;
    if (isUnderReport(state, shown)) return;
    this.shown = state;
    // Edits change what is said of communities, not the ground.
    const newCity = state.loaded !== shown.loaded && state.loaded !== null;
    void this.base.follow(state);
    const info = infoOf(state);
    if (info !== null && !sameGround(info, this.ground)) this.newGround(info, state);
    if (newCity) this.newCity(state);
    if (state.flight && state.flight.serial !== shown.flight?.serial) fly(map, state.flight);
    this.draw(state);
  }

  private newGround(info: CityInfo, state: AtlasState): void {
    this.ground = info;
    if (info.view && state.view === null && !state.flight)
      this.map.jumpTo({ center: [info.view.lng, info.view.lat], zoom: info.view.zoom });
  }

  private newCity(state: AtlasState): void {
    const { city } = state.atlas!;
    if (state.view !== null || state.flight || city.info.view) return;
    const bounds = boundsOf(city.communities.positions);
    if (bounds) this.map.fitBounds([...bounds], { ...FIT, animate: false });
  }

  private draw(state: AtlasState): void {
    this.window ??= windowOf(this.map);
    const inputs = [...layerInputs(state), this.window, ...scaleOf(this.map)];
    const same = inputs.every((value, i) => value === this.inputs[i]);
    if (same && state.hovered === this.hovered) return;
    this.inputs = inputs;
    this.hovered = state.hovered;
    this.busy();
    const { window, fields } = this;
    this.overlay.setProps({ layers: mapLayers({ state, zoom: this.map.getZoom(), window, fields }) });
    if (!same) this.base.nameCommunities(state);
  }

  private moved(): void {
    this.busy();
    // The ground reached on foot is made anew before its edge comes into view.
    if (this.fields.isLeft(bboxOf(this.map))) this.window = windowOf(this.map);
    if (this.ready) this.draw(this.shown);
    this.tellCamera();
  }

  private settled(): void {
    const { lng, lat } = this.map.getCenter();
    const view = { lng: round(lng, 5), lat: round(lat, 5), zoom: round(this.map.getZoom(), 2) };
    this.window = windowOf(this.map);
    this.tellCamera();
    if (!this.ready) return;
    this.draw(this.shown);
    if (this.shown.atlas) setView(view, bboxOf(this.map));
  }

  private tellCamera(): void {
    setCamera({
      zoom: this.map.getZoom(),
      bearing: this.map.getBearing(),
      metersPerPixel: metersPerPixelOf(this.map),
    });
  }

  private busy(): void {
    this.container.dataset["mapIdle"] = "false";
  }

  /** All tiles are there and the last frame, with deck.gl's layers in it, is drawn. */
  private idle(): void {
    this.tellCamera();
    if (!this.ready || !this.base.hasGround || !this.shown.atlas) return;
    if (!overlayIsBelowLabels(this.map))
      console.error(`map: the communities lie above the labels: ${this.map.getLayersOrder().join(", ")}`);
    this.container.dataset["mapIdle"] = "true";
    markFirstMap();
  }
}

/** What of the layers depends on the zoom. */
const scaleOf = (map: MapLibreMap): readonly boolean[] => [
  map.getZoom() >= FOOTPRINT_ZOOM,
  map.getZoom() >= BADGE_ZOOM,
];

function fly(map: MapLibreMap, { bbox, view }: Flight): void {
  if (view) map.jumpTo({ center: [view.lng, view.lat], zoom: view.zoom });
  else if (bbox) map.fitBounds([bbox[0], bbox[1], bbox[2], bbox[3]], { ...FIT, duration: 900 });
}

const round = (value: number, digits: number): number => Number(value.toFixed(digits));

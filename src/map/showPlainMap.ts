/** Keeps the plain drawing of the city in step with the store, outside of React: drawn at most once a frame, and only what changed. */
import { boundsOf } from "../geo/bounds.ts";
import { drillTo, selectCommunity, setHovered } from "../store/actions.ts";
import { atlasStore } from "../store/atlasStore.ts";
import type { HoverTarget } from "../store/selectors/hover.ts";
import { communityColors, communityShow, districtFills, SHOW } from "../store/selectors/map.ts";
import { selectedIndex } from "../store/selectors/selection.ts";
import type { AtlasState } from "../store/state.ts";
import { isUnderReport, markFirstMap } from "./following.ts";
import { setHover } from "./mapHandle.ts";
import {
  DOT_RADIUS,
  districtPaths,
  drawCommunities,
  drawGround,
  drawRings,
  type PlainDistrict,
} from "./plainDrawing.ts";
import { placesOf, plainFrame, rowAt } from "./plainFrame.ts";

/** Beside a dot, CSS pixels. */
const PICKING_SLACK = 4;

/** Draws on `canvas` until the returned function is called. `data-map-idle` of `container` says whether all is drawn. */
export function showPlainMap(container: HTMLElement, canvas: HTMLCanvasElement): () => void {
  const drawing = new PlainDrawing(container, canvas);
  return () => drawing.end();
}

/** What of the state is drawn below the rings: while all stay the same objects, it is not drawn anew. */
const groundInputs = (s: AtlasState): readonly unknown[] => [
  s.atlas,
  s.theme,
  s.filters.districts,
  districtFills(s),
  communityColors(s),
  communityShow(s),
];

class PlainDrawing {
  private readonly container: HTMLElement;
  private readonly canvas: HTMLCanvasElement;
  /** Districts and communities: what stays when only a ring moves. */
  private readonly ground = document.createElement("canvas");
  private readonly resized = new ResizeObserver(() => this.resize());
  private readonly unsubscribe: () => void;
  private readonly listening = new AbortController();
  private shown: AtlasState = { ...atlasStore.getState(), atlas: null, loaded: null };
  private inputs: readonly unknown[] = [];
  private rings: readonly unknown[] = [];
  private districts: readonly PlainDistrict[] = [];
  private places: Float32Array = new Float32Array(0);
  /** Of what `districts` and `places` were made. */
  private placed: {
    readonly atlas: AtlasState["atlas"];
    readonly width: number;
    readonly height: number;
  } | null = null;
  private isGroundDrawn = false;
  private frame = 0;

  constructor(container: HTMLElement, canvas: HTMLCanvasElement) {
    this.container = container;
    this.canvas = canvas;
    const { signal } = this.listening;
    canvas.addEventListener("pointermove", (event) => this.pointAt(event), { signal });
    canvas.addEventListener("pointerleave", () => this.pointAt(null), { signal });
    canvas.addEventListener("click", (event) => this.press(event), { signal });
    // Another screen may have another pixel ratio at the same size.
    addEventListener("resize", () => this.resize(), { signal });
    this.resized.observe(canvas);
    this.unsubscribe = atlasStore.subscribe((state) => this.follow(state));
    this.follow(atlasStore.getState());
  }

  end(): void {
    this.unsubscribe();
    this.listening.abort();
    this.resized.disconnect();
    cancelAnimationFrame(this.frame);
    this.pointAt(null);
  }

  private resize(): void {
    this.inputs = [];
    this.follow(this.shown);
  }

  private follow(state: AtlasState): void {
    if (!state.atlas || isUnderReport(state, this.shown)) return;
    this.shown = state;
    const inputs = groundInputs(state);
    const rings = [selectedIndex(state), state.hovered];
    const isSame = (now: readonly unknown[], old: readonly unknown[]) =>
      now.length === old.length && now.every((value, k) => value === old[k]);
    const isGroundSame = isSame(inputs, this.inputs);
    if (isGroundSame && isSame(rings, this.rings)) return;
    if (!isGroundSame) this.isGroundDrawn = false;
    this.inputs = inputs;
    this.rings = rings;
    this.container.dataset["mapIdle"] = "false";
    if (this.frame === 0) this.frame = requestAnimationFrame(() => this.draw());
  }

  private draw(): void {
    this.frame = 0;
    const { canvas, ground, shown } = this;
    const { clientWidth: width, clientHeight: height } = canvas;
    const context = canvas.getContext("2d");
    if (!context || width === 0 || height === 0) return;
    if (!this.isGroundDrawn) this.drawGround(width, height);
    this.isGroundDrawn = true;
    if (canvas.width !== ground.width || canvas.height !== ground.height) {
      canvas.width = ground.width;
      canvas.height = ground.height;
    }
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.drawImage(ground, 0, 0);
    context.scale(canvas.width / width, canvas.height / height);
    const rows = { selected: selectedIndex(shown), hovered: shown.hovered ?? -1 };
    drawRings(context, this.places, rows, shown.theme);
    this.container.dataset["mapIdle"] = "true";
    markFirstMap();
  }

  private drawGround(width: number, height: number): void {
    const { ground, shown } = this;
    const { theme } = shown;
    this.place(width, height);
    const pixelRatio = devicePixelRatio;
    ground.width = Math.round(width * pixelRatio);
    ground.height = Math.round(height * pixelRatio);
    const context = ground.getContext("2d");
    if (!context) return;
    context.scale(ground.width / width, ground.height / height);
    drawGround(context, {
      districts: this.districts,
      fills: districtFills(shown),
      focused: shown.filters.districts,
      theme,
    });
    const [colors, show] = [communityColors(shown), communityShow(shown)];
    drawCommunities(context, { places: this.places, colors, show, theme, pixelRatio });
  }

  private place(width: number, height: number): void {
    const { atlas } = this.shown;
    const { placed } = this;
    if (!atlas || (placed?.atlas === atlas && placed.width === width && placed.height === height)) return;
    this.placed = { atlas, width, height };
    const { positions } = atlas.city.communities;
    const bounds = boundsOf(positions);
    if (!bounds) return;
    const frame = plainFrame(bounds, { width, height });
    this.districts = districtPaths(atlas.city.districts, frame);
    this.places = placesOf(frame, positions);
  }

  private targetOf({ offsetX: x, offsetY: y }: MouseEvent): HoverTarget | null {
    const { shown, places } = this;
    const show = communityShow(shown);
    const isShown = (row: number) => show[row] !== SHOW.filteredOut;
    const row = rowAt(places, isShown, { x, y, reach: DOT_RADIUS + PICKING_SLACK });
    if (row >= 0) return { kind: "community", row };
    const context = this.ground.getContext("2d");
    // The transform of the context holds for the point's path, but not for the point.
    const [across, down] = [
      this.ground.width / this.canvas.clientWidth,
      this.ground.height / this.canvas.clientHeight,
    ];
    const found = this.districts.find(({ path }) =>
      context?.isPointInPath(path, x * across, y * down, "evenodd"),
    );
    const isDrilled = found && shown.filters.districts.includes(found.code);
    return found?.reported && !isDrilled ? { kind: "district", code: found.code } : null;
  }

  private pointAt(event: MouseEvent | null): void {
    const target = event && this.targetOf(event);
    this.canvas.style.cursor = target ? "pointer" : "";
    setHovered(target?.kind === "community" ? target.row : null);
    setHover(target && event ? { target, x: event.offsetX, y: event.offsetY } : null);
  }

  private press(event: MouseEvent): void {
    const target = this.targetOf(event);
    if (target?.kind === "community") selectCommunity(this.shown.atlas!.city.communities.ids[target.row]!);
    if (target?.kind === "district") {
      setHover(null);
      drillTo(target.code);
    }
  }
}

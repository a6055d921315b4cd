/** What the scenario changes on the map: additions and moved facilities stand out, what is gone is a ghost, moves are a thin line. */
import type { Layer } from "@deck.gl/core";
import { IconLayer, LineLayer, ScatterplotLayer } from "@deck.gl/layers";
import { t } from "../i18n/t.ts";
import type { FacilityKind } from "../model/rulePack.ts";
import { MAP_COLORS } from "../store/selectors/mapColors.ts";
import type { ScenarioMarker } from "../store/selectors/scenarioMarkers.ts";
import type { Theme } from "../store/state.ts";
import { drawBadge } from "../ui/glyphs.ts";
import { BELOW_LABELS } from "./baseStyle.ts";

export interface ScenarioMarkersInput {
  readonly markers: readonly ScenarioMarker[];
  readonly kinds: readonly FacilityKind[];
  /** Of the disc around what the pointer holds; null: none. */
  readonly heldRadiusMeters: number | null;
  readonly locale: "zh" | "en";
  readonly theme: Theme;
}

/** Id of the layer that can be picked; its objects are markers. */
export const SCENARIO_LAYER = "scenario-facilities";

type Placed = { readonly beforeId?: string };

export function scenarioMarkers(input: ScenarioMarkersInput): Layer[] {
  const { markers, heldRadiusMeters, theme } = input;
  if (markers.length === 0) return [];
  const { select, serviceFill, serviceEdge } = MAP_COLORS[theme];
  const held = markers.filter(({ isHeld }) => isHeld);
  const common = {
    beforeId: BELOW_LABELS,
    getPosition: ({ position }: ScenarioMarker) => [...position] as [number, number],
  };
  const layers: Layer[] = [];
  if (heldRadiusMeters !== null)
    layers.push(
      new ScatterplotLayer<ScenarioMarker, Placed>({
        ...common,
        id: "scenario-held-area",
        data: held,
        getRadius: heldRadiusMeters,
        getFillColor: [...serviceFill],
        stroked: true,
        lineWidthUnits: "pixels",
        getLineWidth: 1.5,
        getLineColor: [...serviceEdge],
      }),
    );
  layers.push(
    new LineLayer<ScenarioMarker, Placed>({
      id: "scenario-moves",
      beforeId: BELOW_LABELS,
      data: markers.filter(({ from }) => from !== null),
      getSourcePosition: ({ from, position }) => [...(from ?? position)] as [number, number],
      getTargetPosition: common.getPosition,
      getColor: [select[0], select[1], select[2], 200],
      getWidth: 1.5,
      widthUnits: "pixels",
    }),
    new ScatterplotLayer<ScenarioMarker, Placed>({
      ...common,
      id: "scenario-halo",
      data: markers.filter(({ is }) => is === "added" || is === "moved"),
      radiusUnits: "pixels",
      getRadius: ({ isHeld }) => (isHeld ? 26 : 21),
      getFillColor: [select[0], select[1], select[2], 46],
      stroked: true,
      lineWidthUnits: "pixels",
      getLineWidth: 1.5,
      getLineColor: [select[0], select[1], select[2], 230],
      updateTriggers: { getRadius: held.length },
    }),
    icons(input),
  );
  return layers;
}

const SIZE = { added: 36, moved: 36, removed: 26, left: 22 } as const;

function icons({ markers, kinds, locale, theme }: ScenarioMarkersInput): Layer {
  const { atlas, mapping } = iconAtlas(markers, kinds, locale, theme);
  return new IconLayer<ScenarioMarker, Placed>({
    id: SCENARIO_LAYER,
    beforeId: BELOW_LABELS,
    data: markers,
    iconAtlas: atlas as unknown as string,
    iconMapping: mapping,
    getIcon: keyOf,
    getPosition: ({ position }) => [...position] as [number, number],
    getSize: ({ is }) => SIZE[is],
    sizeUnits: "pixels",
    getColor: ({ is }) => [0, 0, 0, is === "left" ? 110 : is === "removed" ? 190 : 255],
    pickable: true,
  });
}

const CELL = 96;

const keyOf = ({ kind, is, deliveryMode }: ScenarioMarker): string =>
  `${is === "moved" ? "added" : is} ${kind ?? ""} ${deliveryMode ?? ""}`;

interface IconAtlas {
  readonly key: string;
  readonly atlas: HTMLCanvasElement;
  readonly mapping: Readonly<Record<string, { x: number; y: number; width: number; height: number }>>;
}

let made: (IconAtlas & { readonly kinds: readonly FacilityKind[] }) | undefined;

/** One picture each for what is on the map: kind, what became of it, how it is delivered. */
function iconAtlas(
  markers: readonly ScenarioMarker[],
  kinds: readonly FacilityKind[],
  locale: "zh" | "en",
  theme: Theme,
): IconAtlas {
  const distinct = new Map(markers.map((marker) => [keyOf(marker), marker]));
  const keys = [...distinct.keys()].sort();
  const key = `${theme} ${locale} ${keys.join("|")}`;
  if (made?.key === key && made.kinds === kinds) return made;
  const atlas = document.createElement("canvas");
  atlas.width = CELL * keys.length;
  atlas.height = CELL;
  const context = atlas.getContext("2d");
  const mapping: Record<string, { x: number; y: number; width: number; height: number }> = {};
  keys.forEach((name, k) => {
    const marker = distinct.get(name)!;
    const kind = kinds.find(({ id }) => id === marker.kind);
    if (context) drawMarker(context, marker, kind, { x: k * CELL, locale, theme });
    mapping[name] = { x: k * CELL, y: 0, width: CELL, height: CELL };
  });
  made = { key, kinds, atlas, mapping };
  return made;
}

function drawMarker(
  context: CanvasRenderingContext2D,
  { is, deliveryMode }: ScenarioMarker,
  kind: FacilityKind | undefined,
  { x, locale, theme }: { readonly x: number; readonly locale: "zh" | "en"; readonly theme: Theme },
): void {
  const { badge, badgeInk, badgeRim, select, paper } = MAP_COLORS[theme];
  const accent = `rgb(${select[0]} ${select[1]} ${select[2]})`;
  const isNew = is === "added" || is === "moved";
  const letter = [...(kind?.label.zh ?? "?")][0] ?? "?";
  const fill = isNew ? accent : badge;
  drawBadge(
    context,
    { icon: kind?.icon ?? "generic", letter, fill, ink: isNew ? paper : badgeInk, rim: badgeRim },
    { x: x + 12, y: 12, size: CELL - 24 },
  );
  if (is === "removed") cross(context, x, accent, badgeRim);
  if (deliveryMode) {
    context.beginPath();
    context.arc(x + CELL - 22, 22, 21, 0, 2 * Math.PI);
    context.fillStyle = paper;
    context.fill();
    context.lineWidth = 4;
    context.strokeStyle = accent;
    context.stroke();
    context.fillStyle = accent;
    context.font = "700 29px sans-serif";
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.fillText(t(locale, `scenario.delivery.${deliveryMode}.mark`), x + CELL - 22, 23.5);
  }
}

function cross(context: CanvasRenderingContext2D, x: number, color: string, rim: string): void {
  context.lineCap = "round";
  for (const [width, style] of [
    [16, rim],
    [9, color],
  ] as const) {
    context.beginPath();
    context.moveTo(x + 14, 14);
    context.lineTo(x + CELL - 14, CELL - 14);
    context.moveTo(x + CELL - 14, 14);
    context.lineTo(x + 14, CELL - 14);
    context.lineWidth = width;
    context.strokeStyle = style;
    context.stroke();
  }
}

import { BitmapLayer } from "@deck.gl/layers";
import { mercatorY } from "../geo/mercatorFrame.ts";
import type { ServiceAreas } from "../store/selectors/map.ts";
import { MAP_COLORS } from "../store/selectors/mapColors.ts";
import type { Theme } from "../store/state.ts";
import { BELOW_LABELS } from "./baseStyle.ts";
import { serviceField } from "./serviceField.ts";

/** The visible part of the map and its size in CSS pixels. */
export interface Window {
  readonly bbox: readonly [west: number, south: number, east: number, north: number];
  readonly width: number;
  readonly height: number;
}

/** A cell of the field in CSS pixels: the border is found between cells, so it need not be finer. */
const CELL_PIXELS = 1.5;
/** So much more than the window on each side is made, so that a short pan shows no edge. */
const MARGIN = 0.35;
const MOST_CELLS = 2_500_000;

const serviceUniforms = {
  name: "service",
  fs: "layout(std140) uniform serviceUniforms {\n  vec4 fill;\n  vec4 edge;\n} service;\n",
  uniformTypes: { fill: "vec4<f32>", edge: "vec4<f32>" },
} as const;

interface FieldProps {
  readonly beforeId?: string;
  readonly fill: readonly number[];
  readonly edge: readonly number[];
}

/** Draws the border of a field (serviceField.ts) sharply at any zoom: what lies inside is filled once, however many areas overlap. */
class ServiceFieldLayer extends BitmapLayer<FieldProps> {
  static override layerName = "ServiceFieldLayer";

  override getShaders() {
    const shaders = super.getShaders();
    return {
      ...shaders,
      modules: [...shaders.modules, serviceUniforms],
      inject: {
        "fs:DECKGL_FILTER_COLOR": `
          float inside = color.r - 0.5;
          float pixel = max(fwidth(color.r), 1e-5);
          float cover = clamp(inside / pixel + 0.5, 0.0, 1.0);
          if (cover <= 0.0) discard;
          float line = clamp(2.0 - inside / pixel, 0.0, 1.0);
          vec4 tone = mix(service.fill, service.edge, line);
          color = vec4(tone.rgb, tone.a * cover * layer.opacity);`,
      },
    };
  }

  override draw(options: Parameters<BitmapLayer["draw"]>[0]): void {
    this.state.model?.shaderInputs.setProps({
      service: { fill: this.props.fill.map((v) => v / 255), edge: this.props.edge.map((v) => v / 255) },
    });
    super.draw(options);
  }
}

/** The served ground of the chosen kinds as one seamless mask. */
export function serviceMask(areas: ServiceAreas, window: Window | null, theme: Theme) {
  if (areas.kinds.length === 0 || !window) return null;
  const { image, bounds } = maskOf(areas, window);
  const { serviceFill: fill, serviceEdge: edge } = MAP_COLORS[theme];
  return new ServiceFieldLayer({
    id: "service-areas",
    beforeId: BELOW_LABELS,
    image: image as never,
    bounds,
    fill,
    edge,
  });
}

interface Mask {
  readonly image: ImageData;
  readonly bounds: [number, number, number, number];
}

let last: { readonly areas: ServiceAreas; readonly window: Window; readonly mask: Mask } | undefined;

function maskOf(areas: ServiceAreas, window: Window): Mask {
  if (last?.areas === areas && last.window === window) return last.mask;
  const [west, south, east, north] = window.bbox;
  const padLng = (east - west) * MARGIN;
  const padLat = (north - south) * MARGIN;
  const bounds: [number, number, number, number] = [
    west - padLng,
    Math.max(-85, south - padLat),
    east + padLng,
    Math.min(85, north + padLat),
  ];
  const grow = (1 + 2 * MARGIN) / CELL_PIXELS;
  const cells = window.width * window.height * grow * grow;
  const shrink = Math.min(1, Math.sqrt(MOST_CELLS / cells));
  const width = Math.max(1, Math.round(window.width * grow * shrink));
  // Square cells, whatever became of the window's shape: discs stay round.
  const aspect = (mercatorY(bounds[1]) - mercatorY(bounds[3])) / ((bounds[2] - bounds[0]) / 360);
  const height = Math.max(1, Math.round(width * aspect));
  const field = serviceField({ ...areas, bbox: bounds, width, height });
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let i = 0; i < field.length; i++) pixels[i * 4] = field[i]!;
  const mask = { image: new ImageData(pixels, width, height), bounds };
  last = { areas, window, mask };
  return mask;
}

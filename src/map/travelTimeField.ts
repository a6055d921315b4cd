import type { UpdateParameters } from "@deck.gl/core";
import { BitmapLayer } from "@deck.gl/layers";
import type { Texture } from "@luma.gl/core";
import { boundsOfFrame } from "../geo/mercatorFrame.ts";
import type { TimeField } from "../geo/timeField.ts";
import { BELOW_LABELS } from "./baseStyle.ts";
import { fieldTexture } from "./fieldTexture.ts";

/** How strong the lines between bands are, of the outer one's strength. */
const INNER_LINE = 0.35;

/** Fields stand one a line: luma reads the block's text. */
const bandUniforms = {
  name: "bands",
  fs: `layout(std140) uniform bandsUniforms {
  vec4 thresholds;
  vec4 color0;
  vec4 color1;
  vec4 color2;
  vec4 color3;
  vec4 edge;
} bands;
`,
  uniformTypes: {
    thresholds: "vec4<f32>",
    color0: "vec4<f32>",
    color1: "vec4<f32>",
    color2: "vec4<f32>",
    color3: "vec4<f32>",
    edge: "vec4<f32>",
  },
} as const;

interface FieldProps {
  readonly beforeId?: string;
  readonly field: TimeField;
  /** Ascending, one to four. */
  readonly thresholdsSeconds: readonly number[];
  /** r g b a, 0..255, of each band. */
  readonly colors: readonly (readonly number[])[];
  readonly edge: readonly number[];
}

/** Bands of travel time from a surface of seconds: its thresholds are uniforms, so that changing them uploads nothing. */
class TravelTimeLayer extends BitmapLayer<FieldProps> {
  static override layerName = "TravelTimeLayer";
  declare state: BitmapLayer["state"] & { texture?: Texture };

  override getShaders() {
    const shaders = super.getShaders();
    return {
      ...shaders,
      modules: [...shaders.modules, bandUniforms],
      inject: {
        // Here the texture is declared already; what the bitmap has drawn is overwritten.
        "fs:#main-end": `
          vec2 texel = 1.0 / vec2(textureSize(bitmapTexture, 0));
          // Seconds a cell. Beside cells that are not reached it is no number.
          float slope = fwidth(bitmapColor.r) * texel.x / fwidth(uv.x);
          if (!(slope > 1e-3 && slope < 1e4)) slope = 60.0;
          // How much of the cells around lies within each threshold: smooth also where time jumps from one cell to the next.
          vec4 within = vec4(0.0);
          for (int dy = -1; dy <= 1; dy++)
            for (int dx = -1; dx <= 1; dx++) {
              float seconds = texture(bitmapTexture, uv + vec2(dx, dy) * texel).r;
              if (!(seconds < 1e6)) continue;
              vec4 inside = clamp((bands.thresholds - seconds) / slope + 0.5, 0.0, 1.0);
              within += inside * float((2 - abs(dx)) * (2 - abs(dy))) / 16.0;
            }
          // Everywhere at a border that changes by about this much a pixel; derivatives of it would be noisy.
          float pixel = clamp(0.4 * fwidth(uv.x) / texel.x, 1e-3, 0.4);
          vec4 cover = clamp((within - 0.5) / pixel + 0.5, 0.0, 1.0);
          if (!(cover.w > 0.0)) discard;
          vec4 line = clamp(1.2 - abs(within - 0.5) / pixel, 0.0, 1.0);
          vec4 tone = mix(bands.color3, bands.color2, cover.z);
          tone = mix(tone, bands.color1, cover.y);
          tone = mix(tone, bands.color0, cover.x);
          tone = mix(tone, bands.edge, max(line.w, ${INNER_LINE} * max(line.x, max(line.y, line.z))));
          fragColor = vec4(tone.rgb, tone.a * cover.w * layer.opacity);`,
      },
    };
  }

  override updateState(parameters: UpdateParameters<this>): void {
    super.updateState(parameters);
    const { field } = this.props;
    if (field === parameters.oldProps.field) return;
    const image = { ...field.frame, data: field.seconds };
    this.setState({ texture: fieldTexture(this.context.device, image, this.state.texture) });
  }

  override finalizeState(context: Parameters<BitmapLayer["finalizeState"]>[0]): void {
    this.state.texture?.destroy();
    super.finalizeState(context);
  }

  override draw(): void {
    const { model, coordinateConversion, bounds, texture } = this.state;
    if (!model || !texture) return;
    const { thresholdsSeconds, colors, edge } = this.props;
    const last = thresholdsSeconds.length - 1;
    const unit = (color: readonly number[]) => color.map((v) => v / 255);
    // Bands that are not used repeat the last one.
    const at = (i: number) => Math.min(i, last);
    model.shaderInputs.setProps({
      bitmap: {
        bitmapTexture: texture,
        bounds,
        coordinateConversion,
        desaturate: 0,
        tintColor: [1, 1, 1],
        transparentColor: [0, 0, 0, 0],
      },
      bands: {
        thresholds: [0, 1, 2, 3].map((i) => thresholdsSeconds[at(i)]!),
        color0: unit(colors[at(0)]!),
        color1: unit(colors[at(1)]!),
        color2: unit(colors[at(2)]!),
        color3: unit(colors[at(3)]!),
        edge: unit(edge),
      },
    });
    model.draw(this.context.renderPass);
  }
}

export interface TravelTimeInput {
  readonly field: TimeField;
  /** Ends of the bands, ascending, one to four. */
  readonly thresholdsSeconds: readonly number[];
  /** r g b a, 0..255, of each band, the nearest first. */
  readonly colors: readonly (readonly number[])[];
  /** r g b a, 0..255, of the line around each band. */
  readonly edge: readonly number[];
}

/** Isochrone bands below the labels. */
export function travelTimeField({ field, thresholdsSeconds, colors, edge }: TravelTimeInput) {
  const [west, south, east, north] = boundsOfFrame(field.frame);
  return new TravelTimeLayer({
    id: "travel-time",
    beforeId: BELOW_LABELS,
    bounds: [west, south, east, north],
    field,
    thresholdsSeconds,
    colors,
    edge,
  });
}

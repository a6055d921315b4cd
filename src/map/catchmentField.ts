import type { UpdateParameters } from "@deck.gl/core";
import { BitmapLayer } from "@deck.gl/layers";
import type { Texture } from "@luma.gl/core";
import { boundsOfFrame, type MercatorFrame } from "../geo/mercatorFrame.ts";
import { BELOW_LABELS } from "./baseStyle.ts";
import { fieldTexture } from "./fieldTexture.ts";

const CATCHMENT_COLOR_COUNT = 6;

const catchmentUniforms = {
  name: "catchments",
  fs: `layout(std140) uniform catchmentsUniforms {
  vec4 color0;
  vec4 color1;
  vec4 color2;
  vec4 color3;
  vec4 color4;
  vec4 color5;
  vec4 edge;
} catchments;
`,
  uniformTypes: {
    color0: "vec4<f32>",
    color1: "vec4<f32>",
    color2: "vec4<f32>",
    color3: "vec4<f32>",
    color4: "vec4<f32>",
    color5: "vec4<f32>",
    edge: "vec4<f32>",
  },
} as const;

interface FieldProps {
  readonly beforeId?: string;
  readonly frame: MercatorFrame;
  /** Length width x height: index of a colour; others are not drawn. */
  readonly labels: Uint8Array;
  /** r g b a, 0..255: CATCHMENT_COLOR_COUNT of them. */
  readonly colors: readonly (readonly number[])[];
  readonly edge: readonly number[];
}

/** Areas of one label in the colour of the label: the cells around a pixel vote, so that borders are smooth at any zoom. */
class CatchmentLayer extends BitmapLayer<FieldProps> {
  static override layerName = "CatchmentLayer";
  declare state: BitmapLayer["state"] & { texture?: Texture };

  override getShaders() {
    const shaders = super.getShaders();
    return {
      ...shaders,
      modules: [...shaders.modules, catchmentUniforms],
      inject: {
        "fs:#main-end": `
          vec2 size = vec2(textureSize(bitmapTexture, 0));
          vec2 place = uv * size - 0.5;
          ivec2 first = ivec2(floor(place)) - 1;
          ivec2 last = ivec2(size) - 1;
          float votes[${CATCHMENT_COLOR_COUNT + 1}];
          for (int k = 0; k <= ${CATCHMENT_COLOR_COUNT}; k++) votes[k] = 0.0;
          float all = 0.0;
          for (int dy = 0; dy < 4; dy++)
            for (int dx = 0; dx < 4; dx++) {
              ivec2 cell = first + ivec2(dx, dy);
              vec2 near = max(vec2(0.0), 1.0 - abs(vec2(cell) - place) / 1.5);
              int label = int(texelFetch(bitmapTexture, clamp(cell, ivec2(0), last), 0).r * 255.0 + 0.5);
              votes[min(label, ${CATCHMENT_COLOR_COUNT})] += near.x * near.y;
              all += near.x * near.y;
            }
          int best = 0;
          for (int k = 1; k < ${CATCHMENT_COLOR_COUNT}; k++) if (votes[k] > votes[best]) best = k;
          float second = 0.0;
          for (int k = 0; k < ${CATCHMENT_COLOR_COUNT}; k++) if (k != best) second = max(second, votes[k]);
          // What a vote's share changes a pixel, and so the width of a line.
          float pixel = clamp(0.7 * fwidth(place.x), 1e-3, 0.6);
          float cover = clamp((0.5 - votes[${CATCHMENT_COLOR_COUNT}] / all) / pixel + 0.5, 0.0, 1.0);
          if (!(cover > 0.0)) discard;
          vec4 tone = catchments.color0;
          if (best == 1) tone = catchments.color1;
          else if (best == 2) tone = catchments.color2;
          else if (best == 3) tone = catchments.color3;
          else if (best == 4) tone = catchments.color4;
          else if (best == 5) tone = catchments.color5;
          float line = clamp(1.5 - (votes[best] - second) / all / pixel, 0.0, 1.0);
          tone = mix(tone, catchments.edge, line);
          fragColor = vec4(tone.rgb, tone.a * cover * layer.opacity);`,
      },
    };
  }

  override updateState(parameters: UpdateParameters<this>): void {
    super.updateState(parameters);
    const { labels, frame } = this.props;
    if (labels === parameters.oldProps.labels) return;
    const image = { ...frame, data: labels };
    this.setState({ texture: fieldTexture(this.context.device, image, this.state.texture) });
  }

  override finalizeState(context: Parameters<BitmapLayer["finalizeState"]>[0]): void {
    this.state.texture?.destroy();
    super.finalizeState(context);
  }

  override draw(): void {
    const { model, coordinateConversion, bounds, texture } = this.state;
    if (!model || !texture) return;
    const unit = (color: readonly number[]) => color.map((v) => v / 255);
    const [color0, color1, color2, color3, color4, color5] = this.props.colors.map(unit);
    model.shaderInputs.setProps({
      bitmap: {
        bitmapTexture: texture,
        bounds,
        coordinateConversion,
        desaturate: 0,
        tintColor: [1, 1, 1],
        transparentColor: [0, 0, 0, 0],
      },
      catchments: { color0, color1, color2, color3, color4, color5, edge: unit(this.props.edge) },
    });
    model.draw(this.context.renderPass);
  }
}

export interface CatchmentInput {
  readonly frame: MercatorFrame;
  readonly labels: Uint8Array;
  /** r g b a, 0..255, of each label, CATCHMENT_COLOR_COUNT of them. */
  readonly colors: readonly (readonly number[])[];
  /** r g b a, 0..255, of the borders. */
  readonly edge: readonly number[];
}

/** Who serves whom: the ground of each facility, below the labels. */
export function catchmentField({ frame, labels, colors, edge }: CatchmentInput) {
  const [west, south, east, north] = boundsOfFrame(frame);
  return new CatchmentLayer({
    id: "catchments",
    beforeId: BELOW_LABELS,
    bounds: [west, south, east, north],
    frame,
    labels,
    colors,
    edge,
  });
}

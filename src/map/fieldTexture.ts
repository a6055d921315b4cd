import type { Device, Texture } from "@luma.gl/core";

export interface FieldImage {
  readonly data: Float32Array | Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** The values of a raster as they are, in a texture: written over `old` where that has the size, which is destroyed where not. */
export function fieldTexture(device: Device, { data, width, height }: FieldImage, old?: Texture): Texture {
  if (old?.width === width && old.height === height) {
    old.writeData(data);
    return old;
  }
  old?.destroy();
  const float = data instanceof Float32Array;
  const filter = float && device.features.has("float32-filterable") ? "linear" : "nearest";
  return device.createTexture({
    data,
    width,
    height,
    format: float ? "r32float" : "r8unorm",
    mipLevels: 1,
    sampler: {
      minFilter: filter,
      magFilter: filter,
      addressModeU: "clamp-to-edge",
      addressModeV: "clamp-to-edge",
    },
  });
}

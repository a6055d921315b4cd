/** A hidden map, photos and a document for tests without a browser. */
import { vi } from "vitest";
import type { CaptureSession, MapRequest } from "../../../src/report/capture.ts";
import { RasterCanvas } from "../paint/rasterCanvas.ts";

export interface FakeMap {
  readonly asked: MapRequest[];
  readonly canvases: RasterCanvas[];
  readonly open: () => CaptureSession;
  readonly state: { opened: number; closed: number };
}

/** Takes grey maps; `before` may throw or cancel, by the number of the map from 1. */
export function fakeMap(before: (nth: number) => void = () => {}): FakeMap {
  const asked: MapRequest[] = [];
  const canvases: RasterCanvas[] = [];
  const state = { opened: 0, closed: 0 };
  const open = (): CaptureSession => {
    state.opened++;
    return {
      take: async (request, signal) => {
        asked.push(request);
        before(asked.length);
        signal.throwIfAborted();
        const canvas = new RasterCanvas(
          request.width * request.pixelRatio,
          request.height * request.pixelRatio,
        );
        canvas.getContext().fillStyle = "#c0c4c8";
        canvas.getContext().fillRect(0, 0, canvas.width, canvas.height);
        canvases.push(canvas);
        return canvas as unknown as HTMLCanvasElement;
      },
      close: () => void state.closed++,
    };
  };
  return { asked, canvases, open, state };
}

export interface FakeBitmap {
  readonly width: number;
  readonly height: number;
  readonly pixel: RasterCanvas["pixel"];
  readonly close: () => void;
}

/** Gives the page canvases and decoded photos of 400 x 300 px; the file `broken.jpg` cannot be read. */
export function stubPictures(): { readonly decoded: unknown[][]; readonly open: () => number } {
  RasterCanvas.most = Number.POSITIVE_INFINITY;
  RasterCanvas.made = [];
  const decoded: unknown[][] = [];
  let open = 0;
  vi.stubGlobal("Path2D", class {});
  vi.stubGlobal("document", { createElement: () => new RasterCanvas(), fonts: { ready: Promise.resolve() } });
  vi.stubGlobal("createImageBitmap", async (...args: unknown[]): Promise<FakeBitmap> => {
    decoded.push(args);
    const [source, ...rest] = args;
    if (source instanceof File && source.name === "broken.jpg") throw new DOMException("no image");
    const { resizeWidth = 400, resizeHeight = 300 } = (rest.at(-1) ?? {}) as Record<string, number>;
    open++;
    return {
      width: resizeWidth,
      height: resizeHeight,
      pixel: () => [90, 80, 70, 255],
      close: () => void open--,
    };
  });
  return { decoded, open: () => open };
}

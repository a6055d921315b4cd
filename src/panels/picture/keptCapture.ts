import type { CapturedMap, CaptureRequest } from "../../map/capture.ts";

type Size = Omit<CaptureRequest, "signal">;

export interface KeptCapture {
  /** The map at a size; the same size asked again is not drawn again, another one ends the drawing before. */
  readonly capture: (size: Size) => Promise<CapturedMap>;
  /** Ends what is being drawn. */
  readonly end: () => void;
}

/** Takes a map that stands still while words around it change. */
export function keptCapture(capture: (request: CaptureRequest) => Promise<CapturedMap>): KeptCapture {
  let key = "";
  let taken: Promise<CapturedMap> | undefined;
  let controller = new AbortController();
  return {
    capture: (size) => {
      const next = `${size.width}x${size.height}@${size.pixelRatio}`;
      if (taken && next === key) return taken;
      controller.abort();
      controller = new AbortController();
      key = next;
      const fresh = capture({ ...size, signal: controller.signal });
      taken = fresh;
      // A failure is not kept: the next try draws again.
      fresh.catch(() => {
        if (taken === fresh) taken = undefined;
      });
      return fresh;
    },
    end: () => controller.abort(),
  };
}

/** Takes pictures of the map at any size, of any state: a second map, off the screen, serves one take after another. */
import { CaptureError } from "./captureError.ts";
import { drawPicture, type MapRequest, until } from "./drawPicture.ts";
import { PictureMap } from "./pictureMap.ts";
import type { DrawLimit } from "./pictureParts.ts";

export type { MapRequest } from "./drawPicture.ts";

/** Maps taken one after another with one hidden map; `close` gives its memory back. */
export interface CaptureSession {
  /** An opaque picture of `pixelRatio` times the asked size. @throws CaptureError; the reason of `signal` */
  readonly take: (request: MapRequest, signal: AbortSignal) => Promise<HTMLCanvasElement>;
  readonly close: () => void;
}

export interface CaptureOptions {
  /** What is drawn at once; more is drawn in parts. Without it as much as the graphics card can. */
  readonly limit?: DrawLimit;
  readonly patienceMs?: number;
  /** How often a picture is begun, after the graphics card gave up. */
  readonly tries?: number;
}

const PATIENCE_MS = 90_000;

/** The hidden map is made with the first take, and anew after its WebGL context was lost. */
export function openCapture({
  limit,
  patienceMs = PATIENCE_MS,
  tries = 2,
}: CaptureOptions = {}): CaptureSession {
  const closing = new AbortController();
  let map: PictureMap | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  /** Of what the graphics card says that it can: less after it could not. */
  let share = 1;

  const drop = (): void => {
    map?.remove();
    map = null;
  };

  const attempt = (request: MapRequest, end: AbortSignal, fail: (error: CaptureError) => void) => {
    if (map?.isLost) drop();
    map ??= new PictureMap(request.state);
    map.listen(fail);
    const { side, pixels } = limit ?? map.limit;
    return drawPicture(map, request, { side, pixels: pixels * share }, end);
  };

  const draw = async (request: MapRequest, signal: AbortSignal): Promise<HTMLCanvasElement> => {
    if (!request.state.atlas) throw new CaptureError("noMap", "there is no city");
    const started = performance.now();
    for (let left = tries - 1; ; left--) {
      const { end, fail, release } = endOf([signal, closing.signal], started + patienceMs);
      try {
        return await attempt(request, end, fail);
      } catch (error) {
        const mayTryAgain = error instanceof CaptureError && AGAIN.includes(error.fault);
        if (mayTryAgain) {
          drop();
          share /= 2;
        }
        if (!mayTryAgain || left <= 0) throw error;
      } finally {
        release();
        map?.listen(null);
      }
    }
  };

  return {
    take: (request, signal) => {
      const picture = queue.then(() => {
        signal.throwIfAborted();
        closing.signal.throwIfAborted();
        return draw(request, signal);
      });
      queue = picture.catch(() => {});
      return until(signal, picture);
    },
    close: () => {
      closing.abort(new DOMException("the session was closed", "AbortError"));
      drop();
    },
  };
}

/** A smaller share may do for these. */
const AGAIN: readonly string[] = ["lost", "tooLarge"];

/** One signal for all that ends a drawing: those who asked for it, a fault, the time at which patience ends. */
function endOf(signals: readonly AbortSignal[], deadline: number) {
  const controller = new AbortController();
  const { signal: end } = controller;
  for (const signal of signals) {
    if (signal.aborted) controller.abort(signal.reason);
    signal.addEventListener("abort", () => controller.abort(signal.reason), { signal: end });
  }
  const timer = setTimeout(() => {
    const fault = document.hidden ? "hidden" : "slow";
    controller.abort(new CaptureError(fault, "the time for a picture is over"));
  }, deadline - performance.now());
  return {
    end,
    fail: (error: CaptureError): void => controller.abort(error),
    release: (): void => {
      clearTimeout(timer);
      controller.abort();
    },
  };
}

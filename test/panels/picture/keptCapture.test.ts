import { describe, expect, it } from "vitest";
import type { CapturedMap, CaptureRequest } from "../../../src/map/capture.ts";
import { keptCapture } from "../../../src/panels/picture/keptCapture.ts";

const MAP = { image: {} as HTMLCanvasElement, metersPerPixel: 10, bearing: 0 };
const SMALL = { width: 800, height: 500, pixelRatio: 1 };
const LARGE = { ...SMALL, pixelRatio: 2 };

/** A capture that goes on until it is aborted, or told to end. */
function fake() {
  const asked: (CaptureRequest & { done: (map: CapturedMap) => void })[] = [];
  const capture = (request: CaptureRequest) =>
    new Promise<CapturedMap>((resolve, reject) => {
      asked.push({ ...request, done: resolve });
      request.signal.addEventListener("abort", () => reject(request.signal.reason));
    });
  return { asked, ...keptCapture(capture) };
}

describe("keptCapture", () => {
  it("draws the same size once, however often the title changes", async () => {
    const { asked, capture } = fake();
    const first = capture(SMALL);
    asked[0]!.done(MAP);
    expect(await first).toBe(MAP);
    expect(await capture({ ...SMALL })).toBe(MAP);
    expect(asked).toHaveLength(1);
  });

  it("ends the drawing of one size when another is asked for", async () => {
    const { asked, capture } = fake();
    const small = capture(SMALL);
    const large = capture(LARGE);
    await expect(small).rejects.toThrow();
    asked[1]!.done(MAP);
    expect(await large).toBe(MAP);
    expect(asked[1]!.signal.aborted).toBe(false);
  });

  it("ends what is being drawn when the dialog closes", async () => {
    const { asked, capture, end } = fake();
    const drawing = capture(SMALL);
    end();
    await expect(drawing).rejects.toThrow();
    expect(asked[0]!.signal.aborted).toBe(true);
  });

  it("tries again after a failure", async () => {
    const { asked, capture, end } = fake();
    const failed = capture(SMALL);
    end();
    await failed.catch(() => {});
    const again = capture(SMALL);
    asked[1]!.done(MAP);
    expect(await again).toBe(MAP);
  });
});

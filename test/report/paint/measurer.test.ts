import { afterEach, describe, expect, it, vi } from "vitest";
import { measurer } from "../../../src/report/paint/measurer.ts";
import { RasterCanvas } from "./rasterCanvas.ts";

afterEach(() => vi.unstubAllGlobals());

describe("measurer", () => {
  it("asks the canvas for the width in the size, weight and font of the text", () => {
    const canvas = new RasterCanvas();
    vi.stubGlobal("document", { createElement: () => canvas });
    expect(measurer("sans-serif")("小区", 14, 650)).toBe(28);
    expect(canvas.getContext().font).toBe("650 14px sans-serif");
  });

  it("says so where there is no canvas", () => {
    vi.stubGlobal("document", { createElement: () => ({ getContext: () => null }) });
    expect(() => measurer("serif")).toThrow(RangeError);
  });
});

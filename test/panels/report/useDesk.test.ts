import { expect, it } from "vitest";
import { fitted } from "../../../src/panels/report/useDesk.ts";

const slide = { width: 1280, height: 720 };

it("fits a page whole on the desk, with room around it", () => {
  const { scale } = fitted({ width: 906, height: 676 }, slide, 1);
  expect(scale * slide.width).toBeCloseTo(850);
  expect(fitted({ width: 2000, height: 416 }, slide, 1).scale * slide.height).toBeCloseTo(360);
});

it("takes maps as sharp as the screen shows them, never more than twice the page", () => {
  expect(fitted({ width: 906, height: 676 }, slide, 1).pixelRatio).toBe(0.75);
  expect(fitted({ width: 1886, height: 1030 }, slide, 1).pixelRatio).toBe(1.5);
  expect(fitted({ width: 1886, height: 1030 }, slide, 2).pixelRatio).toBe(2);
});

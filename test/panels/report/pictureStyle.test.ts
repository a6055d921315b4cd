import fc from "fast-check";
import { expect, it } from "vitest";
import { pannedView, zoomedView } from "../../../src/geo/movedView.ts";
import { pictureStyle } from "../../../src/panels/report/pictureStyle.ts";

const view = { lng: 106.55, lat: 29.56, zoom: 12 };
const box = { x: 100, y: 50, width: 400, height: 200 };
const picture = { view, width: 400, height: 200 };

/** Where a point of the picture, stretched over the box, comes to lie. */
function moved(transform: string, x: number, y: number): readonly [number, number] {
  const [tx, ty, sx, sy, bx, by] = [...transform.matchAll(/-?[\d.]+(?:e-?\d+)?/g)].map(Number);
  return [tx! + sx! * (x + bx!), ty! + sy! * (y + by!)];
}

it("leaves a picture alone that lies where it was taken", () => {
  expect(pictureStyle(picture, box, view)).toEqual({ transform: "", clipPath: "" });
});

it("moves a picture with the hand, and cuts what leaves the box", () => {
  const { transform, clipPath } = pictureStyle(picture, box, pannedView(view, { x: 30, y: -10 }));
  const [x, y] = moved(transform, 300, 150);
  expect([x, y].map((value) => Math.round(value * 1000) / 1000)).toEqual([330, 140]);
  const insets = [...clipPath.matchAll(/[\d.]+/g)].map((one) => Math.round(Number(one)));
  expect(insets).toEqual([10, 30, 0, 0]);
});

it("never shows a picture outside of its box, however it is moved", () => {
  const offset = fc.integer({ min: -150, max: 150 });
  fc.assert(
    fc.property(offset, offset, fc.constantFrom(-1, -0.5, 0.5, 1), (x, y, step) => {
      const { transform, clipPath } = pictureStyle(
        picture,
        box,
        zoomedView(pannedView(view, { x, y }), step),
      );
      const [top, right, bottom, left] = [...clipPath.matchAll(/[\d.]+(?:e-?\d+)?/g)].map(Number);
      const [x1, y1] = moved(transform, box.x + left!, box.y + top!);
      const [x2, y2] = moved(transform, box.x + box.width - right!, box.y + box.height - bottom!);
      expect(x1).toBeGreaterThan(box.x - 0.01);
      expect(y1).toBeGreaterThan(box.y - 0.01);
      expect(x2).toBeLessThan(box.x + box.width + 0.01);
      expect(y2).toBeLessThan(box.y + box.height + 0.01);
    }),
  );
});

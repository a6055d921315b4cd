import { expect, it } from "vitest";
import {
  categoryScale,
  classesOf,
  classOf,
  classRanges,
  classScale,
  colorOf,
  colorTable,
  NO_CLASS,
} from "../../src/scale/scale.ts";

const values = [1, 5, 10, 50, Number.NaN];
const scale = classScale(values, [5, 20], { theme: "light" });

it("puts a value on a border into the upper class and says what is not known", () => {
  expect([...classesOf(scale, values)]).toEqual([0, 1, 1, 2, NO_CLASS]);
  expect(colorOf(scale, Number.NaN)).toBe(scale.unknownColor);
  expect(colorOf(scale, 50)).toBe(scale.colors[2]);
});

it("tells the legend from where to where each class goes", () => {
  expect(classRanges(scale)).toEqual([
    { from: 1, to: 5 },
    { from: 5, to: 20 },
    { from: 20, to: 50 },
  ]);
});

it("keeps a category that the domain does not have unknown", () => {
  const stages = categoryScale(["none", "done"], ["#000000", "#FFFFFF"], "dark");
  expect([0, 1, 2, 255].map((code) => classOf(stages, code))).toEqual([0, 1, NO_CLASS, NO_CLASS]);
  expect([...colorTable(stages)].slice(0, 8)).toEqual([0, 0, 0, 255, 255, 255, 255, 255]);
  expect(colorTable(stages)).toHaveLength(12);
  expect(() => categoryScale(["a"], [], "light")).toThrow("0 colours, expected at least 1");
});

it("has one colour where there is no border, and no domain where nothing is known", () => {
  expect(classScale([Number.NaN], [], { theme: "dark" })).toMatchObject({
    domain: [Number.NaN, Number.NaN],
    breaks: [],
  });
  expect(classScale([1], [], { theme: "dark", ramp: "needGround" }).colors).toHaveLength(1);
});

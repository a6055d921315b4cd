import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PathStep, svgPath } from "../../../src/report/files/svgPath.ts";
import { glyphPath } from "../../../src/ui/glyphs.ts";

const ends = (steps: readonly PathStep[]) =>
  steps.map((step) => (step.kind === "close" ? "close" : [step.kind, step.x, step.y]));

describe("svgPath", () => {
  it("follows moves and lines in either case, and begins anew behind a close", () => {
    expect(ends(svgPath("M1 2l3 4h-2v5L9 9H1V0zm1 1 2 2"))).toEqual([
      ["move", 1, 2],
      ["line", 4, 6],
      ["line", 2, 6],
      ["line", 2, 11],
      ["line", 9, 9],
      ["line", 1, 9],
      ["line", 1, 0],
      "close",
      ["move", 2, 3],
      ["line", 4, 5],
    ]);
  });

  it("takes curves from where the pen stands", () => {
    expect(svgPath("M10 10c1 2 3 4 5 6C1 2 3 4 5 6")).toEqual([
      { kind: "move", x: 10, y: 10 },
      { kind: "curve", x1: 11, y1: 12, x2: 13, y2: 14, x: 15, y: 16 },
      { kind: "curve", x1: 1, y1: 2, x2: 3, y2: 4, x: 5, y: 6 },
    ]);
  });

  it("mirrors the handle before a smooth curve; behind a line there is none", () => {
    expect(svgPath("M0 0c1 2 3 4 5 6s3 4 5 6")).toEqual([
      { kind: "move", x: 0, y: 0 },
      { kind: "curve", x1: 1, y1: 2, x2: 3, y2: 4, x: 5, y: 6 },
      { kind: "curve", x1: 7, y1: 8, x2: 8, y2: 10, x: 10, y: 12 },
    ]);
    expect(svgPath("M1 1L2 2S4 5 6 7").at(-1)).toEqual({
      ...{ kind: "curve", x1: 2, y1: 2 },
      ...{ x2: 4, y2: 5, x: 6, y: 7 },
    });
  });

  it("draws arcs whose curves stay on their circle, the long or the short way round", () => {
    const point = fc.double({ min: 0, max: 2 * Math.PI, noNaN: true });
    fc.assert(
      fc.property(
        point,
        fc.double({ min: 0.1, max: 6.1, noNaN: true }),
        fc.boolean(),
        (from, span, sweep) => {
          const radius = 5;
          const to = from + (sweep ? span : -span);
          const at = (angle: number) => [radius * Math.cos(angle), radius * Math.sin(angle)] as const;
          const [[x0, y0], [x1, y1]] = [at(from), at(to)];
          const large = span > Math.PI ? 1 : 0;
          const [move, ...curves] = svgPath(
            `M${x0.toFixed(9)} ${y0.toFixed(9)}A5 5 0 ${large} ${sweep ? 1 : 0} ${x1.toFixed(9)} ${y1.toFixed(9)}`,
          );
          let pen = move as { x: number; y: number };
          let length = 0;
          for (const step of curves) {
            if (step.kind !== "curve") throw new Error(step.kind);
            let before: readonly number[] = [pen.x, pen.y];
            for (let i = 1; i <= 20; i++) {
              const [t, u] = [i / 20, 1 - i / 20];
              const mixed = (a: number, b: number, c: number, d: number) =>
                u ** 3 * a + 3 * u * u * t * b + 3 * u * t * t * c + t ** 3 * d;
              const here = [
                mixed(pen.x, step.x1, step.x2, step.x),
                mixed(pen.y, step.y1, step.y2, step.y),
              ] as const;
              expect(Math.hypot(...here)).toBeCloseTo(radius, 1);
              length += Math.hypot(here[0] - before[0]!, here[1] - before[1]!);
              before = here;
            }
            pen = step;
          }
          expect(pen.x).toBeCloseTo(x1, 6);
          expect(pen.y).toBeCloseTo(y1, 6);
          expect(length / (span * radius)).toBeGreaterThan(0.99);
          expect(length / (span * radius)).toBeLessThan(1.01);
        },
      ),
    );
  });

  it("says which command it does not know", () => {
    expect(() => svgPath("M0 0Q1 1 2 2")).toThrow("path command Q");
  });
});

it("every glyph of a facility can be drawn on a slide", () => {
  const { kinds } = JSON.parse(readFileSync("data/standards/gb50180.json", "utf8")) as {
    readonly kinds: readonly { readonly icon: string }[];
  };
  expect(kinds.length).toBeGreaterThan(9);
  for (const { icon } of kinds) {
    const path = glyphPath(icon);
    if (path !== null) expect(svgPath(path).length).toBeGreaterThan(1);
  }
});

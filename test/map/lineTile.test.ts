import { describe, expect, it } from "vitest";
import { encodeLines } from "../../src/map/lineTile.ts";

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

describe("a tile of lines", () => {
  it("is encoded as the specification has it", () => {
    // Mapbox Vector Tile 2.1, section 4.3.5: a line through (2,2), (2,10), (10,10).
    const tile = encodeLines("a", ["k"], [{ values: [7], lines: [[2, 2, 2, 10, 10, 10]] }]);
    expect(text(tile)).toContain("22080904041200101000");
    // Version 2, name, and the extent 4096 at the end.
    expect(text(tile)).toContain("78020a0161");
    expect(text(tile).endsWith("288020")).toBe(true);
  });

  it("leaves out lines without extent and repeated points", () => {
    const bent = [5, 5, 9, 5];
    const plain = encodeLines("a", ["k"], [{ values: [1], lines: [bent] }]);
    expect(
      encodeLines(
        "a",
        ["k"],
        [
          {
            values: [1],
            lines: [
              [3, 3, 3, 3],
              [5, 5, 5, 5, 9, 5],
            ],
          },
        ],
      ),
    ).toEqual(plain);
    const empty = encodeLines("a", ["k"], [{ values: [1], lines: [[3, 3, 3, 3]] }]);
    expect(empty).toEqual(encodeLines("a", ["k"], [{ values: [1], lines: [] }]));
  });
});

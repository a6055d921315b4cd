import { describe, expect, it } from "vitest";
import { nextRow } from "../../src/ui/VirtualTable.tsx";

describe("nextRow", () => {
  it("goes a row, a page, or to an end", () => {
    const next = (key: string) => nextRow(key, 10, 5, 40);
    expect(["ArrowDown", "ArrowUp", "PageDown", "PageUp", "Home", "End"].map(next)).toEqual([
      11, 9, 15, 5, 0, 39,
    ]);
  });

  it("stops at the first and the last row", () => {
    expect(nextRow("ArrowUp", 0, 5, 40)).toBe(0);
    expect(nextRow("PageDown", 38, 5, 40)).toBe(39);
  });

  it("leaves other keys and an empty table alone", () => {
    expect(nextRow("Tab", 3, 5, 40)).toBeNull();
    expect(nextRow("constructor", 3, 5, 40)).toBeNull();
    expect(nextRow("ArrowDown", -1, 5, 0)).toBeNull();
  });
});

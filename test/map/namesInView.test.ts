import { describe, expect, it } from "vitest";
import { namesInView } from "../../src/map/namesInView.ts";
import { SHOW } from "../../src/store/selectors/map.ts";

const COUNT = 520;
const communities = {
  positions: Float64Array.from({ length: 2 * COUNT }, (_, i) => (i % 2 === 0 ? 106.5 : 29.5)),
  names: Array.from({ length: COUNT }, (_, row) => `甲${row}`),
  households: Float32Array.from({ length: COUNT }, (_, row) => row),
};
const shown = new Float32Array(COUNT).fill(SHOW.footprint);
const BOX = [106, 29, 107, 30] as const;
const named = (show: Float32Array, selected?: number) =>
  namesInView(communities, show, BOX, selected).features.map(({ properties }) => properties);

describe("namesInView", () => {
  it("holds the 500 largest that are shown, the largest first", () => {
    const show = Float32Array.from(shown);
    show[519] = SHOW.filteredOut;
    const names = named(show);
    expect(names).toHaveLength(500);
    expect(names[0]).toEqual({ name: "甲518", isSelected: false });
    expect(names.at(-1)).toEqual({ name: "甲19", isSelected: false });
  });

  it("begins with the selected community, however small", () => {
    expect(named(shown, 0).slice(0, 2)).toEqual([
      { name: "甲0", isSelected: true },
      { name: "甲519", isSelected: false },
    ]);
  });
});

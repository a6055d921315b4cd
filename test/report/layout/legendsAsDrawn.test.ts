import { describe, expect, it } from "vitest";
import type { LegendBlock } from "../../../src/report/document.ts";
import { prepareLegend } from "../../../src/report/layout/layoutLegend.ts";
import { legendsAsDrawn } from "../../../src/report/layout/legendsAsDrawn.ts";
import type { Placed } from "../../../src/report/layout/placed.ts";
import { BADGE_ZOOM, withoutBadges } from "../../../src/store/selectors/badgeScale.ts";
import type { LegendModel } from "../../../src/ui/legendModel.ts";
import { MAP } from "../paint/laidPage.ts";
import { contextOf } from "./sheet.ts";

const LEGEND: LegendModel = {
  sections: [
    {
      title: "服务设施",
      unit: "",
      entries: [
        {
          label: "菜市场",
          mark: {
            kind: "badge",
            icon: "market",
            letter: "菜",
            fill: "#26343c",
            ink: "#ffffff",
            rim: "#000000",
          },
        },
        { label: "服务范围", mark: { kind: "area", fill: "#8cb9b2", edge: "#0e5e6f" } },
      ],
    },
  ],
  notes: [],
};

function legend(model: LegendModel): Placed {
  const block: LegendBlock = { kind: "legend", legend: model };
  const prepared = prepareLegend(block, 260, contextOf("zh"));
  return prepared.place({ x: 20, y: 40, width: 260, height: prepared.height });
}
const mapAt = (zoom: number): Placed => ({
  ...MAP,
  map: { ...MAP.map!, view: { ...MAP.map!.view, zoom } },
});
const kindsOf = (placed: readonly Placed[]) => placed[0]!.primitives.map(({ kind }) => kind);

describe("legendsAsDrawn", () => {
  it("keeps badges where any map of the page has them, and where there is no map", () => {
    for (const maps of [[mapAt(BADGE_ZOOM)], [mapAt(9), mapAt(14)], []]) {
      const placed = [legend(LEGEND), ...maps];
      expect(legendsAsDrawn(placed)).toEqual(placed);
      expect(kindsOf(placed)).toContain("badge");
    }
  });

  it("has the squares of maps from afar, as the legend on the screen, in the same place", () => {
    const drawn = legendsAsDrawn([legend(LEGEND), mapAt(BADGE_ZOOM - 0.1), mapAt(10)]);
    expect(kindsOf(drawn)).not.toContain("badge");
    expect(drawn[0]!.primitives).toEqual(legend(withoutBadges(LEGEND)).primitives);
    expect(drawn.slice(1)).toEqual([mapAt(BADGE_ZOOM - 0.1), mapAt(10)]);
  });
});

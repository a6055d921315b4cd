import { describe, expect, it } from "vitest";
import { BADGE_ZOOM, drawsBadges, withoutBadges } from "../../../src/store/selectors/badgeScale.ts";
import type { LegendModel } from "../../../src/ui/legendModel.ts";

describe("drawsBadges", () => {
  it("is so from near, and from afar while a facility may be moved or removed", () => {
    expect(drawsBadges(BADGE_ZOOM, null)).toBe(true);
    expect(drawsBadges(BADGE_ZOOM - 0.01, null)).toBe(false);
    expect(drawsBadges(9, "move")).toBe(true);
    expect(drawsBadges(9, "remove")).toBe(true);
    expect(drawsBadges(9, "add")).toBe(false);
  });
});

describe("withoutBadges", () => {
  it("puts a square of the same colour in place of each badge and leaves all else", () => {
    const dot = {
      label: "已覆盖",
      count: "3",
      mark: { kind: "dot", color: "#0e5e6f", rim: "#fff" },
    } as const;
    const badge = {
      kind: "badge",
      icon: "market",
      letter: "菜",
      fill: "#26343c78",
      ink: "#fff",
      rim: "#eee",
    };
    const legend = {
      sections: [
        { title: "服务设施", unit: "", entries: [dot, { label: "菜市场", count: "2", mark: badge }] },
      ],
      notes: ["分级固定"],
    } as LegendModel;
    const { sections, notes } = withoutBadges(legend);
    expect(sections[0]!.entries).toEqual([
      dot,
      { label: "菜市场", count: "2", mark: { kind: "square", fill: "#26343c78", rim: "#eee" } },
    ]);
    expect(notes).toEqual(legend.notes);
  });
});

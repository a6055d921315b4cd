/** From which zoom facilities are drawn as badges, and a legend that shows them as they are drawn. */
import type { LegendMark, LegendModel } from "../../ui/legendModel.ts";
import type { AtlasState } from "../state.ts";

/** Zoom (of tiles of 512 CSS px) from which a badge has room for its glyph. Farther away it would only cover the communities. */
export const BADGE_ZOOM = 12.8;

/** Whether facilities have badges at `zoom`. Who moves or removes one must see and hit it from afar too. */
export const drawsBadges = (zoom: number, tool: AtlasState["scenarioTool"]): boolean =>
  zoom >= BADGE_ZOOM || isInHand(tool);

/** Whether the tool takes hold of facilities that are on the map. */
export const isInHand = (tool: AtlasState["scenarioTool"]): boolean => tool === "move" || tool === "remove";

/** The legend of a map without badges: a plain square in place of each. */
export const withoutBadges = ({ sections, notes }: LegendModel): LegendModel => ({
  sections: sections.map((section) => ({
    ...section,
    entries: section.entries.map((entry) => ({ ...entry, mark: plain(entry.mark) })),
  })),
  notes,
});

const plain = (mark: LegendMark): LegendMark =>
  mark.kind === "badge" ? { kind: "square", fill: mark.fill, rim: mark.rim } : mark;

/** Maps of pages that speak of a place: what they show, where they begin, and their legend. */
import type { Bbox } from "../../geo/bounds.ts";
import type { AtlasState } from "../../store/state.ts";
import type { LegendModel } from "../../ui/legendModel.ts";
import type { MapBlock, MapFrame } from "../document.ts";
import { frameOf, mapBlock } from "./furniture.ts";

interface PageMap {
  /** Unique in the document. */
  readonly id: string;
  /** What is drawn; `state` itself says where the reader moved the map. */
  readonly shows: AtlasState;
  /** Where the map begins. */
  readonly frame: MapFrame;
  readonly caption?: string;
}

export const pageMap = (state: AtlasState, { id, shows, frame, caption = "" }: PageMap): MapBlock =>
  mapBlock({ ...shows, routeKind: null }, id, frameOf(state, id, frame), caption);

/** An outline this much wider than its communities is mostly hills and fields: then the communities fill the map. */
const MOST_TIMES_WIDER = 1.25;

/** A box for a place of communities within `outline`: the outline, or the communities where they fill little of it. */
export function placeFrame(communities: Bbox | null, outline: Bbox | null): MapFrame | null {
  const box = communities && outline && isLost(communities, outline) ? communities : (outline ?? communities);
  return box && { kind: "fit", bbox: box };
}

const isLost = (inner: Bbox, outer: Bbox): boolean =>
  Math.max(outer[2] - outer[0], outer[3] - outer[1]) >
  MOST_TIMES_WIDER * Math.max(inner[2] - inner[0], inner[3] - inner[1]);

/** The legend of a map that shows some communities alone: what the pale ones are, without their number; none of what filters did. */
export const withOthers = ({ sections }: LegendModel, others: string): LegendModel => ({
  sections: sections.map((section) => ({
    ...section,
    entries: section.entries.map(({ label, count, mark }) =>
      mark.kind === "dust"
        ? { label: others, mark }
        : { label, ...(count === undefined ? {} : { count }), mark },
    ),
  })),
  notes: [],
});

/** The legend without counts, where what it would count is not what the page speaks of. */
export const withoutCounts = ({ sections, notes }: LegendModel): LegendModel => ({
  sections: sections.map(({ title, unit, entries }) => ({
    title,
    unit: entries.some(({ count }) => count !== undefined) ? "" : unit,
    entries: entries.map(({ label, mark }) => ({ label, mark })),
  })),
  notes,
});

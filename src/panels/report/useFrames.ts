import { useState } from "react";
import type { LaidPage, PlacedMap } from "../../report/layout/placed.ts";
import { setReportFrames } from "../../store/report.ts";
import type { PageView } from "../../store/reportState.ts";
import { useAtlas } from "../../store/useAtlas.ts";

export interface MapInSight {
  readonly id: string;
  readonly name: string;
  readonly map: PlacedMap;
  /** As laid, or as the hand holds it. */
  readonly view: PageView;
  /** Whether it lies where a reader moved it. */
  readonly moved: boolean;
}

export interface Frames {
  readonly maps: readonly MapInSight[];
  readonly frames: {
    /** All maps of the page look at one ground: they go together. */
    readonly move: (view: PageView) => void;
    /** The hand let go: the frame is kept, and drawn. */
    readonly settle: (view: PageView) => void;
    /** Back to the suggested frame. */
    readonly reset: () => void;
  };
}

/** Where the maps of a page lie, also while a hand moves them. */
export function useFrames(page: LaidPage): Frames {
  const [held, setHeld] = useState<{ readonly of: unknown; readonly view: PageView } | null>(null);
  const chosen = useAtlas((s) => s.report.frames);
  // Once the page is laid for the new frame, it holds by itself.
  const view = held?.of === page.placed ? held.view : null;
  const maps = page.placed.flatMap(({ block, map }) =>
    block?.kind === "map" && map
      ? {
          id: block.id,
          name: block.caption,
          map,
          view: view ?? map.view,
          moved: Object.hasOwn(chosen, block.id),
        }
      : [],
  );
  const move = (next: PageView) => setHeld({ of: page.placed, view: next });
  const ids = maps.map(({ id }) => id);
  return {
    maps,
    frames: {
      move,
      settle: (next) => {
        const rounded = roundedView(next);
        move(rounded);
        setReportFrames(ids, rounded);
      },
      reset: () => {
        setHeld(null);
        setReportFrames(ids, null);
      },
    },
  };
}

/** As fine as a page can show: about a metre, and a hundredth of a step of zoom; the link stays short. */
const roundedView = ({ lng, lat, zoom }: PageView): PageView => ({
  lng: Number(lng.toFixed(5)),
  lat: Number(lat.toFixed(5)),
  zoom: Number(zoom.toFixed(2)),
});

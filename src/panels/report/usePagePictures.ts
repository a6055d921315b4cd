import { useEffect, useRef, useState } from "react";
import { openCapture } from "../../map/capture.ts";
import type { LaidPage } from "../../report/layout/placed.ts";
import { atlasStore } from "../../store/atlasStore.ts";
import { useAtlas } from "../../store/useAtlas.ts";
import { type Fault, faultOf } from "./faults.ts";
import { sameRequest } from "./mapPicture.ts";
import { type MapPicture, PictureTaker, type Wanted } from "./pictureTaker.ts";

/** Typing and dragging come to rest first. */
const REST_MS = 250;

export interface PagePictures {
  /** By the id of the map; while a newer one is drawn, the one before. */
  readonly pictures: ReadonlyMap<string, MapPicture>;
  readonly drawing: boolean;
  readonly failure: Fault | null;
  readonly again: () => void;
}

/** Takes the maps of a page whenever they change; an older drawing never replaces a newer one. None while a file is written. */
export function usePagePictures(page: LaidPage | null, pixelRatio: number): PagePictures {
  const writing = useAtlas((s) => s.reportRun.kind === "running");
  const taker = useTaker();
  const [tries, setTries] = useState(0);
  const [taken, setTaken] = useState(0);
  const [failure, setFailure] = useState<Fault | null>(null);
  const wanted = useSameWanted(page ? mapsOf(page, pixelRatio) : NONE);
  const missing = wanted.some((one) => !taker.exact(one));
  // biome-ignore lint/correctness/useExhaustiveDependencies: `tries` asks for the same again
  useEffect(() => {
    setFailure(null);
    const open = wanted.filter((one) => !taker.exact(one));
    if (open.length === 0 || writing) return;
    const end = new AbortController();
    const draw = async () => {
      try {
        for (const one of open) {
          await taker.take(one, end.signal);
          setTaken((n) => n + 1);
        }
      } catch (error) {
        // The session may close for a file before this drawing hears of it.
        const isClosed = error instanceof DOMException && error.name === "AbortError";
        if (!end.signal.aborted && !isClosed) setFailure(faultOf(error));
      }
    };
    const timer = setTimeout(() => void draw(), REST_MS);
    return () => {
      clearTimeout(timer);
      end.abort();
    };
  }, [wanted, tries, writing, taker]);
  const found = wanted.flatMap((one) => taker.best(one) ?? []);
  return {
    pictures: usePictureMap(found, taken),
    drawing: missing && failure === null && !writing,
    failure,
    again: () => setTries((n) => n + 1),
  };
}

const NONE: readonly Wanted[] = [];

/** The same list while it asks for the same: words that change stop no drawing. */
function useSameWanted(wanted: readonly Wanted[]): readonly Wanted[] {
  const kept = useRef(wanted);
  const same =
    kept.current.length === wanted.length &&
    kept.current.every(
      ({ id, request }, i) => id === wanted[i]!.id && sameRequest(request, wanted[i]!.request),
    );
  if (!same) kept.current = wanted;
  return kept.current;
}

/** The same map for as long as its pictures are the same. */
function usePictureMap(found: readonly MapPicture[], taken: number): ReadonlyMap<string, MapPicture> {
  const kept = useRef<{ readonly key: string; readonly map: ReadonlyMap<string, MapPicture> }>(null);
  const key = `${taken} ${found.map(({ id, url }) => `${id} ${url}`).join(" ")}`;
  if (kept.current?.key !== key) kept.current = { key, map: new Map(found.map((one) => [one.id, one])) };
  return kept.current.map;
}

function mapsOf(page: LaidPage, pixelRatio: number): readonly Wanted[] {
  return page.placed.flatMap(({ block, map }) =>
    block?.kind === "map" && map
      ? {
          id: block.id,
          request: {
            state: map.state,
            view: map.view,
            width: map.box.width,
            height: map.box.height,
            pixelRatio,
          },
        }
      : [],
  );
}

/** One for as long as the studio is open. */
function useTaker(): PictureTaker {
  const [taker] = useState(() => new PictureTaker(openCapture));
  useEffect(() => {
    // The file is written with a hidden map of its own: two at once would be one too many for a small graphics card.
    const unsubscribe = atlasStore.subscribe(({ reportRun }, before) => {
      if (reportRun.kind === "running" && before.reportRun.kind !== "running") taker.rest();
    });
    return () => {
      unsubscribe();
      taker.close();
    };
  }, [taker]);
  return taker;
}

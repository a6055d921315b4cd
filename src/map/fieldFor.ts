/** The travel-time surface of what the map shows, made anew only when the walk or the ground changes. */
import { OFF_ROAD_LIMIT_METERS } from "../analysis/isochrones.ts";
import type { Bbox } from "../geo/bounds.ts";
import { type FieldStreets, fieldStreets } from "../geo/fieldStreets.ts";
import {
  cellMeters,
  frameOf,
  latOf,
  lngOf,
  type MercatorFrame,
  mercatorX,
  mercatorY,
} from "../geo/mercatorFrame.ts";
import { type FieldSeeds, type TimeField, timeField } from "../geo/timeField.ts";
import type { WalkingNetwork } from "../geo/walkingNetwork.ts";
import type { Window } from "./serviceAreas.ts";

/** A walk whose times the map shows. While its arrays stay the same objects, so do their times. */
interface WalkField {
  readonly network: WalkingNetwork;
  /** Length n: seconds at each node; Infinity where not reached. */
  readonly nodeSeconds: Float32Array;
  readonly offRoadMetersPerMinute: number;
  /** Length n: colour of each node's catchment; null where none are drawn. */
  readonly nodeLabels?: Uint8Array | null;
  /** Length m: seconds to walk each edge, Infinity where it is not walked. */
  readonly edgeSeconds?: Float32Array | undefined;
  readonly seeds?: FieldSeeds | undefined;
}

/** So much more than the window on each side is made: the view may move by that before a new surface is needed. */
const MARGIN = 0.3;
/** A cell of 1.5 to 2.5 pixels on a laptop's screen. */
const SCREEN_CELLS = 1 << 19;
/** For a picture in print. */
export const PICTURE_CELLS = 1 << 21;
/** While the walk changes with the pointer a coarser surface will do. */
const DRAFT_SHARE = 1 / 4;
/** Between streets the surface has nothing finer to show. */
const LEAST_CELL_METERS = 2.5;
/** A surface is kept while its cells are at most so many times as large as those that the window would get. */
const COARSEST = 2;

interface Kept {
  readonly walk: WalkField;
  readonly draft: boolean;
  readonly field: TimeField;
}

const streetsOf = new WeakMap<WalkingNetwork, FieldStreets>();

/** Remembers the last surface of one map: it is handed out again while it covers the window finely enough. */
export class FieldKeeper {
  private kept: Kept | null = null;
  private readonly mostCells: number;

  constructor(mostCells = SCREEN_CELLS) {
    this.mostCells = mostCells;
  }

  /** The same object as before while nothing has changed that it depends on. */
  fieldFor(window: Window, walk: WalkField, draft = false): TimeField {
    const { kept } = this;
    const wanted = frameFor(window, draft ? this.mostCells * DRAFT_SHARE : this.mostCells);
    if (
      kept &&
      sameWalk(kept.walk, walk) &&
      (draft || !kept.draft) &&
      serves(kept.field.frame, window, wanted)
    )
      return kept.field;
    const field = makeField(walk, wanted);
    this.kept = { walk, draft, field };
    return field;
  }

  /** Whether the view reaches beyond the last surface. */
  isLeft(bbox: Bbox): boolean {
    return this.kept !== null && !covers(this.kept.field.frame, bbox);
  }
}

/** The surface of a walk on the ground of `frame`. */
function makeField(walk: WalkField, frame: MercatorFrame): TimeField {
  let streets = streetsOf.get(walk.network);
  if (!streets) {
    streets = fieldStreets(walk.network);
    streetsOf.set(walk.network, streets);
  }
  const { nodeSeconds, offRoadMetersPerMinute, edgeSeconds, seeds } = walk;
  return timeField({
    ...{ streets, frame, nodeSeconds, edgeSeconds, seeds, offRoadMetersPerMinute },
    nodeLabels: walk.nodeLabels ?? undefined,
    offRoadLimitMeters: OFF_ROAD_LIMIT_METERS,
  });
}

const sameWalk = (a: WalkField, b: WalkField): boolean =>
  a.network === b.network &&
  a.nodeSeconds === b.nodeSeconds &&
  a.nodeLabels === b.nodeLabels &&
  a.offRoadMetersPerMinute === b.offRoadMetersPerMinute &&
  a.edgeSeconds === b.edgeSeconds &&
  a.seeds === b.seeds;

/** The frame of a window and its margin. */
function frameFor({ bbox }: Window, mostCells: number): MercatorFrame {
  const [west, south, east, north] = bbox;
  const padX = (mercatorX(east) - mercatorX(west)) * MARGIN;
  const padY = (mercatorY(south) - mercatorY(north)) * MARGIN;
  const padded: Bbox = [
    lngOf(mercatorX(west) - padX),
    latOf(mercatorY(south) + padY),
    lngOf(mercatorX(east) + padX),
    latOf(mercatorY(north) - padY),
  ];
  const frame = frameOf(padded, mostCells);
  const tooFine = LEAST_CELL_METERS / cellMeters(frame);
  return tooFine > 1 ? frameOf(padded, mostCells / (tooFine * tooFine)) : frame;
}

/** Whether a surface on `frame` covers the window, in cells not much larger than those wanted. */
const serves = (frame: MercatorFrame, { bbox }: Window, wanted: MercatorFrame): boolean =>
  frame.cell <= wanted.cell * COARSEST && covers(frame, bbox);

function covers(frame: MercatorFrame, [west, south, east, north]: Bbox): boolean {
  return (
    mercatorX(west) >= frame.west &&
    mercatorX(east) <= frame.west + frame.width * frame.cell &&
    mercatorY(north) >= frame.north &&
    mercatorY(south) <= frame.north + frame.height * frame.cell
  );
}

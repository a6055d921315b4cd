/** Outlines of what is reached within 15 minutes on a raster of 1,024 x 1,024 cells, against d3-contour. */
import { contours } from "d3-contour";
import { padBounds } from "../../src/geo/bounds.ts";
import { contour, type Rings } from "../../src/geo/contour.ts";
import { fieldStreets } from "../../src/geo/fieldStreets.ts";
import { frameOf } from "../../src/geo/mercatorFrame.ts";
import { timeField } from "../../src/geo/timeField.ts";
import { blockStreets } from "./blockStreets.ts";
import type { Bench } from "./figure.ts";
import { CITY_CENTER } from "./generate.ts";
import { measurePair } from "./measure.ts";

const SIDE = 1024;
const CUTOFF_SECONDS = 900;
/** How far the areas may differ: the two treat the border of the raster and cells that are not reached each in its own way. */
const TOLERANCE = 0.005;

export const contourBench: Bench = {
  name: "contour/1024",
  run() {
    const values = field();
    // The peer draws "at least": it gets the mirrored values, with a large one for what is not reached.
    const mirrored = Array.from(values, (v) => (v < Infinity ? -v : -1e6));
    const theirs = contours().size([SIDE, SIDE]);
    const measured = measurePair(
      () => contour(values, SIDE, SIDE, CUTOFF_SECONDS),
      () => theirs.contour(mirrored, -CUTOFF_SECONDS),
      { warm: 3, rounds: 9 },
    );
    const ours = ringsArea(measured.ours);
    const peer = Math.abs(measured.peer.coordinates.flat().reduce((sum, ring) => sum + ringArea(ring), 0));
    const within = values.reduce((sum, v) => sum + (v <= CUTOFF_SECONDS ? 1 : 0), 0);
    const share = (area: number) => `${(100 * (area / within - 1)).toFixed(2)} %`;
    return {
      bench: this.name,
      ours: measured.oursMs,
      peer: measured.peerMs,
      peerName: "d3-contour",
      bar: 3,
      difference:
        Math.abs(ours / peer - 1) > TOLERANCE
          ? `the areas are ${ours.toFixed(0)} and ${peer.toFixed(0)} cells`
          : null,
      notes: [
        `${measured.ours.count} rings, ${measured.ours.points.length / 2} points around ${within} cells; areas less that: ours ${share(ours)}, d3-contour ${share(peer)}`,
      ],
    };
  },
};

function field(): Float32Array {
  const { network, nodeSeconds } = blockStreets(200, 1);
  const [lng, lat] = CITY_CENTER;
  const frame = { ...frameOf(padBounds([lng, lat, lng, lat], 7500), SIDE * SIDE), width: SIDE, height: SIDE };
  const streets = fieldStreets(network);
  return timeField({ streets, nodeSeconds, frame, offRoadMetersPerMinute: 60, offRoadLimitMeters: 60 })
    .seconds;
}

function ringsArea({ count, starts, points }: Rings): number {
  let sum = 0;
  for (let r = 0; r < count; r++)
    for (let i = starts[r]!; i < starts[r + 1]! - 1; i++)
      sum += points[2 * i + 2]! * points[2 * i + 1]! - points[2 * i]! * points[2 * i + 3]!;
  return Math.abs(sum / 2);
}

const ringArea = (ring: readonly (readonly number[])[]) =>
  ring.slice(1).reduce((sum, [x, y], i) => sum + x! * ring[i]![1]! - ring[i]![0]! * y!, 0) / 2;

/** Nearest facility and counts within radii against flatbush and kdbush, which see the same points in a plane of metres. */
import Flatbush from "flatbush";
import KDBush from "kdbush";
import { countsWithin, gridIndex, nearest } from "../../src/geo/gridIndex.ts";
import { EARTH_RADIUS_METERS, haversineMeters } from "../../src/geo/haversine.ts";
import type { Bench } from "./figure.ts";
import { CITY_CENTER, cityPoints } from "./generate.ts";
import { measurePair } from "./measure.ts";

const COUNT = 10_000;
const RADII_METERS = [300, 500, 1000];
/** The peers' plane bends the sphere by less than this within 60 km: how far equal distances may differ. */
const PLANE_TOLERANCE = 1e-4;
const ROUNDS = { warm: 15, rounds: 31 };

const input = () => {
  const communities = cityPoints(COUNT, 1);
  const facilities = cityPoints(COUNT, 2);
  return {
    communities,
    facilities,
    plane: { communities: inPlane(communities), facilities: inPlane(facilities) },
  };
};

export const nearestBench: Bench = {
  name: "nearest/10k x 10k",
  run() {
    const { communities, facilities, plane } = input();
    const index = gridIndex(facilities);
    const tree = new Flatbush(COUNT);
    for (let i = 0; i < COUNT; i++) tree.add(plane.facilities[2 * i]!, plane.facilities[2 * i + 1]!);
    tree.finish();
    const measured = measurePair(
      () => nearest(index, communities),
      () => {
        const found = new Uint32Array(COUNT);
        for (let i = 0; i < COUNT; i++)
          found[i] = tree.neighbors(plane.communities[2 * i]!, plane.communities[2 * i + 1]!, 1)[0]!;
        return found;
      },
      ROUNDS,
    );
    let different = 0;
    for (let i = 0; i < COUNT; i++) {
      const at = (facility: number) =>
        haversineMeters(
          communities[2 * i]!,
          communities[2 * i + 1]!,
          facilities[2 * facility]!,
          facilities[2 * facility + 1]!,
        );
      const theirs = at(measured.peer[i]!);
      if (Math.abs(at(measured.ours.index[i]!) - theirs) > theirs * PLANE_TOLERANCE) different++;
    }
    return {
      bench: this.name,
      ours: measured.oursMs,
      peer: measured.peerMs,
      peerName: "flatbush",
      bar: 6,
      difference:
        different > 0 ? `${different} of ${COUNT} nearest facilities are at another distance` : null,
    };
  },
};

export const countsBench: Bench = {
  name: "counts/10k x 10k",
  run() {
    const { communities, facilities, plane } = input();
    const index = gridIndex(facilities);
    const tree = new KDBush(COUNT);
    for (let i = 0; i < COUNT; i++) tree.add(plane.facilities[2 * i]!, plane.facilities[2 * i + 1]!);
    tree.finish();
    const measured = measurePair(
      () => countsWithin(index, communities, RADII_METERS),
      () =>
        RADII_METERS.map((radius) => {
          const counts = new Uint32Array(COUNT);
          for (let i = 0; i < COUNT; i++)
            counts[i] = tree.within(plane.communities[2 * i]!, plane.communities[2 * i + 1]!, radius).length;
          return counts;
        }),
      ROUNDS,
    );
    // Pairs that stand on the circle to within the tolerance may fall on either side.
    const bounds = (share: number) =>
      countsWithin(
        index,
        communities,
        RADII_METERS.map((r) => r * (1 + share)),
      );
    const least = bounds(-PLANE_TOLERANCE);
    const most = bounds(PLANE_TOLERANCE);
    let different = 0;
    measured.peer.forEach((counts, r) => {
      counts.forEach((count, i) => {
        const ours = measured.ours[r]![i]!;
        const onCircle = most[r]![i]! - least[r]![i]!;
        if (Math.abs(count - ours) > onCircle) different++;
      });
    });
    return {
      bench: this.name,
      ours: measured.oursMs,
      peer: measured.peerMs,
      peerName: "kdbush",
      bar: 6,
      difference: different > 0 ? `${different} of ${3 * COUNT} counts differ` : null,
    };
  },
};

/** Azimuthal equidistant plane around the city's centre, in metres: lengths within 60 km are true to 2 in 100,000. */
function inPlane(points: Float64Array): Float64Array {
  const plane = new Float64Array(points.length);
  const [lng0, lat0] = CITY_CENTER.map((v) => (v * Math.PI) / 180) as [number, number];
  for (let i = 0; i < points.length; i += 2) {
    const lng = (points[i]! * Math.PI) / 180 - lng0;
    const lat = (points[i + 1]! * Math.PI) / 180;
    const east = Math.cos(lat) * Math.sin(lng);
    const north = Math.cos(lat0) * Math.sin(lat) - Math.sin(lat0) * Math.cos(lat) * Math.cos(lng);
    const sine = Math.hypot(east, north);
    const stretch = sine === 0 ? 1 : Math.asin(sine) / sine;
    plane[i] = EARTH_RADIUS_METERS * stretch * east;
    plane[i + 1] = EARTH_RADIUS_METERS * stretch * north;
  }
  return plane;
}

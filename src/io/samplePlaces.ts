import type { District } from "../model/district.ts";
import { knownColumn } from "./columnNames.ts";
import { convertToWgs84 } from "./coordinates.ts";
import { districtFinder } from "./districtNames.ts";
import { ringsOf } from "./districtSink.ts";
import { columnNames, type FileTable } from "./fileTable.ts";
import { isObject } from "./geojsonChecks.ts";
import { COORDINATE_SYSTEMS, type CoordinateSystem, type Role } from "./loadResult.ts";
import { coordinateOf, isSwapped } from "./positions.ts";
import { isInsideRings } from "./ring.ts";

const SAMPLE = 2_000;

/** Some rows of a file, evenly drawn: where they say they are. */
export interface PlaceSample {
  /** n x 2, lng/lat as written. */
  readonly positions: Float64Array;
  /** The district each row names; empty where it names none. */
  readonly districts: readonly string[];
}

/** At most 2,000 rows of `table` that have a readable position. */
export function samplePlaces(table: Exclude<FileTable, { kind: "manifest" }>, role: Role): PlaceSample {
  const names = columnNames(table);
  const nameOf = (field: string) => names.findIndex((name) => knownColumn(role, name)?.field === field);
  const [lngAt, latAt, districtAt] = [nameOf("lng"), nameOf("lat"), nameOf("district")];
  const positions: number[] = [];
  const districts: string[] = [];
  const rows = table.kind === "cells" ? table.rows : table.features;
  const step = Math.max(1, Math.floor(rows.length / SAMPLE));
  for (let i = 0; i < rows.length && districts.length < SAMPLE; i += step) {
    let position: readonly [number, number] | null;
    let district: unknown;
    if (table.kind === "cells") {
      const row = table.rows[i]!;
      position = [coordinateOf(row[lngAt]) ?? Number.NaN, coordinateOf(row[latAt]) ?? Number.NaN];
      district = row[districtAt];
    } else {
      const feature = table.features[i];
      if (!isObject(feature)) continue;
      const properties = isObject(feature["properties"]) ? feature["properties"] : {};
      position = firstPosition(isObject(feature["geometry"]) ? feature["geometry"]["coordinates"] : null);
      district = districtAt < 0 ? "" : properties[names[districtAt]!];
    }
    if (position && isSwapped(...position)) position = [position[1], position[0]];
    if (!position || !(Math.abs(position[0]) <= 180 && Math.abs(position[1]) <= 90)) continue;
    positions.push(position[0], position[1]);
    districts.push(typeof district === "string" || typeof district === "number" ? String(district) : "");
  }
  return { positions: Float64Array.from(positions), districts };
}

/** Share of the sampled rows that lie in the district they name, when read as each of the systems; null where none names a district of known outline. */
export function systemEvidence(
  sample: PlaceSample,
  districts: readonly District[],
): Readonly<Record<CoordinateSystem, number>> | null {
  const find = districtFinder(districts);
  const shapes = new Map(districts.filter((d) => d.geometry).map((d) => [d.code, flatRings(d)]));
  const judged: [number, ReturnType<typeof flatRings>][] = [];
  for (const [i, name] of sample.districts.entries()) {
    const shape = shapes.get(find(name) ?? "");
    if (shape) judged.push([i, shape]);
  }
  if (judged.length === 0) return null;
  const shares = { WGS84: 0, GCJ02: 0, BD09: 0 };
  for (const system of COORDINATE_SYSTEMS) {
    const moved = sample.positions.slice();
    convertToWgs84(moved, system);
    let inside = 0;
    for (const [i, { positions, starts }] of judged)
      if (isInsideRings(positions, starts, 0, starts.length - 1, moved[2 * i]!, moved[2 * i + 1]!)) inside++;
    shares[system] = inside / judged.length;
  }
  return shares;
}

/** Share of the sampled positions that lie in a box; NaN for an empty sample. */
export function shareInside(
  positions: Float64Array,
  bbox: readonly [number, number, number, number],
): number {
  let inside = 0;
  for (let i = 0; i < positions.length; i += 2) {
    const lng = positions[i]!;
    const lat = positions[i + 1]!;
    if (lng >= bbox[0] && lng <= bbox[2] && lat >= bbox[1] && lat <= bbox[3]) inside++;
  }
  return (2 * inside) / positions.length;
}

function flatRings(district: District): { positions: Float64Array; starts: number[] } {
  const rings = ringsOf(district.geometry!);
  const starts = [0];
  for (const ring of rings) starts.push(starts.at(-1)! + ring.length);
  return {
    positions: Float64Array.from(rings.flatMap((ring) => ring.flatMap(([lng, lat]) => [lng!, lat!]))),
    starts,
  };
}

function firstPosition(coordinates: unknown): readonly [number, number] | null {
  let at = coordinates;
  for (let depth = 0; depth < 4 && Array.isArray(at); depth++) {
    if (typeof at[0] === "number" && typeof at[1] === "number") return [at[0], at[1]];
    at = at[0];
  }
  return null;
}

/** Streets from GeoJSON lines. */
import { distinctPoints } from "../geo/streetInput.ts";
import { EDGE_CLASSES, type EdgeClass } from "../geo/walkingNetwork.ts";
import { problemSentence, recordOf } from "../i18n/problemSentence.ts";
import type { Problem } from "../model/problem.ts";
import { convertToWgs84 } from "./coordinates.ts";
import { checkLines, isObject } from "./geojsonChecks.ts";
import { checkedFeature } from "./geojsonFeatures.ts";
import { InputError } from "./inputError.ts";
import { openFile } from "./openFile.ts";
import { checkedPosition } from "./positions.ts";
import { ProblemList } from "./problems.ts";
import type { DraftedStreets } from "./streetDraft.ts";
import type { Streets } from "./streets.ts";
import { type WalkableWay, walkableTags } from "./walkableTags.ts";

interface Line {
  /** n x 2, lng/lat degrees WGS84, in the direction of a one-way. */
  readonly positions: Float64Array;
  readonly way: WalkableWay;
}

/**
 * The streets of a GeoJSON file: every LineString and MultiLineString, its third coordinates left aside. Lines meet where
 * coordinates agree to 1e-7 degrees, about a centimetre. Properties are read as tags of
 * OpenStreetMap where they have `highway` (or `fclass`), else `class` is one of EDGE_CLASSES or a value of highway; a line that says
 * neither is residential. Features of another geometry are passed over.
 * @throws InputError where the file is no GeoJSON or holds no line
 */
export function readStreetLines(bytes: Uint8Array, file: string): Streets {
  const problems = new ProblemList(file);
  const table = openFile(bytes, file, problems);
  if (table === null || table.kind !== "features")
    throw new InputError(
      file,
      table === null ? firstSentence(problems) : "is a table, expected GeoJSON lines",
    );
  const lines: Line[] = [];
  let ways = 0;
  table.features.forEach((feature, f) => {
    const checked = table.broken.has(f) ? null : checkedFeature(feature, f, problems);
    if (checked === null) return;
    const parts = linesOf(checked.feature["geometry"]);
    if (parts === null || !checkLines(parts, 2, f, parts.length > 1 ? "[]" : "", problems)) return;
    ways++;
    const way = wayOf(checked.properties);
    if (way === null) return;
    for (const part of parts as readonly (readonly number[][])[]) {
      const positions = positionsOf(part, f, problems);
      if (positions === null) continue;
      convertToWgs84(positions, table.system);
      lines.push(way.reversed ? turned(positions, way) : { positions, way });
    }
  });
  const broken = problems.items.some(({ severity }) => severity === "error");
  if (ways === 0 || (lines.length === 0 && broken))
    throw new InputError(
      file,
      `has no usable line among its ${table.features.length} features, expected LineString or MultiLineString${broken ? `: ${firstSentence(problems)}` : ""}`,
    );
  return {
    ...drafted(lines),
    ways,
    walkedWays: lines.length,
    date: "",
    licence: "",
    problems: problems.close(),
  };
}

function linesOf(geometry: unknown): readonly unknown[] | null {
  if (!isObject(geometry)) return null;
  const coordinates = geometry["coordinates"];
  if (geometry["type"] === "LineString") return [coordinates];
  return geometry["type"] === "MultiLineString" && Array.isArray(coordinates) ? coordinates : null;
}

function wayOf(properties: Readonly<Record<string, unknown>>): WalkableWay | null {
  const tags: Record<string, string> = {};
  for (const [name, value] of Object.entries(properties))
    if (typeof value === "string" && value !== "") tags[name] = value;
    else if (typeof value === "number") tags[name] = String(value);
    else if (typeof value === "boolean") tags[name] = value ? "yes" : "no";
  const highway = tags["highway"] ?? tags["fclass"];
  if (highway !== undefined) return walkableTags({ ...tags, highway });
  const known = EDGE_CLASSES.indexOf(tags["class"] as EdgeClass);
  const way = walkableTags({ ...tags, highway: known < 0 ? (tags["class"] ?? "") : "residential" });
  const street = way ?? walkableTags({ ...tags, highway: "residential" });
  return known < 0 || street === null ? street : { ...street, edgeClass: known };
}

function positionsOf(
  part: readonly (readonly number[])[],
  feature: number,
  problems: ProblemList,
): Float64Array | null {
  const positions = new Float64Array(2 * part.length);
  for (const [i, [lng, lat]] of part.entries()) {
    const position = checkedPosition(lng!, lat!, problems, { feature, field: `coordinates[${i}]` });
    if (position === null) return null;
    positions.set(position, 2 * i);
  }
  return positions;
}

function turned(positions: Float64Array, way: WalkableWay): Line {
  const turned = new Float64Array(positions.length);
  for (let i = 0; i < positions.length; i += 2)
    turned.set(positions.subarray(i, i + 2), positions.length - 2 - i);
  return { positions: turned, way: { ...way, incline: -way.incline, reversed: false } };
}

/** Lines into streets, points of equal place being one. */
function drafted(lines: readonly Line[]): DraftedStreets {
  const starts = new Uint32Array(lines.length + 1);
  lines.forEach(({ positions }, i) => {
    starts[i + 1] = starts[i]! + positions.length / 2;
  });
  const all = new Float64Array(2 * starts[lines.length]!);
  lines.forEach(({ positions }, i) => {
    all.set(positions, 2 * starts[i]!);
  });
  const { points, pointIndex } = distinctPoints(all);
  const ways = {
    starts,
    pointIndex,
    class: Uint8Array.from(lines, ({ way }) => way.edgeClass),
    flags: Uint8Array.from(lines, ({ way }) => way.flags),
    incline: Float32Array.from(lines, ({ way }) => way.incline),
  };
  return { streets: { points, ways }, cutWays: 0, missingPoints: 0 };
}

function firstSentence({ items }: { readonly items: readonly Problem[] }): string {
  const problem = items.find(({ severity }) => severity === "error") ?? items[0];
  if (problem === undefined) return "cannot be read";
  const record = recordOf("en", problem);
  return `${record === "" ? "" : `${record}: `}${problemSentence("en", problem)}`;
}

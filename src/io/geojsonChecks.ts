/** Checks of GeoJSON's structure (RFC 7946) that do not depend on what the features are. */
import type { ProblemList } from "./problems.ts";

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Members that would change the meaning of an object (RFC 7946, section 7.1). */
const FOREIGN = {
  FeatureCollection: ["coordinates", "geometries", "geometry", "properties"],
  Feature: ["coordinates", "geometries", "features"],
  geometry: ["geometry", "properties", "features"],
} as const;

export function checkForeignMembers(
  object: Readonly<Record<string, unknown>>,
  kind: keyof typeof FOREIGN,
  feature: number | undefined,
  problems: ProblemList,
): void {
  for (const field of FOREIGN[kind])
    if (Object.hasOwn(object, field))
      problems.warning("geojson.foreignMember", { ...where(feature), field, met: kind });
}

export function checkBbox(
  object: Readonly<Record<string, unknown>>,
  feature: number | undefined,
  problems: ProblemList,
): void {
  const bbox = object["bbox"];
  if (bbox === undefined) return;
  const details = { ...where(feature), field: "bbox", met: bbox, expected: "[west, south, east, north]" };
  if (!Array.isArray(bbox) || !bbox.every((n) => typeof n === "number"))
    problems.warning("geojson.bboxNotNumbers", details);
  else if (bbox.length !== 4 && bbox.length !== 6) problems.warning("geojson.bboxLength", details);
}

/** Whether `value` begins with two numbers; says what is wrong otherwise. */
export function readPosition(
  value: unknown,
  feature: number,
  field: string,
  problems: ProblemList,
): value is number[] {
  if (
    Array.isArray(value) &&
    (value.length === 2 || value.length === 3) &&
    typeof value[0] === "number" &&
    typeof value[1] === "number" &&
    (value.length === 2 || typeof value[2] === "number")
  )
    return true;
  const expected = "[lng, lat]";
  if (!Array.isArray(value)) {
    problems.error("geojson.nesting", { feature, field, met: value, expected });
    return false;
  }
  if (value.length < 2) {
    problems.error("geojson.positionTooShort", { feature, field, met: value, expected });
    return false;
  }
  const wrong = value.findIndex((n) => typeof n !== "number");
  if (wrong >= 0) {
    const key = Array.isArray(value[wrong]) ? "geojson.nesting" : "geojson.positionNotNumber";
    problems.error(key, { feature, field: `${field}[${wrong}]`, met: value[wrong], expected });
    return false;
  }
  problems.info("geojson.positionTooLong", { feature, field, met: value, expected });
  return true;
}

/** Whether every line has at least `least` sound positions. */
export function checkLines(
  lines: readonly unknown[],
  least: number,
  feature: number,
  path: string,
  problems: ProblemList,
): boolean {
  for (const [l, line] of lines.entries()) {
    const field = path === "" ? "coordinates" : `coordinates[${l}]`;
    if (!Array.isArray(line)) {
      problems.error("geojson.nesting", { feature, field, met: line, expected: "[[lng, lat], …]" });
      return false;
    }
    if (line.length < least) {
      problems.error("geojson.lineTooShort", {
        feature,
        field,
        met: String(line.length),
        expected: `>= ${least}`,
      });
      return false;
    }
    for (const [i, vertex] of line.entries())
      if (!readPosition(vertex, feature, `${field}[${i}]`, problems)) return false;
  }
  return true;
}

function where(feature: number | undefined): { feature?: number } {
  return feature === undefined ? {} : { feature };
}

import { systemOfName } from "./coordinates.ts";
import type { FileTable } from "./fileTable.ts";
import { checkBbox, checkForeignMembers, isObject } from "./geojsonChecks.ts";
import type { CoordinateSystem } from "./loadResult.ts";
import type { ProblemList } from "./problems.ts";
import type { BrokenFeature } from "./salvageFeatures.ts";

const GEOMETRIES = [
  "Point",
  "MultiPoint",
  "LineString",
  "MultiLineString",
  "Polygon",
  "MultiPolygon",
  "GeometryCollection",
];
const TYPES = ["FeatureCollection", "Feature", ...GEOMETRIES];

/** The features of a GeoJSON value: of a collection, a single feature, or a bare geometry. Null, with the reason, when it is none of these. */
export function featuresOf(
  root: unknown,
  broken: ReadonlyMap<number, BrokenFeature>,
  problems: ProblemList,
): FileTable | null {
  if (!isObject(root)) {
    problems.error("geojson.rootNotObject", { met: root, expected: "{…}" });
    return null;
  }
  const type = root["type"];
  const canonical =
    typeof type === "string" ? TYPES.find((t) => t.toLowerCase() === type.toLowerCase()) : undefined;
  if (canonical === undefined) {
    const key =
      type === undefined
        ? "geojson.typeMissing"
        : typeof type === "string"
          ? "geojson.typeUnknown"
          : "geojson.typeNotText";
    problems.error(key, {
      field: "type",
      ...(type === undefined ? {} : { met: type }),
      expected: TYPES.join(", "),
    });
    return null;
  }
  const system = systemOfCrs(root, problems);
  if (system === null) return null;
  if (canonical !== "FeatureCollection") {
    const feature = canonical === "Feature" ? root : { type: "Feature", properties: null, geometry: root };
    return { kind: "features", features: [feature], broken, system };
  }
  if (canonical !== type)
    problems.warning("geojson.typeCase", { field: "type", met: type, expected: canonical });
  checkForeignMembers(root, "FeatureCollection", undefined, problems);
  checkBbox(root, undefined, problems);
  const features = root["features"];
  if (features === undefined) {
    problems.error("geojson.featuresMissing", { field: "features", expected: "[…]" });
    return null;
  }
  if (!Array.isArray(features)) {
    problems.error("geojson.featuresNotArray", { field: "features", met: features, expected: "[…]" });
    return null;
  }
  if (features.length === 0) problems.warning("file.noFeatures", { field: "features", met: "[]" });
  return { kind: "features", features, broken, system };
}

/** The properties of feature number `index` when it is one ({} for null); null, with the reason, when it is none. */
export function checkedFeature(
  feature: unknown,
  index: number,
  problems: ProblemList,
): {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly feature: Readonly<Record<string, unknown>>;
} | null {
  if (!isObject(feature)) {
    problems.error("geojson.featureNotObject", {
      feature: index,
      field: `features[${index}]`,
      met: feature,
      expected: "{…}",
    });
    return null;
  }
  const type = feature["type"];
  if (type !== "Feature") {
    const details = {
      feature: index,
      field: "type",
      ...(type === undefined ? {} : { met: type }),
      expected: "Feature",
    };
    if (typeof type !== "string" || type.toLowerCase() !== "feature") {
      problems.error("geojson.featureType", details);
      return null;
    }
    problems.warning("geojson.typeCase", details);
  }
  checkForeignMembers(feature, "Feature", index, problems);
  checkBbox(feature, index, problems);
  const properties = feature["properties"];
  if (properties === null || properties === undefined) return { properties: {}, feature };
  if (!isObject(properties)) {
    problems.error("geojson.propertiesNotObject", {
      feature: index,
      field: "properties",
      met: properties,
      expected: "{…}, null",
    });
    return null;
  }
  return { properties, feature };
}

/** The system that the crs member names: WGS84 and CGCS2000 in degrees, GCJ-02, BD-09; null, with the reason, for all others. */
function systemOfCrs(
  root: Readonly<Record<string, unknown>>,
  problems: ProblemList,
): CoordinateSystem | null {
  const crs = root["crs"];
  if (crs === undefined || crs === null) return "WGS84";
  const properties = isObject(crs) ? crs["properties"] : undefined;
  const name =
    typeof crs === "string"
      ? crs
      : isObject(properties)
        ? (properties["name"] ?? properties["code"])
        : undefined;
  const system = typeof name === "string" || typeof name === "number" ? systemOfName(String(name)) : null;
  if (system === null)
    problems.error("crs.unsupported", {
      field: "crs",
      met: name ?? crs,
      expected: "CRS84, EPSG:4326, EPSG:4490, GCJ-02, BD-09",
    });
  return system;
}

import { FootprintBuilder } from "./footprintBuilder.ts";
import { checkBbox, checkForeignMembers, checkLines, isObject, readPosition } from "./geojsonChecks.ts";
import { checkedPosition, isSwapped } from "./positions.ts";
import type { ProblemList } from "./problems.ts";
import { doubleArea, reverseRing, selfIntersection } from "./ring.ts";

/** What a geometry gave: a point, polygons pending in the builder, nothing usable (said), or no geometry at all. */
export type GeometryOutcome = "point" | "polygons" | "rejected" | "none";

/** Reads one geometry at a time: checks it, keeps a representative position, and writes polygons into a builder. */
export class GeometryReader {
  readonly footprints = new FootprintBuilder();
  lng = Number.NaN;
  lat = Number.NaN;
  private readonly problems: ProblemList;

  constructor(problems: ProblemList, footprints?: FootprintBuilder) {
    this.problems = problems;
    if (footprints) this.footprints = footprints;
  }

  /** Reads `geometry` of feature number `feature`. After "rejected" the pending polygons have to be rolled back. */
  read(geometry: unknown, feature: number): GeometryOutcome {
    if (geometry === null || geometry === undefined) return "none";
    if (!isObject(geometry))
      return this.fail("geojson.geometryNotObject", feature, "geometry", geometry, "{…}");
    const type = geometry["type"];
    checkBbox(geometry, feature, this.problems);
    if (type === "GeometryCollection") return this.readCollection(geometry, feature);
    checkForeignMembers(geometry, "geometry", feature, this.problems);
    const canonical = typeof type === "string" ? CANONICAL.get(type.toLowerCase()) : undefined;
    if (canonical === undefined || type === undefined)
      return type === undefined
        ? this.fail("geojson.typeMissing", feature, "geometry.type", undefined, KNOWN)
        : this.fail("geojson.typeUnknown", feature, "geometry.type", type, KNOWN);
    if (canonical !== type)
      this.problems.warning("geojson.typeCase", {
        feature,
        field: "geometry.type",
        met: type,
        expected: canonical,
      });
    const coordinates = geometry["coordinates"];
    if (coordinates === undefined)
      return this.fail("geojson.coordinatesMissing", feature, "coordinates", undefined, "[…]");
    if (!Array.isArray(coordinates))
      return this.fail("geojson.coordinatesNotArray", feature, "coordinates", coordinates, "[…]");
    if (coordinates.length === 0) return this.fail("geometry.empty", feature, "coordinates", "[]", "[…]");
    switch (canonical) {
      case "Point":
        return this.readPoint(coordinates, feature, "coordinates");
      case "MultiPoint":
        if (coordinates.length === 1) return this.readPoint(coordinates[0], feature, "coordinates[0]");
        if (!checkLines([coordinates], 1, feature, "", this.problems)) return "rejected";
        return this.fail(
          "geometry.unsuitable",
          feature,
          "geometry",
          `MultiPoint (${coordinates.length})`,
          SUITABLE,
        );
      case "Polygon":
        return this.readPolygon(coordinates, feature, "coordinates") ? "polygons" : "rejected";
      case "MultiPolygon": {
        for (const [p, polygon] of coordinates.entries())
          if (!this.readPolygon(polygon, feature, `coordinates[${p}]`)) return "rejected";
        return "polygons";
      }
      default: {
        const lines = canonical === "LineString" ? [coordinates] : coordinates;
        if (!checkLines(lines, 2, feature, canonical === "LineString" ? "" : "[]", this.problems))
          return "rejected";
        return this.fail("geometry.unsuitable", feature, "geometry", canonical, SUITABLE);
      }
    }
  }

  private readPoint(point: unknown, feature: number, field: string): GeometryOutcome {
    if (!readPosition(point, feature, field, this.problems)) return "rejected";
    const position = checkedPosition(point[0]!, point[1]!, this.problems, { feature, field });
    if (!position) return "rejected";
    [this.lng, this.lat] = position;
    return "point";
  }

  private readPolygon(rings: unknown, feature: number, field: string): boolean {
    if (!Array.isArray(rings)) {
      this.fail("geojson.nesting", feature, field, rings, "[[[lng, lat], …]]");
      return false;
    }
    if (rings.length === 0) {
      this.fail("geometry.empty", feature, field, "[]", "[[[lng, lat], …]]");
      return false;
    }
    for (const [r, ring] of rings.entries())
      if (!this.readRing(ring, feature, `${field}[${r}]`, r === 0)) return false;
    this.footprints.endPolygon();
    return true;
  }

  private readRing(ring: unknown, feature: number, field: string, shell: boolean): boolean {
    const { problems, footprints } = this;
    if (!Array.isArray(ring))
      return this.fail("geojson.nesting", feature, field, ring, "[[lng, lat], …]") !== "rejected";
    const from = footprints.vertices;
    for (const [i, vertex] of ring.entries()) {
      if (!readPosition(vertex, feature, `${field}[${i}]`, problems)) return false;
      const swapped = i > 0 && isSwapped(vertex[0]!, vertex[1]!);
      if (swapped) footprints.vertex(vertex[1]!, vertex[0]!);
      else {
        const quick = Math.abs(vertex[0]!) <= 180 && Math.abs(vertex[1]!) < 73;
        const position = quick
          ? (vertex as unknown as readonly [number, number])
          : checkedPosition(vertex[0]!, vertex[1]!, problems, { feature, field: `${field}[${i}]` });
        if (!position) return false;
        footprints.vertex(position[0], position[1]);
      }
    }
    const { positions } = footprints;
    const n = footprints.vertices - from;
    const last = footprints.vertices - 1;
    const closed =
      n > 1 &&
      positions[2 * from] === positions[2 * last] &&
      positions[2 * from + 1] === positions[2 * last + 1];
    if (n < (closed ? 4 : 3)) {
      this.fail("geometry.ringTooShort", feature, field, String(n), ">= 4");
      return false;
    }
    if (!closed || ring[0].length !== ring[ring.length - 1].length)
      problems.warning("geometry.ringNotClosed", {
        feature,
        field,
        met: ring[ring.length - 1],
        expected: JSON.stringify(ring[0]),
      });
    if (!closed) footprints.vertex(positions[2 * from]!, positions[2 * from + 1]!);
    const to = footprints.vertices;
    const area = doubleArea(footprints.positions, from, to);
    if (area === 0) {
      this.fail("geometry.noArea", feature, field, "0 m²", "> 0 m²");
      return false;
    }
    const crossing = selfIntersection(footprints.positions, from, to);
    if (crossing >= 0)
      problems.warning("geometry.selfIntersection", {
        feature,
        field,
        met: `[${footprints.positions[2 * crossing]}, ${footprints.positions[2 * crossing + 1]}]`,
        position: [footprints.positions[2 * crossing]!, footprints.positions[2 * crossing + 1]!],
      });
    else if (area > 0 !== shell) {
      reverseRing(footprints.positions, from, to);
      problems.info("geometry.winding", { feature, field });
    }
    footprints.endRing();
    return true;
  }

  /** A collection of one geometry is that geometry; others hold nothing that is one place. */
  private readCollection(collection: Readonly<Record<string, unknown>>, feature: number): GeometryOutcome {
    const geometries = collection["geometries"];
    if (geometries === undefined)
      return this.fail("geojson.geometriesMissing", feature, "geometries", undefined, "[…]");
    if (!Array.isArray(geometries))
      return this.fail("geojson.geometriesNotArray", feature, "geometries", geometries, "[…]");
    for (const [g, member] of geometries.entries()) {
      const field = `geometries[${g}]`;
      if (!isObject(member)) return this.fail("geojson.geometryNotObject", feature, field, member, "{…}");
      if (member["type"] === "GeometryCollection") {
        this.problems.warning("geojson.nestedCollection", { feature, field });
        return this.fail("geometry.unsuitable", feature, "geometry", "GeometryCollection", SUITABLE);
      }
    }
    if (geometries.length === 1) {
      this.problems.warning("geojson.singleCollection", { feature, field: "geometries" });
      return this.read(geometries[0], feature);
    }
    return this.fail(
      "geometry.unsuitable",
      feature,
      "geometry",
      `GeometryCollection (${geometries.length})`,
      SUITABLE,
    );
  }

  private fail(
    key: Parameters<ProblemList["error"]>[0],
    feature: number,
    field: string,
    met: unknown,
    expected: string,
  ): "rejected" {
    this.problems.error(key, { feature, field, ...(met === undefined ? {} : { met }), expected });
    return "rejected";
  }
}

const TYPES = [
  "Point",
  "MultiPoint",
  "LineString",
  "MultiLineString",
  "Polygon",
  "MultiPolygon",
  "GeometryCollection",
];
const CANONICAL = new Map(TYPES.map((type) => [type.toLowerCase(), type]));
const KNOWN = TYPES.join(", ");
const SUITABLE = "Point, Polygon, MultiPolygon";

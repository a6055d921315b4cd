import type { MultiPolygon, Polygon, Position } from "geojson";
import type { District } from "../model/district.ts";
import { knownColumn } from "./columnNames.ts";
import { convertToWgs84 } from "./coordinates.ts";
import { FootprintBuilder } from "./footprintBuilder.ts";
import { GeometryReader } from "./geometryReader.ts";
import type { CoordinateSystem } from "./loadResult.ts";
import type { ProblemList } from "./problems.ts";
import type { RowSink, SinkColumn } from "./rowSink.ts";

interface Column extends SinkColumn {
  readonly field: string;
}

/** Reads rows into districts. */
export class DistrictSink implements RowSink<Column> {
  accepted = 0;
  rejected = 0;
  repeated = 0;
  private problems!: ProblemList;
  private reader!: GeometryReader;
  private footprints = new FootprintBuilder();
  private same: (a: number, b: number) => boolean = () => false;
  private feature = 0;
  private mark = 0;
  private row: Record<string, unknown> = {};
  private shape: unknown;
  private readonly rows: { district: District; readonly feature: number }[] = [];
  private fileStart = 0;
  private readonly codes = new Map<string, number>();

  column(name: string): Column {
    return { name, field: knownColumn("districts", name)?.field ?? "" };
  }

  start(problems: ProblemList): void {
    this.problems = problems;
  }

  open(_rows: number, same: (a: number, b: number) => boolean): void {
    this.same = same;
    this.footprints = new FootprintBuilder();
    this.reader = new GeometryReader(this.problems, this.footprints);
    this.fileStart = this.rows.length;
  }

  begin(feature: number): void {
    this.feature = feature;
    this.mark = this.problems.length;
    this.row = {};
    this.shape = undefined;
  }

  set(column: Column, value: unknown): void {
    if (column.name === "__proto__")
      this.problems.warning("record.reservedName", { feature: this.feature, field: column.name });
    else if (column.field !== "" && !Object.hasOwn(this.row, column.field)) this.row[column.field] = value;
  }

  geometry(geometry: unknown): void {
    this.shape = geometry;
  }

  featureId(id: unknown): void {
    if (!Object.hasOwn(this.row, "code")) this.row["code"] = id;
  }

  end(): void {
    const { feature, problems } = this;
    const nameZh = textOf(this.row["nameZh"]) || textOf(this.row["nameEn"]) || textOf(this.row["code"]);
    const code = textOf(this.row["code"]) || nameZh;
    const outcome = this.reader.read(this.shape, feature);
    if (code === "") problems.error("district.noName", { feature, field: "code, name" });
    else if (outcome === "point")
      problems.error("geometry.unsuitable", {
        feature,
        field: "geometry",
        met: "Point",
        expected: "Polygon, MultiPolygon",
      });
    else if (outcome === "none") problems.warning("district.noGeometry", { feature, field: "geometry" });
    const place = outcome === "polygons" ? this.footprints.pendingPoint() : undefined;
    if (code === "" || outcome === "rejected" || outcome === "point") this.rejected++;
    else if (this.codes.has(code)) this.sayTwice(code);
    else {
      const reported = this.row["reported"];
      const given = pointOf(this.row["labelPoint"]);
      const label = given ?? place;
      this.codes.set(code, feature);
      this.accepted++;
      this.rows.push({
        feature,
        district: {
          code,
          nameZh,
          nameEn: textOf(this.row["nameEn"]) || nameZh,
          reported: reported !== false && reported !== "false" && reported !== "否" && reported !== 0,
          ...(outcome === "polygons" ? { geometry: this.takeGeometry() } : {}),
          ...(label ? { labelPoint: label } : {}),
        },
      });
    }
    problems.complete(this.mark, code === "" ? undefined : code, place);
    this.footprints = new FootprintBuilder();
    this.reader = new GeometryReader(this.problems, this.footprints);
  }

  reject(): void {
    this.rejected++;
  }

  close(system: CoordinateSystem): void {
    for (let i = this.fileStart; i < this.rows.length; i++) {
      const entry = this.rows[i]!;
      const { geometry, labelPoint } = entry.district;
      if (!geometry) continue;
      if (system !== "WGS84")
        for (const ring of ringsOf(geometry)) for (const vertex of ring) moveToWgs84(vertex, system);
      const label: [number, number] | undefined = labelPoint ? [labelPoint[0], labelPoint[1]] : undefined;
      if (label && system !== "WGS84") moveToWgs84(label, system);
      entry.district = { ...entry.district, ...(label ? { labelPoint: label } : {}), bbox: bboxOf(geometry) };
    }
  }

  build(): readonly District[] {
    return this.rows.map(({ district }) => district);
  }

  private sayTwice(code: string): void {
    const first = this.codes.get(code)!;
    const details = { feature: this.feature, id: code, field: "code", met: code, expected: `#${first}` };
    if (
      this.rows.some((row, i) => i >= this.fileStart && row.feature === first) &&
      this.same(first, this.feature)
    ) {
      this.repeated++;
      this.problems.warning("id.repeated", details);
    } else {
      this.rejected++;
      this.problems.error("id.duplicate", details);
    }
  }

  /** The pending polygons as GeoJSON. */
  private takeGeometry(): Polygon | MultiPolygon {
    const { positions, ringStarts, polygonStarts } = this.footprints;
    const polygons: Position[][][] = [];
    for (let p = 0; p < polygonStarts.length - 1; p++) {
      const rings: Position[][] = [];
      for (let r = polygonStarts[p]!; r < polygonStarts[p + 1]!; r++) {
        const ring: Position[] = [];
        for (let v = ringStarts[r]!; v < ringStarts[r + 1]!; v++)
          ring.push([positions[2 * v]!, positions[2 * v + 1]!]);
        rings.push(ring);
      }
      polygons.push(rings);
    }
    return polygons.length === 1
      ? { type: "Polygon", coordinates: polygons[0]! }
      : { type: "MultiPolygon", coordinates: polygons };
  }
}

/** All rings of a geometry. */
export function ringsOf(geometry: Polygon | MultiPolygon): readonly Position[][] {
  return geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
}

function bboxOf(geometry: Polygon | MultiPolygon): readonly [number, number, number, number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of ringsOf(geometry))
    for (const [lng, lat] of ring) {
      west = Math.min(west, lng!);
      south = Math.min(south, lat!);
      east = Math.max(east, lng!);
      north = Math.max(north, lat!);
    }
  return [west, south, east, north];
}

function moveToWgs84(vertex: Position, system: CoordinateSystem): void {
  const moved = Float64Array.of(vertex[0]!, vertex[1]!);
  convertToWgs84(moved, system);
  vertex[0] = moved[0]!;
  vertex[1] = moved[1]!;
}

function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
}

function pointOf(value: unknown): [number, number] | undefined {
  return Array.isArray(value) &&
    value.length >= 2 &&
    typeof value[0] === "number" &&
    typeof value[1] === "number"
    ? [value[0], value[1]]
    : undefined;
}

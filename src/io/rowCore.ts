import { convertToWgs84 } from "./coordinates.ts";
import { FootprintBuilder } from "./footprintBuilder.ts";
import { type GeometryOutcome, GeometryReader } from "./geometryReader.ts";
import type { CoordinateSystem } from "./loadResult.ts";
import { checkedPosition, coordinateOf } from "./positions.ts";
import type { ProblemList } from "./problems.ts";

/** Identity and place of rows, the same for communities and facilities: ids are unique, positions on the Earth, identical rows kept once. */
export class RowCore {
  readonly ids: string[] = [];
  readonly names: string[] = [];
  positions = new Float64Array(0);
  readonly footprints = new FootprintBuilder();
  problems!: ProblemList;
  accepted = 0;
  rejected = 0;
  /** For each identical repetition the accepted row that it repeats. */
  readonly repeats: number[] = [];
  /** Index of the row at work, in its file. */
  feature = 0;
  id = "";
  name = "";
  lng = Number.NaN;
  lat = Number.NaN;
  lngText: unknown;
  latText: unknown;
  entrance: readonly [number, number] | null = null;
  /** Number of problems before the row at work. */
  mark = 0;
  private reader!: GeometryReader;
  /** "cells" until a geometry is met: files of rows and cells have none. */
  private outcome: GeometryOutcome | "cells" = "cells";
  /** Ids met; empty as long as they ascend (shorter ones first: c9, c10), when none can be met twice. */
  private readonly seen = new Set<string>();
  private ascending = true;
  /** Row of each id, made when a first id is met twice: rare, and a set costs half. */
  private readonly rows = new Map<string, number>();
  /** Of each accepted row: its feature number, and the first accepted row of its file. */
  private sourceRows = new Uint32Array(0);
  private fileStart = 0;
  private fileVertexStart = 0;
  private fileProblemStart = 0;
  private stem = "";
  private madeIds = 0;
  private same: (a: number, b: number) => boolean = () => false;

  open(problems: ProblemList, rows: number, same: (a: number, b: number) => boolean): void {
    this.problems = problems;
    this.same = same;
    this.reader = new GeometryReader(problems, this.footprints);
    this.fileStart = this.ids.length;
    this.fileVertexStart = this.footprints.vertices;
    this.fileProblemStart = problems.length;
    this.stem = problems.file.replace(/^.*[/\\]/, "").replace(/\.[^.]*$/, "");
    this.madeIds = 0;
    const capacity = this.ids.length + rows;
    if (2 * capacity > this.positions.length) {
      const positions = new Float64Array(2 * capacity);
      positions.set(this.positions);
      this.positions = positions;
      const sourceRows = new Uint32Array(capacity);
      sourceRows.set(this.sourceRows);
      this.sourceRows = sourceRows;
    }
  }

  get repeated(): number {
    return this.repeats.length;
  }

  begin(feature: number): void {
    this.feature = feature;
    this.id = "";
    this.name = "";
    this.lng = Number.NaN;
    this.lat = Number.NaN;
    this.lngText = undefined;
    this.latText = undefined;
    this.entrance = null;
    this.outcome = "cells";
    this.mark = this.problems.length;
  }

  geometry(geometry: unknown): void {
    const point = geometry as { type?: unknown; coordinates?: unknown; bbox?: unknown } | null;
    if (typeof point === "object" && point !== null && point.type === "Point" && point.bbox === undefined) {
      const c = point.coordinates;
      if (Array.isArray(c) && c.length === 2) {
        const lng: unknown = c[0];
        const lat: unknown = c[1];
        if (
          typeof lng === "number" &&
          typeof lat === "number" &&
          lng >= -180 &&
          lng <= 180 &&
          lat > -90 &&
          lat < 73 &&
          lat !== 0
        ) {
          this.lng = lng;
          this.lat = lat;
          this.outcome = "point";
          return;
        }
      }
    }
    this.outcome = this.reader.read(geometry, this.feature);
    if (this.outcome === "point") {
      this.lng = this.reader.lng;
      this.lat = this.reader.lat;
    } else if (this.outcome === "polygons") [this.lng, this.lat] = this.footprints.pendingPoint();
  }

  /** The row's number among the accepted ones when it has a place and an id of its own; -1 when it is rejected or a repetition. */
  end(): number {
    const row = this.ids.length;
    const { problems } = this;
    const placed = this.place();
    let id = this.id;
    let kept = placed;
    if (placed) {
      if (id === "") {
        id = `${this.stem}-${this.feature + 1}`;
        this.madeIds++;
      }
      if (this.isTwice(id)) {
        kept = false;
        this.sayTwice(id, this.rowOf(id));
      }
    } else this.rejected++;
    if (problems.length > this.mark) {
      const position = Number.isNaN(this.lng) ? undefined : ([this.lng, this.lat] as const);
      problems.complete(this.mark, id === "" ? undefined : id, position);
    }
    if (!kept) {
      this.footprints.rollBack();
      return -1;
    }
    this.footprints.endFeature();
    this.positions[2 * row] = this.lng;
    this.positions[2 * row + 1] = this.lat;
    this.sourceRows[row] = this.feature;
    this.ids.push(id);
    this.names.push(this.name === "" ? id : this.name);
    this.accepted++;
    return row;
  }

  /** Ends a file: what was said of many rows at once, and positions to WGS84. */
  close(system: CoordinateSystem): void {
    const { problems } = this;
    if (this.madeIds > 0)
      problems.info("id.missing", { met: String(this.madeIds), expected: `${this.stem}-1 …` });
    if (system === "WGS84") return;
    convertToWgs84(this.positions, system, this.fileStart, this.ids.length);
    convertToWgs84(this.footprints.positions, system, this.fileVertexStart, this.footprints.vertices);
    for (const problem of problems.items.slice(this.fileProblemStart)) {
      if (!problem.position) continue;
      const moved = Float64Array.from(problem.position);
      convertToWgs84(moved, system);
      problem.position = [moved[0]!, moved[1]!];
    }
  }

  private isTwice(id: string): boolean {
    if (this.ascending) {
      const last = this.ids.length === 0 ? "" : this.ids[this.ids.length - 1]!;
      if (id.length > last.length || (id.length === last.length && id > last)) return false;
      this.ascending = false;
      for (const earlier of this.ids) this.seen.add(earlier);
    }
    const before = this.seen.size;
    this.seen.add(id);
    return this.seen.size === before;
  }

  private rowOf(id: string): number {
    for (let row = this.rows.size; row < this.ids.length; row++) this.rows.set(this.ids[row]!, row);
    return this.rows.get(id)!;
  }

  private sayTwice(id: string, first: number): void {
    const { problems, feature } = this;
    if (first < this.fileStart) {
      this.rejected++;
      problems.error("id.inOtherFile", { feature, id, field: "id", met: id });
      return;
    }
    const where = `#${this.sourceRows[first]!}`;
    if (this.same(this.sourceRows[first]!, feature)) {
      this.repeats.push(first);
      problems.warning("id.repeated", { feature, id, field: "id", met: id, expected: where });
    } else {
      this.rejected++;
      problems.error("id.duplicate", { feature, id, field: "id", met: id, expected: where });
    }
  }

  /** Settles the position from entrance, geometry or lng/lat cells; says what is missing. */
  private place(): boolean {
    const { problems, feature } = this;
    if (this.outcome === "rejected") return false;
    if (this.outcome === "none" || this.outcome === "cells") {
      const lng = coordinateOf(this.lngText);
      const lat = coordinateOf(this.latText);
      if (lng === undefined || lat === undefined) {
        if (this.lngText === undefined && this.latText === undefined)
          problems.error(
            "geometry.missing",
            this.outcome === "cells"
              ? { feature, field: "lng, lat", expected: "-180..180, -90..90" }
              : { feature, field: "geometry", expected: "Point, Polygon, MultiPolygon" },
          );
        else {
          const field = lng === undefined ? "lng" : "lat";
          problems.error("coordinates.notNumber", {
            feature,
            field,
            met: (lng === undefined ? this.lngText : this.latText) ?? "",
            expected: "-180..180",
          });
        }
        return false;
      }
      const position = checkedPosition(lng, lat, problems, { feature, field: "lng, lat" });
      if (!position) return false;
      [this.lng, this.lat] = position;
    }
    if (this.entrance) [this.lng, this.lat] = this.entrance;
    return true;
  }
}

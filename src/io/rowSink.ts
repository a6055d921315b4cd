/** What takes the rows of a file: one implementation per role. Called for each row: begin, set for each cell, geometry, end. */
export interface RowSink<C extends SinkColumn = SinkColumn> {
  /** How the cells of the column `name` are taken; also for names that are not known. */
  column(name: string): C;
  /** Announces `rows` more rows, of which `same(a, b)` says whether two are identical. */
  open(rows: number, same: (a: number, b: number) => boolean): void;
  begin(feature: number): void;
  set(column: C, value: unknown): void;
  /** The geometry of the row; not called for files of rows and cells. */
  geometry(geometry: unknown): void;
  /** The id that a GeoJSON feature has outside its properties. */
  featureId(id: string | number): void;
  end(): void;
  /** Takes a row that could not be looked into (the problem is said already). */
  reject(): void;
  readonly accepted: number;
  readonly rejected: number;
  readonly repeated: number;
}

export interface SinkColumn {
  readonly name: string;
}

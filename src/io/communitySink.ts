import {
  COMPREHENSIVE_STAGES,
  type Communities,
  MANAGEMENT_MODES,
  MANAGEMENT_STAGES,
  UNKNOWN_CODE,
} from "../model/community.ts";
import type { District } from "../model/district.ts";
import type { Menu } from "../model/menu.ts";
import { GAP_WORDS } from "./aliases.ts";
import { parseNumberCell } from "./cells.ts";
import { CodeBuilder, grown, SetBuilder, TextBuilder } from "./columnBuilders.ts";
import { knownColumn } from "./columnNames.ts";
import { CoreSink } from "./coreSink.ts";
import { deficitReader } from "./deficits.ts";
import { districtResolver } from "./districtNames.ts";
import { mostOf, readNumber, readYear } from "./numberFields.ts";
import { checkHistory, RECORD_GROUPS } from "./recordGroups.ts";
import type { RowSink, SinkColumn } from "./rowSink.ts";
import { comprehensiveCode, managementCode, managementModeCode } from "./stageWords.ts";

// What is done with the cells of a column. Plain numbers, so that the switch in `set` stays fast.
const OTHER = 0;
const NUMBER = 1;
const ID = 2;
const NAME = 3;
const DISTRICT = 4;
const STREET = 5;
const YEAR = 6;
const STAGE = 7;
const DEFICITS = 8;
const GROUP = 9;
const LNG = 10;
const LAT = 11;
const ENTRANCE = 12;
const GAP = 13;
const WITHOUT_MANAGEMENT = 14;
const RESERVED = 15;

interface Column extends SinkColumn {
  readonly does: number;
  readonly field: string;
  readonly factor: number;
  /** Of NUMBER, YEAR and STAGE: number of the column in `numbers` or `stages`. */
  readonly slot: number;
  /** Of NUMBER: the largest believable value. */
  readonly most: number;
}

const NUMBERS = [
  "buildYear",
  "buildings",
  "households",
  "population",
  "elderly60Plus",
  "floorAreaSquareMeters",
  "budgetYuan",
] as const;
const STAGES = [
  { field: "comprehensive", codes: COMPREHENSIVE_STAGES, code: comprehensiveCode },
  { field: "management", codes: MANAGEMENT_STAGES, code: managementCode },
  { field: "managementMode", codes: MANAGEMENT_MODES, code: managementModeCode },
] as const;
const ELDERLY = NUMBERS.indexOf("elderly60Plus");
const POPULATION = NUMBERS.indexOf("population");
const DOES: Readonly<Record<string, number>> = {
  id: ID,
  name: NAME,
  district: DISTRICT,
  street: STREET,
  buildYear: YEAR,
  deficits: DEFICITS,
  lng: LNG,
  lat: LAT,
  entrance: ENTRANCE,
  withoutManagement: WITHOUT_MANAGEMENT,
  comprehensive: STAGE,
  management: STAGE,
  managementMode: STAGE,
};

export interface CommunityContext {
  readonly districts: readonly District[];
  readonly menus: readonly Menu[];
  /** Latest year in which a building may be completed. */
  readonly latestYear: number;
}

/** Reads rows into the columns of communities; several files may follow one another. */
export class CommunitySink extends CoreSink implements RowSink<Column> {
  private readonly context: CommunityContext;
  private readonly numbers: (Float32Array | Float64Array)[] = NUMBERS.map((name) =>
    name === "budgetYuan" ? new Float64Array(0) : new Float32Array(0),
  );
  private readonly stages = STAGES.map(() => new Uint8Array(0));
  private readonly stageWords = STAGES.map(() => new Map<unknown, number>());
  private readonly district: CodeBuilder;
  private readonly street = new CodeBuilder((raw) =>
    typeof raw === "string" || typeof raw === "number" ? String(raw).trim() : "",
  );
  private readonly deficits = new SetBuilder();
  private readonly records = new TextBuilder();
  private readonly readDeficits: ReturnType<typeof deficitReader>;
  private record: Record<string, unknown> | null = null;
  private other: Record<string, unknown> | null = null;

  constructor(context: CommunityContext) {
    super();
    this.context = context;
    this.district = new CodeBuilder(districtResolver(context.districts, () => this.core));
    this.readDeficits = deficitReader(context.menus);
  }

  column(name: string): Column {
    const known = knownColumn("communities", name);
    const field = known?.field ?? name;
    const number = NUMBERS.indexOf(field as (typeof NUMBERS)[number]);
    const stage = STAGES.findIndex((s) => s.field === field);
    let does = OTHER;
    if (name === "__proto__") does = RESERVED;
    else if (known) {
      if (Object.hasOwn(DOES, field)) does = DOES[field]!;
      else if (Object.hasOwn(RECORD_GROUPS, field)) does = GROUP;
      else if (Object.hasOwn(GAP_WORDS, field)) does = GAP;
      else if (number >= 0) does = NUMBER;
    }
    return {
      name,
      field,
      does,
      factor: known?.factor ?? 1,
      slot: stage >= 0 ? stage : number,
      most: mostOf(field),
    };
  }

  open(rows: number, same: (a: number, b: number) => boolean): void {
    this.core.open(this.core.problems, rows, same);
    const capacity = this.core.ids.length + rows;
    for (let c = 0; c < this.numbers.length; c++)
      this.numbers[c] = grown(this.numbers[c]!, capacity, Number.NaN);
    for (let c = 0; c < this.stages.length; c++)
      this.stages[c] = grown(this.stages[c]!, capacity, UNKNOWN_CODE);
    for (const builder of [this.district, this.street, this.deficits, this.records])
      builder.reserve(capacity);
  }

  begin(feature: number): void {
    this.core.begin(feature);
  }

  set(column: Column, value: unknown): void {
    const core = this.core;
    const row = core.ids.length;
    switch (column.does) {
      case NUMBER:
        if (typeof value === "number" && column.factor === 1 && value >= 0 && value <= column.most)
          this.numbers[column.slot]![row] = value;
        else this.numbers[column.slot]![row] = readNumber(value, column, core);
        return;
      case YEAR:
        if (typeof value === "number" && value >= 1840 && value <= this.context.latestYear)
          this.numbers[column.slot]![row] = value;
        else this.numbers[column.slot]![row] = readYear(value, column.name, this.context.latestYear, core);
        return;
      case ID:
        this.featureId(value as string);
        return;
      case NAME:
        if (typeof value === "string") core.name = value.trim();
        else if (typeof value === "number") core.name = String(value);
        return;
      case DISTRICT:
        if (value !== null && value !== "") this.district.set(row, value);
        return;
      case STREET:
        if (value !== null && value !== "") this.street.set(row, value);
        return;
      case STAGE:
        this.setStage(column, row, value);
        return;
      case DEFICITS:
        this.readDeficits(value, column.name, row, this.deficits, core);
        return;
      case LNG:
        core.lngText = value;
        return;
      case LAT:
        core.latText = value;
        return;
      default:
        this.setRare(column, row, value);
    }
  }

  end(): void {
    const { core, record } = this;
    const at = core.ids.length;
    if (record)
      checkHistory(record, { comprehensive: this.stages[0]![at]!, management: this.stages[1]![at]! }, core);
    if (this.numbers[ELDERLY]![at]! > this.numbers[POPULATION]![at]!)
      core.problems.warning("number.partExceedsWhole", {
        feature: core.feature,
        field: "elderly60Plus",
        met: this.numbers[ELDERLY]![at],
        expected: `<= population (${this.numbers[POPULATION]![at]})`,
      });
    const row = core.end();
    if (row < 0) this.forget(at);
    else if (record || this.other)
      this.records.set(row, JSON.stringify(this.other ? { ...record, other: this.other } : record));
    this.record = null;
    this.other = null;
  }

  build(): Communities {
    const { core } = this;
    const n = core.ids.length;
    const number = (name: (typeof NUMBERS)[number]) => this.numbers[NUMBERS.indexOf(name)]!.slice(0, n);
    const order = this.context.menus.flatMap((menu) => menu.items.map((item) => item.id));
    return {
      length: n,
      ids: core.ids,
      names: core.names,
      positions: core.positions.slice(0, 2 * n),
      footprints: core.footprints.build(),
      district: this.district.build(n),
      street: this.street.build(n),
      buildYear: number("buildYear") as Float32Array,
      buildings: number("buildings") as Float32Array,
      households: number("households") as Float32Array,
      population: number("population") as Float32Array,
      elderly60Plus: number("elderly60Plus") as Float32Array,
      floorAreaSquareMeters: number("floorAreaSquareMeters") as Float32Array,
      budgetYuan: number("budgetYuan") as Float64Array,
      deficits: this.deficits.build(n, order),
      comprehensive: this.stages[0]!.slice(0, n),
      management: this.stages[1]!.slice(0, n),
      managementMode: this.stages[2]!.slice(0, n),
      records: this.records.build(n),
    };
  }

  private setStage(column: Column, row: number, value: unknown): void {
    const words = this.stageWords[column.slot]!;
    let code = words.get(value);
    if (code === undefined) {
      const { codes, code: codeOf } = STAGES[column.slot]!;
      if (value === null || value === "" || value === undefined) return;
      code = typeof value === "string" ? codeOf(value) : undefined;
      if (code === undefined) {
        this.core.problems.warning("stage.unknown", {
          feature: this.core.feature,
          field: column.name,
          met: value,
          expected: codes.join(", "),
        });
        return;
      }
      words.set(value, code);
    }
    this.stages[column.slot]![row] = code;
  }

  private setRare(column: Column, row: number, value: unknown): void {
    const { core } = this;
    if (value === null || value === undefined || value === "") return;
    switch (column.does) {
      case GROUP: {
        const kept = RECORD_GROUPS[column.field as keyof typeof RECORD_GROUPS](value, column.field, core);
        if (kept !== undefined) {
          this.record ??= {};
          this.record[column.field] = kept;
        }
        return;
      }
      case ENTRANCE: {
        const pair = typeof value === "string" ? value.split(/[，,\s]+/).map(Number) : value;
        if (Array.isArray(pair) && pair.length >= 2 && Math.abs(pair[0]) <= 180 && Math.abs(pair[1]) <= 90)
          core.entrance = [pair[0], pair[1]];
        else
          core.problems.warning("coordinates.entrance", {
            feature: core.feature,
            field: column.name,
            met: value,
            expected: "[lng, lat]",
          });
        return;
      }
      case RESERVED:
        core.problems.warning("record.reservedName", { feature: core.feature, field: column.name });
        return;
      case GAP:
      case WITHOUT_MANAGEMENT: {
        const cell = typeof value === "string" ? parseNumberCell(value) : undefined;
        const count = cell?.kind === "value" ? cell.value : value;
        if (typeof count === "number" && count >= 0) {
          if (column.does === WITHOUT_MANAGEMENT)
            this.stages[1]![row] = count > 0 ? 0 : this.stages[1]![row]!;
          else if (count > 0)
            this.readDeficits(GAP_WORDS[column.field]!, column.name, row, this.deficits, core, true);
          else this.deficits.know(row);
        }
        break;
      }
      default:
    }
    this.other ??= Object.create(null) as Record<string, unknown>;
    this.other[column.name] = value;
  }

  /** Clears what a rejected row left in the columns. */
  private forget(row: number): void {
    for (const column of this.numbers) column[row] = Number.NaN;
    for (const column of this.stages) column[row] = UNKNOWN_CODE;
    this.district.codes[row] = 0xffff;
    this.street.codes[row] = 0xffff;
    this.deficits.rollBack(row);
  }
}

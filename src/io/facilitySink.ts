import { UNKNOWN_CODE } from "../model/community.ts";
import { DELIVERY_MODES, FACILITY_STATUSES, type Facilities } from "../model/facility.ts";
import type { RulePack } from "../model/rulePack.ts";
import { CodeBuilder, grown } from "./columnBuilders.ts";
import { knownColumn, normalized } from "./columnNames.ts";
import { CoreSink } from "./coreSink.ts";
import { mostOf, readNumber, readYear } from "./numberFields.ts";
import type { RowSink, SinkColumn } from "./rowSink.ts";
import { deliveryModeCode, facilityStatusCode } from "./stageWords.ts";

interface Column extends SinkColumn {
  /** Canonical name; empty for names that are not known. */
  readonly field: string;
  readonly factor: number;
  readonly most: number;
}

export interface FacilityContext {
  readonly rulePacks: readonly RulePack[];
  readonly latestYear: number;
}

const NUMBERS = ["tier", "capacity", "floorAreaSquareMeters", "openYear"] as const;
const TIERS = new Set([5, 10, 15]);

/** Reads rows into the columns of facilities; several files may follow one another. */
export class FacilitySink extends CoreSink implements RowSink<Column> {
  private readonly context: FacilityContext;
  private readonly kind: CodeBuilder;
  private readonly numbers: Float32Array[] = NUMBERS.map(() => new Float32Array(0));
  private status = new Uint8Array(0);
  private deliveryMode = new Uint8Array(0);
  private readonly addresses: string[] = [];
  private address = "";

  constructor(context: FacilityContext) {
    super();
    this.context = context;
    const find = kindFinder(context.rulePacks);
    const known = context.rulePacks.length > 0;
    this.kind = new CodeBuilder((raw) => {
      const text = typeof raw === "string" || typeof raw === "number" ? String(raw).trim() : "";
      const found = find(text);
      if (found === undefined && known && text !== "")
        this.core.problems.info("facility.newKind", { feature: this.core.feature, field: "kind", met: text });
      return found ?? text;
    });
  }

  column(name: string): Column {
    const known = knownColumn("facilities", name);
    const field = known?.field ?? "";
    return { name, field, factor: known?.factor ?? 1, most: mostOf(field) };
  }

  open(rows: number, same: (a: number, b: number) => boolean): void {
    this.core.open(this.core.problems, rows, same);
    const capacity = this.core.ids.length + rows;
    for (let c = 0; c < this.numbers.length; c++)
      this.numbers[c] = grown(this.numbers[c]!, capacity, Number.NaN);
    this.status = grown(this.status, capacity, UNKNOWN_CODE);
    this.deliveryMode = grown(this.deliveryMode, capacity, UNKNOWN_CODE);
    this.kind.reserve(capacity);
  }

  begin(feature: number): void {
    this.core.begin(feature);
    this.address = "";
  }

  set(column: Column, value: unknown): void {
    const { core } = this;
    const row = core.ids.length;
    if (value === null || value === undefined || value === "") return;
    switch (column.field) {
      case "id":
        this.featureId(value);
        return;
      case "name":
        core.name = String(value).trim();
        return;
      case "kind":
        this.kind.set(row, value);
        return;
      case "tier":
        this.setTier(row, value, column);
        return;
      case "capacity":
      case "floorAreaSquareMeters":
        this.numbers[NUMBERS.indexOf(column.field)]![row] = readNumber(value, column, core);
        return;
      case "openYear":
        this.numbers[NUMBERS.indexOf("openYear")]![row] = readYear(
          value,
          column.name,
          this.context.latestYear,
          core,
        );
        return;
      case "status":
        this.setWord(this.status, row, value, column.name, facilityStatusCode, FACILITY_STATUSES);
        return;
      case "deliveryMode":
        this.setWord(this.deliveryMode, row, value, column.name, deliveryModeCode, DELIVERY_MODES);
        return;
      case "address":
        this.address = String(value);
        return;
      case "lng":
        core.lngText = value;
        return;
      case "lat":
        core.latText = value;
        return;
      default:
        if (column.name === "__proto__")
          core.problems.warning("record.reservedName", { feature: core.feature, field: column.name });
    }
  }

  end(): void {
    const at = this.core.ids.length;
    const unknownKind = this.kind.codes[at] === 0xffff;
    if (unknownKind)
      this.core.problems.warning("facility.noKind", { feature: this.core.feature, field: "kind" });
    const row = this.core.end();
    if (row >= 0) {
      this.addresses.push(this.address);
      return;
    }
    for (const column of this.numbers) column[at] = Number.NaN;
    this.status[at] = UNKNOWN_CODE;
    this.deliveryMode[at] = UNKNOWN_CODE;
    this.kind.codes[at] = 0xffff;
  }

  build(): Facilities {
    const n = this.core.ids.length;
    const [tier, capacity, floorArea, openYear] = this.numbers.map((column) => column.slice(0, n));
    return {
      length: n,
      ids: this.core.ids,
      names: this.core.names,
      positions: this.core.positions.slice(0, 2 * n),
      kind: this.kind.build(n),
      tier: tier!,
      capacity: capacity!,
      floorAreaSquareMeters: floorArea!,
      status: this.status.slice(0, n),
      deliveryMode: this.deliveryMode.slice(0, n),
      openYear: openYear!,
      addresses: this.addresses,
    };
  }

  private setTier(row: number, value: unknown, column: Column): void {
    const minutes = readNumber(value, column, this.core);
    if (TIERS.has(minutes)) this.numbers[0]![row] = minutes;
    else if (!Number.isNaN(minutes))
      this.core.problems.warning("facility.tier", {
        feature: this.core.feature,
        field: column.name,
        met: value,
        expected: "5, 10, 15",
      });
  }

  private setWord(
    into: Uint8Array,
    row: number,
    value: unknown,
    field: string,
    codeOf: (word: string) => number | undefined,
    codes: readonly string[],
  ): void {
    const code = typeof value === "string" ? codeOf(value) : undefined;
    if (code !== undefined) into[row] = code;
    else
      this.core.problems.warning("stage.unknown", {
        feature: this.core.feature,
        field,
        met: value,
        expected: codes.join(", "),
      });
  }
}

/** A function from a kind's id or label to its id. */
function kindFinder(rulePacks: readonly RulePack[]): (name: string) => string | undefined {
  const ids = new Map<string, string>();
  for (const pack of rulePacks)
    for (const kind of pack.kinds)
      for (const name of [kind.id, kind.label.zh, kind.label.en, kind.short?.zh ?? "", kind.short?.en ?? ""])
        if (name !== "" && !ids.has(normalized(name))) ids.set(normalized(name), kind.id);
  return (name) => ids.get(normalized(name));
}

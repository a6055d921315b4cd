/** Communities as a table of plain cells, for files. */
import { type Locale, label, t } from "../i18n/t.ts";
import type { City } from "../model/city.ts";
import {
  COMPREHENSIVE_STAGES,
  type Communities,
  MANAGEMENT_MODES,
  MANAGEMENT_STAGES,
} from "../model/community.ts";
import type { MenuItem } from "../model/menu.ts";
import type { Priority, PriorityMethod } from "../model/priority.ts";
import type { FacilityKind } from "../model/rulePack.ts";
import { RULE_IDS } from "../model/rules.ts";
import { type BitSetColumn, bitCount, type CodeColumn, NO_CODE } from "../table/column.ts";
import type { Facts } from "./facts.ts";
import type { Reach } from "./reach.ts";
import type { WalkReach } from "./walkingCoverage.ts";

export interface CommunityTableInput {
  readonly city: City;
  readonly facts: Facts;
  readonly reach: Reach;
  readonly missing: BitSetColumn;
  /** How that was measured, in words. */
  readonly method: string;
  /** Walks to each kind by that method; none where it is the straight line of `reach`. */
  readonly walks: readonly Pick<WalkReach, "kind" | "seconds">[];
  readonly priority: Priority;
  readonly priorityMethod: PriorityMethod;
  readonly kinds: readonly FacilityKind[];
  readonly menuItems: ReadonlyMap<string, MenuItem>;
  readonly districtName: (code: string) => string;
  /** Ids of the communities that the user edited. */
  readonly edited: ReadonlySet<string>;
  /** The filters in words; empty: none is set. */
  readonly filters: readonly string[];
  readonly locale: Locale;
}

type Cell = string | number | null;

export interface CommunityTable {
  readonly header: readonly string[];
  /** The cells of one community, in the order of the header; null: not known. O(columns). */
  readonly row: (row: number) => readonly Cell[];
}

interface Column {
  readonly header: string;
  readonly cell: (row: number) => Cell;
}

/**
 * Every column of a community in one language. What is not known is an empty cell. Data date, filters and the notice on invented records
 * stand in the last columns of every row: a row that is copied elsewhere keeps them, and the first line of the file stays the header.
 */
export function communityTable(input: CommunityTableInput): CommunityTable {
  const columns = [...recordColumns(input), ...derivedColumns(input), ...truthColumns(input)];
  return { header: columns.map((c) => c.header), row: (row) => columns.map((c) => c.cell(row)) };
}

function recordColumns({ city, locale, districtName, menuItems }: CommunityTableInput): readonly Column[] {
  const c = city.communities;
  const comprehensive = COMPREHENSIVE_STAGES.map((stage) => t(locale, `map.stage.${stage}`));
  const management = MANAGEMENT_STAGES.map((stage) => t(locale, `map.managementStage.${stage}`));
  const modes = MANAGEMENT_MODES.map((mode) => t(locale, `filters.manager.${mode}`));
  const deficits = c.deficits.values.map((id) => {
    const item = menuItems.get(id);
    return item ? label(locale, { zh: item.nameZh, en: item.nameEn }) : id;
  });
  return [
    { header: t(locale, "filters.csv.id"), cell: (i) => c.ids[i]! },
    { header: t(locale, "filters.csv.name"), cell: (i) => c.names[i]! },
    { header: t(locale, "filters.csv.district"), cell: codeCell(c.district, districtName) },
    { header: t(locale, "filters.csv.street"), cell: codeCell(c.street, (name) => name) },
    { header: t(locale, "filters.csv.buildYear"), cell: numberCell(c.buildYear) },
    { header: t(locale, "filters.csv.buildings"), cell: numberCell(c.buildings) },
    { header: t(locale, "filters.csv.households"), cell: numberCell(c.households) },
    { header: t(locale, "filters.csv.population"), cell: numberCell(c.population) },
    { header: t(locale, "filters.csv.elderly"), cell: numberCell(c.elderly60Plus) },
    { header: t(locale, "filters.csv.area"), cell: numberCell(c.floorAreaSquareMeters, 2) },
    {
      header: t(locale, "filters.csv.comprehensive"),
      cell: (i) => comprehensive[c.comprehensive[i]!] ?? null,
    },
    { header: t(locale, "filters.csv.management"), cell: (i) => management[c.management[i]!] ?? null },
    { header: t(locale, "filters.csv.mode"), cell: (i) => modes[c.managementMode[i]!] ?? null },
    { header: t(locale, "filters.csv.budget"), cell: numberCell(c.budgetYuan, 2) },
    { header: t(locale, "filters.csv.deficitCount"), cell: countCell(c.deficits) },
    { header: t(locale, "filters.csv.deficits"), cell: setCell(c.deficits, deficits, locale) },
  ];
}

function derivedColumns(input: CommunityTableInput): readonly Column[] {
  const { city, facts, reach, missing, priority, kinds, locale } = input;
  const shortName = (id: string) => {
    const kind = kinds.find((k) => k.id === id);
    return kind ? label(locale, kind.short ?? kind.label) : id;
  };
  const willing = [t(locale, "filters.willing.no"), t(locale, "filters.willing.yes")];
  const rules = RULE_IDS.map((id) => `${id} ${t(locale, `rule.${id}.name`)}`);
  return [
    { header: t(locale, "filters.csv.willing"), cell: (i) => willing[facts.willing[i]!] ?? null },
    { header: t(locale, "filters.csv.missingCount"), cell: countCell(missing) },
    {
      header: t(locale, "filters.csv.missing"),
      cell: setCell(missing, missing.values.map(shortName), locale),
    },
    ...kinds.flatMap((kind) => {
      const meters = reach.find((r) => r.kind === kind.id)?.meters;
      const header = t(locale, "filters.csv.distance", { kind: label(locale, kind.label) });
      return meters ? [{ header, cell: numberCell(meters) }] : [];
    }),
    ...input.walks.flatMap(({ kind, seconds }) => {
      const known = kinds.find(({ id }) => id === kind);
      const name = known ? label(locale, known.label) : kind;
      const header = t(locale, "filters.csv.minutes", { kind: name, method: input.method });
      return [
        {
          header,
          cell: numberCell(
            seconds.map((each) => each / 60),
            1,
          ),
        },
      ];
    }),
    {
      header: t(locale, "filters.csv.flags"),
      cell: (i) => rules.filter((_, r) => ((facts.flags[i]! >>> r) & 1) === 1).join(separator(locale)),
    },
    {
      header: t(locale, input.priorityMethod === "topsis" ? "weighting.csv.topsis" : "filters.csv.priority"),
      cell: numberCell(priority.scores, 1),
    },
    { header: t(locale, "filters.csv.rank"), cell: (i) => priority.ranks[i]! || null },
    { header: t(locale, "filters.csv.knownShare"), cell: numberCell(priority.knownShare, 3) },
    ...positionColumns(city.communities, locale),
  ];
}

function positionColumns({ positions }: Communities, locale: Locale): readonly Column[] {
  const at = (i: number): Cell =>
    Number.isFinite(positions[i]!) ? Math.round(positions[i]! * 1e6) / 1e6 : null;
  return [
    { header: t(locale, "filters.csv.lng"), cell: (i) => at(2 * i) },
    { header: t(locale, "filters.csv.lat"), cell: (i) => at(2 * i + 1) },
  ];
}

function truthColumns({ city, filters, method, edited, locale }: CommunityTableInput): readonly Column[] {
  const { dataDate, synthetic } = city.info;
  const conditions = filters.join("; ") || t(locale, "filters.csv.noFilters");
  const notice = synthetic ? label(locale, synthetic.notice) : "";
  return [
    {
      header: t(locale, "edits.csv"),
      cell: (i) => (edited.has(city.communities.ids[i]!) ? t(locale, "edits.csv.yes") : ""),
    },
    { header: t(locale, "filters.csv.date"), cell: () => dataDate },
    { header: t(locale, "filters.csv.filters"), cell: () => conditions },
    { header: t(locale, "walking.method"), cell: () => method },
    { header: t(locale, "filters.csv.notice"), cell: () => notice },
  ];
}

function numberCell(values: Float32Array | Float64Array, digits = 0): (row: number) => Cell {
  const scale = 10 ** digits;
  return (i) => (Number.isFinite(values[i]!) ? Math.round(values[i]! * scale) / scale : null);
}

function codeCell({ codes, values }: CodeColumn, nameOf: (value: string) => string): (row: number) => Cell {
  const names = values.map(nameOf);
  return (i) => (codes[i] === NO_CODE ? null : names[codes[i]!]!);
}

function countCell(column: BitSetColumn): (row: number) => Cell {
  return (i) => (column.known[i] === 1 ? bitCount(column, i) : null);
}

function setCell(column: BitSetColumn, names: readonly string[], locale: Locale): (row: number) => Cell {
  const { words, wordsPerRow, known } = column;
  const between = separator(locale);
  return (i) => {
    if (known[i] === 0) return null;
    let text = "";
    for (let w = 0; w < wordsPerRow; w++)
      for (let v = words[i * wordsPerRow + w]!; v !== 0; v &= v - 1) {
        const name = names[32 * w + 31 - Math.clz32(v & -v)]!;
        text += text === "" ? name : between + name;
      }
    return text;
  };
}

const separator = (locale: Locale): string => (locale === "zh" ? "、" : "; ");

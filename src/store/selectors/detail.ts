/** The community whose detail is open: its record with what follows from it. */
import { ruleInput } from "../../analysis/facts.ts";
import {
  COMPREHENSIVE_STAGES,
  type CommunityRecord,
  type ComprehensiveStage,
  type Consent,
  communityRecord,
  FUNDING_SOURCES,
  MANAGEMENT_MODES,
  MANAGEMENT_STAGES,
  type ManagementMode,
  type ManagementStage,
  type Meeting,
} from "../../model/community.ts";
import { type ConsentResult, consentResult } from "../../model/consent.ts";
import type { MenuItem } from "../../model/menu.ts";
import type { Contribution, PriorityMethod } from "../../model/priority.ts";
import type { Thresholds } from "../../model/rulePack.ts";
import { evaluateRules, type Rule, type RuleOutcome } from "../../model/rules.ts";
import { type CodeColumn, hasBit, NO_CODE } from "../../table/column.ts";
import type { Atlas, AtlasState } from "../state.ts";
import { menuItems } from "./filterOptions.ts";
import { memoize } from "./memoize.ts";
import { atlasOf, thresholds } from "./parameters.ts";
import { partsOf, priorities } from "./priority.ts";
import { sortedRows } from "./rows.ts";
import { selectedIndex } from "./selection.ts";

/** Numbers are NaN, texts and lists null where not known. */
export interface Detail {
  readonly row: number;
  readonly id: string;
  readonly name: string;
  /** [lng, lat]. */
  readonly position: readonly [number, number];
  readonly district: string | null;
  readonly street: string | null;
  readonly comprehensive: ComprehensiveStage | null;
  readonly management: ManagementStage | null;
  readonly managementMode: ManagementMode | null;
  readonly buildYear: number;
  readonly buildings: number;
  readonly households: number;
  readonly population: number;
  readonly elderly60Plus: number;
  readonly floorAreaSquareMeters: number;
  readonly areaPerHousehold: number;
  readonly record: CommunityRecord;
  readonly rules: readonly { readonly rule: Rule; readonly outcome: RuleOutcome }[];
  readonly deficits: readonly Deficit[] | null;
  readonly votes: readonly { readonly vote: Consent; readonly result: ConsentResult }[];
  readonly money: Money;
  readonly events: readonly Event[];
}

export interface Deficit {
  readonly id: string;
  readonly item: MenuItem | null;
  /** Whether a work repairs it; null where works are not known. */
  readonly repaired: boolean | null;
}

export interface Money {
  readonly budgetYuan: number;
  readonly budgetPerHouseholdYuan: number;
  /** The sources that are stated, in order, with their share of the sum. */
  readonly sources: readonly {
    readonly source: (typeof FUNDING_SOURCES)[number];
    readonly yuan: number;
    readonly share: number;
  }[];
  readonly fundedYuan: number;
  /** Funding less budget; 0 when they agree to the yuan. */
  readonly differenceYuan: number;
}

export type Event =
  | { readonly kind: "comprehensive"; readonly date: string; readonly stage: ComprehensiveStage }
  | { readonly kind: "management"; readonly date: string; readonly stage: ManagementStage }
  | { readonly kind: "vote"; readonly date: string; readonly passes: boolean }
  | { readonly kind: "meeting"; readonly date: string; readonly meeting: Meeting };

/** Null where no community is selected, or the city does not have it. */
export const detail: (s: AtlasState) => Detail | null = memoize(
  [atlasOf, selectedIndex, thresholds, menuItems],
  (atlas, row, limits, items) => (atlas && row >= 0 ? detailOf(atlas, row, limits, items) : null),
);

function detailOf(
  { city }: Atlas,
  row: number,
  limits: Thresholds,
  items: ReadonlyMap<string, MenuItem>,
): Detail {
  const c = city.communities;
  const record = communityRecord(c, row);
  const votes = (record.consent ?? []).map((vote) => ({ vote, result: consentResult(vote, limits.consent) }));
  const households = c.households[row]!;
  const floorAreaSquareMeters = c.floorAreaSquareMeters[row]!;
  return {
    row,
    id: c.ids[row]!,
    name: c.names[row]!,
    position: [c.positions[2 * row]!, c.positions[2 * row + 1]!],
    district: textOf(c.district, row),
    street: textOf(c.street, row),
    comprehensive: COMPREHENSIVE_STAGES[c.comprehensive[row]!] ?? null,
    management: MANAGEMENT_STAGES[c.management[row]!] ?? null,
    managementMode: MANAGEMENT_MODES[c.managementMode[row]!] ?? null,
    buildYear: c.buildYear[row]!,
    buildings: c.buildings[row]!,
    households,
    population: c.population[row]!,
    elderly60Plus: c.elderly60Plus[row]!,
    floorAreaSquareMeters,
    areaPerHousehold: perHousehold(floorAreaSquareMeters, households),
    record,
    rules: evaluateRules(ruleInput(city, row, limits)),
    deficits: deficitsOf(c.deficits, row, record, items),
    votes,
    money: moneyOf(record, c.budgetYuan[row]!, households),
    events: eventsOf(record, votes),
  };
}

function textOf({ codes, values }: CodeColumn, row: number): string | null {
  return codes[row] === NO_CODE ? null : (values[codes[row]!] ?? null);
}

const perHousehold = (value: number, households: number): number =>
  households > 0 ? value / households : Number.NaN;

function deficitsOf(
  column: Atlas["city"]["communities"]["deficits"],
  row: number,
  record: CommunityRecord,
  items: ReadonlyMap<string, MenuItem>,
): readonly Deficit[] | null {
  if (column.known[row] === 0) return null;
  const chosen = record.works && new Set(record.works.map((work) => work.itemId));
  return column.values
    .filter((_, bit) => hasBit(column, row, bit))
    .map((id) => ({ id, item: items.get(id) ?? null, repaired: chosen ? chosen.has(id) : null }));
}

function moneyOf({ funding }: CommunityRecord, budgetYuan: number, households: number): Money {
  const stated = FUNDING_SOURCES.flatMap((source) => {
    const yuan = funding?.[source];
    return yuan === undefined ? [] : [{ source, yuan }];
  });
  const fundedYuan = stated.length === 0 ? Number.NaN : stated.reduce((sum, s) => sum + s.yuan, 0);
  const difference = fundedYuan - budgetYuan;
  return {
    budgetYuan,
    budgetPerHouseholdYuan: perHousehold(budgetYuan, households),
    sources: stated.map((s) => ({ ...s, share: fundedYuan > 0 ? s.yuan / fundedYuan : 0 })),
    fundedYuan,
    differenceYuan: Math.abs(difference) < 1 ? 0 : difference,
  };
}

function eventsOf(record: CommunityRecord, votes: Detail["votes"]): readonly Event[] {
  const events: Event[] = [
    ...(record.history ?? []).map((entry): Event => {
      return entry.track === "comprehensive"
        ? { kind: "comprehensive", date: entry.date, stage: entry.stage }
        : { kind: "management", date: entry.date, stage: entry.stage };
    }),
    ...votes.flatMap(({ vote, result }): Event[] =>
      vote.date === undefined ? [] : [{ kind: "vote", date: vote.date, passes: result.passes }],
    ),
    ...(record.meetings ?? []).map((meeting): Event => ({ kind: "meeting", date: meeting.date, meeting })),
  ];
  return events.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

export interface SelectedScore {
  /** NaN: not ranked. */
  readonly score: number;
  readonly rank: number;
  readonly ranked: number;
  readonly knownShare: number;
  readonly method: PriorityMethod;
  readonly parts: readonly Contribution[];
}

/** The selected community's priority, opened into its criteria. */
export const selectedScore: (s: AtlasState) => SelectedScore | null = memoize(
  [selectedIndex, priorities, partsOf, (s) => s.priorityMethod],
  (row, { scores, ranks, ranked, knownShare }, parts, method) =>
    row < 0
      ? null
      : {
          score: scores[row]!,
          rank: ranks[row]!,
          ranked,
          knownShare: knownShare[row]!,
          method,
          parts: parts(row),
        },
);

/** Where the selected community stands in the list, 0-based (-1: not in it), and the ids beside it. */
export const neighbours: (s: AtlasState) => {
  readonly at: number;
  readonly count: number;
  readonly previous: string | null;
  readonly next: string | null;
} = memoize([atlasOf, selectedIndex, sortedRows], (atlas, row, rows) => {
  const at = row < 0 ? -1 : rows.indexOf(row);
  const idAt = (k: number) =>
    at < 0 || k < 0 || k >= rows.length ? null : (atlas?.city.communities.ids[rows[k]!] ?? null);
  return { at, count: rows.length, previous: idAt(at - 1), next: idAt(at + 1) };
});

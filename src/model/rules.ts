/** The six named rules of the two-pronged approach. Each says of one community: does it apply, why, and what would clear it. */
import { COMPREHENSIVE_STAGES, type CommunityRecord, MANAGEMENT_STAGES, UNKNOWN_CODE } from "./community.ts";
import { consentResult, isWilling } from "./consent.ts";
import type { Nature } from "./menu.ts";
import type { Thresholds } from "./rulePack.ts";

export const RULE_IDS = ["R1", "R2", "R3", "R4", "R5", "R6"] as const;
export type RuleId = (typeof RULE_IDS)[number];

/** Thresholds where a city brings no rule pack: those of the Civil Code (art. 278) and the limit year of Chongqing. */
export const FALLBACK_THRESHOLDS: Thresholds = {
  limitYear: 2000,
  planningSpeedMetersPerMinute: 60,
  consent: { participation: [2, 3], general: [1, 2], special: [3, 4] },
};

/** What the rules look at in one community. Years and yuan are NaN, lists null, codes UNKNOWN_CODE where not known. */
export interface RuleInput {
  readonly buildYear: number;
  readonly budgetYuan: number;
  /** Menu item ids lacking or broken on site. */
  readonly deficits: readonly string[] | null;
  /** Index into COMPREHENSIVE_STAGES / MANAGEMENT_STAGES. */
  readonly comprehensive: number;
  readonly management: number;
  readonly record: CommunityRecord;
  /** Nature of a menu item; undefined where no menu has it. */
  readonly natureOf: (itemId: string) => Nature | undefined;
  readonly thresholds: Thresholds;
}

/** A sentence by its message key, with its values. `items` are menu item ids. */
export interface Reason {
  readonly key: string;
  readonly params?: Readonly<Record<string, number>>;
  readonly items?: readonly string[];
}

export type RuleState = "applies" | "clear" | "unknown";

export interface RuleOutcome {
  readonly state: RuleState;
  /** Why it applies, or what is not known. */
  readonly reasons: readonly Reason[];
  /** What would clear it; for R1 and R3, what must still come. */
  readonly clearedBy: readonly Reason[];
}

export interface Rule {
  readonly id: RuleId;
  /** Name and explanation: "rule.<id>.name", "rule.<id>.text". */
  readonly messageKey: string;
  /** "good": a community worth taking up; "watch": waiting; "fault": something is missing or contradicts. */
  readonly severity: "good" | "watch" | "fault";
  readonly evaluate: (input: RuleInput) => RuleOutcome;
}

const ACCEPTED = COMPREHENSIVE_STAGES.indexOf("accepted");
const ESTABLISHED = MANAGEMENT_STAGES.indexOf("established");
const NONE = COMPREHENSIVE_STAGES.indexOf("none");

export const RULES: readonly Rule[] = [
  { id: "R1", messageKey: "rule.R1", severity: "good", evaluate: eligible },
  { id: "R2", messageKey: "rule.R2", severity: "fault", evaluate: followUpMissing },
  { id: "R3", messageKey: "rule.R3", severity: "watch", evaluate: waiting },
  { id: "R4", messageKey: "rule.R4", severity: "fault", evaluate: basicDeficitLeft },
  { id: "R5", messageKey: "rule.R5", severity: "fault", evaluate: fundingDiffers },
  { id: "R6", messageKey: "rule.R6", severity: "fault", evaluate: workWithoutConsent },
];

const CLEAR: RuleOutcome = { state: "clear", reasons: [], clearedBy: [] };

const applies = (reasons: readonly Reason[], clearedBy: readonly Reason[]): RuleOutcome => ({
  state: "applies",
  reasons,
  clearedBy,
});

const unknown = (...keys: readonly string[]): RuleOutcome => ({
  state: "unknown",
  reasons: keys.map((key) => ({ key: `rule.unknown.${key}` })),
  clearedBy: [],
});

/** The three conditions of eligibility: met, not met, or not known, each with its sentence. */
function conditions({ buildYear, deficits, record, thresholds }: RuleInput) {
  const willing = isWilling(record.consent, thresholds.consent);
  const { limitYear } = thresholds;
  return [
    {
      field: "buildYear",
      met: Number.isFinite(buildYear) ? buildYear < limitYear : null,
      yes: { key: "rule.builtBefore", params: { year: buildYear, limitYear } },
      no: { key: "rule.builtAfter", params: { year: buildYear, limitYear } },
    },
    {
      field: "deficits",
      met: deficits === null ? null : deficits.length > 0,
      yes: { key: "rule.hasDeficits", params: { count: deficits?.length ?? 0 }, items: deficits ?? [] },
      no: { key: "rule.noDeficits" },
    },
    {
      field: "consent",
      met: willing,
      yes: { key: "rule.willing" },
      no: { key: "rule.notWilling", params: needed(record, thresholds) },
    },
  ];
}

/** R1: built before the limit year, with deficits, and willing. */
function eligible(input: RuleInput): RuleOutcome {
  const all = conditions(input);
  const failed = all.filter((c) => c.met === false);
  if (failed.length > 0) return { state: "clear", reasons: failed.map((c) => c.no), clearedBy: [] };
  const open = all.filter((c) => c.met === null);
  if (open.length > 0) return unknown(...open.map((c) => c.field));
  return applies(
    all.map((c) => c.yes),
    [],
  );
}

/** R2: accepted, yet management is not established. */
function followUpMissing({ comprehensive, management }: RuleInput): RuleOutcome {
  if (comprehensive === UNKNOWN_CODE) return unknown("comprehensive");
  if (comprehensive !== ACCEPTED || management === ESTABLISHED) return CLEAR;
  if (management === UNKNOWN_CODE) return unknown("management");
  return applies([{ key: "rule.acceptedWithoutManagement" }], [{ key: "rule.establishManagement" }]);
}

/** R3: management established, comprehensive none: waiting until the conditions are ripe. */
function waiting(input: RuleInput): RuleOutcome {
  if (input.management === UNKNOWN_CODE) return unknown("management");
  if (input.management !== ESTABLISHED) return CLEAR;
  if (input.comprehensive === UNKNOWN_CODE) return unknown("comprehensive");
  if (input.comprehensive !== NONE) return CLEAR;
  const open = conditions(input).filter((c) => c.met !== true);
  const ripeWhen = open.map((c) => (c.met === null ? { key: `rule.unknown.${c.field}` } : c.no));
  return applies(
    [{ key: "rule.managedNotRenovated" }],
    ripeWhen.length > 0 ? ripeWhen : [{ key: "rule.ripe" }],
  );
}

/** R4: a basic deficit that no chosen work repairs. Unknown until works are recorded. */
function basicDeficitLeft({ deficits, record, natureOf }: RuleInput): RuleOutcome {
  if (deficits === null) return unknown("deficits");
  const basic = deficits.filter((id) => natureOf(id) === "basic");
  if (basic.length === 0) return CLEAR;
  if (record.works === undefined) return unknown("works");
  const chosen = new Set(record.works.map((work) => work.itemId));
  const left = basic.filter((id) => !chosen.has(id));
  if (left.length === 0) return CLEAR;
  return applies(
    [{ key: "rule.basicDeficitLeft", params: { count: left.length }, items: left }],
    [{ key: "rule.chooseWork", params: { count: left.length }, items: left }],
  );
}

/** R5: the stated sources of funding do not add up to the budget, to the yuan. */
function fundingDiffers({ budgetYuan, record }: RuleInput): RuleOutcome {
  if (!Number.isFinite(budgetYuan)) return unknown("budget");
  if (record.funding === undefined) return unknown("funding");
  const funded = Object.values(record.funding).reduce((sum: number, yuan) => sum + (yuan ?? 0), 0);
  const missing = budgetYuan - funded;
  if (Math.abs(missing) < 1) return CLEAR;
  const params = { funded, budget: budgetYuan, difference: Math.abs(missing) };
  return applies(
    [{ key: "rule.fundingDiffers", params }],
    [{ key: missing > 0 ? "rule.findFunding" : "rule.cutFunding", params }],
  );
}

/** R6: a chosen work lies in no passing consent. Unknown until works and votes are recorded. */
function workWithoutConsent({ record, thresholds }: RuleInput): RuleOutcome {
  if (record.works === undefined) return unknown("works");
  if (record.works.length === 0) return CLEAR;
  if (record.consent === undefined) return unknown("consent");
  const passing = record.consent.filter((vote) => consentResult(vote, thresholds.consent).passes);
  if (passing.some((vote) => vote.itemIds === "all")) return CLEAR;
  const agreed = new Set(passing.flatMap((vote) => vote.itemIds as readonly string[]));
  const left = [...new Set(record.works.map((work) => work.itemId))].filter((id) => !agreed.has(id));
  if (left.length === 0) return CLEAR;
  return applies(
    [{ key: "rule.workWithoutConsent", params: { count: left.length }, items: left }],
    [{ key: "rule.voteOn", params: { count: left.length, ...needed(record, thresholds) }, items: left }],
  );
}

/** Owners and m² that the vote nearest to passing still needs; 0 and 0 where no vote was held. */
function needed(record: CommunityRecord, thresholds: Thresholds): { owners: number; area: number } {
  const open = (record.consent ?? [])
    .map((vote) => consentResult(vote, thresholds.consent))
    .filter((r) => !r.passes && r.needed.owners.possible && r.needed.area.possible)
    .map((r) => ({ owners: r.needed.owners.more, area: r.needed.area.more }))
    .sort((a, b) => a.owners - b.owners || a.area - b.area);
  return open[0] ?? { owners: 0, area: 0 };
}

/** All six outcomes of one community. */
export function evaluateRules(
  input: RuleInput,
): readonly { readonly rule: Rule; readonly outcome: RuleOutcome }[] {
  return RULES.map((rule) => ({ rule, outcome: rule.evaluate(input) }));
}

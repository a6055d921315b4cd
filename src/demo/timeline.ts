/** When a community passed the stages of both tracks; the stage shown is the last one reached by the data date. */
import {
  COMPREHENSIVE_STAGES,
  type ComprehensiveStage,
  type HistoryEntry,
  type ManagementStage,
} from "../model/community.ts";
import { DATA_DAY, dayOf, isoDate } from "./calendar.ts";
import type { Random } from "./random.ts";

export interface Timeline {
  readonly comprehensive: ComprehensiveStage;
  readonly management: ManagementStage;
  readonly history: readonly HistoryEntry[];
  /** Day each comprehensive stage was reached. */
  readonly days: Readonly<Partial<Record<ComprehensiveStage, number>>>;
}

/** Chance that a community built before 2000 has been taken up, and days by which the district began later. */
const DISTRICT_PACE: Readonly<Record<string, readonly [chance: number, delayDays: number]>> = {
  "500103": [0.93, -260],
  "500104": [0.9, -120],
  "500105": [0.88, -80],
  "500106": [0.84, 60],
  "500107": [0.9, -160],
  "500108": [0.86, 20],
  "500109": [0.8, 160],
  "500112": [0.76, 240],
  "500113": [0.74, 320],
};

// Days from the stage before: least and most.
const DURATIONS: readonly (readonly [ComprehensiveStage, number, number])[] = [
  ["candidate", 0, 0],
  ["surveyed", 40, 150],
  ["consultation", 30, 150],
  ["consented", 30, 160],
  ["designed", 45, 160],
  ["underWorks", 30, 140],
  ["accepted", 150, 430],
];

export function drawTimeline(
  options: { readonly district: string; readonly buildYear: number; readonly need: number },
  random: Random,
): Timeline {
  const [chance, delay] = DISTRICT_PACE[options.district]!;
  const old = options.buildYear < 2000;
  const days: Partial<Record<ComprehensiveStage, number>> = {};
  const history: HistoryEntry[] = [];
  let comprehensive: ComprehensiveStage = "none";
  if (random.chance(old ? chance : chance * 0.16)) {
    // The neediest first: the wait shrinks with the need (0..1).
    const wait = 3300 * random.next() * (1.25 - 0.6 * options.need);
    let day = dayOf(2017, 3, 1) + Math.round(wait + delay + 260);
    const pace = random.between(0.8, 1.3);
    for (const [stage, least, most] of DURATIONS) {
      day += Math.round(random.between(least, most) * pace);
      if (day > DATA_DAY) break;
      days[stage] = day;
      comprehensive = stage;
      history.push({ track: "comprehensive", stage, date: isoDate(day) });
    }
  }
  const management = drawManagement(days, options.district, random);
  for (const [stage, day] of management) history.push({ track: "management", stage, date: isoDate(day) });
  history.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return { comprehensive, management: management.at(-1)?.[0] ?? "none", history, days };
}

/** Stage and day, in order; empty when nothing was begun. */
function drawManagement(
  days: Timeline["days"],
  district: string,
  random: Random,
): (readonly [ManagementStage, number])[] {
  const accepted = days.accepted;
  const steps: (readonly [ManagementStage, number])[] = [];
  if (accepted === undefined) {
    // Management first: the second way of the two-pronged approach.
    if (!random.chance(0.22)) return steps;
    const begun = dayOf(2019, 1, 1) + random.whole(0, 2780);
    steps.push(["negotiating", begun]);
    const done = begun + random.whole(40, 300);
    if (random.chance(0.72) && done <= DATA_DAY) steps.push(["established", done]);
    return steps;
  }
  const begun = accepted + random.whole(-240, 110);
  if (begun > DATA_DAY || random.chance(district === "500113" || district === "500112" ? 0.15 : 0.07))
    return steps;
  steps.push(["negotiating", begun]);
  const done = Math.max(begun + 30, accepted + random.whole(-90, 230));
  if (done <= DATA_DAY && random.chance(0.92)) steps.push(["established", done]);
  return steps;
}

/** Whether `stage` has been reached. */
export function reached(timeline: Timeline, stage: ComprehensiveStage): boolean {
  return COMPREHENSIVE_STAGES.indexOf(timeline.comprehensive) >= COMPREHENSIVE_STAGES.indexOf(stage);
}

/** The link's parts of priority and programme. */
import { CRITERION_IDS, NORMALISATIONS, PRIORITY_METHODS, WEIGHT_SOURCES } from "../model/priority.ts";
import { MOST_YEARS, type ProgrammeSettings } from "../model/programme.ts";
import { DRAW_COUNTS, DRAW_SPREADS } from "../model/rankStability.ts";
import { type LinkEntry, type LinkState, readNumbers, writeNumbers } from "./linkState.ts";
import { INITIAL_STATE } from "./state.ts";

/** Two criteria in the order of CRITERION_IDS. */
const PAIRS = CRITERION_IDS.flatMap((a, i) => CRITERION_IDS.slice(i + 1).map((b) => `${a} ${b}`));

export const decisionEntries: readonly LinkEntry[] = [
  choice("pm", "priorityMethod", PRIORITY_METHODS),
  choice("norm", "normalisation", NORMALISATIONS),
  choice("ws", "weightSource", WEIGHT_SOURCES),
  {
    key: "ahp",
    read: (text) => {
      const judgements = readNumbers(text, PAIRS);
      const good = judgements && Object.values(judgements).every((v) => v >= 1 / 9 && v <= 9);
      return good ? { judgements } : undefined;
    },
    write: ({ judgements }) => (Object.keys(judgements).length === 0 ? null : writeNumbers(judgements)),
  },
  {
    // "-": another weighting, and it is the default one.
    key: "vs",
    read: (text) => {
      const otherWeights = text === "-" ? {} : readNumbers(text, CRITERION_IDS);
      return otherWeights && { otherWeights };
    },
    write: ({ otherWeights }) => {
      if (otherWeights === null) return null;
      return Object.keys(otherWeights).length === 0 ? "-" : writeNumbers(otherWeights);
    },
  },
  choice("spread", "drawSpread", DRAW_SPREADS),
  {
    key: "draws",
    read: (text) => {
      const draws = DRAW_COUNTS.find((count) => String(count) === text);
      return draws && { draws };
    },
    write: ({ draws }) => (draws === INITIAL_STATE.draws ? null : String(draws)),
  },
  {
    key: "prog",
    read: (text) => {
      const programmeSettings = readProgramme(text);
      return programmeSettings && { programmeSettings };
    },
    write: ({ programmeSettings }) => programmeSettings && writeProgramme(programmeSettings),
  },
  {
    key: "py",
    read: (text) => (/^\d{4}$/.test(text) ? { programmeYear: Number(text) } : undefined),
    write: ({ programmeYear }) => (programmeYear === null ? null : String(programmeYear)),
  },
];

function choice<K extends "priorityMethod" | "normalisation" | "weightSource" | "drawSpread">(
  key: string,
  field: K,
  allowed: readonly LinkState[K][],
): LinkEntry {
  return {
    key,
    read: (text) => {
      const found = allowed.find((a) => a === text);
      return found === undefined ? undefined : { [field]: found };
    },
    write: (s) => (s[field] === INITIAL_STATE[field] ? null : s[field]),
  };
}

/** startYear~budgets~worksPerYear~floorOfAll~yearFactor~managementShare~yuanPerHousehold~followUpYears~floors */
function writeProgramme(p: ProgrammeSettings): string {
  return [
    p.startYear,
    p.budgetsYuan.join(","),
    p.worksPerYear ?? "-",
    p.floorOfAll,
    p.yearFactor,
    p.managementShare,
    p.managementYuanPerHousehold,
    p.followUpYears,
    writeNumbers(p.floors),
  ].join("~");
}

function readProgramme(text: string): ProgrammeSettings | undefined {
  // The names of districts come last: they may have a ~.
  const [start, budgets, works, floorOfAll, yearFactor, share, household, followUp, ...rest] =
    text.split("~");
  if (followUp === undefined || rest.length === 0) return undefined;
  const floorText = rest.join("~");
  const floors = floorText === "" ? {} : readNumbers(floorText, null);
  const settings = {
    startYear: Number(start),
    budgetsYuan: budgets!.split(",").map((b) => (b === "" ? Number.NaN : Number(b))),
    worksPerYear: works === "-" ? null : Number(works),
    floorOfAll: Number(floorOfAll),
    yearFactor: Number(yearFactor),
    managementShare: Number(share),
    managementYuanPerHousehold: Number(household),
    followUpYears: Number(followUp),
  };
  return floors && isProgramme({ ...settings, floors }) ? { ...settings, floors } : undefined;
}

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;
const isAmount = (value: number): boolean => Number.isFinite(value) && value >= 0;

/** Whether settings are ones that can be solved for. */
function isProgramme(p: ProgrammeSettings): boolean {
  return [
    Number.isInteger(p.startYear) && p.startYear >= 1900 && p.startYear <= 2200,
    p.budgetsYuan.length >= 1 && p.budgetsYuan.length <= MOST_YEARS && p.budgetsYuan.every(isAmount),
    p.worksPerYear === null || isCount(p.worksPerYear),
    isCount(p.floorOfAll) && Object.values(p.floors).every(isCount),
    p.yearFactor > 0 && p.yearFactor <= 1,
    p.managementShare >= 0 && p.managementShare <= 1,
    isAmount(p.managementYuanPerHousehold) && isCount(p.followUpYears),
  ].every(Boolean);
}

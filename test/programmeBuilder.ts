/** Solved programmes for tests: works as plain rows, the rest as the page holds it. */

import { NO_EDITS } from "../src/model/edits.ts";
import {
  defaultProgramme,
  type ProgrammeCandidate,
  type ProgrammeResult,
  type ProgrammeSettings,
  type ProgrammeWork,
} from "../src/model/programme.ts";
import type { SolvedProgramme } from "../src/store/decisionState.ts";
import { buildAtlas } from "./builders.ts";

export const candidate = (row: number, part: Partial<ProgrammeCandidate> = {}): ProgrammeCandidate => ({
  row,
  eligible: true,
  exclusions: [],
  manageable: true,
  costYuan: 10e6,
  costFrom: "budget",
  managementCostYuan: 1e5,
  managementCostFrom: "household",
  benefit: 5000,
  ...part,
});

export const work = (row: number, year: number, part: Partial<ProgrammeWork> = {}): ProgrammeWork => ({
  row,
  year,
  track: "comprehensive",
  costYuan: 10e6,
  benefit: 4850,
  locked: false,
  ...part,
});

export const result = (
  works: readonly ProgrammeWork[],
  part: Partial<ProgrammeResult> = {},
): ProgrammeResult => {
  const value = works.reduce((sum, w) => sum + w.benefit, 0);
  const years = Math.max(3, ...works.map((w) => w.year));
  return {
    works,
    value,
    bound: value * 1.01,
    gap: value > 0 ? 1 - 1 / 1.01 : 0,
    proven: false,
    spentYuan: Array.from({ length: years }, (_, y) =>
      works.filter((w) => w.year === y + 1).reduce((sum, w) => sum + w.costYuan, 0),
    ),
    nearMisses: [],
    infeasible: [],
    ...part,
  };
};

export const settings = (part: Partial<ProgrammeSettings> = {}): ProgrammeSettings => ({
  ...defaultProgramme(2027),
  budgetsYuan: [30e6, 30e6, 30e6],
  ...part,
});

/** Six communities in two districts, and one without a district whose households are not known. */
export const programmeAtlas = buildAtlas({
  communities: [
    ...[100, 200, 300].map((households, i) => ({
      id: `a${i}`,
      name: `甲${i}`,
      district: "A",
      households,
      ...{ buildYear: 1990 - i, elderly60Plus: 20 + i, budgetYuan: 10e6, management: "none" as const },
    })),
    ...[150, 250, 350].map((households, i) => ({
      id: `b${i}`,
      name: `乙${i}`,
      district: "B",
      households,
      ...{ buildYear: 1990 - i, elderly60Plus: 20 + i, budgetYuan: 10e6, management: "none" as const },
    })),
    { id: "x", name: "丙" },
  ],
});

export function solvedProgramme(
  works: readonly ProgrammeWork[],
  part: Partial<SolvedProgramme> = {},
): SolvedProgramme {
  return {
    result: result(works),
    candidates: Array.from({ length: 7 }, (_, row) => candidate(row, row === 6 ? { eligible: false } : {})),
    settings: settings(),
    atlas: programmeAtlas,
    scores: new Float32Array(7).fill(50),
    edits: NO_EDITS,
    stopped: false,
    ...part,
  };
}

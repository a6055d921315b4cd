/** The ranking that `atlas rank` prints: as one object, as CSV, and as a short table. */
import type { ReachChoice } from "../analysis/budgetReach.ts";
import { formatNumber } from "../i18n/format.ts";
import type { City } from "../model/city.ts";
import {
  type Bounds,
  CRITERION_IDS,
  type CriterionId,
  type CriterionValues,
  contributions,
  type Priority,
  type PriorityMethod,
  type Weights,
} from "../model/priority.ts";
import { type RankStability, TOP_PLACES } from "../model/rankStability.ts";
import { csvText } from "../report/csv.ts";
import { NO_CODE } from "../table/column.ts";

/** Communities in the table; file and object have all. */
const LISTED = 20;

export interface Ranking {
  readonly city: City;
  readonly method: PriorityMethod;
  /** How services out of reach were counted. */
  readonly reach: ReachChoice;
  /** Of every criterion. */
  readonly weights: Weights;
  readonly values: CriterionValues;
  readonly bounds: Bounds;
  readonly priority: Priority;
  /** Null: nothing was drawn. */
  readonly stability: RankStability | null;
}

/** The object of `--json`. What is not known, not ranked or not drawn is null. */
export function rankingJson(ranking: Ranking) {
  const { city, method, reach, weights, priority, stability } = ranking;
  return {
    city: city.info.id,
    dataDate: city.info.dataDate,
    synthetic: city.info.synthetic?.notice.en ?? null,
    method,
    reach,
    weights,
    ranked: priority.ranked,
    draws: stability?.draws ?? 0,
    seed: stability?.seed ?? null,
    spread: stability?.spread ?? null,
    /** Greatest standard error of shareInTop20. */
    standardError: orNull(stability?.standardError),
    communities: city.communities.ids.map((id, row) => ({ id, ...rankedRow(ranking, row) })),
  };
}

function rankedRow(ranking: Ranking, row: number) {
  const { scores, ranks, knownShare } = ranking.priority;
  return {
    score: exact(scores[row]!),
    rank: ranks[row] === 0 ? null : ranks[row]!,
    expectedRank: orNull(ranking.stability?.expectedRank?.[row]),
    shareInTop20: orNull(ranking.stability?.shareInTop[row]),
    knownShare: orNull(knownShare[row]),
    contributions: pointsOf(ranking, row),
  };
}

/** Points of each criterion, null where its value is not known; they add up to the score. Null without a score, and for TOPSIS, whose scores do not add up. */
function pointsOf(
  { method, values, bounds, weights, priority }: Ranking,
  row: number,
): Readonly<Record<CriterionId, number | null>> | null {
  if (method === "topsis" || Number.isNaN(priority.scores[row]!)) return null;
  const parts = contributions(values, bounds, weights, row);
  return Object.fromEntries(
    CRITERION_IDS.map((id) => {
      if (!Number.isFinite(values[id][row]!)) return [id, null];
      return [id, parts.find((part) => part.criterion.id === id)?.points ?? 0];
    }),
  ) as Record<CriterionId, number | null>;
}

/** A row a community, in the order of the file; an empty cell is not known, not ranked or not drawn. */
export function rankingCsv(ranking: Ranking): string {
  const { ids, names, district } = ranking.city.communities;
  const header = ["id", "name", "district", "score", "rank", "expectedRank", "shareInTop20", "knownShare"];
  return csvText(
    [...header, ...CRITERION_IDS.map((id) => `points.${id}`)],
    ids.map((id, row) => {
      const { contributions: points, ...figures } = rankedRow(ranking, row);
      const code = district.codes[row]!;
      const place = [id, names[row]!, code === NO_CODE ? null : district.values[code]!];
      return [...place, ...Object.values(figures), ...CRITERION_IDS.map((c) => points?.[c] ?? null)];
    }),
  );
}

/** The first of the ranking, to read. */
export function rankingText({ city, method, reach, priority, stability }: Ranking): string {
  const { ids, names, length } = city.communities;
  const first = Array.from(priority.ranks, (rank, row) => ({ rank, row }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, LISTED);
  const lines = [
    `${count(length)} communities, ${count(priority.ranked)} ranked; method ${method}; reach ${reach.method}, ${reach.walker}, ${reach.direction}`,
    ["rank", "score", ...(stability ? ["expected", `in top ${TOP_PLACES}`] : []), "id, name"].join("\t"),
    ...first.map(({ rank, row }) =>
      [
        rank,
        fixed(priority.scores[row]!),
        ...(stability
          ? [fixed(stability.expectedRank?.[row] ?? Number.NaN), percent(stability.shareInTop[row]!)]
          : []),
        `${ids[row]} ${names[row]}`,
      ].join("\t"),
    ),
  ];
  if (stability)
    lines.push(
      `${count(stability.draws)} weightings drawn, seed ${stability.seed}; standard error of a share at most ${percent(stability.standardError)}`,
    );
  return `${lines.join("\n")}\n`;
}

/** Scores that differ print differently, so that ranks can be told from them: nine digits tell all of a column apart. */
const exact = (score: number): number | null =>
  Number.isFinite(score) ? Number(score.toPrecision(9)) : null;

/** Columns hold seven digits: further ones are no knowledge. */
const orNull = (value: number | undefined): number | null =>
  value === undefined || !Number.isFinite(value) ? null : Number(value.toPrecision(7));

const count = (value: number): string => formatNumber("en", value);
const fixed = (value: number): string => (Number.isNaN(value) ? "–" : value.toFixed(1));
const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;

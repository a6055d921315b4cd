import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stageDays, stageDaysOfRows } from "../../src/analysis/stageDays.ts";
import { crossTable, followUpTime, funnel, medianKnown, stageFlow } from "../../src/analysis/tracks.ts";
import { COMPREHENSIVE_STAGES, type HistoryEntry, MANAGEMENT_STAGES } from "../../src/model/community.ts";
import { dayOfIsoDate } from "../../src/model/isoDate.ts";
import { type Stage, TRACK_STAGES, TRACKS } from "../../src/model/stageHistory.ts";
import { buildCommunities, type CommunityRow } from "../builders.ts";

const c = (stage: Stage, date: string) => ({ track: "comprehensive", stage, date }) as HistoryEntry;
const m = (stage: Stage, date: string) => ({ track: "management", stage, date }) as HistoryEntry;

const rows: readonly CommunityRow[] = [
  {
    comprehensive: "accepted",
    management: "established",
    households: 100,
    record: {
      history: [c("candidate", "2019-02"), c("accepted", "2021-03-01"), m("established", "2022-03-01")],
    },
  },
  {
    comprehensive: "accepted",
    management: "none",
    households: 50,
    record: { history: [c("accepted", "2022-01-31")] },
  },
  { comprehensive: "accepted", management: "established" },
  // Went back from the vote to the consultation.
  {
    comprehensive: "consultation",
    management: "none",
    households: 10,
    record: { history: [c("consented", "2022-05"), c("consultation", "2022-08")] },
  },
  { comprehensive: "none", management: "established", record: { history: [m("established", "2020")] } },
  { households: 7 },
];
const communities = buildCommunities(rows);
const days = stageDays(communities);

describe("funnel", () => {
  it("counts who came at least so far, by stage and by history, and who stands there", () => {
    const { stages, unknown } = funnel(communities, days, "comprehensive");
    expect(stages.map((s) => s.reached)).toEqual([5, 4, 4, 4, 4, 3, 3, 3]);
    expect(stages.map((s) => s.standing)).toEqual([1, 0, 0, 1, 0, 0, 0, 3]);
    expect(unknown).toBe(1);
    expect(funnel(communities, days, "management")).toEqual({
      stages: [
        { reached: 5, standing: 2 },
        { reached: 3, standing: 0 },
        { reached: 3, standing: 3 },
      ],
      unknown: 1,
    });
  });

  it("is all zeros without a community", () => {
    const none = buildCommunities([]);
    expect(funnel(none, stageDays(none), "management").stages).toEqual(
      MANAGEMENT_STAGES.map(() => ({ reached: 0, standing: 0 })),
    );
  });
});

describe("crossTable", () => {
  it("has a line and a column for what is not known, and households of those who know them", () => {
    const table = crossTable(communities);
    const accepted = COMPREHENSIVE_STAGES.indexOf("accepted");
    expect(table[accepted]).toEqual([
      { communities: 1, households: 50, householdsKnown: 1 },
      { communities: 0, households: 0, householdsKnown: 0 },
      { communities: 2, households: 100, householdsKnown: 1 },
      { communities: 0, households: 0, householdsKnown: 0 },
    ]);
    expect(table[8]![3]).toEqual({ communities: 1, households: 7, householdsKnown: 1 });
  });
});

describe("stageFlow", () => {
  it("counts entries by year, says who has no date, and how many wait for management at the end of each year", () => {
    const flow = stageFlow(communities, days);
    expect(flow.years).toEqual([2019, 2020, 2021, 2022]);
    expect(flow.entered.comprehensive[1]).toEqual([1, 0, 0, 0]);
    expect(flow.entered.comprehensive[7]).toEqual([0, 0, 1, 1]);
    expect(flow.entered.management[2]).toEqual([0, 1, 0, 1]);
    expect(flow.undated.comprehensive).toEqual([0, 3, 4, 3, 3, 3, 3, 1]);
    expect(flow.undated.management).toEqual([0, 3, 1]);
    expect(flow.backlog).toEqual([0, 0, 1, 1]);
    expect(flow.backlogUnknown).toBe(1);
  });

  it("has no years where no history is dated", () => {
    const none = buildCommunities([{ comprehensive: "accepted", management: "none" }]);
    expect(stageFlow(none, stageDays(none))).toMatchObject({ years: [], backlog: [], backlogUnknown: 1 });
  });
});

describe("followUpTime", () => {
  it("takes the median over known pairs, and counts those whose management came first", () => {
    expect(followUpTime(communities, days)).toEqual({ medianYears: 365 / 365.25, pairs: 1, managedFirst: 0 });
    const first = buildCommunities([
      {
        comprehensive: "accepted",
        management: "established",
        record: { history: [m("established", "2019-01-01"), c("accepted", "2020-01-01")] },
      },
    ]);
    expect(followUpTime(first, stageDays(first))).toEqual({
      medianYears: -365 / 365.25,
      pairs: 1,
      managedFirst: 1,
    });
    expect(followUpTime(communities, days, new Uint8Array(6)).medianYears).toBeNaN();
  });
});

describe("medianKnown", () => {
  it("leaves out what is not known", () => {
    expect(medianKnown([3, Number.NaN, 1, 2])).toEqual({ median: 2, known: 3 });
    expect(medianKnown([4, 1, 2, 3])).toEqual({ median: 2.5, known: 4 });
    expect(medianKnown([Number.NaN])).toEqual({ median: Number.NaN, known: 0 });
  });
});

const date = fc
  .record({
    year: fc.integer({ min: 2015, max: 2026 }),
    month: fc.integer({ min: 1, max: 12 }),
    full: fc.boolean(),
  })
  .map(({ year, month, full }) => (full ? `${year}-${String(month).padStart(2, "0")}-09` : `${year}`));
const entry = fc
  .constantFrom(...TRACKS)
  .chain((track) =>
    fc.record({ track: fc.constant(track), stage: fc.constantFrom(...TRACK_STAGES[track]), date }),
  ) as fc.Arbitrary<HistoryEntry>;
const community: fc.Arbitrary<CommunityRow> = fc.record(
  {
    comprehensive: fc.constantFrom(...COMPREHENSIVE_STAGES),
    management: fc.constantFrom(...MANAGEMENT_STAGES),
    households: fc.integer({ min: 0, max: 900 }),
    record: fc.record({ history: fc.array(entry, { maxLength: 6 }) }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
);

describe("against naive loops over the records", () => {
  it("agrees for any communities and any mask", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(community, fc.boolean()), { maxLength: 12 }), (drawn) => {
        const all = drawn.map(([row]) => row);
        const mask = Uint8Array.from(drawn, ([, passes]) => (passes ? 1 : 0));
        const passing = drawn.filter(([, passes]) => passes).map(([row]) => row);
        const city = buildCommunities(all);
        const found = stageDays(city);
        const table = crossTable(city, mask);
        const flow = stageFlow(city, found, mask);
        for (const track of TRACKS) {
          const stages = TRACK_STAGES[track];
          const named = (row: CommunityRow) => [
            ...(row[track] ? [row[track]] : []),
            ...(row.record?.history ?? []).filter((e) => e.track === track).map((e) => e.stage),
          ];
          const far = (row: CommunityRow) => Math.max(-1, ...named(row).map((s) => stages.indexOf(s)));
          expect(funnel(city, found, track, mask)).toEqual({
            stages: stages.map((stage, s) => ({
              reached: passing.filter((row) => far(row) >= s).length,
              standing: passing.filter((row) => row[track] === stage).length,
            })),
            unknown: passing.filter((row) => far(row) < 0).length,
          });
          stages.forEach((stage, s) => {
            if (s === 0) return;
            const lastYear = (row: CommunityRow) => {
              const dates = (row.record?.history ?? [])
                .filter((e) => e.track === track && e.stage === stage)
                .map((e) => e.date.slice(0, 4));
              return dates.length === 0 ? null : Number(dates.sort().at(-1));
            };
            flow.years.forEach((year, y) => {
              expect(flow.entered[track][s]![y]).toBe(passing.filter((row) => lastYear(row) === year).length);
            });
            expect(flow.undated[track][s]).toBe(
              passing.filter((row) => far(row) >= s && lastYear(row) === null).length,
            );
          });
        }
        for (const [line, comprehensive] of [...COMPREHENSIVE_STAGES, undefined].entries())
          for (const [column, management] of [...MANAGEMENT_STAGES, undefined].entries()) {
            const there = passing.filter(
              (row) => row.comprehensive === comprehensive && row.management === management,
            );
            const homes = there.filter((row) => row.households !== undefined);
            expect(table[line]![column]).toEqual({
              communities: there.length,
              households: homes.reduce((sum, row) => sum + row.households!, 0),
              householdsKnown: homes.length,
            });
          }
        const last = (row: CommunityRow, stage: Stage) =>
          (row.record?.history ?? [])
            .filter((e) => e.stage === stage)
            .map((e) => Number(e.date.slice(0, 4)))
            .sort()
            .at(-1);
        const waits = (row: CommunityRow, year: number) =>
          row.comprehensive === "accepted" &&
          row.management !== undefined &&
          last(row, "accepted")! <= year &&
          (row.management !== "established" || last(row, "established")! > year);
        flow.years.forEach((year, y) => {
          expect(flow.backlog[y]).toBe(passing.filter((row) => waits(row, year)).length);
        });
      }),
      { numRuns: 150 },
    );
  });

  it("reads only the rows that differ, with the same result", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(community, community, fc.boolean()), { maxLength: 8 }), (drawn) => {
        const before = stageDays(buildCommunities(drawn.map(([row]) => row)));
        const after = buildCommunities(drawn.map(([row, other, changes]) => (changes ? other : row)));
        const changed = drawn.flatMap(([, , changes], i) => (changes ? [i] : []));
        expect(stageDaysOfRows(before, after, changed)).toEqual(stageDays(after));
      }),
      { numRuns: 60 },
    );
  });
});

it("takes the last entry into a stage", () => {
  const city = buildCommunities([
    {
      record: {
        history: [m("established", "2024-05-01"), m("none", "2025"), m("established", "2023-01-01")],
      },
    },
  ]);
  expect([...stageDays(city).management.days]).toEqual([
    dayOfIsoDate("2025"),
    Number.NaN,
    dayOfIsoDate("2024-05-01"),
  ]);
});

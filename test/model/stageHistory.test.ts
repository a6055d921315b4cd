import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { HistoryEntry } from "../../src/model/community.ts";
import {
  type ChangedHistory,
  historyEdit,
  type Stage,
  sortedHistory,
  stageOf,
  TRACK_STAGES,
  TRACKS,
  withCorrection,
  withoutEntry,
  withStage,
  withUndatedStage,
} from "../../src/model/stageHistory.ts";

const LATEST = "2026-11-27";
const c = (stage: Stage, date: string) => ({ track: "comprehensive", stage, date }) as HistoryEntry;
const m = (stage: Stage, date: string) => ({ track: "management", stage, date }) as HistoryEntry;

const history = Object.freeze([
  c("candidate", "2019-03-01"),
  m("negotiating", "2019-06-01"),
  c("underWorks", "2020-05-10"),
  c("accepted", "2021-02-01"),
]);

const refusal = (outcome: ReturnType<typeof withStage>) => outcome.refusal;

describe("withStage", () => {
  it("appends the entry and moves its track alone", () => {
    expect(withStage(history, m("established", "2021-09-01"), LATEST)).toEqual({
      refusal: null,
      history: [...history, m("established", "2021-09-01")],
      stage: "established",
    });
    expect(stageOf(history, "comprehensive")).toBe("accepted");
  });

  it("keeps the whole history by date, whichever track comes first", () => {
    const outcome = withStage(history, m("established", "2020-01-01"), LATEST) as ChangedHistory;
    expect(outcome.history.map(({ date }) => date)).toEqual([
      "2019-03-01",
      "2019-06-01",
      "2020-01-01",
      "2020-05-10",
      "2021-02-01",
    ]);
  });

  it("leaves out stages, goes back, and begins where nothing was known", () => {
    expect(withStage([c("consented", "2020-01")], c("consultation", "2020-02"), LATEST)).toMatchObject({
      stage: "consultation",
    });
    expect(withStage(undefined, c("accepted", "2020"), LATEST)).toEqual({
      refusal: null,
      history: [c("accepted", "2020")],
      stage: "accepted",
    });
    expect(withStage([m("established", "2020")], m("none", "2021"), LATEST)).toMatchObject({ stage: "none" });
  });

  it("takes the very day of the stage before, and the latest day", () => {
    expect(withStage(history, m("established", "2019-06-01"), LATEST)).toMatchObject({
      stage: "established",
    });
    expect(withStage(history, m("established", LATEST), LATEST)).toMatchObject({ stage: "established" });
  });

  it("refuses dates before the stage before, after the latest day, and none at all", () => {
    const to = (date: string) => refusal(withStage(history, m("established", date), LATEST));
    expect(to("2019-05-31")).toEqual({ reason: "beforePrevious", date: "2019-06-01", stage: "negotiating" });
    expect(to("2026-11-28")).toEqual({ reason: "future", date: LATEST });
    expect(to("")).toEqual({ reason: "noDate" });
    expect(to("2021-02-30")).toEqual({ reason: "noDate" });
  });

  it("refuses a year or month in which the stage before lies: nobody could tell which came first", () => {
    const to = (date: string) => refusal(withStage(history, m("established", date), LATEST));
    expect(to("2019")).toEqual({ reason: "tooCoarse", date: "2019-06-01" });
    expect(to("2019-06")).toEqual({ reason: "tooCoarse", date: "2019-06-01" });
    expect(to("2019-07")).toBeNull();
  });

  it("refuses the stage at which the track stands, and any stage after acceptance", () => {
    expect(refusal(withStage(history, m("negotiating", "2022"), LATEST))).toEqual({
      reason: "sameStage",
      stage: "negotiating",
    });
    expect(refusal(withStage(history, c("underWorks", "2022"), LATEST))).toEqual({ reason: "accepted" });
  });
});

describe("withCorrection", () => {
  it("sets another date or stage between the neighbours of the same track", () => {
    expect(withCorrection(history, 2, c("designed", "2019-05"), LATEST)).toEqual({
      refusal: null,
      history: [history[0], c("designed", "2019-05"), history[1], history[3]],
      stage: "accepted",
    });
  });

  it("refuses what lies beyond a neighbour, repeats one, or puts acceptance before the end", () => {
    const to = (entry: HistoryEntry) => refusal(withCorrection(history, 2, entry, LATEST));
    expect(to(c("underWorks", "2021-02-02"))).toEqual({
      reason: "afterNext",
      date: "2021-02-01",
      stage: "accepted",
    });
    expect(to(c("underWorks", "2019-02-28"))).toMatchObject({ reason: "beforePrevious" });
    expect(to(c("candidate", "2020-05-10"))).toEqual({ reason: "sameStage", stage: "candidate" });
    expect(refusal(withCorrection(history, 0, c("accepted", "2019-03-01"), LATEST))).toEqual({
      reason: "accepted",
    });
  });

  it("throws where the entry is of the other track or not there", () => {
    expect(() => withCorrection(history, 1, c("candidate", "2019"), LATEST)).toThrow(RangeError);
    expect(() => withCorrection(history, 9, c("candidate", "2019"), LATEST)).toThrow(RangeError);
  });
});

describe("withoutEntry", () => {
  it("returns the track to the entry before", () => {
    expect(withoutEntry(history, 3)).toEqual({
      refusal: null,
      history: history.slice(0, 3),
      stage: "underWorks",
    });
  });

  it("leaves no stage twice in a row", () => {
    const there = [m("established", "2019"), m("none", "2020"), m("established", "2021")];
    expect(withoutEntry(there, 1)).toMatchObject({ history: [there[0]], stage: "established" });
  });

  it("says nothing of the stage where no entry is left", () => {
    expect(withoutEntry([c("candidate", "2020")], 0)).toEqual({ refusal: null, history: [], stage: null });
    expect(() => withoutEntry([], 0)).toThrow(RangeError);
  });
});

describe("withUndatedStage", () => {
  it("says a stage without a date only where the track has no entry", () => {
    expect(withUndatedStage(history, "comprehensive", "designed").refusal).toEqual({ reason: "noDate" });
    expect(withUndatedStage([c("candidate", "2020")], "management", "none")).toEqual({
      refusal: null,
      history: [c("candidate", "2020")],
      stage: "none",
    });
  });
});

describe("historyEdit", () => {
  it("edits stage and history in one, and falls back to what stands without entries", () => {
    const none = withoutEntry([c("accepted", "2020")], 0);
    expect(historyEdit("comprehensive", none, "accepted")).toEqual({
      comprehensive: "accepted",
      history: null,
    });
    expect(historyEdit("comprehensive", none, null)).toEqual({ comprehensive: null, history: null });
    const moved = withStage([], m("established", "2020"), LATEST) as ChangedHistory;
    expect(historyEdit("management", moved, null)).toEqual({
      management: "established",
      history: [m("established", "2020")],
    });
  });
});

describe("any row of changes", () => {
  const date = fc
    .tuple(
      fc.integer({ min: 2018, max: 2027 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 4, max: 10 }),
    )
    .map(([year, month, length]) =>
      `${year}-${String(month).padStart(2, "0")}-05`.slice(0, length === 5 ? 4 : length),
    )
    .map((text) => text.replace(/-$/, ""));
  const entry = fc
    .constantFrom(...TRACKS)
    .chain((track) =>
      fc.record({ track: fc.constant(track), stage: fc.constantFrom(...TRACK_STAGES[track]), date }),
    ) as fc.Arbitrary<HistoryEntry>;
  const step = fc.record({ kind: fc.constantFrom("add", "correct", "delete"), entry, at: fc.nat() });

  it("keeps the stage that of the last entry, the dates in order and no stage twice, and spares the other track", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
        let now: readonly HistoryEntry[] = [];
        for (const { kind, entry, at } of steps) {
          const place = now.length === 0 ? 0 : at % now.length;
          if (kind !== "add" && now.length === 0) continue;
          const track = kind === "add" ? entry.track : now[place]!.track;
          if (track !== entry.track) continue;
          const outcome =
            kind === "add"
              ? withStage(now, entry, LATEST)
              : kind === "correct"
                ? withCorrection(now, place, entry, LATEST)
                : withoutEntry(now, place);
          if (outcome.refusal !== null) continue;
          const other = (list: readonly HistoryEntry[]) => list.filter((e) => e.track !== track);
          expect(other(outcome.history)).toEqual(other(now));
          const own = outcome.history.filter((e) => e.track === track);
          expect(outcome.stage).toBe(own.at(-1)?.stage ?? null);
          expect(own.every((e, i) => i === 0 || own[i - 1]!.date <= e.date)).toBe(true);
          expect(own.every((e, i) => i === 0 || own[i - 1]!.stage !== e.stage)).toBe(true);
          expect(own.slice(0, -1).some((e) => e.stage === "accepted")).toBe(false);
          expect(sortedHistory(outcome.history)).toEqual(outcome.history);
          now = outcome.history;
        }
      }),
      { numRuns: 300 },
    );
  });
});

import { describe, expect, it } from "vitest";
import {
  type JointMeetingDraft,
  jointMeetingOf,
  meetingOf,
  moneyOf,
  professionalsOf,
  VOTE_COUNTS,
  type VoteDraft,
  voteOf,
  wholeNumber,
} from "../../src/io/communityEntries.ts";
import { ProblemList } from "../../src/io/problems.ts";
import { RECORD_GROUPS } from "../../src/io/recordGroups.ts";

const meeting = { date: "2026-05-01", form: "", organiser: "", attended: "", demands: "", answered: "" };
const counts = {
  ...{ ownersTotal: "300", participatedOwners: "193", agreedOwners: "101" },
  ...{ areaTotal: "30000", participatedArea: "19590", agreedArea: "10001" },
};
const vote: VoteDraft = { counts, matter: "general", date: "", itemIds: "all" };

/** An entry as the loader reads it from a file. */
const reread = (group: "meetings" | "consent" | "jointMeeting", value: unknown) => {
  const problems = new ProblemList("test.geojson");
  const read = RECORD_GROUPS[group](structuredClone(value), group, { problems, feature: 0 });
  return { read, problems: problems.length };
};

describe("wholeNumber", () => {
  it("takes whole numbers with separators and in full width, and nothing else", () => {
    expect(["12", " 1,204 ", "１２０４", "1 204"].map(wholeNumber)).toEqual([12, 1204, 1204, 1204]);
    expect(["", "  "].map(wholeNumber)).toEqual([undefined, undefined]);
    expect(["-1", "1.5", "1e3", "ten", "9999999999999999"].map(wholeNumber)).toEqual(
      new Array(5).fill(Number.NaN),
    );
  });
});

describe("meetingOf", () => {
  it("needs a date that exists, to the day, the month or the year", () => {
    expect(meetingOf({ ...meeting, date: "" }).problems).toEqual({ date: "missing" });
    for (const date of ["2026-02-30", "May 1", "2026-13", "26-01-01"])
      expect(meetingOf({ ...meeting, date })).toEqual({ value: null, problems: { date: "date" } });
    for (const date of ["2024-02-29", "2026-05", "2026", "2026/05/01", "2026.05.01"])
      expect(meetingOf({ ...meeting, date }).value?.date).toMatch(/^\d{4}(-\d\d){0,2}$/);
  });

  it("does not let more demands be answered than were raised, but all of them", () => {
    expect(meetingOf({ ...meeting, demands: "4", answered: "5" })).toEqual({
      ...{ value: null, problems: { answered: "aboveDemands" } },
    });
    expect(meetingOf({ ...meeting, demands: "4", answered: "4" }).value).toMatchObject({ answered: 4 });
  });

  it("leaves out what is not said: unknown, not zero", () => {
    expect(meetingOf(meeting).value).toEqual({ date: "2026-05-01" });
    expect(meetingOf({ ...meeting, attended: "0" }).value).toEqual({ date: "2026-05-01", attended: 0 });
  });

  it("gives what the loader of files reads back unchanged", () => {
    const { value } = meetingOf({ ...meeting, form: " 坝坝会 ", attended: "30", demands: "4" });
    expect(reread("meetings", [value])).toEqual({ read: [value], problems: 0 });
  });
});

describe("voteOf", () => {
  it("needs all six numbers", () => {
    const empty = Object.fromEntries(VOTE_COUNTS.map((f) => [f, ""])) as VoteDraft["counts"];
    expect(voteOf({ ...vote, counts: empty }).problems).toEqual(
      Object.fromEntries(VOTE_COUNTS.map((f) => [f, "missing"])),
    );
    expect(voteOf({ ...vote, counts: { ...counts, agreedArea: "1.5" } }).problems).toEqual({
      agreedArea: "whole",
    });
  });

  it("says which number is larger than the one it is part of", () => {
    expect(voteOf({ ...vote, counts: { ...counts, participatedOwners: "301" } }).problems).toEqual({
      participatedOwners: "aboveTotal",
    });
    expect(voteOf({ ...vote, counts: { ...counts, agreedArea: "19591" } }).problems).toEqual({
      agreedArea: "aboveParticipated",
    });
    const zero = { ...counts, ownersTotal: "0", participatedOwners: "0", agreedOwners: "0" };
    expect(voteOf({ ...vote, counts: zero }).problems).toEqual({ ownersTotal: "positive" });
  });

  it("needs an item unless it is on all works", () => {
    expect(voteOf({ ...vote, itemIds: [] }).problems).toEqual({ items: "noItems" });
    expect(voteOf({ ...vote, itemIds: ["lifts"] }).value?.itemIds).toEqual(["lifts"]);
  });

  it("gives what the loader of files reads back unchanged", () => {
    const { value } = voteOf({ ...vote, matter: "special", date: "2026-05-01" });
    expect(reread("consent", [value])).toEqual({ read: [value], problems: 0 });
  });
});

describe("jointMeetingOf", () => {
  const draft: JointMeetingDraft = {
    established: "yes",
    members: "9",
    date: "2026-06",
    signed: "yes",
    signedDate: "2026-07-01",
  };

  it("gives what the loader of files reads back unchanged", () => {
    const { value } = jointMeetingOf(draft);
    expect(value).toEqual({
      ...{ established: true, members: 9, date: "2026-06" },
      maintenanceAgreement: { signed: true, date: "2026-07-01" },
    });
    expect(reread("jointMeeting", value)).toEqual({ read: value, problems: 0 });
  });

  it("keeps nothing of a meeting that is not established, and says when it is not known", () => {
    expect(jointMeetingOf({ ...draft, established: "no", members: "x" }).value).toEqual({
      established: false,
    });
    expect(jointMeetingOf({ ...draft, established: "unknown" }).value).toBe("unknown");
    expect(jointMeetingOf({ ...draft, signed: "unknown" }).value).not.toHaveProperty("maintenanceAgreement");
    expect(jointMeetingOf({ ...draft, signedDate: "soon" }).problems).toEqual({ signedDate: "date" });
  });
});

it("takes empty fields of professionals and money for not known", () => {
  expect(professionalsOf({ planners: "", engineers: "" }).value).toBe("unknown");
  expect(professionalsOf({ planners: "2", engineers: "" }).value).toEqual({ planners: 2 });
  const money = { budget: "", central: "", municipal: "", district: "", residents: "", others: "" };
  expect(moneyOf(money).value).toEqual({ budgetYuan: null, funding: null });
  expect(moneyOf({ ...money, budget: "4,906,000", residents: "0" }).value).toEqual({
    ...{ budgetYuan: 4_906_000, funding: { residents: 0 } },
  });
  expect(moneyOf({ ...money, central: "a lot" }).problems).toEqual({ central: "whole" });
});

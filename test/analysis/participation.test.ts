import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byGroup } from "../../src/analysis/groupSums.ts";
import { participation, talkColumns, talkColumnsOfRows } from "../../src/analysis/participation.ts";
import type { CommunityRecord, Consent, Meeting } from "../../src/model/community.ts";
import type { ConsentThresholds } from "../../src/model/rulePack.ts";
import { buildCity, type CommunityRow } from "../builders.ts";

const LAW: ConsentThresholds = { participation: [2, 3], general: [1, 2], special: [3, 4] };

const vote = (participatedOwners: number, ownersTotal: number, date?: string): Consent => ({
  ...{ itemIds: "all", matter: "general", ownersTotal, participatedOwners, agreedOwners: 0 },
  ...{ areaTotal: 10, participatedArea: 0, agreedArea: 0 },
  ...(date === undefined ? {} : { date }),
});

function figures(rows: readonly CommunityRow[], mask?: Uint8Array) {
  const { communities } = buildCity({ communities: rows });
  return participation(communities, talkColumns(communities, LAW), mask);
}

describe("participation", () => {
  it("counts meetings, attendances for 100 households, and demands raised, answered and open", () => {
    const meetings: Meeting[] = [
      { date: "2026-03-01", attended: 40, demands: 12, answered: 9 },
      { date: "2026-03-15", attended: 20, demands: 3, answered: 3 },
    ];
    expect(
      figures([
        { households: 200, record: { meetings } },
        { households: 100, record: { meetings: [{ date: "2026-04-01", attended: 30 }] } },
        { households: 500 },
      ]),
    ).toMatchObject({
      ...{ communities: 3, withMeeting: 2, meetings: 3, attended: 90, attendedHouseholds: 300 },
      ...{ attendancePerHundred: 30, demands: 15, answered: 12, open: 3, openCommunities: 1, unclear: 1 },
    });
  });

  it("never takes what is not stated for zero", () => {
    const figure = figures([
      { households: 100, record: { meetings: [{ date: "2026-03-01", demands: 5 }] } },
      { record: { meetings: [{ date: "2026-03-01", attended: 9, demands: 5, answered: 5 }] } },
      { households: 100 },
    ]);
    expect(figure).toMatchObject({ demands: 10, answered: 5, open: 0, unclear: 1, attendedHouseholds: 0 });
    expect(figure.attendancePerHundred).toBeNaN();
    expect(figure.turnout).toBeNaN();
  });

  it("answers beyond the demands of a meeting do not hide open demands of another", () => {
    const meetings = [
      { date: "2026-03-01", demands: 4, answered: 9 },
      { date: "2026-03-02", demands: 4, answered: 0 },
    ];
    expect(figures([{ record: { meetings } }])).toMatchObject({ answered: 4, open: 4 });
  });

  it("takes the turnout from each community's latest vote, the dated before the undated", () => {
    expect(
      figures([
        { record: { consent: [vote(90, 100, "2026-05-01"), vote(50, 100, "2026-01-01"), vote(10, 100)] } },
        { record: { consent: [vote(30, 100, "2026-05-01"), vote(60, 100, "2026-05-01")] } },
        { record: { consent: [vote(120, 100)] } },
      ]),
    ).toMatchObject({ voted: 2, votedOwners: 150, voteOwners: 200, turnout: 0.75 });
  });

  it("separates accepted communities without a joint meeting from those of which nothing is on record", () => {
    const accepted = { comprehensive: "accepted" } as const;
    expect(
      figures([
        { ...accepted, record: { jointMeeting: { established: false } } },
        {
          ...accepted,
          record: { jointMeeting: { established: true, maintenanceAgreement: { signed: true } } },
        },
        {
          ...accepted,
          record: { jointMeeting: { established: true, maintenanceAgreement: { signed: false } } },
        },
        accepted,
        { comprehensive: "underWorks", record: { jointMeeting: { established: false } } },
      ]),
    ).toMatchObject({
      ...{ accepted: 4, joint: 2, noJoint: 1, jointUnknown: 1 },
      ...{ signed: 1, unsigned: 1, agreementUnknown: 2 },
    });
  });

  it("counts as a plain loop over the records of the same rows does, in the city and in each district", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        const { communities } = buildCity({ communities: rows });
        const talk = talkColumns(communities, LAW);
        for (const district of ["a", "b"]) {
          const mine = rows.filter((r) => r.district === district);
          const sums = byGroup(communities.district, null, (mask) => participation(communities, talk, mask));
          const found = sums.find((group) => group.value === district)?.sums;
          expect(found === undefined).toBe(mine.length === 0);
          if (found) expect(found).toMatchObject(naive(mine));
        }
        expect(participation(communities, talk)).toMatchObject(naive(rows));
      }),
      { numRuns: 60 },
    );
  });
});

it("reads only the rows that changed, and leaves the columns before as they were", () => {
  const rows: CommunityRow[] = [
    { record: { meetings: [{ date: "2026-01-01", demands: 3, answered: 1 }] } },
    { record: { consent: [vote(70, 100)] } },
  ];
  const before = talkColumns(buildCity({ communities: rows }).communities, LAW);
  const kept = structuredClone(before);
  const changed = buildCity({ communities: [{}, rows[1]!] }).communities;
  expect(talkColumnsOfRows(before, changed, [0], LAW)).toEqual(talkColumns(changed, LAW));
  expect(talkColumnsOfRows(before, changed, [], LAW)).toBe(before);
  expect(before).toEqual(kept);
});

const some = fc.option(fc.nat(30), { nil: undefined });
const record: fc.Arbitrary<CommunityRecord> = fc
  .record({
    meetings: fc.option(
      fc.array(
        fc.record({ date: fc.constant("2026-01-01"), attended: some, demands: some, answered: some }),
        {
          minLength: 1,
          maxLength: 3,
        },
      ),
      { nil: undefined },
    ),
    professionals: fc.option(fc.record({ planners: some, engineers: some }), { nil: undefined }),
    jointMeeting: fc.option(fc.record({ established: fc.boolean() }), { nil: undefined }),
    consent: fc.option(
      fc
        .tuple(fc.integer({ min: 1, max: 50 }), fc.nat(50))
        .map(([total, part]) => [vote(Math.min(total, part), total, "2026-01-01")]),
      { nil: undefined },
    ),
  })
  .map((r) => JSON.parse(JSON.stringify(r)) as CommunityRecord);
const row: fc.Arbitrary<CommunityRow> = fc.record({
  record,
  district: fc.constantFrom("a", "b"),
  comprehensive: fc.constantFrom("accepted" as const, "consultation" as const),
});

function naive(rows: readonly CommunityRow[]) {
  const records = rows.map((r) => r.record ?? {});
  const meetings = records.flatMap((r) => r.meetings ?? []);
  const both = meetings.filter((m) => m.demands !== undefined && m.answered !== undefined);
  const votes = records.flatMap((r) => r.consent ?? []);
  const came = records
    .map((r) => (r.professionals?.planners ?? 0) + (r.professionals?.engineers ?? 0))
    .filter((n) => n > 0);
  const joint = rows.filter((r) => r.comprehensive === "accepted").map((r) => r.record?.jointMeeting);
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
  return {
    communities: rows.length,
    withMeeting: records.filter((r) => r.meetings).length,
    meetings: meetings.length,
    demands: sum(meetings.map((m) => m.demands ?? 0)),
    answered: sum(both.map((m) => Math.min(m.demands!, m.answered!))),
    open: sum(both.map((m) => Math.max(0, m.demands! - m.answered!))),
    voted: votes.length,
    votedOwners: sum(votes.map((v) => v.participatedOwners)),
    voteOwners: sum(votes.map((v) => v.ownersTotal)),
    withProfessionals: came.length,
    professionals: sum(came),
    accepted: joint.length,
    joint: joint.filter((j) => j?.established === true).length,
    noJoint: joint.filter((j) => j?.established === false).length,
    jointUnknown: joint.filter((j) => j === undefined).length,
  };
}

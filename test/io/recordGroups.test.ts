import { describe, expect, test } from "vitest";
import { ProblemList } from "../../src/io/problems.ts";
import { checkHistory, RECORD_GROUPS } from "../../src/io/recordGroups.ts";

const at = () => ({ problems: new ProblemList("x.geojson"), feature: 3 });
const vote = {
  itemIds: "all",
  matter: "general",
  ownersTotal: 10,
  areaTotal: 900,
  participatedOwners: 8,
  participatedArea: 700,
  agreedOwners: 6,
  agreedArea: 500,
};

describe("record groups", () => {
  test("a sound vote is kept", () => {
    const where = at();
    expect(RECORD_GROUPS.consent([vote], "consent", where)).toEqual([vote]);
    expect(where.problems.items).toEqual([]);
  });

  test.each([
    [{ agreedOwners: 9 }, "record.consentOrder", "consent[0].agreedOwners"],
    [{ participatedArea: 901 }, "record.consentOrder", "consent[0].participatedArea"],
    [{ ownersTotal: -1 }, "record.negative", "consent[0].ownersTotal"],
    [{ areaTotal: undefined }, "record.missing", "consent[0].areaTotal"],
    [{ matter: "odd" }, "record.word", "consent[0].matter"],
    [{ date: "2024-02-30" }, "record.date", "consent[0].date"],
    [{ itemIds: 5 }, "record.itemIds", "consent[0].itemIds"],
  ])("a vote with %j is left out", (change, key, field) => {
    const where = at();
    expect(RECORD_GROUPS.consent([{ ...vote, ...change }], "consent", where)).toBeUndefined();
    expect(where.problems.items).toMatchObject([{ severity: "warning", key, field, feature: 3 }]);
  });

  test("a joint meeting brings its date and its maintenance agreement; what of these is wrong is left out and said", () => {
    const whole = {
      ...{ established: true, members: 7, date: "2026-05" },
      maintenanceAgreement: { signed: true, date: "2026-06-01" },
    };
    const sound = at();
    expect(RECORD_GROUPS.jointMeeting(whole, "jointMeeting", sound)).toEqual(whole);
    expect(
      RECORD_GROUPS.jointMeeting({ established: true, maintenanceAgreement: false }, "j", sound),
    ).toEqual({
      ...{ established: true, maintenanceAgreement: { signed: false } },
    });
    expect(sound.problems.items).toEqual([]);
    const where = at();
    const wrong = { established: true, date: "May", maintenanceAgreement: { signed: "perhaps" } };
    expect(RECORD_GROUPS.jointMeeting(wrong, "jointMeeting", where)).toEqual({ established: true });
    expect(where.problems.items.map((p) => p.field)).toEqual([
      ...["jointMeeting.maintenanceAgreement.signed", "jointMeeting.date"],
    ]);
  });

  test("lists may come as JSON text in a cell", () => {
    expect(RECORD_GROUPS.works('[{"itemId":"parking","quantity":"12个"}]', "works", at())).toEqual([
      { itemId: "parking", quantity: 12 },
    ]);
    const where = at();
    expect(RECORD_GROUPS.works("[{", "works", where)).toBeUndefined();
    expect(where.problems.items).toMatchObject([{ key: "record.json" }]);
  });

  test("money is a number that is not negative, source by source", () => {
    const where = at();
    expect(RECORD_GROUPS.funding({ central: "2万元", district: -1, others: 3 }, "funding", where)).toEqual({
      central: 20_000,
      others: 3,
    });
    expect(where.problems.items).toMatchObject([{ key: "record.negative", field: "funding.district" }]);
  });

  test("the last entry of a track must be the current stage", () => {
    const where = at();
    const history = [
      { track: "comprehensive", stage: "accepted", date: "2024-01-01" },
      { track: "comprehensive", stage: "underWorks", date: "2023-01-01" },
    ];
    checkHistory({ history }, { comprehensive: 7, management: 255 }, where);
    expect(where.problems.items).toEqual([]);
    checkHistory({ history }, { comprehensive: 6, management: 255 }, where);
    expect(where.problems.items).toMatchObject([
      { key: "record.historyDisagrees", met: "accepted", expected: "underWorks" },
    ]);
  });
});

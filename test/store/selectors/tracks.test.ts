import { beforeEach, describe, expect, it } from "vitest";
import type { Consent } from "../../../src/model/community.ts";
import { changeFilters, showAtlas } from "../../../src/store/actions.ts";
import { atlasStore } from "../../../src/store/atlasStore.ts";
import { editCommunity } from "../../../src/store/edits.ts";
import {
  crossTable,
  followUpTime,
  funnels,
  knowsTracks,
  listCounts,
  listed,
  noManagementWait,
  stageFlow,
  trackDistricts,
} from "../../../src/store/selectors/tracks.ts";
import { INITIAL_STATE } from "../../../src/store/state.ts";
import { buildAtlas, type CommunityRow } from "../../builders.ts";

const accepted = (date: string) => ({
  history: [{ track: "comprehensive", stage: "accepted", date } as const],
});
const refused: Consent = {
  ...{ itemIds: "all", matter: "general", ownersTotal: 9, areaTotal: 900 },
  ...{ participatedOwners: 3, participatedArea: 300, agreedOwners: 3, agreedArea: 300 },
};
const passed: Consent = {
  ...refused,
  participatedOwners: 9,
  participatedArea: 900,
  agreedOwners: 9,
  agreedArea: 900,
};
const old: CommunityRow = {
  buildYear: 1985,
  deficits: ["roads"],
  comprehensive: "none",
  management: "established",
};

const atlas = buildAtlas({
  communities: [
    {
      id: "short",
      district: "A",
      comprehensive: "accepted",
      management: "none",
      record: accepted("2026-01-01"),
    },
    {
      id: "long",
      district: "A",
      comprehensive: "accepted",
      management: "negotiating",
      record: accepted("2020"),
    },
    { id: "undated", district: "B", comprehensive: "accepted", management: "none" },
    { id: "done", district: "B", comprehensive: "accepted", management: "established" },
    { ...old, id: "vote", district: "B", record: { consent: [refused] } },
    { ...old, id: "new", buildYear: 2010, record: { consent: [refused] } },
    { ...old, id: "ripe", record: { consent: [passed] } },
  ],
});

const state = () => atlasStore.getState();

beforeEach(() => {
  atlasStore.setState(INITIAL_STATE, true);
  showAtlas(atlas);
});

describe("the lists", () => {
  it("begin with the longest wait, and end with those whose date is not known", () => {
    expect(listed.noManagement(state()).map(({ id }) => id)).toEqual(["long", "short", "undated"]);
    expect(listed.noManagement(state())[1]!.waitedDays).toBe(303);
    expect(noManagementWait(state()).known).toBe(2);
  });

  it("begin with the ripe, and say of the others what is still open", () => {
    const waiting = listed.waiting(state());
    expect(waiting.map(({ id, ripe }) => [id, ripe])).toEqual([
      ["ripe", true],
      ["vote", false],
      ["new", false],
    ]);
    expect(waiting[1]!.ripeWhen).toEqual([{ key: "rule.notWilling", params: { owners: 3, area: 300 } }]);
    expect(waiting[2]!.ripeWhen.map(({ key }) => key)).toEqual(["rule.builtAfter", "rule.notWilling"]);
  });

  it("follow the filters", () => {
    changeFilters({ districts: ["A"] });
    expect(listCounts(state())).toMatchObject({ noManagement: 2, waiting: 0 });
    changeFilters({ districts: [], flags: ["R3"] });
    expect(listCounts(state())).toMatchObject({ noManagement: 0, waiting: 3 });
  });
});

describe("the funnels", () => {
  it("keep all stages of a track in sight while one of them is chosen, and narrow the other track", () => {
    changeFilters({ comprehensive: ["accepted"] });
    expect(funnels.comprehensive(state())!.stages.map((s) => s.standing)).toEqual([3, 0, 0, 0, 0, 0, 0, 4]);
    expect(funnels.management(state())!.stages.map((s) => s.standing)).toEqual([2, 1, 1]);
    expect(crossTable(state())[0]![2]!.communities).toBe(3);
  });
});

describe("an edit of a stage", () => {
  it("moves funnel, flow and lists, and undoing it moves them back", () => {
    const before = funnels.management(state());
    editCommunity("short", {
      management: "established",
      history: [
        ...accepted("2026-01-01").history,
        { track: "management", stage: "established", date: "2026-07-02" },
      ],
    });
    expect(funnels.management(state())!.stages[2]).toEqual({ reached: 5, standing: 5 });
    expect(listCounts(state()).noManagement).toBe(2);
    expect(followUpTime(state())!.pairs).toBe(1);
    expect(stageFlow(state())!.entered.management[2]!.at(-1)).toBe(1);
    editCommunity("short", { management: undefined, history: undefined });
    expect(funnels.management(state())).toEqual(before);
    expect(followUpTime(state())!.pairs).toBe(0);
  });
});

it("puts the district first in which most of the accepted lack management, whatever district is chosen", () => {
  changeFilters({ districts: ["B"] });
  expect(
    trackDistricts(state()).map(({ district, noManagementShare }) => [district, noManagementShare]),
  ).toEqual([
    ["A", 1],
    ["B", 0.5],
    [null, Number.NaN],
  ]);
});

it("knows no tracks where no stage is known", () => {
  expect(knowsTracks(state())).toBe(true);
  showAtlas(buildAtlas({ communities: [{ id: "a" }] }));
  expect(knowsTracks(state())).toBe(false);
});

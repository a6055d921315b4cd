import { beforeEach, describe, expect, it } from "vitest";
import { CONSENT_CLASSES } from "../../../src/analysis/consentDistance.ts";
import type { Consent } from "../../../src/model/community.ts";
import { changeFilters, openPanel } from "../../../src/store/actions.ts";
import { atlasStore } from "../../../src/store/atlasStore.ts";
import { editCommunity, holding, undoEdit } from "../../../src/store/edits.ts";
import { communityColoring } from "../../../src/store/selectors/coloring.ts";
import { legendModel } from "../../../src/store/selectors/legend.ts";
import { talkCommunities, talkDistricts, talkFigures } from "../../../src/store/selectors/talk.ts";
import { INITIAL_STATE } from "../../../src/store/state.ts";
import { buildAtlas } from "../../builders.ts";

const vote = (participatedOwners: number, part: Partial<Consent> = {}): Consent => ({
  ...{ itemIds: "all", matter: "general", ownersTotal: 300, areaTotal: 300 },
  ...{ participatedOwners, agreedOwners: participatedOwners },
  ...{ participatedArea: participatedOwners, agreedArea: participatedOwners },
  ...part,
});

const atlas = buildAtlas({
  communities: [
    {
      id: "near",
      district: "east",
      households: 300,
      record: {
        consent: [vote(193)],
        meetings: [{ date: "2026-01-01", attended: 90, demands: 9, answered: 2 }],
      },
    },
    { id: "far", district: "west", households: 300, record: { consent: [vote(150)] } },
    { id: "done", district: "west", households: 100, record: { consent: [vote(250)] } },
    {
      id: "lost",
      district: "north",
      households: 100,
      record: { consent: [vote(300, { agreedOwners: 10 })] },
    },
    { id: "early", district: "north", comprehensive: "none" },
    {
      id: "noJoint",
      district: "east",
      comprehensive: "accepted",
      households: 10,
      record: { jointMeeting: { established: false } },
    },
    { id: "unsaid", district: "west", comprehensive: "accepted", households: 900 },
  ],
});

const s = () => atlasStore.getState();

beforeEach(() => {
  atlasStore.setState({ ...INITIAL_STATE, locale: "en", ...holding(INITIAL_STATE.edits, atlas) });
});

describe("talkDistricts", () => {
  it("puts the lowest turnout first, and districts without a vote last", () => {
    const rows = talkDistricts.participation(s());
    expect(rows.map((d) => [d.district, d.talk.turnout])).toEqual([
      ["east", 193 / 300],
      ["west", 400 / 600],
      ["north", 1],
    ]);
    editCommunity("near", { consent: null });
    expect(talkDistricts.participation(s()).at(-1)).toMatchObject({ district: "east" });
  });

  it("puts the district nearest to consent first, and keeps the others in sight when one is drilled into", () => {
    changeFilters({ districts: ["west"] });
    expect(talkDistricts.consent(s()).map((d) => d.district)).toEqual(["east", "west", "north"]);
    expect(talkFigures(s())?.talk.communities).toBe(3);
  });

  it("puts open demands and missing joint meetings first", () => {
    expect(talkDistricts.demands(s())[0]).toMatchObject({ district: "east", talk: { open: 7 } });
    expect(talkDistricts.joint(s()).map((d) => d.district)).toEqual(["east", "west", "north"]);
  });
});

describe("talkCommunities", () => {
  it("lists what the question applies to, in order", () => {
    const ids = (view: keyof typeof talkCommunities) => talkCommunities[view](s()).map((c) => c.id);
    expect(ids("consent")).toEqual(["near", "far"]);
    expect(ids("participation")).toEqual(["far", "near"]);
    expect(ids("demands")).toEqual(["near"]);
    expect(ids("joint")).toEqual(["noJoint", "unsaid"]);
    expect(talkCommunities.joint(s()).map((c) => c.joint)).toEqual([false, null]);
  });

  it("follows an edit of a vote until it passes, and back", () => {
    expect(talkFigures(s())?.consent).toMatchObject({ possible: 2, passes: 1, ownersMissing: 7 + 50 });
    editCommunity("near", { consent: [vote(200)] });
    expect(talkFigures(s())?.consent).toMatchObject({ possible: 1, passes: 2, ownersMissing: 50 });
    expect(talkCommunities.consent(s()).map((c) => c.id)).toEqual(["far"]);
    undoEdit();
    expect(talkFigures(s())?.consent).toMatchObject({ possible: 2, passes: 1, ownersMissing: 57 });
  });
});

describe("the map coloured by the distance to consent", () => {
  it("is what the panel shows when it is opened", () => {
    openPanel("talk");
    const coloring = communityColoring(s());
    expect(Array.from(coloring?.classOf ?? [], (c) => CONSENT_CLASSES[c] ?? "unknown")).toEqual([
      ...["under5", "above15", "passes", "votesMustChange", "noVote", "unknown", "unknown"],
    ]);
  });

  it("keeps its classes under a filter, and its legend counts what is shown", () => {
    openPanel("talk");
    changeFilters({ districts: ["west"] });
    const [section] = legendModel(s()).sections;
    expect(section?.unit).toBe("share missing");
    expect(section?.entries.map((e) => [e.label, e.count])).toEqual([
      ["Consent reached", "1"],
      ["Less than 5% missing", "0"],
      ["5% to 15% missing", "0"],
      ["15% or more missing", "1"],
      ["Votes must change", "0"],
      ["No vote yet", "0"],
      ["Not known", "1"],
      ["Filtered out", "4"],
    ]);
  });
});

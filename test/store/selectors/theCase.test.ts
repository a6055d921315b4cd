import { describe, expect, it } from "vitest";
import { showAtlas } from "../../../src/store/actions.ts";
import { atlasStore } from "../../../src/store/atlasStore.ts";
import { editCommunity } from "../../../src/store/edits.ts";
import { exampleVote, theCase } from "../../../src/store/selectors/theCase.ts";
import { INITIAL_STATE } from "../../../src/store/state.ts";
import { buildAtlas, type CommunityRow } from "../../builders.ts";

const row: CommunityRow = {
  id: "CQ-JLP-CSY",
  name: "长石苑",
  households: 224,
  floorAreaSquareMeters: 25_000,
  deficits: ["roads", "commonParts"],
  comprehensive: "accepted",
  record: { provenance: "documented", source: "a description", works: [{ itemId: "roads", status: "done" }] },
};

function load(...communities: CommunityRow[]): void {
  atlasStore.setState(INITIAL_STATE, true);
  showAtlas(buildAtlas({ communities }));
}
const state = () => atlasStore.getState();

describe("the documented case", () => {
  it("pairs what was lacking with the works that the record names", () => {
    load({ id: "a" }, row);
    expect(theCase(state())).toMatchObject({
      id: "CQ-JLP-CSY",
      buildings: Number.NaN,
      areaPerHousehold: 25_000 / 224,
      management: null,
      deficits: [
        { id: "roads", chosen: true },
        { id: "commonParts", chosen: false },
      ],
      works: [{ id: "roads", status: "done" }],
    });
  });

  it("stays as it was loaded, whatever is edited over it", () => {
    load(row);
    editCommunity("CQ-JLP-CSY", { comprehensive: "designed", works: [] });
    expect(state().atlas!.city.communities.comprehensive[0]).not.toBe(7);
    expect(theCase(state())).toMatchObject({ comprehensive: "accepted", works: [{ id: "roads" }] });
  });

  it("is told of no other record, and of none that is not documented", () => {
    load({ ...row, id: "other" });
    expect(theCase(state())).toBeNull();
    load({ ...row, record: { provenance: "synthetic" } });
    expect(theCase(state())).toBeNull();
    expect(exampleVote(state())).toBeNull();
  });

  it("takes 150 of 224 owners, and of these more than half or three quarters, as an example of a vote", () => {
    load(row);
    expect(exampleVote(state())).toEqual({ participation: 150, general: 76, special: 113 });
    load({ ...row, households: 12 });
    expect(exampleVote(state())).toEqual({ participation: 8, general: 5, special: 6 });
  });
});

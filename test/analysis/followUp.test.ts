import { describe, expect, it } from "vitest";
import { followUp } from "../../src/analysis/followUp.ts";
import { buildCommunities } from "../builders.ts";

const communities = buildCommunities([
  { comprehensive: "accepted", management: "established" },
  { comprehensive: "accepted", management: "negotiating" },
  { comprehensive: "accepted", management: "none" },
  { comprehensive: "accepted" },
  { comprehensive: "underWorks", management: "established" },
  { management: "established" },
]);

describe("followUp", () => {
  it("looks at accepted communities whose management stage is known", () => {
    expect(followUp(communities)).toEqual({ accepted: 4, known: 3, established: 1, share: 1 / 3 });
  });

  it("counts the rows of the mask alone", () => {
    expect(followUp(communities, Uint8Array.of(1, 1, 0, 1, 1, 1))).toEqual({
      accepted: 3,
      known: 2,
      established: 1,
      share: 0.5,
    });
  });

  it("knows no share where nothing is accepted", () => {
    expect(followUp(buildCommunities([{ comprehensive: "none" }]))).toEqual({
      accepted: 0,
      known: 0,
      established: 0,
      share: Number.NaN,
    });
  });
});

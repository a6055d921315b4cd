import { describe, expect, it } from "vitest";
import { communityNamer } from "../../../src/store/selectors/names.ts";
import { INITIAL_STATE } from "../../../src/store/state.ts";
import { buildAtlas } from "../../builders.ts";

describe("communityNamer", () => {
  const atlas = buildAtlas({
    communities: [
      { id: "a", name: "春竹苑", record: { nameEn: "Chunzhu Court" } },
      { id: "b", name: "花园路" },
      { id: "c", name: "" },
    ],
  });
  const names = (locale: "zh" | "en") => [0, 1, 2].map(communityNamer({ ...INITIAL_STATE, atlas, locale }));

  it("gives the name in the language of the page where the record has one, else the only name, else the id", () => {
    expect(names("en")).toEqual(["Chunzhu Court", "花园路", "c"]);
    expect(names("zh")).toEqual(["春竹苑", "花园路", "c"]);
  });

  it("is the same function until city or language change", () => {
    const state = { ...INITIAL_STATE, atlas, locale: "en" as const };
    expect(communityNamer(state)).toBe(communityNamer({ ...state, panel: "talk" }));
  });
});

import { describe, expect, it } from "vitest";
import { walkSeconds } from "../../../src/store/selectors/walkSeconds.ts";
import { type AtlasState, INITIAL_STATE } from "../../../src/store/state.ts";
import { buildAtlas, buildKind } from "../../builders.ts";
import { walkedState } from "../../walkedCity.ts";

// The second community lies about 970 m east of the first, where only the one kind is.
const atlas = buildAtlas({
  kinds: [buildKind("care", 300), buildKind("culture", 500)],
  communities: [{ position: [106.55, 29.56] }, { position: [106.56, 29.56] }],
  facilities: [
    { kind: "care", position: [106.55, 29.56] },
    { kind: "culture", position: [106.55, 29.56] },
    { kind: "culture", position: [106.56, 29.56] },
  ],
});
const at = (part: Partial<AtlasState>): readonly number[] =>
  Array.from(walkSeconds({ ...INITIAL_STATE, atlas, ...part }), (seconds) => Math.round(seconds / 60));

describe("walkSeconds", () => {
  it("is of several kinds the farthest, or the nearest where only who lacks all is out of reach", () => {
    expect(at({ coverageKinds: ["care"] })).toEqual([0, 16]);
    expect(at({ coverageKinds: ["culture"] })).toEqual([0, 0]);
    expect(at({ coverageKinds: ["care", "culture"], coverageMode: "any" })).toEqual([0, 16]);
    expect(at({ coverageKinds: ["care", "culture"], coverageMode: "all" })).toEqual([0, 0]);
  });

  it("is not known while the streets are read, nor off them", () => {
    expect(walkSeconds(walkedState())[3]).toBeNaN();
    expect([...walkSeconds(walkedState({ walk: { kind: "loading" } }))].every(Number.isNaN)).toBe(true);
  });
});

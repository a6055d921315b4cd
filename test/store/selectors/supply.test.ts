import { describe, expect, it } from "vitest";
import { tooSmall } from "../../../src/store/selectors/coverage.ts";
import { legendModel } from "../../../src/store/selectors/legend.ts";
import { mapColoring } from "../../../src/store/selectors/map.ts";
import { coverageClasses } from "../../../src/store/selectors/supply.ts";
import { atlas, sized, walk, walkedState } from "../../walkedCity.ts";

describe("supply", () => {
  it("finds enough for all within reach, or too little by the user's standard", () => {
    expect(tooSmall(walkedState())).toEqual({ communities: 0, households: 0, elderly: 0 });
    expect(tooSmall(walkedState({ supplies: { care: 10 } }))).toEqual({
      communities: 2,
      households: 105,
      elderly: 11,
    });
    expect([...coverageClasses(walkedState({ supplies: { care: 10 } }))]).toEqual([1, 2, 2, 3, 1]);
  });

  it("colours too little as its own class, and grey who is on no street", () => {
    const s = walkedState({ supplies: { care: 10 } });
    const { scale, classOf } = mapColoring(s)!;
    expect(scale.kind === "categories" && scale.domain).toEqual(["outOfReach", "tooSmall", "within"]);
    expect([...classOf].slice(0, 3)).toEqual([1, 0, 0]);
    expect(classOf[3]).toBeGreaterThan(2);
    const entries = legendModel(s).sections[0]!.entries.map(({ label, count }) => `${label} ${count}`);
    expect(entries).toEqual([
      "Out of reach 2",
      "Within reach, too small 2",
      "Within reach 0",
      "Not on the network 1",
    ]);
  });

  it("does not judge where a size is not known", () => {
    sized[0] = Number.NaN;
    const unsized = { ...atlas };
    const classes = coverageClasses(
      walkedState({ atlas: unsized, walk: { kind: "ready", walk, atlas: unsized } }),
    );
    sized[0] = 10;
    expect([...classes]).toEqual([0, 2, 2, 3, 0]);
  });
});

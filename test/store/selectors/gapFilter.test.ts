import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GAP_CLASSES, type GapClass } from "../../../src/model/gap.ts";
import {
  countedInFigures,
  coverageTotal,
  tooSmall,
  uncoveredRows,
} from "../../../src/store/selectors/coverage.ts";
import { filtered } from "../../../src/store/selectors/filtered.ts";
import { filterWords } from "../../../src/store/selectors/filterWords.ts";
import { gapOptions, supplyJudged } from "../../../src/store/selectors/gapFilter.ts";
import { coverageCells } from "../../../src/store/selectors/listRow.ts";
import { sortedRows } from "../../../src/store/selectors/rows.ts";
import { coverageClasses } from "../../../src/store/selectors/supply.ts";
import { isWalkAsked } from "../../../src/store/selectors/walking.ts";
import { walkSeconds } from "../../../src/store/selectors/walkSeconds.ts";
import { type AtlasState, type Filters, NO_FILTERS } from "../../../src/store/state.ts";
import { walkedState } from "../../walkedCity.ts";

/** Near and slow have too little, corner and hill nothing, field is on no street. */
const CLASSES = ["tooSmall", "outOfReach", "outOfReach", "notConnected", "tooSmall"] as const;
const HOUSEHOLDS = [100, 40, 20, 10, 5];
const at = (filters: Partial<Filters>, part: Partial<AtlasState> = {}) =>
  walkedState({ supplies: { care: 10 }, filters: { ...NO_FILTERS, ...filters }, ...part });
const passing = (s: AtlasState) => [...filtered(s).passes].flatMap((pass, i) => (pass === 1 ? [i] : []));
const of = (...gap: readonly GapClass[]) => at({ gap });

describe("the filter by class of coverage", () => {
  it("lets pass whoever is of a chosen class, and counts each class under the other filters", () => {
    const chosen = fc.subarray([...GAP_CLASSES]);
    const households = fc.option(fc.constantFrom([0, 20], [20, 200], [300, 400]), { nil: null });
    fc.assert(
      fc.property(chosen, households, (gap, range) => {
        const s = at({ gap, households: range as [number, number] | null });
        const others = CLASSES.map(
          (_, i) => range === null || (HOUSEHOLDS[i]! >= range[0]! && HOUSEHOLDS[i]! <= range[1]!),
        );
        expect(passing(s)).toEqual(
          [...CLASSES.keys()].filter((i) => others[i] && (gap.length === 0 || gap.includes(CLASSES[i]!))),
        );
        for (const { id, count } of gapOptions(s))
          expect(count).toBe(CLASSES.filter((one, i) => one === id && others[i]).length);
        const offered = gapOptions(s).map(({ id }) => id);
        expect([...CLASSES].filter((one, i) => others[i] && !offered.includes(one))).toEqual([]);
        expect(gap.filter((one) => !offered.includes(one))).toEqual([]);
      }),
    );
  });

  it("finds those whom the coverage panel counts, and leaves its figures as they are", () => {
    const free = at({});
    expect(passing(of("tooSmall"))).toHaveLength(tooSmall(free)!.communities);
    expect(passing(of("outOfReach"))).toEqual([...uncoveredRows(free)]);
    for (const gap of GAP_CLASSES) {
      expect([...countedInFigures(of(gap))]).toEqual([1, 1, 1, 1, 1]);
      expect(coverageTotal(of(gap))).toEqual(coverageTotal(free));
      expect(tooSmall(of(gap))).toEqual(tooSmall(free));
    }
  });

  it("follows the method and the standard of supply", () => {
    expect(passing(at({ gap: ["outOfReach"] }, { method: "straight" }))).toEqual([]);
    expect(passing(at({ gap: ["outOfReach"] }, { method: "flat" }))).toEqual([1]);
    expect(passing(at({ gap: ["tooSmall"] }, { supplies: {} }))).toEqual([]);
    expect(passing(at({ gap: ["covered"] }, { supplies: {} }))).toEqual([0, 4]);
  });

  it("lets nothing pass while the streets are read, for which it asks, and offers no test of supply without them", () => {
    const s = at({ gap: ["tooSmall"] }, { walk: { kind: "none" }, method: "straight", panel: "communities" });
    expect(isWalkAsked(s)).toBe(true);
    expect(isWalkAsked({ ...s, filters: NO_FILTERS })).toBe(false);
    expect(passing(s)).toEqual([]);
    expect(supplyJudged(s)).toBe("noStreets");
    expect(gapOptions({ ...s, filters: NO_FILTERS }).map(({ id }) => id)).toEqual(["covered", "outOfReach"]);
    expect(passing({ ...s, method: "slope" })).toEqual([]);
    expect(supplyJudged(at({}))).toBe("judged");
  });

  it("says in words of what and by which method it is judged", () => {
    const words = filterWords(of("tooSmall", "outOfReach"))[0]!;
    expect(words.short).toBe("Service coverage: Within reach, too small, Out of reach");
    expect(words.text).toMatch(/^Service coverage \(care; Network, slope.*\): Within reach, too small, Out/);
  });
});

describe("the columns of coverage", () => {
  it("say class and minutes as the panel and the map do", () => {
    const s = at({});
    const classes = coverageClasses(s);
    for (const row of classes.keys()) {
      const { gap, walkMinutes } = coverageCells(s, row);
      expect(GAP_CLASSES[classes[row]!]).toBe(CLASSES[row]);
      expect(gap.known).toBe(CLASSES[row] !== "notConnected");
      const seconds = walkSeconds(s)[row]!;
      expect(walkMinutes).toBe(Number.isNaN(seconds) ? "–" : (seconds / 60).toFixed(1));
    }
    expect(coverageCells(s, 0).gap).toMatchObject({ text: "Within reach, too small" });
    expect(coverageCells(s, 3)).toMatchObject({ gap: { text: "Not on the network" }, walkMinutes: "–" });
  });

  it("sort, whoever is not judged coming last in either direction", () => {
    const order = (by: "gap" | "walkMinutes", descending: boolean) => [
      ...sortedRows(at({}, { sort: { by, descending } })),
    ];
    expect(order("gap", true)).toEqual([1, 2, 0, 4, 3]);
    expect(order("gap", false)).toEqual([0, 4, 1, 2, 3]);
    expect(order("walkMinutes", false).at(-1)).toBe(3);
    expect(order("walkMinutes", true).at(-1)).toBe(3);
    const minutes = walkSeconds(at({}));
    const ascending = order("walkMinutes", false)
      .slice(0, 4)
      .map((row) => minutes[row]!);
    expect(ascending).toEqual(ascending.toSorted((a, b) => a - b));
  });
});

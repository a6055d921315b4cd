import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PROFILE_IDS } from "../../src/geo/walkingProfile.ts";
import { COMPREHENSIVE_STAGES, MANAGEMENT_STAGES } from "../../src/model/community.ts";
import { GAP_CLASSES } from "../../src/model/gap.ts";
import { CRITERION_IDS, NORMALISATIONS, PRIORITY_METHODS, WEIGHT_SOURCES } from "../../src/model/priority.ts";
import { MOST_YEARS } from "../../src/model/programme.ts";
import { DRAW_COUNTS, DRAW_SPREADS } from "../../src/model/rankStability.ts";
import { RULE_IDS } from "../../src/model/rules.ts";
import { METHODS, MOST_BANDS, WALK_DIRECTIONS } from "../../src/model/walking.ts";
import { type LinkState, linkDefaults } from "../../src/store/linkState.ts";
import { decode, encode, LINK_LIMIT, linkHoldsScenarios } from "../../src/store/permalink.ts";
import { COMPARISONS, PAPERS, REPORT_PARTS, REPORT_TEMPLATES } from "../../src/store/reportState.ts";
import {
  COLOR_BYS,
  COVERAGE_VIEWS,
  DETAIL_TABS,
  DISTRICT_INDICATORS,
  NO_FILTERS,
  PANELS,
  SET_MODES,
  SORT_KEYS,
  THEMES,
  WILLING,
} from "../../src/store/state.ts";
import { scenarioSets } from "../scenarioArbitrary.ts";

const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 });
const names = fc.uniqueArray(text, { maxLength: 8 });
const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: 0, max: 1e9 }).map((n) => n + 0);
const range = fc.option(
  fc.tuple(number, number).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
  { nil: null },
);
const setFilter = fc.record({ mode: fc.constantFrom(...SET_MODES), values: names });
const pair = fc.subarray([...CRITERION_IDS], { minLength: 2, maxLength: 2 }).map(([a, b]) => `${a} ${b}`);
const linkStates: fc.Arbitrary<LinkState> = fc
  .record({
    locale: fc.constantFrom("zh", "en"),
    theme: fc.constantFrom(...THEMES),
    projector: fc.boolean(),
    panel: fc.constantFrom(...PANELS),
    view: fc.option(
      fc.record({
        lng: fc.double({ min: -180, max: 180, noNaN: true }).map((n) => n + 0),
        lat: fc.double({ min: -90, max: 90, noNaN: true }).map((n) => n + 0),
        zoom: fc.double({ min: 0, max: 24, noNaN: true }).map((n) => n + 0),
      }),
      { nil: null },
    ),
    colorBy: fc.constantFrom(...COLOR_BYS),
    districtIndicator: fc.constantFrom(...DISTRICT_INDICATORS),
    shownKinds: names,
    filters: fc.record({
      districts: names,
      streets: names,
      buildYear: range,
      households: range,
      floorAreaSquareMeters: range,
      comprehensive: fc.subarray([...COMPREHENSIVE_STAGES, "unknown" as const]),
      management: fc.subarray([...MANAGEMENT_STAGES, "unknown" as const]),
      missing: setFilter,
      gap: fc.subarray([...GAP_CLASSES]),
      deficits: setFilter,
      willing: fc.subarray([...WILLING]),
      flags: fc.subarray([...RULE_IDS]),
    }),
    selected: fc.option(text, { nil: null }),
    detailTab: fc.constantFrom(...DETAIL_TABS),
    coverageKinds: names,
    coverageMode: fc.constantFrom("any" as const, "all" as const),
    supplies: fc.dictionary(text, number, { noNullPrototype: true, maxKeys: 5 }),
    radii: fc.dictionary(text, number, { noNullPrototype: true, maxKeys: 5 }),
    method: fc.option(fc.constantFrom(...METHODS), { nil: null }),
    walker: fc.constantFrom(...PROFILE_IDS),
    walkDirection: fc.constantFrom(...WALK_DIRECTIONS),
    bandsMinutes: fc
      .uniqueArray(fc.integer({ min: 1, max: 120 }), { minLength: 1, maxLength: MOST_BANDS })
      .map((minutes) => minutes.sort((a, b) => a - b)),
    coverageView: fc.constantFrom(...COVERAGE_VIEWS),
    priorityMethod: fc.constantFrom(...PRIORITY_METHODS),
    normalisation: fc.constantFrom(...NORMALISATIONS),
    weightSource: fc.constantFrom(...WEIGHT_SOURCES),
    judgements: fc.dictionary(pair, fc.double({ min: 1 / 9, max: 9, noNaN: true }), {
      noNullPrototype: true,
      maxKeys: 6,
    }),
    otherWeights: fc.option(
      fc.dictionary(fc.constantFrom(...CRITERION_IDS), number, { noNullPrototype: true }),
      { nil: null },
    ),
    drawSpread: fc.constantFrom(...DRAW_SPREADS),
    draws: fc.constantFrom(...DRAW_COUNTS),
    programmeSettings: fc.option(
      fc.record({
        startYear: fc.integer({ min: 1900, max: 2200 }),
        budgetsYuan: fc.array(number, { minLength: 1, maxLength: MOST_YEARS }),
        worksPerYear: fc.option(fc.nat(), { nil: null }),
        floors: fc.dictionary(text, fc.nat(), { noNullPrototype: true, maxKeys: 4 }),
        floorOfAll: fc.nat(),
        yearFactor: fc.double({ min: 0, minExcluded: true, max: 1, noNaN: true }),
        managementShare: fc.double({ min: 0, max: 1, noNaN: true }).map((n) => n + 0),
        managementYuanPerHousehold: number,
        followUpYears: fc.nat(),
      }),
      { nil: null },
    ),
    report: fc.record({
      template: fc.constantFrom(...REPORT_TEMPLATES),
      paper: fc.constantFrom(...PAPERS),
      look: fc.constantFrom(...THEMES),
      title: text,
      subtitle: text,
      organisation: text,
      author: text,
      approvalNumber: text,
      hidden: fc.subarray([...REPORT_PARTS]),
      only: names,
      comparison: fc.constantFrom(...COMPARISONS),
      coverage: fc.boolean(),
      frames: fc.dictionary(
        text,
        fc.record({
          lng: fc.double({ min: -180, max: 180, noNaN: true }).map((n) => n + 0),
          lat: fc.double({ min: -85, max: 85, noNaN: true }).map((n) => n + 0),
          zoom: fc.double({ min: 0, max: 24, noNaN: true }).map((n) => n + 0),
        }),
        { noNullPrototype: true, maxKeys: 3 },
      ),
    }),
    programmeYear: fc.option(fc.integer({ min: 1000, max: 9999 }), { nil: null }),
    weights: fc
      .subarray([...CRITERION_IDS])
      .chain((ids) =>
        fc.tuple(...ids.map(() => number)).map((ns) => Object.fromEntries(ids.map((id, i) => [id, ns[i]!]))),
      ),
    sort: fc.record({ by: fc.constantFrom(...SORT_KEYS), descending: fc.boolean() }),
  })
  .chain((rest) => scenarioSets.map((set) => ({ ...rest, ...set })));

describe("permalink", () => {
  test("gives back every state it was given", () => {
    fc.assert(
      fc.property(linkStates, (state) => {
        const kept = linkHoldsScenarios(state) ? state : { ...state, scenarios: [], activeScenario: null };
        expect(decode(`#${encode(state)}`)).toEqual({ state: kept, ignored: [] });
      }),
      { numRuns: 500 },
    );
  });

  test("writes nothing for the defaults", () => {
    expect(encode(linkDefaults())).toBe("");
  });

  test("stays short when a clerk chose a hundred streets and every deficit", () => {
    const streets = Array.from(
      { length: 100 },
      (_, i) => `第${String.fromCodePoint(0x4e00 + i * 37)}${String.fromCodePoint(0x5e00 + i * 29)}街道`,
    );
    const deficits = Array.from(
      { length: 64 },
      (_, i) => `item-${["water", "power", "road", "lift"][i % 4]}-${i}`,
    );
    const state: LinkState = {
      ...linkDefaults(),
      filters: {
        ...NO_FILTERS,
        streets,
        deficits: { mode: "all", values: deficits },
        buildYear: [1950, 1999],
      },
      view: { lng: 106.58712, lat: 29.56723, zoom: 12.34 },
    };
    const link = encode(state);
    expect(link.length).toBeLessThan(LINK_LIMIT);
    expect(decode(link).state).toEqual(state);
  });

  test("names the keys that it does not know and the values that it does not understand, and keeps the rest", () => {
    const { state, ignored } = decode("#panel=coverage&flavour=mint&y=1999~1950&lang=fr&gapc=vast&d=500103");
    expect(ignored).toEqual(["flavour", "y", "lang", "gapc"]);
    expect(state.panel).toBe("coverage");
    expect(state.filters.districts).toEqual(["500103"]);
    expect(state.filters.buildYear).toBeNull();
  });

  test("leaves out ways of walking that there are not, and says so", () => {
    const { state, ignored } = decode("#m=air&walk=snail&way=up&ground=mist&min=10,5&sc=1&r=care:-1");
    expect(ignored).toEqual(["m", "walk", "way", "ground", "min", "sc", "r"]);
    expect(state).toEqual(linkDefaults());
  });

  test("survives links that were cut or garbled", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (garbage) => {
        expect(decode(garbage).state.panel).toBeDefined();
      }),
    );
    expect(decode("#z=not-deflated").ignored).toHaveLength(1);
    expect(decode("#panel=%E4%B8").state).toEqual(linkDefaults());
  });

  test("never lets a link touch an object's prototype", () => {
    const { state } = decode("#r=__proto__:5");
    expect(({} as Record<string, unknown>)["5"]).toBeUndefined();
    expect(Object.getPrototypeOf(state.radii)).toBe(Object.prototype);
  });
});

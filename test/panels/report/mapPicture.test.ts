import { expect, it } from "vitest";
import { sameLayers } from "../../../src/panels/report/mapPicture.ts";
import { type AtlasState, INITIAL_STATE, NO_FILTERS } from "../../../src/store/state.ts";
import { buildAtlas } from "../../builders.ts";

const state: AtlasState = { ...INITIAL_STATE, panel: "report", atlas: buildAtlas({ communities: [{}] }) };
const withReport = (part: Partial<AtlasState["report"]>): AtlasState => ({
  ...state,
  report: { ...state.report, ...part },
});

it("words, paper, pages and the pointer change no layer", () => {
  for (const other of [
    withReport({ title: "Title", paper: "a3", hidden: ["legend"] }),
    { ...state, reportPage: 3, hovered: 2, view: { lng: 1, lat: 2, zoom: 3 }, flight: null },
    { ...state, filters: { ...NO_FILTERS }, radii: {} },
  ])
    expect(sameLayers(state, other)).toBe(true);
});

it("a mask that is made anew shows the same communities where it holds the same", () => {
  const masked = (...shownOnly: number[]): AtlasState => ({
    ...state,
    shownOnly: Uint8Array.from(shownOnly),
  });
  expect(sameLayers(masked(0, 1, 1), masked(0, 1, 1))).toBe(true);
  expect(sameLayers(masked(0, 1, 1), masked(1, 1, 0))).toBe(false);
  expect(sameLayers(masked(0, 1, 1), state)).toBe(false);
});

it("filters, colours, language, city and the question of coverage do", () => {
  for (const other of [
    { ...state, filters: { ...NO_FILTERS, districts: ["A"] } },
    { ...state, colorBy: "priority" as const },
    { ...state, locale: "en" as const },
    { ...state, theme: "dark" as const },
    { ...state, selected: "c0" },
    { ...state, atlas: buildAtlas({ communities: [{}] }) },
    withReport({ coverage: true }),
  ])
    expect(sameLayers(state, other)).toBe(false);
});

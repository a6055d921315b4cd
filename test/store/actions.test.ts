import { beforeEach, expect, it, vi } from "vitest";
import {
  openCommunity,
  openPanel,
  selectCommunity,
  setColorBy,
  setDetailTab,
  setLocale,
  showAtlas,
} from "../../src/store/actions.ts";
import { atlasStore } from "../../src/store/atlasStore.ts";
import type { ReportSettings } from "../../src/store/reportState.ts";
import { INITIAL_STATE } from "../../src/store/state.ts";
import { buildAtlas } from "../builders.ts";

beforeEach(() => atlasStore.setState(INITIAL_STATE, true));

it("shows the priorities on the map when their task is opened, and keeps what is chosen there", () => {
  openPanel("coverage");
  expect(atlasStore.getState()).toMatchObject({ panel: "coverage", colorBy: "comprehensive" });
  openPanel("priorities");
  expect(atlasStore.getState()).toMatchObject({ panel: "priorities", colorBy: "priority" });
  setColorBy("households");
  openPanel("priorities");
  expect(atlasStore.getState().colorBy).toBe("households");
});

it("changes the language at once where its words are there, and else when they have come", async () => {
  void setLocale("en");
  expect(atlasStore.getState().locale).toBe("en");
  vi.resetModules();
  const later = await import("../../src/store/actions.ts");
  const { atlasStore: store } = await import("../../src/store/atlasStore.ts");
  const { hasLanguage } = await import("../../src/i18n/languages.ts");
  const change = later.setLocale("en");
  expect(store.getState().locale).toBe("zh");
  await change;
  expect(store.getState().locale).toBe("en");
  expect(hasLanguage("en")).toBe(true);
});

it("opens a community at the tab that is asked for, keeps the tab for the next one, and begins with the facts again", () => {
  openCommunity("a", "history");
  expect(atlasStore.getState()).toMatchObject({ selected: "a", detailTab: "history" });
  setDetailTab("works");
  selectCommunity("b");
  expect(atlasStore.getState()).toMatchObject({ selected: "b", detailTab: "works" });
  selectCommunity(null);
  selectCommunity("a");
  expect(atlasStore.getState()).toMatchObject({ selected: "a", detailTab: "facts" });
});

it("another city takes from the report what was said of a place, and leaves how its pages look and who makes them", () => {
  const first = buildAtlas({ communities: [{ id: "a" }] });
  const second = { ...first, city: { ...first.city, info: { ...first.city.info, id: "other" } } };
  const kept: Omit<ReportSettings, "title" | "subtitle" | "approvalNumber" | "only" | "frames"> = {
    ...{ template: "districtAtlas", paper: "a3", look: "dark", organisation: "Office", author: "A" },
    ...{ hidden: ["legend"], comparison: "scenario", coverage: true },
  };
  const report: ReportSettings = {
    ...{ ...kept, title: "Of the first city", subtitle: "Its north", approvalNumber: "GS 1", only: ["A"] },
    frames: { map: { lng: 106, lat: 29, zoom: 10 } },
  };
  const reportPhotos = [{ file: new File([], "a.png"), community: "a", when: "before" }] as const;
  showAtlas(first);
  atlasStore.setState({ report, reportPhotos, reportPage: 3, viewBbox: [1, 2, 3, 4] });
  showAtlas({ ...first });
  expect(atlasStore.getState()).toMatchObject({ report, reportPhotos, reportPage: 3 });
  showAtlas(second);
  expect(atlasStore.getState()).toMatchObject({ reportPhotos: [], reportPage: 0, viewBbox: null });
  expect(atlasStore.getState().report).toEqual({
    ...{ ...kept, title: "", subtitle: "", approvalNumber: "", only: [], frames: {} },
  });
});

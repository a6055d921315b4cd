import { beforeEach, expect, it } from "vitest";
import {
  openCommunity,
  openPanel,
  selectCommunity,
  setColorBy,
  setDetailTab,
} from "../../src/store/actions.ts";
import { atlasStore } from "../../src/store/atlasStore.ts";
import { INITIAL_STATE } from "../../src/store/state.ts";

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

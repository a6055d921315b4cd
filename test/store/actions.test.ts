import { beforeEach, expect, it } from "vitest";
import { openPanel, setColorBy } from "../../src/store/actions.ts";
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

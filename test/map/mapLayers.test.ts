import { beforeAll, describe, expect, it, vi } from "vitest";
import { FieldKeeper } from "../../src/map/fieldFor.ts";
import { mapLayers } from "../../src/map/mapLayers.ts";
import { BADGE_ZOOM } from "../../src/store/selectors/badgeScale.ts";
import { drawnFacilities } from "../../src/store/selectors/map.ts";
import { raised } from "../../src/store/selectors/raised.ts";
import type { AtlasState } from "../../src/store/state.ts";
import { demoState } from "../demoState.ts";

// No picture is drawn: the order and what it is made of are all that matters.
beforeAll(() => vi.stubGlobal("document", { createElement: () => ({ getContext: () => null }) }));

const layersOf = (zoom: number, part: Partial<AtlasState> = {}) =>
  mapLayers({
    state: demoState({ panel: "overview", shownKinds: ["elderDayCare"], colorBy: "priority", ...part }),
    ...{ zoom, window: null, fields: new FieldKeeper() },
  });
const idsOf = (...asked: Parameters<typeof layersOf>) => layersOf(...asked).map(({ id }) => id);
const FAR = BADGE_ZOOM - 0.1;

describe("mapLayers", () => {
  it("draws facilities beneath the communities from afar, above them from near or with a tool that takes hold of them", () => {
    const isBeneath = (ids: readonly string[]) => ids.indexOf("facilities") < ids.indexOf("community-dots");
    expect(isBeneath(idsOf(FAR))).toBe(true);
    expect(isBeneath(idsOf(BADGE_ZOOM))).toBe(false);
    expect(isBeneath(idsOf(FAR, { scenarioTool: "move" }))).toBe(false);
    expect(isBeneath(idsOf(FAR, { scenarioTool: "add" }))).toBe(true);
    for (const zoom of [FAR, BADGE_ZOOM])
      expect(idsOf(zoom).filter((id) => id === "facilities")).toHaveLength(1);
  });

  it("draws small squares from afar and badges from near", () => {
    const facilities = (zoom: number) => layersOf(zoom).find(({ id }) => id === "facilities")!.props as never;
    const iconOf = (zoom: number) =>
      (facilities(zoom)["getIcon"] as (one: null, at: { index: number }) => string)(null, { index: 0 });
    expect(iconOf(FAR)).toBe("plain");
    expect(iconOf(BADGE_ZOOM)).toBe("elderDayCare");
    expect(facilities(FAR)["sizeMaxPixels"]).toBeLessThan(facilities(BADGE_ZOOM)["sizeMinPixels"]);
    expect(drawnFacilities(demoState({ shownKinds: ["elderDayCare"] })).length).toBeGreaterThan(0);
  });

  it("draws the highest ranks once more above all communities, in their own colours", () => {
    const layers = layersOf(FAR);
    const ids = layers.map(({ id }) => id);
    expect(ids.indexOf("community-raised")).toBe(ids.indexOf("community-dots") + 1);
    const state = demoState({ panel: "overview", shownKinds: ["elderDayCare"], colorBy: "priority" });
    const { rows } = raised(state);
    const { positions } = state.atlas!.city.communities;
    const { length, attributes } = layers[ids.indexOf("community-raised")]!.props.data as never as {
      length: number;
      attributes: Record<string, { value: Float64Array }>;
    };
    expect(length).toBe(rows.length);
    expect([...attributes["getPosition"]!.value.slice(-2)]).toEqual([
      ...positions.slice(2 * rows.at(-1)!, 2 * rows.at(-1)! + 2),
    ]);
  });
});

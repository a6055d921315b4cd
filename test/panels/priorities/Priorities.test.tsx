// @vitest-environment happy-dom
import "../../browserStubs.ts";
import { MantineProvider } from "@mantine/core";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { t } from "../../../src/i18n/t.ts";
import { Priorities } from "../../../src/panels/priorities/Priorities.tsx";
import { atlasStore } from "../../../src/store/atlasStore.ts";
import { type AtlasState, INITIAL_STATE } from "../../../src/store/state.ts";
import { buildAtlas, buildKind } from "../../builders.ts";

const built = buildAtlas({
  kinds: [buildKind("care", 300), buildKind("sports", 500)],
  communities: [
    {
      id: "a",
      position: [106.55, 29.56],
      buildYear: 1980,
      households: 100,
      elderly60Plus: 20,
      deficits: ["roads"],
    },
  ],
  facilities: ["care", "sports"].map((kind) => ({ kind, position: [106.55, 29.56] as const })),
});
const atlas = { ...built, city: { ...built.city, info: { ...built.city.info, network: "city.walk" } } };

function open(part: Partial<AtlasState>) {
  atlasStore.setState(
    { ...INITIAL_STATE, locale: "en", panel: "priorities", loaded: atlas, atlas, ...part },
    true,
  );
  return render(
    <MantineProvider env="test">
      <Priorities />
    </MantineProvider>,
  ).container;
}

const BASIS = "Services out of reach: Straight line; Planning, 60 m/min; Out; today's facilities";

afterEach(() => {
  cleanup();
  atlasStore.setState(INITIAL_STATE, true);
});

describe("what services out of reach rest on", () => {
  it("is said below the weights, and not where services have no weight", () => {
    open({});
    expect(screen.getByText(BASIS)).toBeTruthy();
    cleanup();
    open({ weights: { servicesOutOfReach: 0 } });
    expect(screen.queryByText(/^Services out of reach: /)).toBeNull();
  });

  it("stands in the criterion's card: method, minutes, source and facilities", async () => {
    open({ walker: "older", radii: { care: 240 } });
    const name = t("en", "priorities.criterion.servicesOutOfReach");
    fireEvent.click(screen.getByRole("button", { name: t("en", "priorities.about", { name }) }));
    const card = (await screen.findByText(t("en", "priorities.reach.measured"))).closest("dl")!;
    expect(card.textContent).toContain("Straight line; Older adult, 48 m/min; Out");
    expect(card.textContent).toMatch(
      /4 min – 8\.3 min on foot = service radius 240 m – 500 m ÷ planning speed 60/,
    );
    expect(card.textContent).toContain("set by you");
  });

  it("is a scenario's where one holds, with the way back to today", () => {
    open({ scenarios: [{ id: "1", name: "More care", changes: [] }], activeScenario: "1" });
    expect(screen.getByText(/Scores count the facilities of the scenario “More care”/)).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: t("en", "scenario.banner.back") }));
    expect(atlasStore.getState().activeScenario).toBeNull();
    expect(screen.getByText(BASIS)).toBeTruthy();
  });
});

describe("scores that wait for walks", () => {
  it("are said to be on their way, not to be unknown", () => {
    const container = open({ method: "slope", walk: { kind: "loading" } });
    expect(container.querySelector("[aria-busy=true]")).not.toBeNull();
    expect(screen.getByText(t("en", "walking.loading"))).toBeTruthy();
    expect(screen.queryByText(/know nothing of/)).toBeNull();
    cleanup();
    expect(open({}).querySelector("[aria-busy=true]")).toBeNull();
  });

  it("can be had in a straight line where the streets cannot be read", () => {
    open({ method: "slope", walk: { kind: "failed", reason: "404" } });
    fireEvent.click(screen.getByRole("button", { name: t("en", "walking.failed.straight") }));
    expect(atlasStore.getState().method).toBe("straight");
  });
});

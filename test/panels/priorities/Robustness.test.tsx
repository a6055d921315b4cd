// @vitest-environment happy-dom
import "../../browserStubs.ts";
import { MantineProvider } from "@mantine/core";
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { rankStability, rankStabilityInput } from "../../../src/analysis/rankStability.ts";
import type { RankStability } from "../../../src/model/rankStability.ts";
import { Robustness } from "../../../src/panels/priorities/Robustness.tsx";
import { atlasStore } from "../../../src/store/atlasStore.ts";
import { stabilityGroups, stabilityQuestion } from "../../../src/store/selectors/robustness.ts";
import { type AtlasState, INITIAL_STATE } from "../../../src/store/state.ts";
import { buildAtlas } from "../../builders.ts";

const atlas = buildAtlas({
  communities: Array.from({ length: 40 }, (_, i) => ({
    name: `村${i}`,
    buildYear: 2000 - ((i * 7) % 39),
    households: 100 + i * 10,
    deficits: [],
    comprehensive: "none" as const,
    management: "none" as const,
  })),
});
const get = atlasStore.getState;
const set = (part: Partial<AtlasState>) => act(() => atlasStore.setState(part));

/** The panel over the result of its question. */
function show(): RankStability {
  atlasStore.setState({
    ...INITIAL_STATE,
    loaded: atlas,
    atlas,
    locale: "en",
    panel: "priorities",
    draws: 1000,
  });
  const steps = rankStability(rankStabilityInput({ ...stabilityQuestion(get())!, expectedRanks: true }));
  let step = steps.next();
  while (!step.done) step = steps.next();
  atlasStore.setState({ robustness: { kind: "ready", result: step.value } });
  render(
    <MantineProvider>
      <Robustness />
    </MantineProvider>,
  );
  return step.value;
}

afterEach(cleanup);

describe("the robustness of ranks", () => {
  it("says in a sentence how many of today's top hold, and lists who does not and who stands at the door", () => {
    show();
    const { firm, fragile, outsideCount } = stabilityGroups(get())!;
    expect(
      screen.getByText(
        `Under 1,000 weightings drawn around the chosen one, ${firm} of today's top 20 still to choose stay in the top 20 in at least 90% of draws.`,
      ),
    ).toBeTruthy();
    const list = screen.getByRole("region", { name: `Fragile · ${fragile.length}` });
    expect(within(list).getAllByRole("listitem").length).toBe(fragile.length);
    expect(screen.getByRole("region", { name: `At the door · ${outsideCount}` })).toBeTruthy();
    expect(fragile.length).toBeGreaterThan(0);
  });

  it("opens a figure into method, draws, seed and error", () => {
    show();
    fireEvent.click(screen.getByRole("button", { name: /of 20$/ }));
    const card = screen.getByRole("dialog").textContent;
    expect(card).toContain("SMAA-2 (Lahdelma and Salminen 2001)");
    expect(card).toContain("1,000 weightings drawn, random seed 1");
    expect(card).toContain("standard deviation of 5.6 points");
    expect(card).toMatch(/standard error\) at most \d\.\d percentage points/);
  });

  it("says that it is looked at while it is there", () => {
    show();
    expect(get().robustnessOpen).toBe(true);
    cleanup();
    expect(get().robustnessOpen).toBe(false);
  });

  it("draws an outdated result as such while the next is made, which can be stopped and begun again", () => {
    const before = show();
    set({ robustness: { kind: "running", share: 0.4, before, current: false } });
    expect(screen.getByRole("status").textContent).toContain("drawing again");
    expect((screen.getByRole("progressbar") as HTMLProgressElement).value).toBe(0.4);
    expect(document.querySelector("[data-stale=true]")).not.toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "Stop" }));
    expect(get().robustness.kind).toBe("stopped");
    expect(screen.getByRole("status").textContent).toContain("Below is the result from before");
    fireEvent.click(screen.getByRole("button", { name: "Draw again" }));
    expect(get().robustness.kind).toBe("running");
    set({ robustness: { kind: "ready", result: before } });
    expect(screen.queryByRole("status")).toBeNull();
    expect(document.querySelector("[data-stale=true]")).toBeNull();
  });

  it("chooses how weights are drawn and how many, shows the shares on the map, and opens a community", () => {
    show();
    fireEvent.click(screen.getByRole("radio", { name: "Any weights" }));
    expect(get().drawSpread).toBe("uniform");
    fireEvent.change(screen.getByRole("combobox", { name: "Number of draws" }), {
      target: { value: "20000" },
    });
    expect(get().draws).toBe(20_000);
    fireEvent.click(screen.getByRole("button", { name: "Show on the map" }));
    expect(get().colorBy).toBe("shareInTop");
    const { fragile } = stabilityGroups(get())!;
    fireEvent.click(screen.getByRole("button", { name: new RegExp(`^${fragile[0]!.name}, rank`) }));
    expect(get().selected).toBe(fragile[0]!.id);
  });
});

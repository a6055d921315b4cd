// @vitest-environment happy-dom
import "../../browserStubs.ts";
import { MantineProvider } from "@mantine/core";
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { Coverage } from "../../../src/panels/coverage/Coverage.tsx";
import { atlasStore } from "../../../src/store/atlasStore.ts";
import { type AtlasState, INITIAL_STATE } from "../../../src/store/state.ts";
import { atlas, walkedState } from "../../walkedCity.ts";

function open(part: Partial<AtlasState> = {}) {
  atlasStore.setState({ ...walkedState(), ...part });
  return render(
    <MantineProvider>
      <Coverage />
    </MantineProvider>,
  );
}

afterEach(() => {
  cleanup();
  atlasStore.setState(INITIAL_STATE, true);
});

describe("Coverage", () => {
  it("sets the three methods side by side, the one in use marked, and says whom each moves out of reach", () => {
    const { container } = open();
    expect((screen.getByLabelText("Network, slope") as HTMLInputElement).checked).toBe(true);
    for (const share of ["100.0%", "75.8%"]) expect(screen.getByText(share)).toBeTruthy();
    expect(container.textContent).toContain(
      "the streets move 40 households out of reach, slope and steps 20 more.",
    );
    expect(container.textContent).toContain("Older adult: 5 more households out of reach.");
    expect(container.textContent).toContain("Not on the street network: 1 (grey on the map, not counted)");
  });

  it("takes another method, walker and direction", () => {
    open();
    act(() => void fireEvent.click(screen.getByLabelText("Straight line")));
    act(() => void fireEvent.change(screen.getByLabelText("Walker"), { target: { value: "older" } }));
    act(() => void fireEvent.change(screen.getByLabelText("Direction"), { target: { value: "round" } }));
    const { method, walker, walkDirection } = atlasStore.getState();
    expect([method, walker, walkDirection]).toEqual(["straight", "older", "round"]);
  });

  it("shows no figure of the streets while they are read", () => {
    const { container } = open({ walk: { kind: "loading" } });
    expect(screen.getByRole("status").textContent).toContain("Reading the streets");
    expect(container.textContent).not.toMatch(/\d%/);
    expect(screen.queryByText("Households out")).toBeNull();
  });

  it("says why the streets could not be had, and tries again", () => {
    open({ walk: { kind: "failed", reason: "city.walk: 404" } });
    expect(screen.getByText("The streets could not be read: city.walk: 404")).toBeTruthy();
    act(() => void fireEvent.click(screen.getByText("Try again")));
    expect(atlasStore.getState().walk.kind).toBe("none");
  });

  it("measures straight lines only where the city has no network, and says how to get one", () => {
    const city = { ...atlas.city, info: { ...atlas.city.info, network: null } };
    open({ atlas: { ...atlas, city }, walk: { kind: "none" }, method: null });
    expect(screen.queryByLabelText("Network, slope")).toBeNull();
    expect(screen.getByText(/npm run atlas -- network/)).toBeTruthy();
    expect(screen.getAllByText("100.0%")).toHaveLength(2);
  });

  it("narrows the list to whoever has too little or nothing within reach, and takes that back", () => {
    open({ supplies: { care: 10 } });
    const missing = { mode: "any", values: ["care"] } as const;
    act(() => atlasStore.setState((s) => ({ filters: { ...s.filters, missing } })));
    act(() => void fireEvent.click(screen.getByLabelText("Households, too small: show 2 in the list")));
    const { filters, listOpen } = atlasStore.getState();
    expect([filters.gap, filters.missing.values, listOpen]).toEqual([["tooSmall"], [], true]);
    act(() => void fireEvent.click(screen.getByLabelText("Communities out: show 2 in the list")));
    expect(atlasStore.getState().filters.gap).toEqual(["outOfReach"]);
    act(() => void fireEvent.click(screen.getByText("Show 2 uncovered")));
    expect(atlasStore.getState().filters).toMatchObject({ gap: [], missing });
    act(() => void fireEvent.click(screen.getByLabelText(/^Households, too small/)));
    act(() => void fireEvent.click(screen.getByLabelText(/^Households, too small/)));
    expect(atlasStore.getState().filters.gap).toEqual([]);
  });
});

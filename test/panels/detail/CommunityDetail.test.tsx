// @vitest-environment happy-dom
import { MantineProvider } from "@mantine/core";
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { CommunityDetail } from "../../../src/panels/detail/CommunityDetail.tsx";
import { atlasStore } from "../../../src/store/atlasStore.ts";
import { INITIAL_STATE } from "../../../src/store/state.ts";
import { buildAtlas, buildKind } from "../../builders.ts";

vi.stubGlobal(
  "matchMedia",
  () => ({ matches: false, addEventListener: () => {}, removeEventListener: () => {} }) as unknown,
);

const atlas = buildAtlas({
  kinds: [buildKind("daycare", 300)],
  facilities: [{ kind: "daycare", position: [106.55, 29.5615] }],
  communities: [
    {
      id: "a",
      name: "长石苑",
      position: [106.55, 29.56],
      buildYear: 1994,
      households: 224,
      comprehensive: "accepted",
      management: "none",
      record: { provenance: "documented", source: "a published description" },
    },
    { id: "b", name: "新村" },
  ],
});

function open(selected: string) {
  atlasStore.setState({ ...INITIAL_STATE, atlas, locale: "en", selected });
  return render(
    <MantineProvider>
      <CommunityDetail />
    </MantineProvider>,
  );
}

afterEach(() => {
  cleanup();
  atlasStore.setState(INITIAL_STATE);
});

describe("CommunityDetail", () => {
  it("says what is known, what is not, and that the record is documented", () => {
    open("a");
    expect(screen.getByRole("heading", { level: 2 }).textContent).toBe("长石苑");
    expect(screen.getByText("Documented")).toBeTruthy();
    expect(screen.getByText("224")).toBeTruthy();
    expect(screen.getAllByText("unknown").length).toBeGreaterThan(5);
  });

  it("shows a rule that applies with what would clear it", () => {
    open("a");
    expect(screen.getByText(/Management has not followed/)).toBeTruthy();
    expect(screen.getByText(/Establish management by/)).toBeTruthy();
  });

  it("takes the focus, closes on Escape and gives the focus back", () => {
    const opener = document.body.appendChild(document.createElement("button"));
    opener.focus();
    const { unmount } = open("a");
    const drawer = screen.getByRole("complementary");
    expect(document.activeElement).toBe(drawer);
    fireEvent.keyDown(drawer, { key: "Escape" });
    expect(atlasStore.getState().selected).toBeNull();
    unmount();
    expect(document.activeElement).toBe(opener);
    opener.remove();
  });

  it("draws the facilities of a kind and flies there when its nearest is pressed", () => {
    open("a");
    fireEvent.click(screen.getByRole("tab", { name: "Services" }));
    fireEvent.click(screen.getByRole("button", { name: /Show the nearest on the map/ }));
    expect(atlasStore.getState().shownKinds).toEqual(["daycare"]);
    expect(atlasStore.getState().flight?.bbox).toBeDefined();
  });

  it("says so where a part of the record is empty, in every tab", () => {
    open("b");
    for (const [tab, text] of [
      ["Consent", "No vote on record."],
      ["Works", "No funding on record."],
      ["History", "No history on record."],
    ] as const) {
      fireEvent.click(screen.getByRole("tab", { name: tab }));
      expect(screen.getByText(text)).toBeTruthy();
    }
  });

  it("goes on to the next community of the list", () => {
    open("a");
    act(() => atlasStore.setState({ sort: { by: "households", descending: true } }));
    fireEvent.click(screen.getByRole("button", { name: "Next community" }));
    expect(atlasStore.getState().selected).toBe("b");
  });
});

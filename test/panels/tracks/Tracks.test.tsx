// @vitest-environment happy-dom
import { MantineProvider } from "@mantine/core";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Tracks } from "../../../src/panels/tracks/Tracks.tsx";
import { changeFilters, setLocale, showAtlas } from "../../../src/store/actions.ts";
import { atlasStore } from "../../../src/store/atlasStore.ts";
import { filtered } from "../../../src/store/selectors/filtered.ts";
import { listCounts } from "../../../src/store/selectors/tracks.ts";
import { INITIAL_STATE } from "../../../src/store/state.ts";
import { buildAtlas, type CommunityRow } from "../../builders.ts";

vi.stubGlobal(
  "matchMedia",
  () => ({ matches: false, addEventListener: () => {}, removeEventListener: () => {} }) as unknown,
);

const accepted = (date: string) => ({
  history: [{ track: "comprehensive", stage: "accepted", date } as const],
});
const communities: readonly CommunityRow[] = [
  { id: "a", name: "甲", comprehensive: "accepted", management: "none", record: accepted("2022-10-31") },
  { id: "b", name: "乙", comprehensive: "accepted", management: "established" },
  { id: "c", name: "丙", comprehensive: "underWorks", management: "none" },
  { id: "d", name: "丁", comprehensive: "none", management: "established", buildYear: 2010 },
  { id: "e", comprehensive: "none", management: "none", buildYear: 1990, deficits: ["roads"] },
  { id: "f", comprehensive: "none", management: "none", buildYear: 1990, deficits: [] },
];

function open(rows: readonly CommunityRow[] = communities): void {
  atlasStore.setState(INITIAL_STATE, true);
  showAtlas(buildAtlas({ communities: rows }));
  void setLocale("en");
  render(
    <MantineProvider>
      <Tracks />
    </MantineProvider>,
  );
}

const press = (name: RegExp | string) => fireEvent.click(screen.getByRole("button", { name }));
const state = () => atlasStore.getState();

afterEach(() => {
  cleanup();
  atlasStore.setState(INITIAL_STATE, true);
});

describe("the panel of the two prongs", () => {
  it("filters by a stage and colours the map by its track, and lets go at a second press", () => {
    open();
    press(/^Management · Established/);
    expect(state()).toMatchObject({ colorBy: "management", filters: { management: ["established"] } });
    press(/^Management · Established/);
    expect(state().filters.management).toEqual([]);
  });

  it("opens the history of who waits longest for management", () => {
    open();
    press(/^甲.*waits 4 years/);
    expect(state()).toMatchObject({ selected: "a", detailTab: "history" });
  });

  it("says of each managed community what is still open", () => {
    open();
    press(/^Managed, waiting/);
    const row = screen.getByRole("button", { name: /^丁/ });
    expect(row.textContent).toContain("Built in 2010, not before 2000");
  });

  it("lists in the strip exactly as many as it counts, for every list", () => {
    open();
    for (const [list, name] of [
      ["noManagement", /^Accepted, but/],
      ["worksUnmanaged", /^Under works, no/],
      ["waiting", /^Managed, waiting/],
      ["neverAsked", /never asked/],
    ] as const) {
      const count = listCounts(state())[list];
      expect(count).toBe(1);
      const head = screen.getByRole("button", { name, expanded: list === "noManagement" });
      if (list !== "noManagement") fireEvent.click(head);
      press(`Show all in the list (${count})`);
      expect(state().listOpen).toBe(true);
      expect(filtered(state()).count, list).toBe(count);
      changeFilters(INITIAL_STATE.filters);
    }
  });

  it("shows the flow as a table with every stage", () => {
    open();
    fireEvent.click(screen.getByLabelText("Table"));
    expect(screen.getByRole("columnheader", { name: "2022" })).toBeTruthy();
    expect(screen.getByRole("rowheader", { name: "No management at year's end" })).toBeTruthy();
  });

  it("says what to do where no stage is known, and where nothing passes the filters", () => {
    open([{ id: "a" }]);
    press("Load data");
    expect(state().dialog).toBe("data");
    cleanup();
    open();
    changeFilters({ comprehensive: ["designed"] });
    cleanup();
    render(
      <MantineProvider>
        <Tracks />
      </MantineProvider>,
    );
    fireEvent.click(screen.getAllByRole("button", { name: "Clear filters" }).at(-1)!);
    expect(state().filters.comprehensive).toEqual([]);
  });
});

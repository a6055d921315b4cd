// @vitest-environment happy-dom
import { MantineProvider } from "@mantine/core";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { CommunityDetail } from "../../../src/panels/detail/CommunityDetail.tsx";
import { openCommunity, setLocale, showAtlas } from "../../../src/store/actions.ts";
import { atlasStore } from "../../../src/store/atlasStore.ts";
import { undoEdit } from "../../../src/store/edits.ts";
import { detail } from "../../../src/store/selectors/detail.ts";
import { INITIAL_STATE } from "../../../src/store/state.ts";
import { buildAtlas } from "../../builders.ts";

vi.stubGlobal(
  "matchMedia",
  () => ({ matches: false, addEventListener: () => {}, removeEventListener: () => {} }) as unknown,
);

const atlas = buildAtlas({
  communities: [
    {
      id: "a",
      comprehensive: "accepted",
      management: "negotiating",
      record: {
        history: [
          { track: "comprehensive", stage: "accepted", date: "2024-03-01" },
          { track: "management", stage: "negotiating", date: "2024-06-01" },
        ],
      },
    },
    { id: "b", comprehensive: "accepted" },
  ],
});

function open(id: string): void {
  atlasStore.setState(INITIAL_STATE, true);
  showAtlas(atlas);
  void setLocale("en");
  openCommunity(id, "history");
  render(
    <MantineProvider>
      <CommunityDetail />
    </MantineProvider>,
  );
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));
const type = (date: string) =>
  fireEvent.change(screen.getByLabelText("Date (year, month or day)"), { target: { value: date } });
const community = () => detail(atlasStore.getState())!;

afterEach(() => {
  cleanup();
  atlasStore.setState(INITIAL_STATE, true);
});

describe("the history of a community", () => {
  it("moves a track to the stage that clears its flag, as one step that can be undone", () => {
    open("a");
    expect(screen.getByText(/Management has not followed/)).toBeTruthy();
    press("Record management as established");
    type("2025/2/3");
    press("Save");
    expect(community()).toMatchObject({ management: "established", comprehensive: "accepted" });
    expect(community().record.history?.at(-1)).toEqual({
      track: "management",
      stage: "established",
      date: "2025-02-03",
    });
    expect(screen.queryByText(/Management has not followed/)).toBeNull();
    expect(atlasStore.getState().editPast).toHaveLength(1);
    undoEdit();
    expect(community().management).toBe("negotiating");
  });

  it("refuses a date before the stage before with a sentence, and changes nothing", () => {
    open("a");
    press("Record management as established");
    type("2024-05-31");
    press("Save");
    expect(screen.getByRole("alert").textContent).toMatch(/cannot be before .*1 Jun 2024/);
    expect(atlasStore.getState().editPast).toHaveLength(0);
    type("2024-06-02");
    press("Save");
    expect(community().management).toBe("established");
  });

  it("takes no day that has not come", () => {
    open("a");
    press("Record management as established");
    type("2999");
    press("Save");
    expect(screen.getByRole("alert").textContent).toMatch(/says what has happened/);
    expect(community().management).toBe("negotiating");
  });

  it("corrects a date and deletes an entry; the stage follows", () => {
    open("a");
    press("Correct: 1 Jun 2024 Negotiating");
    type("2024-07");
    press("Save");
    expect(community().record.history?.[1]).toMatchObject({ date: "2024-07" });
    press("Delete: Jul 2024 Negotiating");
    expect(community()).toMatchObject({ management: null, comprehensive: "accepted" });
  });

  it("gives a stage without a date its date, and returns to the loaded stage when that entry is deleted", () => {
    open("b");
    press("Correct: date unknown Accepted");
    type("2023");
    press("Save");
    expect(community().record.history).toEqual([{ track: "comprehensive", stage: "accepted", date: "2023" }]);
    press("Delete: 2023 Accepted");
    expect(community()).toMatchObject({ comprehensive: "accepted" });
    expect(community().record.history).toBeUndefined();
    expect(Object.keys(atlasStore.getState().edits.communities)).toEqual([]);
  });

  it("chooses by whom it is managed, or that this is not known", () => {
    open("b");
    const select = screen.getByRole("combobox", { name: "Managed by" });
    fireEvent.change(select, { target: { value: "selfGovernment" } });
    expect(community().managementMode).toBe("selfGovernment");
    fireEvent.change(select, { target: { value: "" } });
    expect(community().managementMode).toBeNull();
  });
});

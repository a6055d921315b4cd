// @vitest-environment happy-dom
import { MantineProvider } from "@mantine/core";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { CaseDialog } from "../../../src/panels/case/CaseDialog.tsx";
import { openDialog, setLocale, showAtlas } from "../../../src/store/actions.ts";
import { atlasStore } from "../../../src/store/atlasStore.ts";
import { INITIAL_STATE } from "../../../src/store/state.ts";
import { buildAtlas, type CommunityRow } from "../../builders.ts";

vi.stubGlobal(
  "matchMedia",
  () => ({ matches: false, addEventListener: () => {}, removeEventListener: () => {} }) as unknown,
);

const changshiyuan: CommunityRow = {
  id: "CQ-JLP-CSY",
  name: "长石苑",
  households: 224,
  record: { provenance: "documented", positionAccuracy: "district", meetings: [{ date: "2019" }] },
};

function open(community: CommunityRow): void {
  atlasStore.setState(INITIAL_STATE, true);
  showAtlas(buildAtlas({ communities: [community] }));
  void setLocale("en");
  openDialog("case");
  render(
    <MantineProvider>
      <CaseDialog />
    </MantineProvider>,
  );
}

afterEach(() => {
  cleanup();
  atlasStore.setState(INITIAL_STATE, true);
});

describe("the story of the case", () => {
  it("leaves out figures that the record does not have, and names what is missing", () => {
    open(changshiyuan);
    expect(screen.getByText("224")).toBeTruthy();
    expect(screen.queryByText("Year built")).toBeNull();
    expect(screen.getByText("Where exactly it stands")).toBeTruthy();
  });

  it("is paged by arrows, and names as missing only what the record does not say", () => {
    open(changshiyuan);
    const dialog = screen.getByRole("dialog");
    fireEvent.keyDown(dialog, { key: "ArrowRight" });
    fireEvent.keyDown(dialog, { key: "ArrowRight" });
    expect(screen.getByRole("heading", { name: /How they talked and agreed/ })).toBeTruthy();
    expect(screen.queryByText("Meetings")).toBeNull();
    expect(screen.getByText("The vote")).toBeTruthy();
    fireEvent.keyDown(dialog, { key: "ArrowLeft" });
    expect(screen.getByRole("heading", { name: /What was lacking/ })).toBeTruthy();
  });

  it("leads to the place in the app", () => {
    open(changshiyuan);
    fireEvent.click(screen.getByRole("button", { name: /^3/ }));
    fireEvent.click(screen.getByRole("button", { name: "Open its Consent tab" }));
    expect(atlasStore.getState()).toMatchObject({
      dialog: null,
      selected: "CQ-JLP-CSY",
      detailTab: "consent",
    });
  });

  it("says so where the city does not have it", () => {
    open({ ...changshiyuan, id: "other" });
    expect(screen.getByText(/do not have this case/)).toBeTruthy();
  });
});

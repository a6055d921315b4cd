// @vitest-environment happy-dom
import { MantineProvider } from "@mantine/core";
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Edits, NO_EDITS } from "../../../src/model/edits.ts";
import { EditsDialog } from "../../../src/panels/edits/EditsDialog.tsx";
import { EditTools } from "../../../src/panels/edits/EditTools.tsx";
import { showAtlas } from "../../../src/store/actions.ts";
import { atlasStore } from "../../../src/store/atlasStore.ts";
import { offerEdits } from "../../../src/store/editQuestion.ts";
import { editCommunity } from "../../../src/store/edits.ts";
import { INITIAL_STATE } from "../../../src/store/state.ts";
import { buildAtlas } from "../../builders.ts";

vi.stubGlobal(
  "matchMedia",
  () => ({ matches: false, addEventListener: () => {}, removeEventListener: () => {} }) as unknown,
);
const get = atlasStore.getState;
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));
const incoming: Edits = {
  ...NO_EDITS,
  communities: { a: { budgetYuan: 7, comprehensive: "accepted" }, b: { budgetYuan: 8 } },
};

beforeEach(() => {
  atlasStore.setState({ ...INITIAL_STATE, locale: "en" }, true);
  showAtlas(
    buildAtlas({
      communities: [
        { id: "a", name: "甲" },
        { id: "b", name: "乙" },
      ],
    }),
  );
});
afterEach(cleanup);

function open() {
  render(
    <MantineProvider>
      <input aria-label="text" />
      <EditTools />
      <EditsDialog />
    </MantineProvider>,
  );
}

describe("the list", () => {
  it("says in a sentence that nothing is edited, then lists, opens and reverts", () => {
    open();
    expect(screen.getByText(/Nothing is edited yet/)).toBeTruthy();
    act(() => editCommunity("a", { budgetYuan: 5 }));
    expect(screen.getByText("5 yuan")).toBeTruthy();
    press("Revert 甲 to the loaded data");
    expect(get().edits).toEqual(NO_EDITS);
    act(() => editCommunity("b", { budgetYuan: 6 }));
    press("Open 乙");
    expect([get().selected, get().dialog]).toEqual(["b", null]);
  });

  it("discards all, says that undo brings it back, and does", () => {
    open();
    act(() => editCommunity("a", { budgetYuan: 5 }));
    press("Discard all");
    expect(screen.getByText(/undo brings them back/)).toBeTruthy();
    fireEvent.click(screen.getAllByRole("button", { name: "Undo the edit" })[1]!);
    expect(get().edits.communities).toEqual({ a: { budgetYuan: 5 } });
  });

  it("warns where the browser does not save, with what to do about it", () => {
    atlasStore.setState({ editStorage: "failed" });
    open();
    expect(screen.getByText("This browser does not save the edits")).toBeTruthy();
    expect(screen.getByText(/Export a file before you close the page/)).toBeTruthy();
  });
});

describe("the question", () => {
  beforeEach(() => {
    editCommunity("a", { budgetYuan: 1, comprehensive: "designed" });
    act(() => offerEdits(incoming, "theirs.json"));
    open();
  });
  const row = (name: string) => within(screen.getByRole("group", { name }));

  it("shows both sides, and takes theirs for one place while the other keeps mine", () => {
    expect(row("甲 · Renovation").getByText("Designed")).toBeTruthy();
    fireEvent.click(row("甲 · Budget").getByRole("radio", { name: /^File/ }));
    press("Merge as chosen");
    expect(get().edits.communities).toEqual({
      a: { budgetYuan: 7, comprehensive: "designed" },
      b: { budgetYuan: 8 },
    });
    expect(get().editQuestion).toBeNull();
  });

  it("takes theirs for all, and mine for all again", () => {
    press("Take all of the file");
    press("Keep all of this page");
    press("Take all of the file");
    press("Merge as chosen");
    expect(get().edits.communities["a"]).toEqual({ budgetYuan: 7, comprehensive: "accepted" });
  });

  it("takes nothing where the file is let go of", () => {
    press("Do not import");
    expect(get().edits.communities).toEqual({ a: { budgetYuan: 1, comprehensive: "designed" } });
    expect(screen.queryByText("The two sides differ")).toBeNull();
  });
});

describe("keys", () => {
  const type = (key: string, part: object = {}, target: Element = document.body) =>
    act(() => {
      fireEvent.keyDown(target, { key, ctrlKey: true, bubbles: true, ...part });
    });

  it("undo and redo outside of text fields", () => {
    open();
    act(() => editCommunity("a", { budgetYuan: 5 }));
    type("z", {}, screen.getByLabelText("text"));
    expect(get().edits.communities).toEqual({ a: { budgetYuan: 5 } });
    type("z");
    expect(get().edits).toEqual(NO_EDITS);
    type("Z", { shiftKey: true });
    expect(get().edits.communities).toEqual({ a: { budgetYuan: 5 } });
    type("z");
    type("y");
    expect(get().edits.communities).toEqual({ a: { budgetYuan: 5 } });
  });

  it("leave the edits alone where a scenario can be stepped", () => {
    open();
    act(() => editCommunity("a", { budgetYuan: 5 }));
    atlasStore.setState({ panel: "coverage", scenarioPast: [{ scenarios: [], activeScenario: null }] });
    type("z");
    expect(get().edits.communities).toEqual({ a: { budgetYuan: 5 } });
  });
});

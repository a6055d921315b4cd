// @vitest-environment happy-dom
import { MantineProvider } from "@mantine/core";
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type CommunityRecord, communityRecord } from "../../../src/model/community.ts";
import { TalkTab } from "../../../src/panels/detail/TalkTab.tsx";
import { WorksTab } from "../../../src/panels/detail/WorksTab.tsx";
import { atlasStore } from "../../../src/store/atlasStore.ts";
import { editCommunity, holding, undoEdit } from "../../../src/store/edits.ts";
import { detail } from "../../../src/store/selectors/detail.ts";
import { INITIAL_STATE } from "../../../src/store/state.ts";
import { useAtlas } from "../../../src/store/useAtlas.ts";
import { buildAtlas } from "../../builders.ts";

vi.stubGlobal(
  "matchMedia",
  () => ({ matches: false, addEventListener: () => {}, removeEventListener: () => {} }) as unknown,
);

const TABS = { talk: TalkTab, works: WorksTab };

function Tab({ name }: { readonly name: keyof typeof TABS }) {
  const community = useAtlas(detail);
  const Shown = TABS[name];
  return community && <Shown community={community} />;
}

function open(record: CommunityRecord, tab: keyof typeof TABS = "talk") {
  const atlas = buildAtlas({
    communities: [{ id: "a", comprehensive: "accepted", budgetYuan: 1000, record }],
  });
  atlasStore.setState({
    ...INITIAL_STATE,
    ...holding(INITIAL_STATE.edits, atlas),
    ...{ locale: "en", selected: "a" },
  });
  return render(
    <MantineProvider>
      <Tab name={tab} />
    </MantineProvider>,
  );
}

const record = () => communityRecord(atlasStore.getState().atlas!.city.communities, 0);
// By attribute: asking for roles computes the names of everything on the page.
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
function press(name: string | RegExp): void {
  const buttons = [...document.querySelectorAll("button")];
  const nameOf = (button: Element) => button.getAttribute("aria-label") ?? button.textContent ?? "";
  const found = buttons.find((b) => (typeof name === "string" ? nameOf(b) === name : name.test(nameOf(b))));
  if (!found) throw new Error(`no button ${name}; there are ${buttons.map(nameOf).join(", ")}`);
  fireEvent.click(found);
}

afterEach(() => {
  cleanup();
  atlasStore.setState(INITIAL_STATE);
});

describe("the talk tab", () => {
  it("keeps the form at its meeting when the list changes below it, and closes it where the meeting is gone", () => {
    open({
      meetings: [
        { date: "2026-03-01", form: "坝坝会", attended: 40 },
        { date: "2026-04-01", form: "入户走访", attended: 7 },
      ],
    });
    const [first, second] = record().meetings!;
    press(/^Change: 入户走访/);
    act(() => editCommunity("a", { meetings: [second!] }));
    type("Attended", "8");
    press("Save");
    expect(record().meetings).toEqual([{ ...second, attended: 8 }]);
    act(undoEdit);
    act(undoEdit);
    press(/^Change: 入户走访/);
    act(() => editCommunity("a", { meetings: [first!] }));
    expect(document.querySelector("form")).toBeNull();
    expect(record().meetings).toEqual([first]);
  });

  it("shows each meeting with what waits for an answer, and says what is unknown", () => {
    open({
      meetings: [
        { date: "2026-03-01", form: "坝坝会", organiser: "居委会", attended: 40, demands: 12, answered: 9 },
        { date: "2026-04" },
      ],
    });
    expect(screen.getByText("demands 12, open 3")).toBeTruthy();
    const [first, second] = [...document.querySelectorAll("li")].map((item) => item.textContent);
    expect(first).toContain("居委会 · 40 attended");
    expect(first).toContain("3 open");
    expect(second).toContain("attendance unknown");
    expect(second).toContain("demands unknown");
  });

  it("adds a meeting in its place by date, once what was typed is right", () => {
    open({ meetings: [{ date: "2026-03-01" }] });
    press("Add a meeting");
    type("Demands", "4");
    type("Answered", "5");
    press("Save");
    expect(screen.getByText("Needed")).toBeTruthy();
    expect(screen.getByText("No more than the demands raised")).toBeTruthy();
    expect(record().meetings).toHaveLength(1);
    type("Date", "2026-02-28");
    type("Answered", "4");
    press("Save");
    expect(record().meetings).toEqual([
      { date: "2026-02-28", demands: 4, answered: 4 },
      { date: "2026-03-01" },
    ]);
    expect(document.querySelector("form")).toBeNull();
  });

  it("leaves nothing known when the last meeting is deleted", () => {
    open({ meetings: [{ date: "2026-03-01" }] });
    press(/^Delete: Meeting/);
    expect(record()).toEqual({});
    expect(screen.getByText("No meetings on record.")).toBeTruthy();
  });

  it("warns of an accepted community without a joint meeting, until one and its agreement are entered", () => {
    open({ jointMeeting: { established: false } });
    expect(screen.getByText(/Accepted without a joint meeting/)).toBeTruthy();
    press("Change the joint meeting");
    type("Joint meeting", "yes");
    type("Members", "7");
    type("Maintenance agreement", "yes");
    type("Signed on", "2026-07-01");
    press("Save");
    expect(record().jointMeeting).toEqual({
      ...{ established: true, members: 7 },
      maintenanceAgreement: { signed: true, date: "2026-07-01" },
    });
    expect(screen.queryByText(/Accepted without a joint meeting/)).toBeNull();
    expect(screen.getByText("signed")).toBeTruthy();
  });

  it("enters professionals, and takes them for not known when both fields are empty", () => {
    open({});
    press("Change the professionals");
    type("Planners", "2");
    press("Save");
    expect(record().professionals).toEqual({ planners: 2 });
    press("Change the professionals");
    type("Planners", "");
    press("Save");
    expect(record()).toEqual({});
  });
});

it("changes funding and budget, and says by how much they differ", () => {
  open({ funding: { central: 600, residents: 300 } }, "works");
  expect(screen.getByText(/100 yuan below the budget/)).toBeTruthy();
  press("Change funding and budget");
  type("Residents, yuan", "400");
  press("Save");
  expect(record().funding).toEqual({ central: 600, residents: 400 });
  expect(screen.getByText(/equals the budget/)).toBeTruthy();
  expect(screen.getByText("residents carry 40.0%")).toBeTruthy();
});

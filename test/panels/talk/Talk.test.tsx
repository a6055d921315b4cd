// @vitest-environment happy-dom
import "../../browserStubs.ts";
import { MantineProvider } from "@mantine/core";
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import type { Consent } from "../../../src/model/community.ts";
import { Talk } from "../../../src/panels/talk/Talk.tsx";
import { atlasStore } from "../../../src/store/atlasStore.ts";
import { editCommunity, holding } from "../../../src/store/edits.ts";
import { type AtlasState, INITIAL_STATE } from "../../../src/store/state.ts";
import { buildAtlas, type CommunityRow } from "../../builders.ts";

const vote = (participated: number): Consent => ({
  ...{ itemIds: "all", matter: "general", ownersTotal: 300, areaTotal: 30_000 },
  ...{ participatedOwners: participated, agreedOwners: participated },
  ...{ participatedArea: 20_000, agreedArea: 20_000 },
});
const communities: readonly CommunityRow[] = [
  {
    id: "near",
    name: "近村",
    district: "east",
    households: 300,
    record: {
      consent: [vote(193)],
      meetings: [{ date: "2026-01-01", attended: 60, demands: 9, answered: 2 }],
    },
  },
  { id: "done", name: "成村", district: "west", households: 100, record: { consent: [vote(250)] } },
  { id: "kept", name: "管村", district: "west", comprehensive: "accepted", record: {} },
];

function show(rows: readonly CommunityRow[], part: Partial<AtlasState> = {}) {
  const atlas = buildAtlas({ communities: rows });
  atlasStore.setState({
    ...INITIAL_STATE,
    ...holding(INITIAL_STATE.edits, atlas),
    locale: "en",
    panel: "talk",
    ...part,
  });
  return render(
    <MantineProvider>
      <Talk />
    </MantineProvider>,
  );
}

const choose = (view: string) => fireEvent.click(screen.getByLabelText(view));

afterEach(() => {
  cleanup();
  atlasStore.setState(INITIAL_STATE);
});

describe("Talk", () => {
  it("says what waits, and what is not on record is not taken for none", () => {
    show(communities);
    const text = [...document.querySelectorAll("li")].map((item) => item.textContent);
    expect(text[0]).toBe("Demands waiting for an answer: 7, in 1 of 3 communities.");
    expect(text[1]).toContain("Without consent so far: 1 of 2 communities that voted.");
    expect(text[1]).toContain("Owners who still have to join and agree: 7, in 1 of these.");
    expect(text[2]).toContain("Without a joint meeting: 0 of 1 accepted communities; not on record: 1.");
    expect(text[2]).toContain("No maintenance agreement is on record.");
  });

  it("opens what a figure rests on: the owners who took part, and the threshold as unchecked", () => {
    show(communities);
    fireEvent.click(screen.getByText("73.8%"));
    const card = screen.getByRole("dialog");
    expect(card.textContent).toContain("Owners 443 of 600; communities: 2");
    expect(card.textContent).toContain("not checked against the text");
  });

  it("drills into a district and back", () => {
    show(communities);
    const east = () => screen.getByLabelText(/^east: /);
    fireEvent.click(east());
    expect(atlasStore.getState().filters.districts).toEqual(["east"]);
    expect(east().getAttribute("aria-pressed")).toBe("true");
    fireEvent.click(east());
    expect(atlasStore.getState().filters.districts).toEqual([]);
  });

  it("lists who is closest to consent with what is missing, and opens it at its votes", () => {
    show(communities);
    choose("Consent");
    const row = screen.getByLabelText(/近村.*7 owners more/);
    expect(row.closest("section")?.textContent).toContain("Closest to consent");
    fireEvent.click(row);
    expect(atlasStore.getState()).toMatchObject({ selected: "near", detailTab: "consent" });
    act(() => editCommunity("near", { consent: [vote(200)] }));
    expect(screen.queryByLabelText(/近村/)).toBeNull();
    expect(screen.getByText("Every community that voted has reached consent.")).toBeTruthy();
  });

  it("opens a community at its talks for demands and joint meetings", () => {
    show(communities);
    choose("Demands");
    fireEvent.click(screen.getByLabelText(/近村.*7 of 9 open/));
    expect(atlasStore.getState()).toMatchObject({ selected: "near", detailTab: "talk" });
    choose("Joint meeting");
    fireEvent.click(screen.getByLabelText(/管村.*not on record/));
    expect(atlasStore.getState()).toMatchObject({ selected: "kept", detailTab: "talk" });
  });

  it("says so where the data know nothing of talks", () => {
    show([{ id: "a" }]);
    expect(screen.getByText(/no record of meetings/)).toBeTruthy();
    expect(document.querySelector("input[type=radio]")).toBeNull();
  });
});

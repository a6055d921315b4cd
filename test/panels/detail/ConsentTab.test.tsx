// @vitest-environment happy-dom
import { MantineProvider } from "@mantine/core";
import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type Consent, communityRecord } from "../../../src/model/community.ts";
import { ConsentTab } from "../../../src/panels/detail/ConsentTab.tsx";
import { atlasStore } from "../../../src/store/atlasStore.ts";
import { holding, undoEdit } from "../../../src/store/edits.ts";
import { detail } from "../../../src/store/selectors/detail.ts";
import { INITIAL_STATE } from "../../../src/store/state.ts";
import { useAtlas } from "../../../src/store/useAtlas.ts";
import { buildAtlas } from "../../builders.ts";

vi.stubGlobal(
  "matchMedia",
  () => ({ matches: false, addEventListener: () => {}, removeEventListener: () => {} }) as unknown,
);

const short: Consent = {
  ...{ itemIds: "all", matter: "general", ownersTotal: 300, areaTotal: 30_000 },
  ...{ participatedOwners: 193, participatedArea: 19_590, agreedOwners: 101, agreedArea: 10_001 },
};

function Tab() {
  const community = useAtlas(detail);
  return community && <ConsentTab community={community} />;
}

function open(consent: readonly Consent[] | undefined) {
  const atlas = buildAtlas({ communities: [{ id: "a", record: consent ? { consent } : {} }] });
  atlasStore.setState({
    ...INITIAL_STATE,
    ...holding(INITIAL_STATE.edits, atlas),
    ...{ locale: "en", selected: "a" },
  });
  return render(
    <MantineProvider>
      <Tab />
    </MantineProvider>,
  );
}

const votes = () => communityRecord(atlasStore.getState().atlas!.city.communities, 0).consent;
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

describe("the consent calculator", () => {
  it("says in words whether a vote passes, shows the four fractions and exactly what is missing", () => {
    open([short]);
    const card = document.querySelector("article")!;
    expect(card.textContent).toContain("Does not pass as a general matter");
    for (const fraction of ["193 of 300", "19,590 of 30,000", "101 of 193", "10,001 of 19,590"])
      expect(card.textContent).toContain(fraction);
    expect(card.textContent).toContain("Missing: 7 owners and 410 m² more, who must join and agree.");
  });

  it("recomputes the fractions while joiners are typed, and writes nothing into the record", () => {
    open([short]);
    const card = document.querySelector("article")!;
    type("owners", "6");
    type("area m²", "410");
    expect(card.textContent).toContain("199 of 300");
    expect(card.textContent).toContain("107 of 199");
    expect(card.textContent).toContain("With 6 owners and 410 m² more: still does not pass.");
    type("owners", "7");
    expect(card.textContent).toContain("With 7 owners and 410 m² more: passes.");
    type("owners", "108");
    expect(card.textContent).toContain("Only 107 have not taken part");
    expect(votes()).toEqual([short]);
    press("Clear");
    expect(card.textContent).toContain("193 of 300");
    press("Fill in what is missing");
    expect(card.textContent).toContain("passes.");
  });

  it("says when not even all who are left would be enough", () => {
    open([{ ...short, matter: "special", participatedOwners: 290, agreedOwners: 100 }]);
    expect(document.querySelector("article")!.textContent).toContain(
      "470 owners more would have to agree, and only 10 have not taken part",
    );
    expect(screen.queryByText("Fill in what is missing")).toBeNull();
  });

  it("explains numbers that contradict each other", () => {
    open([{ ...short, participatedOwners: 301 }]);
    expect(document.querySelector("article")!.textContent).toContain("The numbers contradict each other");
  });

  it("changes a vote until it passes as one step that can be taken back", () => {
    open([short]);
    press(/^Change the vote/);
    type("Owners: Took part", "301");
    press("Save");
    expect(screen.getByText("No more than there are")).toBeTruthy();
    expect(votes()).toEqual([short]);
    type("Owners: Took part", "200");
    type("Area, m²: Took part", "20000");
    press("Save");
    expect(document.querySelector("article")!.textContent).toContain("Passes as a general matter");
    expect(votes()).toEqual([{ ...short, participatedOwners: 200, participatedArea: 20_000 }]);
    undoEdit();
    expect(votes()).toEqual([short]);
  });

  it("adds a vote with the totals of the last one, and deletes one", () => {
    open([short]);
    press("Add a vote");
    const form = screen.getByLabelText("Form of a vote");
    expect(within(form).getByLabelText("Owners: All")).toHaveProperty("value", "300");
    press("Save");
    expect(within(form).getAllByText("Needed")).toHaveLength(4);
    fireEvent.keyDown(form, { key: "Escape" });
    expect(document.querySelector("form")).toBeNull();
    press(/^Delete the vote/);
    expect(votes()).toBeUndefined();
    expect(screen.getByText("No vote on record.")).toBeTruthy();
  });
});

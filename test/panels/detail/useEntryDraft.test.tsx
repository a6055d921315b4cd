// @vitest-environment happy-dom
import "../../browserStubs.ts";
import { MantineProvider } from "@mantine/core";
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { t } from "../../../src/i18n/t.ts";
import { communityRecord } from "../../../src/model/community.ts";
import { CommunityDetail } from "../../../src/panels/detail/CommunityDetail.tsx";
import { selectCommunity, setDetailTab, showAtlas } from "../../../src/store/actions.ts";
import { atlasStore } from "../../../src/store/atlasStore.ts";
import { holding } from "../../../src/store/edits.ts";
import { type DetailTab, INITIAL_STATE } from "../../../src/store/state.ts";
import { buildAtlas } from "../../builders.ts";

const meetings = [
  { date: "2026-03-01", form: "坝坝会" },
  { date: "2026-04-01", form: "入户走访" },
];
const atlas = buildAtlas({
  communities: [{ id: "a", record: { meetings } }, { id: "b" }],
});

beforeEach(() => {
  atlasStore.setState({ ...INITIAL_STATE, ...holding(INITIAL_STATE.edits, atlas), locale: "en" }, true);
  go("a", "talk");
  render(
    <MantineProvider env="test">
      <CommunityDetail />
    </MantineProvider>,
  );
});
afterEach(() => {
  cleanup();
  atlasStore.setState(INITIAL_STATE, true);
});

const go = (id: string, tab: DetailTab) =>
  act(() => {
    selectCommunity(id);
    setDetailTab(tab);
  });
const press = (name: RegExp) => {
  const all = [...document.querySelectorAll("button")];
  const found = all.find((b) => name.test(b.getAttribute("aria-label") ?? b.textContent ?? ""));
  if (!found) throw new Error(`no button ${name}`);
  fireEvent.click(found);
};
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const valueAt = (label: string) => (screen.queryByLabelText(label) as HTMLInputElement | null)?.value;
const recordOf = (row: number) => communityRecord(atlasStore.getState().atlas!.city.communities, row);
const kept = () => screen.queryByText(t("en", "talk.edit.kept"));
const DATE = t("en", "talk.meeting.field.date");
const ATTENDED = t("en", "talk.meeting.field.attended");

describe("a half-filled form", () => {
  it("is there again when its community is, says that it is a draft, and is saved once", () => {
    press(/^Add a meeting/);
    expect(kept()).toBeNull();
    type(DATE, "2026-05-02");
    type(ATTENDED, "31");
    expect(kept()).not.toBeNull();
    go("b", "talk");
    expect(valueAt(DATE)).toBeUndefined();
    go("a", "consent");
    go("a", "talk");
    expect([valueAt(DATE), valueAt(ATTENDED)]).toEqual(["2026-05-02", "31"]);
    press(/^Save$/);
    expect(recordOf(0).meetings).toHaveLength(3);
    expect(recordOf(1).meetings).toBeUndefined();
    expect(atlasStore.getState().entryDrafts).toEqual([]);
    go("b", "talk");
    go("a", "talk");
    expect(valueAt(DATE)).toBeUndefined();
  });

  it("is forgotten when it is discarded, and when all that was typed is taken back", () => {
    press(/^Change: 入户走访/);
    type(ATTENDED, "12");
    go("b", "talk");
    go("a", "talk");
    expect([valueAt(DATE), valueAt(ATTENDED)]).toEqual(["2026-04-01", "12"]);
    press(/^Discard draft$/);
    expect([atlasStore.getState().entryDrafts, recordOf(0).meetings]).toEqual([[], meetings]);
    press(/^Change: 坝坝会/);
    type(ATTENDED, "5");
    type(ATTENDED, "");
    expect([kept(), atlasStore.getState().entryDrafts]).toEqual([null, []]);
  });

  it("stays while another entry of its list is deleted", () => {
    press(/^Change: 入户走访/);
    type(ATTENDED, "12");
    press(/^Delete: 坝坝会/);
    expect(valueAt(ATTENDED)).toBe("12");
    expect(recordOf(0).meetings).toEqual([meetings[1]]);
  });

  it("is kept of a vote too, and of each community its own", () => {
    go("a", "consent");
    press(new RegExp(`^${t("en", "consent.add")}$`));
    type(t("en", "consent.field.date"), "2026-01");
    go("b", "consent");
    press(new RegExp(`^${t("en", "consent.add")}$`));
    type(t("en", "consent.field.date"), "2026-02");
    go("a", "consent");
    expect(valueAt(t("en", "consent.field.date"))).toBe("2026-01");
    go("b", "consent");
    expect(valueAt(t("en", "consent.field.date"))).toBe("2026-02");
  });

  it("of professionals, the joint meeting and the funding is kept as well, until another city comes", () => {
    press(new RegExp(`^${t("en", "talk.professionals.edit")}$`));
    type(t("en", "talk.professionals.planners"), "3");
    press(new RegExp(`^${t("en", "talk.joint.edit")}$`));
    type(t("en", "talk.joint.status"), "yes");
    go("a", "works");
    press(new RegExp(`^${t("en", "funding.edit")}$`));
    type(t("en", "funding.budget"), "1000");
    go("b", "works");
    go("a", "works");
    expect(valueAt(t("en", "funding.budget"))).toBe("1000");
    go("a", "talk");
    expect(valueAt(t("en", "talk.professionals.planners"))).toBe("3");
    expect(valueAt(t("en", "talk.joint.status"))).toBe("yes");
    const other = { ...atlas, city: { ...atlas.city, info: { ...atlas.city.info, id: "other" } } };
    act(() => showAtlas(other));
    expect(atlasStore.getState().entryDrafts).toEqual([]);
  });
});

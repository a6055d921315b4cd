// @vitest-environment happy-dom
import { MantineProvider } from "@mantine/core";
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Overview } from "../../../src/panels/overview/Overview.tsx";
import { atlasStore } from "../../../src/store/atlasStore.ts";
import { INITIAL_STATE, NO_FILTERS } from "../../../src/store/state.ts";
import { UiLocale } from "../../../src/ui/UiLocale.tsx";
import { buildAtlas, buildKind, buildOutcome, type CityRows, type CommunityRow } from "../../builders.ts";

const known = { buildYear: 1990, elderly60Plus: 50, households: 100, floorAreaSquareMeters: 9000 };
const lacking = (count: number) => Array.from({ length: count }, (_, i) => `item${i}`);

const communities: readonly CommunityRow[] = [
  { ...known, district: "A", street: "A1", comprehensive: "accepted", deficits: [] },
  { ...known, district: "A", street: "A2", comprehensive: "underWorks", deficits: lacking(2) },
  { ...known, district: "B", street: "B1", comprehensive: "none", deficits: lacking(6), name: "Worst" },
  { ...known, district: "B", street: "B1", comprehensive: "accepted", deficits: lacking(4) },
];
const rows: CityRows = {
  communities,
  facilities: [{ kind: "health", position: [106.55, 29.56] }],
  kinds: [buildKind("health", 300, { verified: false })],
  districts: [
    { code: "A", nameZh: "甲区", nameEn: "Alpha", reported: true },
    { code: "B", nameZh: "乙区", nameEn: "Beta", reported: true },
  ],
  targets: {
    source: { zh: "计划", en: "plan" },
    synthetic: false,
    rows: [{ district: "A", year: 2026, communities: 7 }],
  },
};

function show(city: CityRows = rows, locale: "zh" | "en" = "en") {
  atlasStore.setState({ ...INITIAL_STATE, locale, atlas: buildAtlas(city) });
  return render(
    <MantineProvider>
      <UiLocale value={locale}>
        <Overview />
      </UiLocale>
    </MantineProvider>,
  );
}
const headline = (container: HTMLElement) => container.querySelector("[class*=headline]")?.textContent;
const section = (name: string) => within(screen.getByRole("region", { name }));

beforeEach(() => atlasStore.setState(INITIAL_STATE));
afterEach(cleanup);

describe("Overview", () => {
  it("answers how far, where it is worst and which comes next, in both languages", () => {
    expect(headline(show().container)).toMatch(
      /^50\.0% accepted, another 25\.0% under works\. Need is greatest in Beta \([\d.]+ points\), then Alpha\. Of 7 starts planned for 2026, 0 have been made\.$/,
    );
    cleanup();
    expect(headline(show(rows, "zh").container)).toMatch(
      /^综合改造已验收 50\.0%，另有 25\.0% 正在施工。乙区需求最大（[\d.]+ 分），其次是甲区。2026 年计划开工 7 个，已开工 0 个。$/,
    );
  });

  it("drills by a press on a district and leads back by the path above the title", () => {
    show();
    const need = section("Need by district");
    fireEvent.click(need.getByRole("button", { name: /^Beta, need/ }));
    expect(atlasStore.getState().filters.districts).toEqual(["B"]);
    expect(screen.getByRole("heading", { level: 2 }).textContent).toBe("Beta");
    expect(section("Need by street").getByRole("button", { name: /^B1, need/ })).toBeDefined();
    fireEvent.click(screen.getByRole("button", { name: "Testville" }));
    expect(atlasStore.getState().filters.districts).toEqual([]);
  });

  it("opens a district's worst communities, and from there a record", () => {
    show();
    const opener = screen.getByRole("button", { name: "Most urgent communities of Beta" });
    expect(opener.getAttribute("aria-expanded")).toBe("false");
    fireEvent.click(opener);
    fireEvent.click(screen.getByRole("button", { name: /^Worst, priority/ }));
    expect(atlasStore.getState().selected).toBe("c2");
  });

  it("filters by a stage, and takes the filter back", () => {
    show();
    const accepted = () => section("Progress").getByRole("button", { name: "Accepted" });
    fireEvent.click(accepted());
    expect(atlasStore.getState().filters.comprehensive).toEqual(["accepted"]);
    expect(accepted().getAttribute("aria-pressed")).toBe("true");
    fireEvent.click(accepted());
    expect(atlasStore.getState().filters.comprehensive).toEqual([]);
  });

  it("says what the filters leave, and clears them but not the drill", () => {
    show();
    act(() => {
      atlasStore.setState({ filters: { ...NO_FILTERS, districts: ["A"], comprehensive: ["accepted"] } });
    });
    expect(screen.getByText(/Filtered: 1 of 4 communities/)).toBeDefined();
    fireEvent.click(screen.getByRole("button", { name: "Clear filters" }));
    expect(atlasStore.getState().filters).toEqual({ ...NO_FILTERS, districts: ["A"] });
  });

  it("opens every figure on a card with its source", () => {
    show();
    fireEvent.click(section("Service coverage").getByRole("button", { name: "25%" }));
    const card = screen.getByRole("dialog", { name: "Coverage · health" });
    expect(card.textContent).toContain("service radius 300 m (test standard, Radius not verified)");
    expect(card.textContent).toContain("100 of 400 within reach");
    expect(card.textContent).toContain("Not yet checked against its source");
  });

  it("says unknown, not zero, of data that know only build years", () => {
    const { container } = show({
      communities: [
        { district: "A", buildYear: 1990 },
        { district: "A", buildYear: 1995 },
        { district: "B", buildYear: 2010 },
      ],
    });
    expect(headline(container)).toContain("The renovation stage of all 3 communities is unknown");
    expect(headline(container)).toContain("2 communities were built before 2000");
    expect(screen.getAllByText("not in the data")).toHaveLength(2);
    expect(section("Progress").queryByRole("button", { name: "Accepted" })).toBeNull();
    expect(screen.getByText(/coverage cannot be computed/)).toBeDefined();
    expect(screen.getByText(/no yearly plan/)).toBeDefined();
  });

  it("offers a way out where no community passes", () => {
    show();
    act(() => {
      atlasStore.setState({ filters: { ...NO_FILTERS, buildYear: [1800, 1801] } });
    });
    expect(screen.getByText("No community passes the filters.")).toBeDefined();
    fireEvent.click(screen.getAllByRole("button", { name: "Clear filters" })[0]!);
    expect(atlasStore.getState().filters).toEqual(NO_FILTERS);
  });

  it("leads to the problems of the load", () => {
    show();
    expect(screen.queryByText(/data problems/)).toBeNull();
    act(() => {
      atlasStore.setState({
        problems: [{ severity: "warning", key: "id.repeated", file: "a.csv" }],
        outcome: buildOutcome({ repeated: 1 }),
      });
    });
    fireEvent.click(screen.getByRole("button", { name: "Look" }));
    expect(atlasStore.getState().dialog).toBe("data");
  });
});

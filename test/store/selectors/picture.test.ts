import { describe, expect, it } from "vitest";
import { pictureText } from "../../../src/store/selectors/picture.ts";
import { type AtlasState, INITIAL_STATE, NO_FILTERS } from "../../../src/store/state.ts";
import { buildAtlas, buildKind } from "../../builders.ts";

const plain = buildAtlas({
  kinds: [buildKind("care", 300, { label: { zh: "日间照料", en: "Day care" } })],
  communities: [
    { district: "a", comprehensive: "accepted", buildYear: 1985 },
    { district: "a", comprehensive: "underWorks", buildYear: 1995 },
    { district: "b" },
  ],
  facilities: [{ kind: "care", position: [106.55, 29.56] }],
});
const synthetic = {
  ...plain,
  city: {
    ...plain.city,
    info: {
      ...plain.city.info,
      synthetic: { notice: { zh: "合成数据", en: "Synthetic data" } },
      boundaries: {
        validity: { zh: "2025 年前", en: "Before 2025" },
        source: { zh: "甲", en: "A" },
      },
    },
  },
};
const at = (part: Partial<AtlasState>): AtlasState => ({ ...INITIAL_STATE, atlas: plain, ...part });

describe("pictureText", () => {
  it("is null before a city is loaded", () => {
    expect(pictureText(INITIAL_STATE)).toBeNull();
  });

  it("suggests a title of city and subject, in both languages", () => {
    expect(pictureText(at({}))?.title).toBe("测试市老旧小区综合改造进展");
    expect(pictureText(at({ locale: "en", colorBy: "households" }))?.title).toBe(
      "Testville: households of old residential communities",
    );
  });

  it("names the kinds whose reach the coverage panel shows", () => {
    expect(pictureText(at({ panel: "coverage", locale: "en" }))?.title).toBe(
      "Testville: old residential communities in reach of day care",
    );
  });

  it("says the filters and how many communities they leave", () => {
    expect(pictureText(at({ locale: "en" }))?.subtitle).toBe("All 3 communities");
    const filters = { ...NO_FILTERS, buildYear: [1980, 1990] as const };
    const subtitle = pictureText(at({ locale: "en", filters }))?.subtitle;
    expect(subtitle).toContain("1980");
    expect(subtitle).toContain("(1 of 3 communities)");
  });

  it("says the method of coverage, and the scenario that holds", () => {
    const scenarios = [{ id: "1", name: "East first", changes: [] }];
    const subtitle = pictureText(
      at({ locale: "en", panel: "coverage", scenarios, activeScenario: "1" }),
    )?.subtitle;
    expect(subtitle).toBe("All 3 communities; Straight line; scenario “East first”");
  });

  it("puts the unit of the classes into the heading and what is counted above the numbers", () => {
    const [stage] = pictureText(at({ locale: "en" }))!.legend.sections;
    expect([stage?.title, stage?.unit]).toEqual(["Renovation (stage)", "communities"]);
    const grey = stage?.entries.find(({ label }) => label === "Not known");
    expect(grey?.count).toBe("1");
  });

  it("calls synthetic data so, and says nothing of the kind of real data", () => {
    expect(pictureText(at({ atlas: synthetic, locale: "en" }))?.notice).toBe("Synthetic data");
    expect(pictureText(at({}))?.notice).toBe("");
  });

  it("ends with source, data date and the validity of the boundaries", () => {
    expect(pictureText(at({ atlas: synthetic, locale: "en" }))?.foot).toEqual([
      "Source: test",
      "Data as of 31 Oct 2026",
      "Boundaries: Before 2025. A",
    ]);
  });

  it("says the weights that the user set, where scores are shown", () => {
    const weights = { age: 90 };
    const foot = (part: Partial<AtlasState>) => pictureText(at({ locale: "en", weights, ...part }))!.foot;
    expect(foot({ colorBy: "priority" }).at(-1)).toMatch(/^Weights set by hand: Age of buildings 51\.4%; /);
    expect(foot({ districtIndicator: "none" })).toHaveLength(2);
    expect(foot({ colorBy: "priority", weights: {} })).toHaveLength(2);
  });

  it("has its subject in a few words", () => {
    expect(pictureText(at({ locale: "en" }))?.subject).toBe("renovation of old residential communities");
  });
});

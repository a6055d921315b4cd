import { describe, expect, it } from "vitest";
import { filterWords } from "../../../src/store/selectors/filterWords.ts";
import { type AtlasState, type Filters, INITIAL_STATE, NO_FILTERS } from "../../../src/store/state.ts";
import { buildAtlas, buildKind } from "../../builders.ts";

const atlas = buildAtlas({
  communities: [{ district: "A", buildYear: 1990 }],
  facilities: [
    { kind: "care", position: [106.55, 29.56] },
    { kind: "sports", position: [106.55, 29.56] },
  ],
  kinds: [
    buildKind("care", 300, {
      label: { zh: "老年人日间照料中心", en: "Day care for the elderly" },
      short: { zh: "日间照料", en: "Day care" },
    }),
    buildKind("sports", 500),
  ],
  districts: [{ code: "A", nameZh: "甲区", nameEn: "Alpha", reported: true }],
});
const words = (filters: Partial<Filters>, part: Partial<AtlasState> = {}) =>
  filterWords({ ...INITIAL_STATE, locale: "en", atlas, filters: { ...NO_FILTERS, ...filters }, ...part });

describe("filterWords", () => {
  it("says of missing services how they combine and within which radius", () => {
    const missing = { mode: "all", values: ["care", "sports"] } as const;
    expect(words({ missing }, { radii: { sports: 800 } })).toEqual([
      {
        id: "missing",
        text: "Services missing nearby (Lack all): Day care for the elderly (within 300 m), sports (within 800 m)",
        short: "Lack all of: Day care, sports",
      },
    ]);
    expect(words({ missing }, { locale: "zh" })[0]?.short).toBe("同时缺：日间照料、sports");
  });

  it("does not speak of any and all where one thing is chosen, yet of none", () => {
    expect(words({ missing: { mode: "all", values: ["care"] } })[0]?.short).toBe("Lack: Day care");
    expect(words({ missing: { mode: "none", values: ["care"] } })[0]?.short).toBe("Lack none of: Day care");
  });

  it("names districts in the language, keeps what the city does not know, and shortens long lists", () => {
    const districts = ["A", "elsewhere", "unknown"];
    expect(words({ districts })[0]).toMatchObject({
      text: "District: Alpha, elsewhere, Unknown",
      short: "District: Alpha and 2 more",
    });
  });

  it("writes years without and counts with separators", () => {
    const texts = words({ buildYear: [1980, 1999], households: [1000, 2000] }).map((w) => w.text);
    expect(texts).toEqual(["Year built: 1980–1999", "Households: 1,000–2,000"]);
  });
});

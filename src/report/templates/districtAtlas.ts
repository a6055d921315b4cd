/** An atlas: one page a district, with its map, figures, chart and most urgent communities. */
import { boundsOf, padBounds } from "../../geo/bounds.ts";
import { formatNumber } from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import { filteredWithout } from "../../store/selectors/filtered.ts";
import { filterWords } from "../../store/selectors/filterWords.ts";
import { cityName, districtName } from "../../store/selectors/names.ts";
import { pictureText } from "../../store/selectors/picture.ts";
import { activeScenario } from "../../store/selectors/scenario.ts";
import type { AtlasState } from "../../store/state.ts";
import type { PageContent, ReportOutline } from "../document.ts";
import { provenanceLines } from "./answers.ts";
import { districtAnswers } from "./districtAnswers.ts";
import { districtBody } from "./districtBody.ts";
import { districtRows } from "./districtRows.ts";
import {
  cityFrame,
  documentTitle,
  emptyOutline,
  frameWords,
  isShown,
  outlineOf,
  pageState,
} from "./furniture.ts";
import { placeFrame, withOthers, withoutCounts } from "./pageMap.ts";
import { scoringProvenance, scoringWords, withoutScores } from "./scoringWords.ts";
import { walkWaiting } from "./walkWaiting.ts";

/** Ground around the outermost communities. */
const PAD_METERS = 800;

const withoutDistricts = filteredWithout(["districts"]);

export function districtAtlas(state: AtlasState): ReportOutline {
  const s = pageState(state);
  const { locale } = s;
  const { only } = s.report;
  const all = districtCodes(s);
  const codes = only.length === 0 ? settledCodes(s, all) : all.filter((code) => only.includes(code));
  const unknown = [...new Set(only)].filter((code) => !all.includes(code));
  const waiting = walkWaiting(s);
  if (waiting) return emptyOutline(s, waiting);
  if (codes.length === 0) return emptyOutline(s, { kind: "empty", text: nothingText(s, unknown) });
  const title = t(locale, "report.district.title", { city: cityName(s) });
  return outlineOf(s, {
    title,
    subject: t(locale, "report.district.subject"),
    pages: codes.map((code, i) => ({
      key: `district:${code}`,
      label: districtName(s, code),
      content: () => districtPage(s, code, documentTitle(s, title), i === 0 ? unknown : []),
    })),
  });
}

/** The city's districts in its order, then those that only its communities name. */
function districtCodes({ atlas }: AtlasState): readonly string[] {
  const { districts, communities } = atlas!.city;
  return [...new Set([...districts.map(({ code }) => code), ...communities.district.values])];
}

/** Those with communities, for a page without any says little; all where none has. */
function settledCodes({ atlas }: AtlasState, all: readonly string[]): readonly string[] {
  const { codes, values } = atlas!.city.communities.district;
  const found = new Set(Array.from(new Set(codes), (code) => values[code]));
  const settled = all.filter((code) => found.has(code));
  return settled.length > 0 ? settled : all;
}

const nothingText = ({ locale }: AtlasState, unknown: readonly string[]): string =>
  unknown.length === 0 ? t(locale, "report.district.noDistricts") : unknownText(locale, unknown);

const unknownText = (locale: AtlasState["locale"], ids: readonly string[]): string =>
  t(locale, "report.district.unknown", { codes: ids.join(t(locale, "report.list.separator")) });

function districtPage(
  s: AtlasState,
  code: string,
  document: string,
  unknown: readonly string[],
): PageContent {
  const { locale } = s;
  const { city } = s.atlas!;
  const passing = withoutDistricts(s);
  const ofDistrict = districtRows(s, code);
  const rows = ofDistrict.map((one, i) => one & passing[i]!);
  // Of one district alone, a colour of its ground says nothing.
  const shows: AtlasState = {
    ...s,
    selected: null,
    districtIndicator: "none",
    filters: { ...s.filters, districts: [code] },
  };
  const outline = city.districts.find((district) => district.code === code)?.bbox ?? null;
  const places = boundsOf(city.communities.positions, ofDistrict);
  const answers = districtAnswers(s, rows);
  const words = frameWords(withoutScores(s), document);
  const count = sumOf(rows);
  const legend = withOthers(pictureText(shows)!.legend, t(locale, "report.list.otherCommunities"));
  return {
    key: `district:${code}`,
    title: districtName(s, code),
    subtitle: s.report.subtitle || subtitleOf(shows, count, sumOf(ofDistrict)),
    ...words,
    foot: [...words.foot, ...(isShown(s, "notes") && count > 0 ? scoringWords(s) : [])],
    provenance: [...provenanceLines(locale, answers), ...scoringProvenance(s), ...words.provenance],
    body: districtBody(s, {
      ...{ code, shows, rows, answers, count },
      legend: count > 0 ? legend : withoutCounts(legend),
      frame: placeFrame(places && padBounds(places, PAD_METERS), outline) ?? cityFrame(s),
      notes: [
        ...(unknown.length > 0 ? [unknownText(locale, unknown)] : []),
        ...(count > 0
          ? []
          : [t(locale, sumOf(ofDistrict) === 0 ? "report.district.none" : "report.district.noneLeft")]),
      ],
    }),
  };
}

const sumOf = (rows: Uint8Array): number => rows.reduce((sum, one) => sum + one, 0);

/** How many communities, and which filters beside the district hold; the scenario, where one does. */
function subtitleOf(shows: AtlasState, count: number, all: number): string {
  const { locale } = shows;
  const separator = t(locale, "picture.separator");
  const filters = filterWords(shows).filter(({ id }) => id !== "districts");
  const scenario = activeScenario(shows);
  const n = formatNumber(locale, count);
  return [
    filters.length === 0
      ? t(locale, "report.district.communities", { n })
      : t(locale, "picture.subtitle.filtered", {
          ...{ n, all: formatNumber(locale, all) },
          filters: filters.map(({ text }) => text).join(separator),
        }),
    ...(scenario ? [t(locale, "picture.scenario", { name: scenario.name })] : []),
  ].join(separator);
}

/** The words of a picture of the map: what it shows, of which communities, from where and when. */
import { formatDate, formatNumber } from "../../i18n/format.ts";
import { type Locale, label, t } from "../../i18n/t.ts";
import type { CityInfo } from "../../model/city.ts";
import { CRITERIA } from "../../model/priority.ts";
import type { FacilityKind } from "../../model/rulePack.ts";
import type { LegendModel, LegendSection } from "../../ui/legendModel.ts";
import type { AtlasState } from "../state.ts";
import { filtered } from "./filtered.ts";
import { filterWords } from "./filterWords.ts";
import { legendModel } from "./legend.ts";
import { showsCoverage } from "./map.ts";
import { measuredKinds } from "./measuredKinds.ts";
import { memoize } from "./memoize.ts";
import { methodWords } from "./methodWords.ts";
import { cityName } from "./names.ts";
import { atlasOf } from "./parameters.ts";
import { shareTexts, weightShares } from "./priorities.ts";
import { priorityWords } from "./priorityWords.ts";
import { shownProgramme, yearInView } from "./programme.ts";
import { pictureWords } from "./programmeWords.ts";
import { activeScenario } from "./scenario.ts";

export interface PictureText {
  /** Suggested title. */
  readonly title: string;
  readonly subtitle: string;
  readonly legend: LegendModel;
  readonly foot: readonly string[];
  /** Empty where the data are real. */
  readonly notice: string;
  /** What it shows, in a few words. */
  readonly subject: string;
}

const localeOf = (s: AtlasState) => s.locale;

const subjectOf: (s: AtlasState) => string = memoize(
  [showsCoverage, measuredKinds, (s) => s.colorBy, localeOf],
  (coverage, measured, colorBy, locale) =>
    coverage
      ? t(locale, "picture.subject.coverage", { kinds: kindNames(measured, locale) })
      : t(locale, `picture.subject.${colorBy}`),
);

function kindNames(measured: readonly FacilityKind[], locale: Locale): string {
  const names = measured.map((kind) => label(locale, kind.label));
  return names.length > 2
    ? t(locale, "picture.kinds.more", { first: names[0]!, n: formatNumber(locale, names.length) })
    : names.join(t(locale, "picture.kinds.separator"));
}

/** By which method and walker the coverage is measured, and the scenario that holds. */
const reachWords: (s: AtlasState) => readonly string[] = memoize(
  [showsCoverage, methodWords, activeScenario, localeOf],
  (coverage, { method, walker, direction, all }, scenario, locale) => [
    ...(coverage ? [method] : []),
    ...(coverage && all !== method ? [t(locale, "report.brief.walks", { walker, direction })] : []),
    ...(scenario ? [t(locale, "picture.scenario", { name: scenario.name })] : []),
  ],
);

/** Money, proof and year of the programme, where the picture shows it. */
const programmeParts: (s: AtlasState) => readonly string[] = memoize(
  [(s) => (s.colorBy === "programme" && !showsCoverage(s) ? shownProgramme(s) : null), yearInView, localeOf],
  (solved, year, locale) => (solved ? pictureWords(locale, solved, year) : []),
);

const subtitleOf: (s: AtlasState) => string = memoize(
  [filterWords, filtered, reachWords, programmeParts, localeOf],
  (words, { count, passes }, reach, programme, locale) => {
    const n = formatNumber(locale, count);
    const separator = t(locale, "picture.separator");
    const filters = words.map((word) => word.text).join(separator);
    const all = formatNumber(locale, passes.length);
    return [
      words.length === 0
        ? t(locale, "picture.subtitle.all", { n })
        : t(locale, "picture.subtitle.filtered", { n, all, filters }),
      ...reach,
      ...programme,
    ].join(separator);
  },
);

/** On paper nobody can ask what a number beside a class counts: it stands above the numbers, and the unit of the classes in the title. */
const legendOf: (s: AtlasState) => LegendModel = memoize(
  [legendModel, filterWords, localeOf],
  ({ sections, notes }, words, locale) => ({
    sections: sections.map((section) => printedSection(section, locale)),
    notes: words.length > 0 ? notes : notes.filter((note) => note !== t(locale, "map.legend.frozen")),
  }),
);

function printedSection({ title, unit, entries }: LegendSection, locale: Locale): LegendSection {
  const counted = entries.find(({ count }) => count !== undefined);
  const noun = counted?.mark.kind === "badge" ? "facilities" : "communities";
  const said = unit === "" || title.toLowerCase().includes(unit.toLowerCase());
  return {
    title: said ? title : t(locale, "picture.classes", { title, unit }),
    unit: counted ? t(locale, `picture.counted.${noun}`) : "",
    entries,
  };
}

/** How the scores are made, where the picture shows scores and they are not made as the page begins; empty otherwise. */
const weightsOf: (s: AtlasState) => string = memoize(
  [
    ...([weightShares, shareTexts, priorityWords, isOwnScoring, (s: AtlasState) => s.weightSource] as const),
    ...([(s: AtlasState) => s.priorityMethod, localeOf] as const),
  ],
  ({ shares }, texts, words, own, source, method, locale) => {
    if (!own) return "";
    const parts = CRITERIA.filter(({ id }) => shares[id] > 0).map(({ id }) => {
      const name = t(locale, `priorities.criterion.${id}`);
      return `${name} ${texts[id]}`;
    });
    const separator = t(locale, "picture.separator");
    return [
      t(locale, source === "ahp" ? "picture.weights.ahp" : "picture.weights", {
        parts: parts.join(separator),
      }),
      `${t(locale, `weighting.method.${method}`)}${t(locale, "picture.colon")}${words.scale}`,
    ].join(t(locale, "picture.weights.separator"));
  },
);

/** Whether the picture shows scores that somebody chose how to make. */
function isOwnScoring(s: AtlasState): boolean {
  const shown = !showsCoverage(s) && (s.colorBy === "priority" || s.districtIndicator === "need");
  const asBegun =
    s.priorityMethod === "weighted" &&
    s.normalisation === "clipped" &&
    s.weightSource === "sliders" &&
    Object.keys(s.weights).length === 0;
  return shown && !asBegun;
}

function footOf({ source, dataDate, boundaries }: CityInfo, locale: Locale): readonly string[] {
  const foot = [
    t(locale, "picture.source", { source: label(locale, source) }),
    t(locale, "picture.date", { date: formatDate(locale, dataDate) }),
  ];
  if (boundaries)
    foot.push(
      t(locale, "picture.boundaries", {
        validity: label(locale, boundaries.validity),
        source: label(locale, boundaries.source),
      }),
    );
  return foot;
}

/** null before a city is loaded. */
export const pictureText: (s: AtlasState) => PictureText | null = memoize(
  [atlasOf, localeOf, cityName, subjectOf, subtitleOf, legendOf, weightsOf],
  (atlas, locale, city, subject, subtitle, legend, weights) => {
    if (!atlas) return null;
    const { info } = atlas.city;
    return {
      title: t(locale, "picture.heading.default", { city, subject }),
      subtitle,
      legend,
      foot: [...footOf(info, locale), ...(weights === "" ? [] : [weights])],
      notice: info.synthetic ? label(locale, info.synthetic.notice) : "",
      subject,
    };
  },
);

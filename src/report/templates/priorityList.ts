/** The ranking: the communities that come next, or those that were named, with what their scores are made of. */
import { boundsOf, padBounds } from "../../geo/bounds.ts";
import { formatNumber } from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import { filterWords } from "../../store/selectors/filterWords.ts";
import { cityName } from "../../store/selectors/names.ts";
import { pictureText } from "../../store/selectors/picture.ts";
import { activeScenario } from "../../store/selectors/scenario.ts";
import { type AtlasState, NO_FILTERS } from "../../store/state.ts";
import type { MapFrame, PageContent, Part, Region, ReportOutline } from "../document.ts";
import {
  cityFrame,
  columns,
  documentTitle,
  emptyOutline,
  frameWords,
  isShown,
  legendBlock,
  noteBlock,
  outlineOf,
  pageState,
  rows,
  shown,
} from "./furniture.ts";
import { type Listed, listedCommunities } from "./listedCommunities.ts";
import { pageMap, withOthers } from "./pageMap.ts";
import { hasGaps, priorityTable } from "./priorityTable.ts";
import { scoringProvenance, scoringWords, withoutScores } from "./scoringWords.ts";
import { walkWaiting } from "./walkWaiting.ts";

const PAD_METERS = 600;

export function priorityList(state: AtlasState): ReportOutline {
  const s = pageState(state);
  const { locale } = s;
  const waiting = walkWaiting(s);
  if (waiting) return emptyOutline(s, waiting);
  const listed = listedCommunities(s);
  if (listed.rows.length === 0) return emptyOutline(s, { kind: "empty", text: nothingText(s, listed) });
  const title = t(locale, "report.list.title", { city: cityName(s) });
  const heading = documentTitle(s, title);
  return outlineOf(s, {
    title,
    subject: t(locale, "report.list.subject"),
    pages: [{ key: "priorities", label: heading, content: () => listPage(s, heading, listed) }],
  });
}

function nothingText({ locale }: AtlasState, { unknown, begun }: Listed): string {
  if (unknown.length > 0) return unknownText(locale, unknown);
  return t(locale, begun > 0 ? "priorities.none" : "priorities.empty");
}

const unknownText = (locale: AtlasState["locale"], ids: readonly string[]): string =>
  t(locale, "report.list.unknown", { ids: ids.join(t(locale, "report.list.separator")) });

function listPage(s: AtlasState, title: string, listed: Listed): PageContent {
  const { locale } = s;
  const own = s.report.subtitle;
  const which = subtitleOf(s, listed);
  // A subtitle of the reader's own does not say which communities these are.
  const words = frameWords(withoutScores({ ...s, report: { ...s.report, subtitle: "" } }));
  const { begun, unknown } = listed;
  const left = begun > 0 ? [t(locale, "report.list.begun", { n: formatNumber(locale, begun) })] : [];
  return {
    key: "priorities",
    title,
    subtitle: own || which,
    ...words,
    foot: [
      ...words.foot,
      ...(own === "" ? [] : [which]),
      ...(isShown(s, "notes") ? [...scoringWords(s), ...left] : []),
    ],
    provenance: [...scoringProvenance(s), ...left, ...words.provenance],
    body: body(s, listed, unknown.length > 0 ? [unknownText(locale, unknown)] : []),
  };
}

/** Which communities these are, under which filters and in which scenario. */
function subtitleOf(s: AtlasState, { rows, named, among }: Listed): string {
  const { locale, filters } = s;
  const separator = t(locale, "picture.separator");
  const n = formatNumber(locale, rows.length);
  const all = formatNumber(locale, among);
  const scenario = activeScenario(s);
  const which = () => {
    if (named) return t(locale, "report.list.named", { n });
    if (filters.comprehensive.length > 0) return t(locale, "report.list.staged", { n, all });
    return rows.length < among
      ? t(locale, "report.list.first", { n, all })
      : t(locale, "report.list.every", { n });
  };
  return [
    which(),
    ...(named ? [] : filterWords(s).map(({ text }) => text)),
    ...(scenario ? [t(locale, "picture.scenario", { name: scenario.name })] : []),
  ].join(separator);
}

function body(s: AtlasState, listed: Listed, notes: readonly string[]): Region {
  const { locale } = s;
  const { communities } = s.atlas!.city;
  const shownOnly = new Uint8Array(communities.length);
  for (const row of listed.rows) shownOnly[row] = 1;
  const shows: AtlasState = {
    ...s,
    shownOnly,
    selected: null,
    // The few dots are what is to be seen, and how urgent they are; the stages of most would be as pale as the ground.
    colorBy: "priority",
    districtIndicator: "none",
    report: { ...s.report, coverage: false },
    ...(listed.named ? { filters: NO_FILTERS } : {}),
  };
  const box = boundsOf(communities.positions, shownOnly);
  const frame: MapFrame = box ? { kind: "fit", bbox: padBounds(box, PAD_METERS) } : cityFrame(s);
  const map: Part = { region: pageMap(s, { id: "priorities", shows, frame }), weight: 1, least: 200 };
  const legend = shown(s, "legend", () => ({
    region: legendBlock(withOthers(pictureText(shows)!.legend, t(locale, "report.list.otherCommunities"))),
  }));
  const explained = [
    t(locale, s.priorityMethod === "topsis" ? "report.list.positions" : "report.list.parts"),
    hasGaps(s, listed.rows) ? t(locale, "report.list.gaps") : "",
  ].join("");
  const said = notes.map((text): Part => ({ region: { kind: "text", style: "body", tone: "notice", text } }));
  const table = shown(s, "table", () => ({ region: priorityTable(shows, listed.rows), weight: 1 }));
  const list = [
    ...said,
    ...(table.length > 0 ? shown(s, "notes", () => ({ region: noteBlock(explained) })) : []),
    ...table,
  ];
  if (s.report.paper === "a4") {
    const beside = legend.map((part) => ({ ...part, width: 196 }));
    return rows([{ region: columns([map, ...beside]), weight: 1, least: 400 }, ...list]);
  }
  return columns([
    { region: rows([map, ...legend]), weight: 1 },
    ...(list.length > 0 ? [{ region: rows(list), weight: 2.5 }] : []),
  ]);
}

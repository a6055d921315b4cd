/** The ranking: the communities that come next, or those that were named, with what their scores are made of. */
import { boundsOf, padBounds } from "../../geo/bounds.ts";
import { formatNumber } from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import { filterWords } from "../../store/selectors/filterWords.ts";
import { cityName } from "../../store/selectors/names.ts";
import { pictureText, safeName } from "../../store/selectors/picture.ts";
import { activeScenario } from "../../store/selectors/scenario.ts";
import { type AtlasState, NO_FILTERS } from "../../store/state.ts";
import type { PageContent, Part, Region, ReportOutline } from "../document.ts";
import { frameWords, isShown, pageState, shown } from "./furniture.ts";
import { type Listed, listedCommunities } from "./listedCommunities.ts";
import { pageMap, withOthers } from "./pageMap.ts";
import { priorityTable } from "./priorityTable.ts";
import { scoringProvenance, scoringWords, withoutScores } from "./scoringWords.ts";
import { walkWaiting } from "./walkWaiting.ts";

const PAD_METERS = 600;

export function priorityList(state: AtlasState): ReportOutline {
  const s = pageState(state);
  const { locale } = s;
  const { paper, look, title } = s.report;
  const heading = title || t(locale, "report.list.title", { city: cityName(s) });
  const listed = listedCommunities(s);
  const file = t(locale, "report.list.file", { title: heading, date: s.atlas!.city.info.dataDate });
  return {
    fileName: safeName(file),
    title: heading,
    paper,
    look,
    pages:
      listed.rows.length === 0
        ? []
        : [{ key: "priorities", label: heading, content: () => listPage(s, heading, listed) }],
    waiting:
      walkWaiting(s) ?? (listed.rows.length === 0 ? { kind: "empty", text: nothingText(s, listed) } : null),
  };
}

function nothingText({ locale }: AtlasState, { unknown, begun }: Listed): string {
  if (unknown.length > 0) return unknownText(locale, unknown);
  return t(locale, begun > 0 ? "priorities.none" : "priorities.empty");
}

const unknownText = (locale: AtlasState["locale"], ids: readonly string[]): string =>
  t(locale, "report.list.unknown", { ids: ids.join(t(locale, "report.list.separator")) });

function listPage(s: AtlasState, title: string, listed: Listed): PageContent {
  const { locale } = s;
  const words = frameWords(withoutScores(s));
  const { begun, unknown } = listed;
  const left = begun > 0 ? [t(locale, "report.list.begun", { n: formatNumber(locale, begun) })] : [];
  return {
    key: "priorities",
    title,
    subtitle: subtitleOf(s, listed),
    ...words,
    foot: [...words.foot, ...(isShown(s, "notes") ? [...scoringWords(s), ...left] : [])],
    provenance: [...scoringProvenance(s), ...left, ...words.provenance],
    body: body(s, listed, unknown.length > 0 ? [unknownText(locale, unknown)] : []),
  };
}

/** Which communities these are, under which filters and in which scenario. */
function subtitleOf(s: AtlasState, { rows, named, among }: Listed): string {
  const { locale, report, filters } = s;
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
    ...(report.subtitle === "" ? [] : [report.subtitle]),
    ...(named ? [] : filterWords(s).map(({ text }) => text)),
    which(),
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
    selected: null,
    shownOnly,
    ...(listed.named ? { filters: NO_FILTERS } : {}),
  };
  const box = boundsOf(communities.positions, shownOnly) ?? boundsOf(communities.positions);
  const map: Part = {
    region: pageMap(s, {
      id: "priorities",
      shows,
      frame: { kind: "fit", bbox: padBounds(box ?? [-180, -60, 180, 60], PAD_METERS) },
    }),
    weight: 1,
    least: 200,
  };
  const legend = shown(s, "legend", () => ({
    region: {
      kind: "legend",
      legend: withOthers(pictureText(shows)!.legend, t(locale, "report.list.others")),
    },
    width: 196,
  }));
  const explained = shown(s, "notes", () => ({
    region: {
      kind: "text",
      style: "note",
      tone: "muted",
      text: t(locale, s.priorityMethod === "topsis" ? "report.list.positions" : "report.list.parts"),
    },
  }));
  const table = shown(s, "table", () => ({ region: priorityTable(s, listed.rows) }));
  const said = notes.map((text): Part => ({ region: { kind: "text", style: "body", tone: "notice", text } }));
  const list = [...said, ...table, ...(table.length > 0 ? explained : [])];
  if (s.report.paper === "a4")
    return {
      kind: "rows",
      parts: [{ region: { kind: "columns", parts: [map, ...legend] }, weight: 1, least: 300 }, ...list],
    };
  return {
    kind: "columns",
    parts: [
      { region: { kind: "rows", parts: [map, ...legend.map(({ region }) => ({ region }))] }, weight: 1 },
      ...(list.length > 0 ? [{ region: { kind: "rows", parts: list } as Region, width: 740 }] : []),
    ],
  };
}

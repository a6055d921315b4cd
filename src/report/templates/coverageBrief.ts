/** One page: the same ground by several methods, or today and under a scenario, side by side under one legend. */
import { t } from "../../i18n/t.ts";
import { measuredKinds } from "../../store/selectors/measuredKinds.ts";
import type { AtlasState } from "../../store/state.ts";
import { NO_FILTERS } from "../../store/state.ts";
import type { PageContent, Part, Region, ReportOutline } from "../document.ts";
import { provenanceLines } from "./answers.ts";
import type { Brief } from "./brief.ts";
import {
  columns,
  documentTitle,
  emptyOutline,
  frameWords,
  isShown,
  legendBlock,
  liveFrame,
  mapBlock,
  outlineOf,
  pageState,
  rows,
  sharedFrame,
  shown,
} from "./furniture.ts";
import { methodBrief } from "./methodBrief.ts";
import { scenarioBrief } from "./scenarioBrief.ts";

export function coverageBrief(state: AtlasState): ReportOutline {
  if (!state.atlas) return emptyOutline(state);
  const page = briefState(state);
  const { locale, report } = page;
  if (measuredKinds(page).length === 0)
    return emptyOutline(state, { kind: "empty", text: t(locale, "coverage.empty.text") });
  const brief = report.comparison === "method" ? methodBrief(page) : scenarioBrief(page);
  if ("kind" in brief) return emptyOutline(state, brief);
  return outlineOf(page, {
    title: brief.title,
    subject: brief.subject,
    pages: [{ key: "brief", label: t(locale, "report.brief"), content: () => briefPage(brief) }],
  });
}

/** Asked of coverage, whatever the panel was; figures leave the filters on coverage out, and so do the maps. */
function briefState(state: AtlasState): AtlasState {
  return {
    ...pageState(state),
    report: { ...state.report, template: "coverageBrief" },
    filters: { ...state.filters, missing: NO_FILTERS.missing, gap: NO_FILTERS.gap },
    selected: null,
    routeKind: null,
  };
}

function briefPage(brief: Brief): PageContent {
  const { state, answers } = brief;
  const words = frameWords(state);
  return {
    key: "brief",
    title: documentTitle(state, brief.title),
    subtitle: state.report.subtitle || brief.subtitle,
    ...words,
    body: body(brief),
    provenance: [...provenanceLines(state.locale, answers), ...words.provenance],
  };
}

function body(brief: Brief): Region {
  return brief.state.report.paper === "a4" ? upright(brief) : lying(brief);
}

/** The maps beside their legend and the chart; below them the table beside what it means. */
function lying(brief: Brief): Region {
  const { state, table, legend } = brief;
  const side = [
    ...shown(state, "legend", () => ({ region: legendBlock(legend) })),
    ...chart(brief, { weight: 1, least: 120 }),
  ];
  const top = columns([maps(brief), ...(side.length === 0 ? [] : [{ region: rows(side), width: 238 }])], 24);
  const below = [
    ...shown(state, "table", () => ({ region: table, weight: 1.6 })),
    { region: sentence(brief), weight: 1 },
  ];
  return rows([{ region: top, weight: 1, least: 240 }, { region: columns(below) }], 16);
}

function upright(brief: Brief): Region {
  const { state, table, legend } = brief;
  const parts = [
    ...shown(state, "legend", () => ({ region: legendBlock(legend), weight: 1 })),
    ...chart(brief, { weight: 1.2 }),
  ];
  return rows(
    [
      { ...maps(brief), least: 240 },
      { region: sentence(brief) },
      ...(parts.length === 0 ? [] : [{ region: columns(parts, 24) }]),
      ...shown(state, "table", () => ({ region: table })),
    ],
    14,
  );
}

const sentence = ({ sentence: text }: Brief): Region => ({ kind: "text", style: "body", tone: "ink", text });

const chart = ({ state, chart: made }: Brief, place: Pick<Part, "weight" | "least">): readonly Part[] =>
  made && isShown(state, "chart") ? [{ region: made, ...place }] : [];

function maps({ state, maps: asked }: Brief): Part {
  const ids = asked.map(({ id }) => id);
  const frame = sharedFrame(state, ids, liveFrame(state));
  return {
    region: columns(
      asked.map((map) => ({ region: mapBlock(map.state, map.id, frame, map.caption), weight: 1 })),
      16,
    ),
    weight: 1,
  };
}

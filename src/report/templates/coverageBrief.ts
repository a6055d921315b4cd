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
  const { state, sentence } = brief;
  const said: Part = { region: { kind: "text", style: "body", tone: "ink", text: sentence } };
  const below = state.report.paper === "a4" ? belowUpright(brief) : belowLying(brief);
  return rows([maps(brief), said, ...below], 14);
}

function maps({ state, maps: asked }: Brief): Part {
  const ids = asked.map(({ id }) => id);
  const frame = sharedFrame(state, ids, liveFrame(state));
  return {
    region: columns(
      asked.map((map) => ({ region: mapBlock(map.state, map.id, frame, map.caption), weight: 1 })),
      16,
    ),
    weight: 1,
    least: 240,
  };
}

/** Table, chart and legend beside each other. */
function belowLying({ state, table, chart, legend }: Brief): readonly Part[] {
  const parts = [
    ...shown(state, "table", () => ({ region: table, weight: 1.5 })),
    ...(chart && isShown(state, "chart") ? [{ region: chart, weight: 1 }] : []),
    ...shown(state, "legend", () => ({ region: legendBlock(legend), width: 236 })),
  ];
  return parts.length === 0 ? [] : [{ region: columns(parts, 24) }];
}

/** Legend and chart beside each other, the table below them. */
function belowUpright({ state, table, chart, legend }: Brief): readonly Part[] {
  const parts = [
    ...shown(state, "legend", () => ({ region: legendBlock(legend), weight: 1 })),
    ...(chart && isShown(state, "chart") ? [{ region: chart, weight: 1.2 }] : []),
  ];
  return [
    ...(parts.length === 0 ? [] : [{ region: columns(parts, 24) }]),
    ...shown(state, "table", () => ({ region: table })),
  ];
}

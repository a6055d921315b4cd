/** One page: the map as it stands, with its legend, the figures that answer what it asks, and a chart where there is room. */
import { t } from "../../i18n/t.ts";
import { filtered } from "../../store/selectors/filtered.ts";
import { showsCoverage } from "../../store/selectors/map.ts";
import { limitYear } from "../../store/selectors/parameters.ts";
import { type PictureText, pictureText } from "../../store/selectors/picture.ts";
import { shownProgramme, yearInView } from "../../store/selectors/programme.ts";
import type { AtlasState } from "../../store/state.ts";
import type { LegendModel } from "../../ui/legendModel.ts";
import type { PageContent, Part, Region, ReportOutline } from "../document.ts";
import { type Answer, figuresBlock, provenanceLines } from "./answers.ts";
import { coverageAnswers } from "./coverageAnswers.ts";
import {
  columns,
  documentTitle,
  emptyOutline,
  frameOf,
  frameWords,
  isShown,
  legendBlock,
  liveFrame,
  mapBlock,
  outlineOf,
  pageState,
  rows,
  shown,
} from "./furniture.ts";
import { mapChart } from "./mapChart.ts";
import { programmeAnswers } from "./programmeAnswers.ts";
import { stockAnswers } from "./stockAnswers.ts";
import { walkWaiting } from "./walkWaiting.ts";

const SINGLE_MAP = "map";

export function singleMap(state: AtlasState): ReportOutline {
  const page = pageState(state);
  const text = pictureText(page);
  if (!text) return emptyOutline(state);
  const waiting = walkWaiting(page);
  if (waiting) return emptyOutline(state, waiting);
  return outlineOf(page, {
    title: text.title,
    subject: text.subject,
    pages: [
      {
        key: SINGLE_MAP,
        label: t(page.locale, "report.maps.map"),
        content: () => singlePage(page, text),
      },
    ],
  });
}

function singlePage(state: AtlasState, text: PictureText): PageContent {
  const { locale, report } = state;
  const answers = mapAnswers(state);
  const words = frameWords(state);
  return {
    key: SINGLE_MAP,
    title: documentTitle(state, text.title),
    subtitle: report.subtitle || text.subtitle,
    ...words,
    body: report.paper === "a4" ? upright(state, text, answers) : lying(state, text, answers),
    provenance: [...provenanceLines(locale, answers), ...words.provenance],
  };
}

/** What the map asks, answered. */
function mapAnswers(state: AtlasState): readonly Answer[] {
  const { locale } = state;
  if (showsCoverage(state)) return coverageAnswers(state);
  const solved = state.colorBy === "programme" ? shownProgramme(state) : null;
  if (solved && solved.result.infeasible.length === 0)
    return programmeAnswers(locale, solved, yearInView(state));
  const { communities } = state.atlas!.city;
  return stockAnswers(locale, communities, filtered(state).passes, limitYear(state));
}

/** Lines that the legend takes, headings and notes included. */
const legendLines = ({ sections, notes }: LegendModel): number =>
  sections.reduce((lines, { entries }) => lines + entries.length + 1.5, notes.length);

/** With a longer legend or more figures the column of a slide has no room for a chart. */
const MOST_LINES = 9;
const MOST_FIGURES = 4;

function lying(state: AtlasState, text: PictureText, answers: readonly Answer[]): Region {
  const lines = isShown(state, "legend") ? legendLines(text.legend) : 0;
  const few = lines <= MOST_LINES && answers.length <= MOST_FIGURES;
  const roomy = state.report.paper === "a3" || !isShown(state, "figures") || few;
  const column = [
    ...figures(state, answers, 2),
    ...shown(state, "legend", () => ({ region: legendBlock(text.legend) })),
    ...(roomy ? chart(state, { weight: 1, least: 150 }) : []),
  ];
  return columns([
    map(state),
    ...(column.length === 0 ? [] : [{ region: rows(column, 18), width: SIDE_WIDTH }]),
  ]);
}

/** px on a slide of 1,280. */
const SIDE_WIDTH = 318;

/** The map above; below it the legend beside figures and chart. */
function upright(state: AtlasState, text: PictureText, answers: readonly Answer[]): Region {
  const right = [
    ...figures(state, answers, isShown(state, "legend") ? 2 : 4),
    ...chart(state, { weight: 1, least: 180 }),
  ];
  const below = [
    ...shown(state, "legend", () => ({ region: legendBlock(text.legend), weight: 1 })),
    ...(right.length === 0 ? [] : [{ region: rows(right, 16), weight: 1.35 }]),
  ];
  return rows([map(state), ...(below.length === 0 ? [] : [{ region: columns(below, 28) }])], 16);
}

const map = (state: AtlasState): Part => ({
  region: mapBlock(state, SINGLE_MAP, frameOf(state, SINGLE_MAP, liveFrame(state))),
  weight: 1,
});

const figures = (state: AtlasState, answers: readonly Answer[], inRow: number): readonly Part[] =>
  shown(state, "figures", () => ({ region: figuresBlock(answers, inRow) }));

function chart(state: AtlasState, place: Pick<Part, "weight" | "least">): readonly Part[] {
  const made = isShown(state, "chart") ? mapChart(state) : null;
  return made ? [{ region: made, ...place, optional: true }] : [];
}

/** The same communities by the straight line, the flat streets and the streets with slope. */
import type { ComparisonFigures, GroupSums } from "../../analysis/methodComparison.ts";
import { shareOf } from "../../analysis/outOfReach.ts";
import { formatLargeText, formatNumber, formatShare } from "../../i18n/format.ts";
import { type Locale, t } from "../../i18n/t.ts";
import { METHODS, type Method } from "../../model/walking.ts";
import { BINARY_COLORS } from "../../scale/ramps.ts";
import { coverageScope } from "../../store/selectors/coverage.ts";
import { filterWords } from "../../store/selectors/filterWords.ts";
import { comparedWalker, methodFigures, walkerShift } from "../../store/selectors/methods.ts";
import { methodWords } from "../../store/selectors/methodWords.ts";
import { hasNetwork, walkOf } from "../../store/selectors/walking.ts";
import type { AtlasState } from "../../store/state.ts";
import type { ChartBlock, TableBlock, Waiting } from "../document.ts";
import { type Answer, largeFigure, shareFigureOf } from "./answers.ts";
import { type Brief, briefTable, briefTopic, type Within } from "./brief.ts";
import { briefLegend } from "./briefLegend.ts";
import { reachInputs } from "./reachNotes.ts";

export function methodBrief(state: AtlasState): Brief | Waiting {
  const { locale } = state;
  const waiting = streetsWaiting(state);
  if (waiting) return waiting;
  const { total } = methodFigures(state)!;
  const methods: readonly Method[] = state.report.paper === "a3" ? METHODS : ["straight", "slope"];
  const states = methods.map((method) => stateBy(state, method));
  const [flattest, steepest] = [states[0]!, states.at(-1)!];
  return {
    title: t(locale, "report.brief.method.title", { topic: briefTopic(state) }),
    subtitle: subtitleOf(state),
    subject: t(locale, "report.brief.method.subject"),
    state: steepest,
    maps: methods.map((method, i) => ({
      id: `brief:${method}`,
      state: states[i]!,
      caption: t(locale, "report.brief.caption", {
        name: t(locale, `walking.method.${method}`),
        share: formatShare(locale, withinBy(locale, total, method).share),
      }),
    })),
    legend: briefLegend([steepest, flattest]),
    table: tableOf(locale, total),
    chart: chartOf(state, total),
    sentence: sentenceOf(state, total),
    answers: answersOf(state, total),
  };
}

/** The straight line has no bands: both maps show what is within reach. */
const stateBy = (state: AtlasState, method: Method): AtlasState => ({
  ...state,
  method,
  coverageView: "reach",
});

function streetsWaiting(state: AtlasState): Waiting | null {
  const { locale, walk } = state;
  if (!hasNetwork(state)) return { kind: "empty", text: t(locale, "walking.none") };
  if (walk.kind === "failed")
    return { kind: "failed", text: t(locale, "walking.failed", { reason: walk.reason }) };
  if (methodFigures(state)) return null;
  return { kind: "loading", text: t(locale, walkOf(state) ? "walking.rounds" : "walking.loading") };
}

function subtitleOf(state: AtlasState): string {
  const { locale } = state;
  const { counted, all } = coverageScope(state);
  const n = formatNumber(locale, counted);
  const { walker, direction } = methodWords(state);
  const separator = t(locale, "report.maps.separator");
  const filters = filterWords(state)
    .map(({ text }) => text)
    .join(separator);
  return [
    filters === ""
      ? t(locale, "picture.subtitle.all", { n })
      : t(locale, "picture.subtitle.filtered", { n, all: formatNumber(locale, all), filters }),
    t(locale, "report.brief.walks", { walker, direction }),
  ].join(separator);
}

function withinBy(locale: Locale, { compared, out }: ComparisonFigures, method: Method): Within {
  const households = compared.households - out[method].households;
  return {
    name: t(locale, `walking.method.${method}`),
    communities: compared.communities - out[method].communities,
    households,
    elderly: compared.elderly - out[method].elderly,
    share: shareOf(households, compared.households),
  };
}

function tableOf(locale: Locale, total: ComparisonFigures): TableBlock {
  const rows = METHODS.map((method) => withinBy(locale, total, method));
  const [before, after] = [rows[0]!, rows.at(-1)!];
  return briefTable(locale, {
    head: t(locale, "report.brief.column.method"),
    rows,
    difference: {
      name: t(locale, "report.brief.difference", { after: after.name, before: before.name }),
      before,
      after,
    },
  });
}

function chartOf(state: AtlasState, total: ComparisonFigures): ChartBlock {
  const { locale } = state;
  return {
    kind: "chart",
    form: "bars",
    stacked: false,
    title: t(locale, "report.brief.chart"),
    categories: METHODS.map((method) => t(locale, `walking.method.${method}`)),
    series: [
      {
        label: t(locale, "report.brief.column.share"),
        color: BINARY_COLORS[state.theme][1]!,
        values: METHODS.map((method) => withinBy(locale, total, method).share),
      },
    ],
    unit: "%",
    format: (value) => formatShare(locale, value),
    formatCode: "0.0%",
  };
}

/** Whom the streets, the slope and another walker move out of reach, and whom in; and of how many that is told. */
function sentenceOf(state: AtlasState, total: ComparisonFigures): string {
  const { locale, walker } = state;
  const { byStreets, bySlope, notConnected, compared } = total;
  const households = ({ households: n }: GroupSums) => formatLargeText(locale, n);
  const shift = walkerShift(stateBy(state, "slope"));
  return [
    t(locale, "coverage.methods.moved", {
      streets: households(byStreets.movedOut),
      slope: households(bySlope.movedOut),
    }),
    byStreets.movedIn.households > 0
      ? t(locale, "report.brief.streetsIn", { n: households(byStreets.movedIn) })
      : "",
    bySlope.movedIn.households > 0
      ? t(locale, "coverage.methods.movedIn", { slope: households(bySlope.movedIn) })
      : "",
    shift && shift.movedOut.households > 0
      ? t(locale, walker === "planning" ? "coverage.methods.walker" : "coverage.methods.walker.than", {
          name: t(locale, `walking.walker.${comparedWalker(state)}`),
          n: households(shift.movedOut),
        })
      : "",
    notConnected.communities > 0
      ? t(locale, "report.brief.compared", {
          n: formatNumber(locale, compared.communities),
          all: formatNumber(locale, coverageScope(state).counted),
        })
      : "",
  ]
    .map((part) => part.trim())
    .filter(Boolean)
    .join(locale === "zh" ? "" : " ");
}

function answersOf(state: AtlasState, total: ComparisonFigures): readonly Answer[] {
  const { locale } = state;
  const moved = (part: "streets" | "slope", way: "movedOut" | "movedIn"): Answer => ({
    figure: largeFigure(
      locale,
      t(locale, `coverage.methods.${part}.${way}`),
      total[part === "streets" ? "byStreets" : "bySlope"][way].households,
    ),
    formula: t(locale, `coverage.methods.${part}.formula`),
  });
  return [
    ...METHODS.map((method) => ({
      figure: shareFigureOf(
        locale,
        t(locale, "coverage.methods.share", { method: t(locale, `walking.method.${method}`) }),
        withinBy(locale, total, method).share,
      ),
      formula: t(locale, "coverage.methods.formula"),
      inputs: reachInputs(state, method),
    })),
    moved("streets", "movedOut"),
    moved("slope", "movedOut"),
    moved("slope", "movedIn"),
  ];
}

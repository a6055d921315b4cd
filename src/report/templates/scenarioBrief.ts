/** Today and a scenario: the one that holds, else the newest. */
import { shareOf } from "../../analysis/outOfReach.ts";
import { formatLargeText, formatNumber, formatShare, formatSigned } from "../../i18n/format.ts";
import { type Locale, t } from "../../i18n/t.ts";
import type { Scenario } from "../../model/scenario.ts";
import { BINARY_COLORS } from "../../scale/ramps.ts";
import { districtNamer } from "../../store/selectors/names.ts";
import { pictureText } from "../../store/selectors/picture.ts";
import { activeScenario } from "../../store/selectors/scenario.ts";
import {
  changeRows,
  districtGains,
  type ScenarioColumn,
  scenarioColumns,
} from "../../store/selectors/scenarioFigures.ts";
import type { AtlasState } from "../../store/state.ts";
import type { ChartBlock, TableBlock, Waiting } from "../document.ts";
import { type Answer, largeFigure, shareFigureOf } from "./answers.ts";
import { type Brief, briefTable, briefTopic, type Within } from "./brief.ts";
import { briefLegend } from "./briefLegend.ts";
import { shareFormula } from "./coverageAnswers.ts";
import { reachInputs } from "./reachNotes.ts";
import { walkWaiting } from "./walkWaiting.ts";

/** Changes that are named in the sentence. */
const MOST_NAMES = 4;
/** Districts of the chart. */
const MOST_DISTRICTS = 6;

export function scenarioBrief(page: AtlasState): Brief | Waiting {
  const { locale } = page;
  const chosen = activeScenario(page) ?? page.scenarios.at(-1);
  if (!chosen) return { kind: "empty", text: t(locale, "report.brief.noScenario") };
  const state: AtlasState = { ...page, scenarios: [chosen], activeScenario: chosen.id };
  const waiting = walkWaiting(state);
  if (waiting) return waiting;
  const [before, after] = scenarioColumns(state);
  if (!before || !after) return { kind: "loading", text: t(locale, "walking.rounds") };
  const today: AtlasState = { ...state, activeScenario: null };
  const name = t(locale, "report.brief.scenario.name", { name: chosen.name });
  const caption = (of: string, { share }: ScenarioColumn) =>
    t(locale, "report.brief.caption", { name: of, share: formatShare(locale, share) });
  return {
    title: t(locale, "report.brief.scenario.title", { topic: briefTopic(state), name: chosen.name }),
    subtitle: pictureText(today)?.subtitle ?? "",
    subject: t(locale, "report.brief.scenario.subject"),
    state,
    maps: [
      { id: "brief:today", state: today, caption: caption(t(locale, "scenario.today"), before) },
      { id: "brief:scenario", state, caption: caption(name, after) },
    ],
    legend: briefLegend([state, today]),
    table: tableOf(locale, name, before, after),
    chart: gainsChart(state),
    sentence: sentenceOf(state, chosen, before, after),
    answers: answersOf(state, name, before, after),
  };
}

function tableOf(locale: Locale, name: string, before: ScenarioColumn, after: ScenarioColumn): TableBlock {
  const within = (of: string, { share, figures: { total } }: ScenarioColumn): Within => ({
    name: of,
    share,
    communities: total.communities - total.communitiesOut,
    households: total.households - total.householdsOut,
    elderly: total.elderly - total.elderlyOut,
  });
  const [today, now] = [within(t(locale, "scenario.today"), before), within(name, after)];
  return briefTable(locale, {
    head: t(locale, "report.brief.column.scenario"),
    rows: [today, now],
    difference: { name: t(locale, "report.brief.change.row"), before: today, after: now },
  });
}

/** null where no district gains or loses. */
function gainsChart(state: AtlasState): ChartBlock | null {
  const { locale } = state;
  const gains = districtGains(state).slice(0, MOST_DISTRICTS);
  const nameOf = districtNamer(state);
  if (gains.length === 0) return null;
  return {
    kind: "chart",
    form: "bars",
    stacked: false,
    title: t(locale, "report.brief.gains"),
    categories: gains.map(({ district }) =>
      district === null ? t(locale, "coverage.district.none") : nameOf(district),
    ),
    series: [
      {
        label: t(locale, "report.brief.gains"),
        color: BINARY_COLORS[state.theme][1]!,
        values: gains.map(({ households }) => households[0]!),
      },
    ],
    unit: t(locale, "report.maps.unit.households"),
    format: (value) => formatSigned(locale, value),
    formatCode: "+#,##0;-#,##0;0",
  };
}

function sentenceOf(
  state: AtlasState,
  { name }: Scenario,
  before: ScenarioColumn,
  after: ScenarioColumn,
): string {
  const { locale } = state;
  const { households, elderly } = after;
  const shares = { before: formatShare(locale, before.share), after: formatShare(locale, after.share) };
  const large = (value: number) => formatLargeText(locale, Math.abs(value));
  const both = { name, households: large(households), elderly: large(elderly), ...shares };
  const signed = {
    ...both,
    households: formatSigned(locale, households),
    elderly: formatSigned(locale, elderly),
  };
  const moved =
    households === 0 && elderly === 0
      ? t(locale, "report.brief.scenario.same", { name, share: shares.after })
      : households > 0 && elderly >= 0
        ? t(locale, "report.brief.scenario.moved", both)
        : households < 0 && elderly <= 0
          ? t(locale, "report.brief.scenario.lost", both)
          : t(locale, "report.brief.scenario.mixed", signed);
  return moved + changesText(state);
}

/** The changes that the scenario makes, the first by name. */
function changesText(state: AtlasState): string {
  const { locale } = state;
  const changes = changeRows(state);
  if (changes.length === 0) return "";
  const n = formatNumber(locale, changes.length);
  const list = changes
    .slice(0, MOST_NAMES)
    .map(({ change, name }) =>
      t(locale, "report.brief.change", { type: t(locale, `scenario.change.${change.type}`), name }),
    )
    .join(t(locale, "report.brief.list"));
  return t(locale, "report.brief.changes", {
    n,
    list: changes.length > MOST_NAMES ? t(locale, "report.brief.changes.more", { list, n }) : list,
  });
}

function answersOf(
  state: AtlasState,
  name: string,
  before: ScenarioColumn,
  after: ScenarioColumn,
): readonly Answer[] {
  const { locale } = state;
  const share = (of: string, { figures: { total } }: ScenarioColumn) => ({
    figure: shareFigureOf(
      locale,
      `${t(locale, "report.maps.share")} · ${of}`,
      shareOf(total.households - total.householdsOut, total.households),
    ),
    formula: shareFormula(state),
    inputs: reachInputs(state),
  });
  const gain = (id: "households" | "elderly", value: number): Answer => ({
    figure: largeFigure(locale, t(locale, `scenario.compare.${id}`), value),
    formula: t(locale, "scenario.compare.truth"),
  });
  return [
    share(t(locale, "scenario.today"), before),
    share(name, after),
    gain("households", after.households),
    gain("elderly", after.elderly),
  ];
}

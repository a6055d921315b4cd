/** The programme: a page for all years, one for each year with its works, one by district. */
import { formatNumber } from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import type { SolvedProgramme } from "../../store/decisionState.ts";
import { districtNamer } from "../../store/selectors/names.ts";
import { pictureText } from "../../store/selectors/picture.ts";
import { shownProgramme, staleReasons } from "../../store/selectors/programme.ts";
import { programmeTotal, programmeYears } from "../../store/selectors/programmeFigures.ts";
import { settingsWords, yuanText } from "../../store/selectors/programmeWords.ts";
import { isWalkPending } from "../../store/selectors/walking.ts";
import { type AtlasState, NO_FILTERS } from "../../store/state.ts";
import type { PageContent, Part, Region, ReportOutline, Waiting } from "../document.ts";
import { type Answer, figuresBlock, provenanceLines } from "./answers.ts";
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
import { programmeAnswers } from "./programmeAnswers.ts";
import { moneyByDistrict, moneyByYear } from "./programmeCharts.ts";
import { districtTable, workTable, yearTable } from "./programmeTables.ts";
import { walkWaiting } from "./walkWaiting.ts";

export function programmePages(state: AtlasState): ReportOutline {
  const page = programmeState(state);
  const solved = shownProgramme(page);
  const waiting = waitingOf(page, solved);
  if (waiting || !solved) return emptyOutline(state, waiting);
  const { locale } = page;
  const title = pictureText(page)?.title ?? "";
  const years = programmeYears(solved).map(({ calendarYear }) => calendarYear);
  return outlineOf(page, {
    title,
    subject: t(locale, "picture.subject.programme"),
    pages: [
      {
        key: "all",
        label: t(locale, "report.programme.cover"),
        content: () => coverPage(page, solved, documentTitle(page, title)),
      },
      ...years.map((year) => ({
        key: `year:${year}`,
        label: t(locale, "report.programme.year", { year: String(year) }),
        content: () => yearPage({ ...page, programmeYear: year }, solved, documentTitle(page, title)),
      })),
      {
        key: "districts",
        label: t(locale, "report.programme.districts"),
        content: () => districtPage(page, solved, documentTitle(page, title)),
      },
    ],
  });
}

/** The whole programme whatever the filters are, as its panel has it, in the colours of its years. */
function programmeState(state: AtlasState): AtlasState {
  return {
    ...pageState(state),
    colorBy: "programme",
    programmeYear: null,
    filters: NO_FILTERS,
    shownKinds: [],
    ...{ selected: null, routeKind: null },
    report: { ...state.report, template: "programme", coverage: false },
  };
}

function waitingOf(state: AtlasState, solved: SolvedProgramme | null): Waiting | null {
  const { atlas, locale, programme } = state;
  if (!atlas) return null;
  if (programme.kind === "running") return { kind: "loading", text: t(locale, "programme.running") };
  // Scores that follow the streets are settled only when the walks are there; nothing is solved before.
  const walks = solved ? null : walkWaiting(state);
  if (walks) return walks;
  if (!solved)
    return programme.kind === "failed"
      ? { kind: "failed", text: t(locale, "programme.failed", { reason: programme.reason }) }
      : { kind: "empty", text: t(locale, "report.programme.none") };
  if (solved.result.infeasible.length > 0)
    return { kind: "empty", text: t(locale, "report.programme.infeasible") };
  return solved.result.works.length === 0
    ? { kind: "empty", text: t(locale, "report.programme.empty") }
    : null;
}

/** Head and foot; the foot says what the programme was asked, and whether it still holds. */
function frameOfPage(
  state: AtlasState,
  solved: SolvedProgramme,
  document: string,
  answers: readonly Answer[],
) {
  const { locale } = state;
  const words = frameWords(state, document);
  const conditions = t(locale, "report.programme.conditions", {
    words: settingsWords(locale, solved.settings, districtNamer(state)),
  });
  // While walks are on their way no score is settled, and nothing can be said of it.
  const stale = isWalkPending(state) ? [] : staleReasons(state);
  const outdated =
    stale.length === 0
      ? []
      : [
          t(locale, "report.programme.stale", {
            reasons: stale
              .map((reason) => t(locale, `programme.stale.${reason}`))
              .join(t(locale, "programme.separator")),
          }),
        ];
  return {
    ...words,
    foot: [...outdated, ...words.foot, ...(isShown(state, "notes") ? [conditions] : [])],
    provenance: [...outdated, ...provenanceLines(locale, answers), conditions, ...words.provenance],
  };
}

function coverPage(state: AtlasState, solved: SolvedProgramme, title: string): PageContent {
  const { locale, report } = state;
  const total = programmeTotal(solved);
  const answers = programmeAnswers(locale, solved, null);
  const upright = report.paper === "a4";
  const column = [
    ...shown(state, "figures", () => ({ region: figuresBlock(answers, upright ? 4 : 2) })),
    ...shown(state, "legend", () => ({ region: legendOf(state) })),
    ...shown(state, "chart", () => ({
      region: moneyByYear(locale, solved, state.theme),
      weight: 1,
      least: 120,
    })),
  ];
  const table = shown(state, "table", () => ({ region: yearTable(locale, solved, state.theme) }));
  return {
    key: "all",
    title,
    subtitle:
      report.subtitle ||
      t(locale, "report.programme.headline", {
        years: formatNumber(locale, solved.settings.budgetsYuan.length),
        n: formatNumber(locale, total.comprehensive.communities),
        m: formatNumber(locale, total.management.communities),
        spent: yuanText(locale, total.spentYuan),
        budget: yuanText(locale, total.budgetYuan),
      }),
    ...frameOfPage(state, solved, "", answers),
    body: upright ? uprightCover(state, column, table) : lyingCover(state, column, table),
  };
}

function yearPage(state: AtlasState, solved: SolvedProgramme, document: string): PageContent {
  const { locale, programmeYear } = state;
  const year = programmeYear!;
  const sums = programmeYears(solved).find(({ calendarYear }) => calendarYear === year)!;
  const answers = programmeAnswers(locale, solved, year);
  const key = `year:${year}`;
  const figures = shown(state, "figures", () => ({ region: figuresBlock(answers, 4) }));
  const legend = shown(state, "legend", () => ({ region: legendOf(state) }));
  const table = shown(state, "table", () => ({
    region: workTable(state, solved, year),
    weight: 1,
    least: 160,
  }));
  return {
    key,
    title: t(locale, "report.programme.year.title", { year: String(year) }),
    subtitle: t(locale, "report.programme.year.subtitle", {
      n: formatNumber(locale, sums.comprehensive.communities),
      m: formatNumber(locale, sums.management.communities),
      spent: yuanText(locale, sums.spentYuan),
      budget: yuanText(locale, sums.budgetYuan),
    }),
    ...frameOfPage(state, solved, document, answers),
    body:
      state.report.paper === "a4"
        ? rows([{ ...mapPart(state, key), least: 380 }, ...figures, ...legend, ...table], 14)
        : columns([
            // As wide as the table, so that two of its runs stand beside each other where it goes on.
            { region: rows([mapPart(state, key), ...legend], 12), weight: 1 },
            ...(figures.length + table.length === 0
              ? []
              : [{ region: rows([...figures, ...table], 16), weight: 1 }]),
          ]),
  };
}

function districtPage(state: AtlasState, solved: SolvedProgramme, document: string): PageContent {
  const { locale, theme } = state;
  const named = districtNamer(state);
  const nameOf = (district: string | null) =>
    district === null ? t(locale, "programme.district.none") : named(district);
  const { table, districts } = districtTable(locale, solved, nameOf);
  const answers = programmeAnswers(locale, solved, null);
  const chart = shown(state, "chart", () => ({
    region: moneyByDistrict(locale, districts, { theme, nameOf }),
    weight: 1,
    least: 200,
  }));
  const figures = shown(state, "figures", () => ({ region: figuresBlock(answers, 4) }));
  const upright = state.report.paper === "a4";
  const below = shown(state, "table", () => (upright ? { region: table } : { region: table, weight: 1.75 }));
  const both = [...below, ...chart];
  return {
    key: "districts",
    title: t(locale, "report.programme.districts.title"),
    subtitle: "",
    ...frameOfPage(state, solved, document, answers),
    body: rows(
      upright
        ? [...figures, ...both]
        : [...figures, ...(both.length === 0 ? [] : [{ region: columns(both, 32), weight: 1 }])],
      24,
    ),
  };
}

const legendOf = (state: AtlasState) =>
  legendBlock(pictureText(state)?.legend ?? { sections: [], notes: [] });

/** A year's map lies where the reader moved it, else where the map of all years was moved to. */
function mapPart(state: AtlasState, key: string): Part {
  const all = frameOf(state, "programme:all", liveFrame(state));
  const id = `programme:${key}`;
  return { region: mapBlock(state, id, frameOf(state, id, all)), weight: 1 };
}

function lyingCover(state: AtlasState, column: readonly Part[], table: readonly Part[]): Region {
  return columns([
    { region: rows([mapPart(state, "all"), ...table], 16), weight: 1 },
    ...(column.length === 0 ? [] : [{ region: rows(column, 12), width: 336 }]),
  ]);
}

/** The map above; below it the figures, then what else the column has side by side, then the table. */
function uprightCover(state: AtlasState, column: readonly Part[], table: readonly Part[]): Region {
  const isFigures = ({ region }: Part) => region.kind === "figures";
  const others = column.filter((part) => !isFigures(part));
  const beside = others.map(({ region }) => ({ region, weight: 1 }));
  return rows(
    [
      mapPart(state, "all"),
      ...column.filter(isFigures),
      ...(beside.length === 0 ? [] : [{ region: columns(beside, 28) }]),
      ...table,
    ],
    16,
  );
}

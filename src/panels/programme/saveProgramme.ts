import { label, t } from "../../i18n/t.ts";
import { type Cell, csvText } from "../../report/csv.ts";
import { saveFile } from "../../report/saveFile.ts";
import type { SolvedProgramme } from "../../store/decisionState.ts";
import { districtNamer } from "../../store/selectors/names.ts";
import { shownProgramme, staleReasons } from "../../store/selectors/programme.ts";
import { type WorkLine, workLines } from "../../store/selectors/programmeFigures.ts";
import { gapText, proofWords, settingsWords } from "../../store/selectors/programmeWords.ts";
import type { AtlasState } from "../../store/state.ts";
import { NO_CODE } from "../../table/column.ts";

/** Saves the works of the programme as CSV in the chosen language. */
export function saveProgramme(s: AtlasState): void {
  const solved = shownProgramme(s);
  if (!solved) return;
  const name = `${t(s.locale, "programme.csv.fileName")}-${solved.atlas.city.info.dataDate}.csv`;
  saveFile(name, programmeCsv(s, solved), "text/csv");
}

/** Conditions, bound, gap, date and the notice on invented records stand in every row: a row that is copied elsewhere keeps them. */
export function programmeCsv(s: AtlasState, solved: SolvedProgramme): string {
  const columns = [...workColumns(s, solved), ...truthColumns(s, solved)];
  return csvText(
    columns.map(({ header }) => header),
    workLines(solved).map((line) => columns.map(({ cell }) => cell(line))),
  );
}

interface Column {
  readonly header: string;
  readonly cell: (line: WorkLine) => Cell;
}

function workColumns(
  { locale, ...s }: AtlasState,
  { atlas, candidates }: SolvedProgramme,
): readonly Column[] {
  const nameOf = districtNamer({ locale, ...s });
  const { street } = atlas.city.communities;
  return [
    { header: t(locale, "programme.column.year"), cell: (line) => line.calendarYear },
    {
      header: t(locale, "programme.column.track"),
      cell: ({ track }) => t(locale, `programme.track.${track}`),
    },
    { header: t(locale, "programme.csv.id"), cell: ({ id }) => id },
    { header: t(locale, "programme.column.name"), cell: ({ name }) => name },
    {
      header: t(locale, "programme.column.district"),
      cell: ({ district }) => (district === null ? null : nameOf(district)),
    },
    {
      header: t(locale, "programme.csv.street"),
      cell: ({ row }) => (street.codes[row] === NO_CODE ? null : street.values[street.codes[row]!]),
    },
    { header: t(locale, "programme.column.households"), cell: ({ households }) => households },
    { header: t(locale, "programme.csv.cost"), cell: ({ costYuan }) => Math.round(costYuan) },
    {
      header: t(locale, "programme.csv.costFrom"),
      cell: ({ row, track }) => {
        const candidate = candidates[row];
        const from = track === "comprehensive" ? candidate?.costFrom : candidate?.managementCostFrom;
        return from && t(locale, `programme.cost.from.${from}`);
      },
    },
    {
      header: t(locale, "programme.column.benefit"),
      cell: ({ benefit }) => Math.round(benefit * 100) / 100,
    },
    {
      header: t(locale, "programme.csv.locked"),
      cell: ({ locked }) => (locked ? t(locale, "programme.csv.yes") : null),
    },
  ];
}

/** The same in every row. */
function truthColumns(
  s: AtlasState,
  { result, settings, atlas, stopped }: SolvedProgramme,
): readonly Column[] {
  const { locale } = s;
  const { info } = atlas.city;
  const stale = staleReasons(s).map((reason) => t(locale, `programme.stale.${reason}`));
  const cells: readonly (readonly [header: string, cell: Cell])[] = [
    [t(locale, "programme.csv.settings"), settingsWords(locale, settings, districtNamer(s))],
    [t(locale, "programme.csv.value"), Math.round(result.value)],
    [t(locale, "programme.csv.bound"), Math.round(result.bound)],
    [t(locale, "programme.csv.gap"), gapText(locale, result.gap)],
    [t(locale, "programme.csv.proof"), proofWords(locale, result, stopped)],
    [t(locale, "programme.csv.date"), info.dataDate],
    ...(stale.length > 0
      ? ([[t(locale, "programme.csv.stale"), stale.join(t(locale, "programme.separator"))]] as const)
      : []),
    ...(info.synthetic
      ? ([[t(locale, "programme.csv.notice"), label(locale, info.synthetic.notice)]] as const)
      : []),
  ];
  return cells.map(([header, value]) => ({ header, cell: () => value }));
}

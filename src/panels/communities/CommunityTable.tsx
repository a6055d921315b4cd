import { Button } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { clearFilters, selectCommunity, setHovered, setSort } from "../../store/actions.ts";
import { atlasStore } from "../../store/atlasStore.ts";
import { neighbours } from "../../store/selectors/detail.ts";
import {
  type CoverageCells,
  coverageCells,
  type ListRow,
  listRow,
  type StageWord,
} from "../../store/selectors/listRow.ts";
import { showsCoverage } from "../../store/selectors/map.ts";
import { missingServices } from "../../store/selectors/missing.ts";
import { priorities } from "../../store/selectors/priority.ts";
import { sortedRows } from "../../store/selectors/rows.ts";
import { coverageClasses } from "../../store/selectors/supply.ts";
import { methodInUse } from "../../store/selectors/walking.ts";
import { walkSeconds } from "../../store/selectors/walkSeconds.ts";
import type { SortKey } from "../../store/state.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { type TableColumn, VirtualTable } from "../../ui/VirtualTable.tsx";
import styles from "./ListDrawer.module.css";

const ROW_REM = 2;

interface Width {
  readonly rem: number;
  /** Share of the room that is left. */
  readonly grows?: number;
}

/** Without those of coverage together as wide as the map of a 1366 pixel screen; these take the place of those that yield to them. */
const WIDTHS: Readonly<Record<SortKey, Width>> = {
  name: { rem: 7.25, grows: 1.5 },
  district: { rem: 3.75, grows: 0.5 },
  street: { rem: 4, grows: 0.8 },
  buildYear: { rem: 2.5 },
  households: { rem: 4.625 },
  floorAreaSquareMeters: { rem: 4 },
  gap: { rem: 8.5 },
  walkMinutes: { rem: 3.75 },
  comprehensive: { rem: 6, grows: 0.6 },
  management: { rem: 5.125, grows: 0.6 },
  missingServices: { rem: 5, grows: 2 },
  deficits: { rem: 3.25 },
  priority: { rem: 3.75 },
};
const COLUMN_GAP_REM = 0.5;
const PADDING_REM = 1.625;
const COLUMNS = Object.keys(WIDTHS) as readonly SortKey[];
const COVERAGE: readonly SortKey[] = ["gap", "walkMinutes"];
const YIELDING: readonly SortKey[] = ["floorAreaSquareMeters", "management", "deficits"];
const NUMBERS: readonly SortKey[] = [
  "buildYear",
  "households",
  "floorAreaSquareMeters",
  "walkMinutes",
  "deficits",
  "priority",
];
/** Columns that are asked for their greatest first. */
const GREATEST_FIRST: readonly SortKey[] = [
  "households",
  "floorAreaSquareMeters",
  "missingServices",
  "gap",
  "walkMinutes",
  "deficits",
  "priority",
];

/** The communities that pass, in the chosen order. Pointing at one marks it on the map, Enter or a press opens its record. */
export function CommunityTable() {
  const { t } = useText();
  const rows = useAtlas(sortedRows);
  const ids = useAtlas((s) => s.atlas?.city.communities.ids) ?? [];
  const selected = useAtlas((s) => neighbours(s).at);
  const sort = useAtlas((s) => s.sort);
  const shown = useColumns();
  const cells = useCells(rows, shown);
  const rowPixels = useRowPixels();
  const columns = shown.map(
    (id): TableColumn<SortKey> => ({
      id,
      label: t(`filters.list.column.${id}`),
      width: trackOf(WIDTHS[id]),
      end: NUMBERS.includes(id),
    }),
  );
  if (rows.length === 0) return <Nobody />;
  return (
    <VirtualTable
      label={`${t("filters.list.title")} · ${t("filters.list.hint")}`}
      columns={columns}
      minWidth={`${PADDING_REM + shown.reduce((sum, id) => sum + WIDTHS[id].rem + COLUMN_GAP_REM, -COLUMN_GAP_REM)}rem`}
      rowCount={rows.length}
      rowKey={(index) => ids[rows[index]!]!}
      cells={cells}
      selected={selected}
      sort={{ by: sort.by, descending: sort.descending }}
      onSort={(by) => setSort(by, by === sort.by ? !sort.descending : GREATEST_FIRST.includes(by))}
      onActivate={(index) => selectCommunity(ids[rows[index]!]!, true)}
      onHover={(index) => setHovered(index === null ? null : (rows[index] ?? null))}
      rowPixels={rowPixels}
      autoFocus
    />
  );
}

const trackOf = ({ rem, grows }: Width): string =>
  grows === undefined ? `${rem}rem` : `minmax(${rem}rem, ${grows}fr)`;

/** Those of coverage stand while the page asks for it, the minutes where streets are walked; others yield to them. */
function useColumns(): readonly SortKey[] {
  const by = useAtlas((s) => s.sort.by);
  const coverage = useAtlas((s) => showsCoverage(s) || s.filters.gap.length > 0);
  const walked = useAtlas((s) => methodInUse(s) !== "straight");
  const asked = coverage || COVERAGE.includes(by);
  return COLUMNS.filter((id) => {
    if (id === by) return true;
    if (YIELDING.includes(id)) return !asked;
    return id === "gap" ? asked : id !== "walkMinutes" || (asked && walked);
  });
}

function Nobody() {
  const { t } = useText();
  return (
    <div className={styles["empty"]}>
      <p>{t("filters.list.empty")}</p>
      <Button size="xs" variant="default" onClick={clearFilters}>
        {t("filters.clear")}
      </Button>
    </div>
  );
}

/** The cells of a row. Each row is read from the whole state; the component follows the parts of it that the cells show. */
function useCells(rows: Uint32Array, shown: readonly SortKey[]): (index: number) => readonly ReactNode[] {
  const coverage = shown.includes("gap") || shown.includes("walkMinutes");
  useAtlas((s) => s.locale);
  useAtlas((s) => s.theme);
  useAtlas(missingServices);
  useAtlas(priorities);
  useAtlas((s) => (coverage ? coverageClasses(s) : null));
  useAtlas((s) => (coverage ? walkSeconds(s) : null));
  return (index) => {
    const row = listRow(atlasStore.getState(), rows[index]!);
    if (!row) return [];
    const covered = coverage ? coverageCells(atlasStore.getState(), rows[index]!) : null;
    return shown.map((id) => cell(id, row, covered));
  };
}

function cell(id: SortKey, row: ListRow, covered: CoverageCells | null): ReactNode {
  switch (id) {
    case "gap":
      return covered && <Stage stage={covered.gap} />;
    case "walkMinutes":
      return covered?.walkMinutes;
    case "name":
      return (
        <span className={styles["name"]} title={row.name}>
          {row.edited && <EditedDot />}
          {row.name}
        </span>
      );
    case "comprehensive":
    case "management":
      return <Stage stage={row[id]} />;
    case "missingServices":
      return (
        <span title={row.missingNames}>
          <b className={styles["figure"]}>{row.missingCount}</b>
          <span className={styles["quiet"]}>{row.missingNames}</span>
        </span>
      );
    case "district":
    case "street":
      return (
        <span className={styles["quiet"]} title={row[id]}>
          {row[id]}
        </span>
      );
    case "priority":
      return <b className={styles["score"]}>{row.priority}</b>;
    default:
      return row[id];
  }
}

function EditedDot() {
  const { t } = useText();
  return (
    <IconPencil className={styles["edited"]} size="0.8125rem" stroke={1.8} aria-label={t("edits.mark")} />
  );
}

function Stage({ stage }: { readonly stage: StageWord }) {
  return (
    <span title={stage.text} className={stage.known ? undefined : styles["quiet"]}>
      <i className={styles["dot"]} style={{ background: stage.color }} aria-hidden />
      {stage.text}
    </span>
  );
}

function useRowPixels(): number {
  useAtlas((s) => s.projector);
  return ROW_REM * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}

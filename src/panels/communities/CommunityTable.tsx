import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { clearFilters, selectCommunity, setHovered, setSort } from "../../store/actions.ts";
import { atlasStore } from "../../store/atlasStore.ts";
import { neighbours } from "../../store/selectors/detail.ts";
import { type ListRow, listRow, type StageWord } from "../../store/selectors/listRow.ts";
import { missingServices } from "../../store/selectors/missing.ts";
import { priorities } from "../../store/selectors/priority.ts";
import { sortedRows } from "../../store/selectors/rows.ts";
import type { SortKey } from "../../store/state.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { type TableColumn, VirtualTable } from "../../ui/VirtualTable.tsx";
import styles from "./ListDrawer.module.css";

const ROW_REM = 2;

/** Together as wide as the map of a 1366 pixel screen. */
const WIDTHS: Readonly<Record<SortKey, string>> = {
  name: "minmax(7.25rem, 1.5fr)",
  district: "minmax(3.75rem, 0.5fr)",
  street: "minmax(4rem, 0.8fr)",
  buildYear: "2.5rem",
  households: "4.625rem",
  floorAreaSquareMeters: "4rem",
  comprehensive: "minmax(6rem, 0.6fr)",
  management: "minmax(5.125rem, 0.6fr)",
  missingServices: "minmax(5rem, 2fr)",
  deficits: "3.25rem",
  priority: "3.75rem",
};
const COLUMNS = Object.keys(WIDTHS) as readonly SortKey[];
const NUMBERS: readonly SortKey[] = [
  "buildYear",
  "households",
  "floorAreaSquareMeters",
  "deficits",
  "priority",
];
/** Columns that are asked for their greatest first. */
const GREATEST_FIRST: readonly SortKey[] = [
  "households",
  "floorAreaSquareMeters",
  "missingServices",
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
  const cells = useCells(rows);
  const rowPixels = useRowPixels();
  const columns = COLUMNS.map(
    (id): TableColumn<SortKey> => ({
      id,
      label: t(`filters.list.column.${id}`),
      width: WIDTHS[id],
      end: NUMBERS.includes(id),
    }),
  );
  if (rows.length === 0) return <Nobody />;
  return (
    <VirtualTable
      label={`${t("filters.list.title")} · ${t("filters.list.hint")}`}
      columns={columns}
      minWidth="55.875rem"
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
function useCells(rows: Uint32Array): (index: number) => readonly ReactNode[] {
  useAtlas((s) => s.locale);
  useAtlas((s) => s.theme);
  useAtlas(missingServices);
  useAtlas(priorities);
  return (index) => {
    const row = listRow(atlasStore.getState(), rows[index]!);
    if (!row) return [];
    return COLUMNS.map((id) => cell(id, row));
  };
}

function cell(id: SortKey, row: ListRow): ReactNode {
  switch (id) {
    case "name":
      return (
        <span className={styles["name"]} title={row.name}>
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

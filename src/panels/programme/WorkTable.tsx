import { useState } from "react";
import { formatLargeText } from "../../i18n/format.ts";
import { selectCommunity, setHovered } from "../../store/actions.ts";
import { atlasStore } from "../../store/atlasStore.ts";
import { worksInView } from "../../store/selectors/programme.ts";
import { trackColors } from "../../store/selectors/programmeColoring.ts";
import { sortedWorks, type WorkKey } from "../../store/selectors/programmeFigures.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { VirtualTable } from "../../ui/VirtualTable.tsx";
import { LockSelect } from "./LockSelect.tsx";
import styles from "./Programme.module.css";
import { useRowPixels } from "./useRowPixels.ts";

type Column = Extract<WorkKey, "year" | "name" | "cost" | "lock">;
const WIDTHS: Readonly<Record<Column, string>> = {
  year: "2.75rem",
  name: "minmax(6rem, 1fr)",
  cost: "4.25rem",
  lock: "5rem",
};
const COLUMNS = Object.keys(WIDTHS) as readonly Column[];

/** The works of the year in view, or all; a press opens the community, the last column locks. */
export function WorkTable() {
  const { t, locale } = useText();
  const works = useAtlas(worksInView);
  const theme = useAtlas((s) => s.theme);
  const selected = useAtlas((s) => s.selected);
  const [sort, setSort] = useState<{ by: Column; descending: boolean }>({ by: "year", descending: false });
  const rowPixels = useRowPixels();
  const rows = sortedWorks(works, sort.by, sort.descending);
  if (rows.length === 0) return <p className={styles["hint"]}>{t("programme.works.none")}</p>;
  const rowOf = (id: string) => atlasStore.getState().atlas?.city.communities.ids.indexOf(id) ?? -1;
  return (
    <div className={styles["list"]}>
      <div className={styles["works"]}>
        <VirtualTable
          label={t("programme.works.label")}
          minWidth="19rem"
          columns={COLUMNS.map((id) => ({
            id,
            label: t(`programme.column.${id}`),
            // "116.6 million" is longer than "1.17亿".
            width: id === "cost" && locale === "en" ? "5.75rem" : WIDTHS[id],
            end: id === "cost",
          }))}
          rowCount={rows.length}
          rowKey={(i) => `${rows[i]!.id} ${rows[i]!.track}`}
          selected={rows.findIndex(({ id }) => id === selected)}
          sort={sort}
          onSort={(by) => setSort({ by, descending: by === sort.by ? !sort.descending : by === "cost" })}
          onActivate={(i) => selectCommunity(rows[i]!.id, true)}
          onHover={(i) => {
            const row = i === null ? -1 : rowOf(rows[i]!.id);
            setHovered(row < 0 ? null : row);
          }}
          rowPixels={rowPixels}
          cells={(i) => {
            const { id, name, track, calendarYear, costYuan } = rows[i]!;
            return [
              calendarYear,
              <span key="name" title={`${name} · ${t(`programme.track.${track}`)}`}>
                <i className={styles["dot"]} style={{ background: trackColors(theme)[track] }} aria-hidden />
                {name}
                <span className={styles["hidden"]}>{t(`programme.track.${track}`)}</span>
              </span>,
              formatLargeText(locale, costYuan),
              <LockSelect key="lock" {...{ id, name, track }} />,
            ];
          }}
        />
      </div>
    </div>
  );
}

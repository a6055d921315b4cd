import { useState } from "react";
import { formatFixed, formatNumber } from "../../i18n/format.ts";
import { selectCommunity } from "../../store/actions.ts";
import { districtNamer } from "../../store/selectors/names.ts";
import { allWorks } from "../../store/selectors/programme.ts";
import { sortedWorks, WORK_KEYS, type WorkKey } from "../../store/selectors/programmeFigures.ts";
import { yuanText } from "../../store/selectors/programmeWords.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { VirtualTable } from "../../ui/VirtualTable.tsx";
import { LockSelect } from "./LockSelect.tsx";
import styles from "./Programme.module.css";
import { useRowPixels } from "./useRowPixels.ts";

const WIDTHS: Readonly<Record<WorkKey, string>> = {
  year: "3rem",
  track: "6rem",
  name: "minmax(10rem, 2fr)",
  district: "minmax(6rem, 1fr)",
  households: "5.5rem",
  cost: "8rem",
  benefit: "6rem",
  lock: "6rem",
};
const NUMBERS: readonly WorkKey[] = ["households", "cost", "benefit"];

/** Every work of the programme with its figures, in a window of its own. */
export function ProgrammeTable({ onClose }: { readonly onClose: () => void }) {
  const { t, locale } = useText();
  const works = useAtlas(allWorks);
  const nameOf = useAtlas(districtNamer);
  const [sort, setSort] = useState<{ by: WorkKey; descending: boolean }>({ by: "year", descending: false });
  const rowPixels = useRowPixels();
  const rows = sortedWorks(works, sort.by, sort.descending);
  const open = (id: string) => {
    onClose();
    selectCommunity(id, true);
  };
  return (
    <Dialog size="64rem" title={t("programme.table.title")} closeLabel={t("shell.close")} onClose={onClose}>
      <div className={styles["table"]}>
        <VirtualTable
          autoFocus
          label={t("programme.works.label")}
          minWidth="52rem"
          columns={WORK_KEYS.map((id) => ({
            id,
            label: t(`programme.column.${id}`),
            width: WIDTHS[id],
            end: NUMBERS.includes(id),
          }))}
          rowCount={rows.length}
          rowKey={(i) => `${rows[i]!.id} ${rows[i]!.track}`}
          selected={-1}
          sort={sort}
          onSort={(by) =>
            setSort({ by, descending: by === sort.by ? !sort.descending : NUMBERS.includes(by) })
          }
          onActivate={(i) => open(rows[i]!.id)}
          onHover={() => {}}
          rowPixels={rowPixels}
          cells={(i) => {
            const { id, name, track, district, households, calendarYear, costYuan, benefit } = rows[i]!;
            return [
              calendarYear,
              t(`programme.track.${track}`),
              name,
              district === null ? t("programme.district.none") : nameOf(district),
              formatNumber(locale, households),
              yuanText(locale, costYuan),
              formatFixed(locale, benefit, 0),
              <LockSelect key="lock" {...{ id, name, track }} />,
            ];
          }}
        />
      </div>
    </Dialog>
  );
}

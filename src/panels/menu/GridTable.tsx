import { Fragment, type KeyboardEvent, useRef, useState } from "react";
import type { DemandCell, GridMeasure } from "../../analysis/menuDemand.ts";
import { formatNumber, formatShare, UNKNOWN_TEXT } from "../../i18n/format.ts";
import type { Label } from "../../model/rulePack.ts";
import type { GridRow } from "../../store/selectors/demandGrid.ts";
import type { DemandDistrict } from "../../store/selectors/menuDemand.ts";
import { useText } from "../../store/useAtlas.ts";
import { useItemName } from "../detail/useItemName.ts";
import styles from "./DemandGrid.module.css";

interface GridTableProps {
  readonly rows: readonly GridRow[];
  readonly districts: readonly DemandDistrict[];
  readonly measure: GridMeasure;
  readonly unit: "share" | "count";
  readonly majors: readonly Label[];
  readonly onShow: (row: GridRow, district: DemandDistrict) => void;
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/** The cells: one is reached by Tab, the others from it by the arrow keys. */
export function GridTable({ rows, districts, measure, unit, majors, onShow }: GridTableProps) {
  const { t, label, locale } = useText();
  const nameOf = useItemName();
  const table = useRef<HTMLTableElement>(null);
  const [[atRow, atColumn], setAt] = useState<readonly [number, number]>([0, 0]);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    const row = Math.min(rows.length - 1, Math.max(0, atRow + step[0]));
    const column = Math.min(districts.length - 1, Math.max(0, atColumn + step[1]));
    setAt([row, column]);
    table.current?.querySelector<HTMLElement>(`[data-cell="${row} ${column}"]`)?.focus();
  };
  const districtName = ({ district, name }: DemandDistrict) =>
    district === null ? t("menu.grid.noDistrict") : name;
  return (
    <div className={styles["scroll"]}>
      <table ref={table} className={styles["grid"]} onKeyDown={onKeyDown}>
        <caption className={styles["hidden"]}>{t(`menu.grid.note.${measure}`)}</caption>
        <thead>
          <tr>
            <th scope="col">{t("menu.grid.item")}</th>
            {districts.map((district) => (
              <th key={district.column} scope="col">
                {districtName(district)}
              </th>
            ))}
            <th scope="col">{t("menu.grid.all")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, r) => (
            <Fragment key={row.id}>
              {rows[r - 1]?.major !== row.major && (
                <tr className={styles["heading"]}>
                  <th scope="rowgroup" colSpan={districts.length + 2}>
                    {majors[row.major - 1] ? label(majors[row.major - 1]!) : t("menu.outside")}
                  </th>
                </tr>
              )}
              <tr>
                <th scope="row" title={nameOf(row.id)}>
                  {nameOf(row.id)}
                </th>
                {row.cells.map((cell, c) => (
                  <td key={districts[c]!.column}>
                    <button
                      type="button"
                      data-cell={`${r} ${c}`}
                      tabIndex={
                        r === Math.min(atRow, rows.length - 1) &&
                        c === Math.min(atColumn, districts.length - 1)
                          ? 0
                          : -1
                      }
                      style={cell.color && cell.ink ? { background: cell.color, color: cell.ink } : undefined}
                      title={sentence(row, districtName(districts[c]!), cell)}
                      aria-label={sentence(row, districtName(districts[c]!), cell)}
                      onFocus={() => setAt([r, c])}
                      onClick={() => onShow(row, districts[c]!)}
                    >
                      {text(cell)}
                    </button>
                  </td>
                ))}
                <td className={styles["all"]} title={sentence(row, t("menu.grid.all"), row.all)}>
                  {text(row.all)}
                </td>
              </tr>
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );

  function text({ count, share }: DemandCell): string {
    if (Number.isNaN(share)) return UNKNOWN_TEXT;
    if (count === 0) return "0";
    if (unit === "count") return formatNumber(locale, count);
    return measure === "votes"
      ? formatNumber(locale, share, 1)
      : formatShare(locale, share, share < 0.1 ? 1 : 0);
  }

  function sentence(row: GridRow, district: string, { count, of, share }: DemandCell): string {
    const n = (value: number) => formatNumber(locale, value);
    const rate = measure === "votes" ? formatNumber(locale, share, 1) : formatShare(locale, share, 1);
    const parts = { district, item: nameOf(row.id), count: n(count), of: n(of), rate };
    return t(`menu.grid.cell.${measure}`, parts);
  }
}

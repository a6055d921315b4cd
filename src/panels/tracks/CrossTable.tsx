import { SegmentedControl } from "@mantine/core";
import { type CSSProperties, useDeferredValue, useState } from "react";
import type { CrossCell } from "../../analysis/tracks.ts";
import { formatNumber } from "../../i18n/format.ts";
import { COMPREHENSIVE_STAGES, MANAGEMENT_STAGES } from "../../model/community.ts";
import { crossTable } from "../../store/selectors/tracks.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { Section } from "../../ui/Section.tsx";
import { TruthCard } from "../../ui/TruthCard.tsx";
import { useBaseTruth } from "../overview/useBaseTruth.ts";
import styles from "./Matrix.module.css";
import panel from "./Tracks.module.css";
import { useTrackWords } from "./useTrackWords.ts";

type Unit = "communities" | "households";
const UNITS = ["communities", "households"] as const;
const LINES = [...COMPREHENSIVE_STAGES, "unknown"] as const;
const COLUMNS = [...MANAGEMENT_STAGES, "unknown"] as const;

/** How the stages of both tracks meet. */
export function CrossTable() {
  const { t } = useText();
  const { stageName } = useTrackWords();
  const table = useDeferredValue(useAtlas(crossTable));
  const [unit, setUnit] = useState<Unit>("communities");
  const most = Math.max(1, ...table.flatMap((line) => line.map((cell) => cell[unit])));
  const columns = COLUMNS.filter(
    (id, m) => id !== "unknown" || table.some((line) => line[m]!.communities > 0),
  );
  const lines = LINES.filter((id, c) => id !== "unknown" || table[c]?.some((cell) => cell.communities > 0));
  const unknown = t("tracks.cross.unknown");
  return (
    <Section
      title={t("tracks.cross")}
      aside={
        <SegmentedControl
          size="xs"
          className={styles["view"] ?? ""}
          aria-label={t("tracks.cross.unit")}
          value={unit}
          onChange={(value) => setUnit(value as Unit)}
          data={UNITS.map((value) => ({ value, label: t(`tracks.cross.${value}`) }))}
        />
      }
    >
      <table className={`${styles["matrix"]} ${styles["cross"]}`}>
        <thead>
          <tr>
            <th scope="col" rowSpan={2} className={styles["corner"]}>
              {t("tracks.comprehensive")}
            </th>
            <th scope="colgroup" className={styles["wide"]} colSpan={columns.length}>
              {t("tracks.management")}
            </th>
          </tr>
          <tr>
            {columns.map((id) => (
              <th key={id} scope="col">
                {id === "unknown" ? unknown : stageName("management", id)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => {
            const name = line === "unknown" ? unknown : stageName("comprehensive", line);
            return (
              <tr key={line}>
                <th scope="row" className={styles["name"]}>
                  {name}
                </th>
                {columns.map((column) => (
                  <Cell
                    key={column}
                    cell={table[LINES.indexOf(line)]![COLUMNS.indexOf(column)]!}
                    {...{ unit, most, line, column }}
                    title={t("tracks.cross.cell", {
                      comprehensive: name,
                      management: column === "unknown" ? unknown : stageName("management", column),
                    })}
                  />
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className={panel["note"]}>{t("tracks.cross.gap")}</p>
    </Section>
  );
}

interface CellProps {
  readonly cell: CrossCell;
  readonly unit: Unit;
  readonly most: number;
  readonly line: (typeof LINES)[number];
  readonly column: (typeof COLUMNS)[number];
  readonly title: string;
}

function Cell({ cell, unit, most, line, column, title }: CellProps) {
  const { t, locale } = useText();
  const base = useBaseTruth();
  const number = (value: number) => formatNumber(locale, value);
  const value = cell[unit];
  const withoutHouseholds = cell.communities - cell.householdsKnown;
  return (
    <td
      style={{ "--shade": `${Math.round((value / most) * 42)}%` } as CSSProperties}
      data-zero={cell.communities === 0}
      data-mark={markOf(line, column, cell.communities)}
    >
      <TruthCard
        {...base}
        title={title}
        value={
          unit === "communities"
            ? t("tracks.count", { n: number(value) })
            : t("tracks.value.households", { n: number(value) })
        }
        inputs={
          unit === "households" && withoutHouseholds > 0
            ? [t("tracks.cross.unknownHouseholds", { n: number(withoutHouseholds) })]
            : []
        }
        formula={t(`tracks.cross.truth.${unit}`)}
      >
        {number(value)}
      </TruthCard>
    </td>
  );
}

/** Where one track has not followed the other. */
function markOf(line: CellProps["line"], column: CellProps["column"], count: number): string | undefined {
  if (count === 0) return undefined;
  if (line === "accepted" && (column === "none" || column === "negotiating")) return "R2";
  return line === "none" && column === "established" ? "R3" : undefined;
}

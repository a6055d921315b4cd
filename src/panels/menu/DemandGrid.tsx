import { SegmentedControl } from "@mantine/core";
import { useCallback, useState } from "react";
import { GRID_MEASURES, type GridMeasure } from "../../analysis/menuDemand.ts";
import type { Track } from "../../model/menu.ts";
import { changeFilters, setListOpen } from "../../store/actions.ts";
import { type GridRow, gridRows } from "../../store/selectors/demandGrid.ts";
import { menuItems } from "../../store/selectors/filterOptions.ts";
import {
  type DemandDistrict,
  demandDistricts,
  demandScales,
  menuDemand,
  menuStatus,
} from "../../store/selectors/menuDemand.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import styles from "./DemandGrid.module.css";
import { GridLegend } from "./GridLegend.tsx";
import { GridTable } from "./GridTable.tsx";

interface DemandGridProps {
  readonly track: Track;
  readonly onClose: () => void;
}

/** Demand by item and district as a coloured table. A press on a cell shows the communities of the district that lack the item. */
export function DemandGrid({ track, onClose }: DemandGridProps) {
  const { t } = useText();
  const [measure, setMeasure] = useState<GridMeasure>(track === "management" ? "chosen" : "lacking");
  const [unit, setUnit] = useState<"share" | "count">("share");
  const demand = useAtlas(menuDemand);
  const districts = useAtlas(demandDistricts);
  const items = useAtlas(menuItems);
  const menu = useAtlas((s) => menuStatus(s)[track]?.menu);
  const scale = useAtlas((s) => demandScales(s)[measure]);
  const show = useCallback(
    (row: GridRow, { district }: DemandDistrict) => {
      changeFilters({
        deficits: { mode: "any", values: [row.id] },
        districts: [district ?? "unknown"],
        streets: [],
      });
      setListOpen(true);
      onClose();
    },
    [onClose],
  );
  if (!demand) return null;
  const rows = gridRows({ demand, measure, track, menu, items, districts, scale });
  return (
    <Dialog size="78rem" title={t("menu.grid.title")} closeLabel={t("shell.close")} onClose={onClose}>
      <div className={styles["tools"]}>
        <SegmentedControl
          size="xs"
          aria-label={t("menu.grid.measure")}
          value={measure}
          onChange={(value) => setMeasure(value as GridMeasure)}
          data={GRID_MEASURES.map((value) => ({ value, label: t(`menu.grid.measure.${value}`) }))}
        />
        <SegmentedControl
          size="xs"
          aria-label={t("menu.grid.unit")}
          value={unit}
          onChange={(value) => setUnit(value as "share" | "count")}
          data={[
            {
              value: "share",
              label: t(measure === "votes" ? "menu.grid.unit.rate" : "menu.grid.unit.share"),
            },
            { value: "count", label: t("menu.grid.unit.count") },
          ]}
        />
        <GridLegend scale={scale} measure={measure} />
      </div>
      <p className={styles["note"]}>{t(`menu.grid.note.${measure}`)}</p>
      <GridTable
        rows={rows}
        districts={districts}
        measure={measure}
        unit={unit}
        majors={menu?.majors ?? NONE}
        onShow={show}
      />
    </Dialog>
  );
}

const NONE: readonly never[] = [];

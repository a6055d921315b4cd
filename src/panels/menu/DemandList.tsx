import { Button } from "@mantine/core";
import { IconTable } from "@tabler/icons-react";
import { useState } from "react";
import { formatLargeColumn } from "../../i18n/format.ts";
import type { Nature, Track } from "../../model/menu.ts";
import {
  DEMAND_SORTS,
  type DemandRow,
  type DemandSort,
  demandRows,
  demandValue,
  menuStatus,
  sortedDemand,
} from "../../store/selectors/menuDemand.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { Section } from "../../ui/Section.tsx";
import { DemandLine } from "./DemandLine.tsx";
import styles from "./Menu.module.css";

const NATURES = ["basic", "additional", "overall"] as const;
const SHOWN_AT_FIRST = 15;

interface DemandListProps {
  readonly track: Track;
  readonly onGrid: () => void;
}

/** Items by what is lacking, left out, asked for, chosen or by cost; what becomes of each deficit as a bar. */
export function DemandList({ track, onGrid }: DemandListProps) {
  const { t, label, locale } = useText();
  const rows = useAtlas(demandRows);
  const menu = useAtlas((s) => menuStatus(s)[track]?.menu);
  const [sort, setSort] = useState<DemandSort>(track === "management" ? "chosen" : "lacking");
  const [major, setMajor] = useState(0);
  const [nature, setNature] = useState<Nature | "">("");
  const [all, setAll] = useState(false);
  const fits = ({ item }: DemandRow) =>
    item?.track === track &&
    (major === 0 || item.major === major) &&
    (nature === "" || item.nature === nature);
  const found = sortedDemand(rows.filter(fits), sort);
  const most = Math.max(1, ...found.map(({ counts }) => counts.lacking));
  const greatest = Math.max(1, ...found.map((row) => demandValue(row, sort)));
  const inColumn = formatLargeColumn(
    locale,
    found.map((row) => demandValue(row, sort)),
  );
  const shown = all ? found : found.slice(0, SHOWN_AT_FIRST);
  return (
    <Section
      title={t("menu.demand")}
      aside={
        <Button
          size="compact-xs"
          variant="light"
          leftSection={<IconTable size="0.875rem" aria-hidden />}
          onClick={onGrid}
        >
          {t("menu.grid.open")}
        </Button>
      }
    >
      <div className={styles["filters"]}>
        <select
          aria-label={t("menu.demand.heading")}
          value={major}
          onChange={(event) => setMajor(Number(event.currentTarget.value))}
        >
          <option value={0}>{t("menu.demand.heading.all")}</option>
          {menu?.majors.map((name, m) => (
            <option key={name.zh} value={m + 1}>
              {label(name)}
            </option>
          ))}
        </select>
        <select
          aria-label={t("menu.demand.nature")}
          value={nature}
          onChange={(event) => setNature(event.currentTarget.value as Nature | "")}
        >
          <option value="">{t("menu.demand.nature.all")}</option>
          {NATURES.map((one) => (
            <option key={one} value={one}>
              {t(`filters.nature.${one}`)}
            </option>
          ))}
        </select>
        <select
          aria-label={t("menu.demand.sort")}
          value={sort}
          onChange={(event) => setSort(event.currentTarget.value as DemandSort)}
        >
          {DEMAND_SORTS.map((by) => (
            <option key={by} value={by}>
              {t(`menu.demand.sort.${by}`)}
            </option>
          ))}
        </select>
      </div>
      {found.length > 0 && found.every((row) => demandValue(row, sort) === 0) && (
        <p className={styles["zero"]}>{t(`menu.demand.zero.${sort === "chosen" ? "chosen" : "other"}`)}</p>
      )}
      <p className={styles["legend"]} aria-hidden>
        {(["repaired", "undecided", "gap"] as const).map((part) => (
          <span key={part}>
            <i data-part={part} />
            {t(`menu.demand.part.${part}`)}
          </span>
        ))}
      </p>
      <ol className={styles["rows"]}>
        {shown.map((row) => (
          <DemandLine key={row.id} {...{ row, sort, most, greatest, inColumn }} />
        ))}
      </ol>
      {found.length === 0 && <p className={styles["scope"]}>{t("menu.demand.none")}</p>}
      {found.length > SHOWN_AT_FIRST && (
        <button type="button" className={styles["link"]} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t("menu.demand.fewer") : t("menu.demand.all", { n: String(found.length) })}
        </button>
      )}
    </Section>
  );
}

import type { GridMeasure } from "../../analysis/menuDemand.ts";
import { formatNumber, formatShare } from "../../i18n/format.ts";
import { type ClassScale, classRanges } from "../../scale/scale.ts";
import { useText } from "../../store/useAtlas.ts";
import styles from "./DemandGrid.module.css";

/** The classes of the cells from low to high, with the borders between them. */
export function GridLegend({
  scale,
  measure,
}: {
  readonly scale: ClassScale;
  readonly measure: GridMeasure;
}) {
  const { t, locale } = useText();
  const ranges = classRanges(scale);
  const text = (value: number) =>
    measure === "votes" ? formatNumber(locale, value, 1) : formatShare(locale, value, value < 0.1 ? 1 : 0);
  if (!Number.isFinite(scale.domain[0])) return null;
  return (
    <ul className={styles["legend"]} aria-label={t("menu.grid.legend")}>
      {ranges.map(({ from, to }, c) => (
        <li key={scale.colors[c]}>
          <i style={{ background: scale.colors[c] }} />
          {text(from)}–{text(to)}
        </li>
      ))}
    </ul>
  );
}

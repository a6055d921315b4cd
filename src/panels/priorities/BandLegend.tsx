import { formatNumber } from "../../i18n/format.ts";
import { shownStability } from "../../store/selectors/robustness.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import styles from "./Robustness.module.css";

/** Which places each colour of the bars stands for. */
export function BandLegend() {
  const { t } = useText();
  const words = useBandWords();
  const ends = useAtlas((s) => shownStability(s)?.result.bandEnds ?? null);
  if (!ends) return null;
  return (
    <div className={styles["legend"]}>
      <span>{t("robustness.bands")}</span>
      <ul>
        {ends.map((end, band) => (
          <li key={end}>
            <i data-band={bandColor(ends, band)} />
            {words(ends, band)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The name of a band of places. */
export function useBandWords(): (ends: readonly number[], band: number) => string {
  const { t, locale } = useText();
  return (ends, band) => {
    const from = (ends[band - 1] ?? 0) + 1;
    const to = ends[band]!;
    if (from === to) return from === 1 ? t("robustness.bands.first") : formatNumber(locale, from);
    if (band > 0 && band === ends.length - 1)
      return t("robustness.bands.rest", { from: formatNumber(locale, from) });
    return t("robustness.bands.range", { from: formatNumber(locale, from), to: formatNumber(locale, to) });
  };
}

/** Colours go by the first place of a band, so that they mean the same in a small city. */
export const bandColor = (ends: readonly number[], band: number): number => (ends[band - 1] ?? 0) + 1;

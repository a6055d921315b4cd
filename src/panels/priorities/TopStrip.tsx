import { formatNumber, formatShare } from "../../i18n/format.ts";
import { FIRM_SHARE, TOP_PLACES } from "../../model/rankStability.ts";
import { selectCommunity } from "../../store/actions.ts";
import { type StabilityGroups, shownStability } from "../../store/selectors/robustness.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { TruthCard } from "../../ui/TruthCard.tsx";
import styles from "./Robustness.module.css";
import { useStabilityTruth } from "./useStabilityTruth.ts";

/** How many of today's top hold their place, in a sentence and as one column a community. */
export function TopStrip({ groups: { top, firm } }: { readonly groups: StabilityGroups }) {
  const { t, locale } = useText();
  const result = useAtlas((s) => shownStability(s)?.result ?? null);
  const truth = useStabilityTruth();
  if (!result) return null;
  const counts = { firm: formatNumber(locale, firm), top: formatNumber(locale, top.length) };
  const share = formatShare(locale, FIRM_SHARE, 0);
  const places = formatNumber(locale, TOP_PLACES);
  const sentence = t("robustness.head", {
    ...counts,
    ...{ share, places, draws: formatNumber(locale, result.draws) },
    spread: t(`robustness.head.${result.spread}`),
  });
  return (
    <div className={styles["headline"]}>
      <div className={styles["figure"]}>
        <TruthCard {...truth(t("robustness.figure", counts), sentence)}>
          <span className={styles["number"]}>{t("robustness.figure", counts)}</span>
        </TruthCard>
        <span className={styles["figureLabel"]}>{t("robustness.figure.label")}</span>
      </div>
      <p className={styles["sentence"]}>{sentence}</p>
      {/* The lists below say the same and are reached by keyboard: the columns are for the eye and the mouse. */}
      <div className={styles["strip"]} title={t("robustness.chart", { places })} aria-hidden>
        {top.map(({ id, rank, name, shareInTop }) => (
          <button
            key={id}
            type="button"
            tabIndex={-1}
            data-firm={shareInTop >= FIRM_SHARE}
            title={t("robustness.chart.bar", { rank, name, share: formatShare(locale, shareInTop, 0) })}
            onClick={() => selectCommunity(id, true)}
          >
            <span style={{ height: `${100 * shareInTop}%` }} />
          </button>
        ))}
        <i style={{ bottom: `${100 * FIRM_SHARE}%` }} />
      </div>
      <div className={styles["ends"]} aria-hidden>
        <span>1</span>
        <span>{t("robustness.chart.ends")}</span>
        <span>{top.at(-1)?.rank}</span>
      </div>
    </div>
  );
}

import { formatFixed, formatNumber } from "../../i18n/format.ts";
import { ACCEPTABLE_RATIO } from "../../optim/ahp.ts";
import { judged } from "../../store/selectors/priority.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { TruthCard } from "../../ui/TruthCard.tsx";
import styles from "./Weighting.module.css";

/** How far the judgements contradict each other, with the verdict. */
export function ConsistencyRatio() {
  const { t, locale } = useText();
  const { ids, lambdaMax, consistencyIndex, consistencyRatio } = useAtlas(judged);
  const untouched = useAtlas((s) => Object.keys(s.judgements).length === 0);
  const good = consistencyRatio < ACCEPTABLE_RATIO;
  const value = formatFixed(locale, consistencyRatio, 2);
  const verdict = untouched ? "none" : good ? "good" : "bad";
  return (
    <span className={styles["ratio"]} role="status" data-good={good}>
      <TruthCard
        title={t("weighting.ratio")}
        value={value}
        inputs={[
          t("weighting.ratio.order", { n: formatNumber(locale, ids.length) }),
          t("weighting.ratio.lambda", { value: formatFixed(locale, lambdaMax, 3) }),
          t("weighting.ratio.index", { value: formatFixed(locale, consistencyIndex, 3) }),
          t("weighting.ratio.limit", { limit: formatFixed(locale, ACCEPTABLE_RATIO, 2) }),
        ]}
        formula={t("weighting.ratio.formula")}
        source={t("weighting.ratio.source")}
        date="1980"
        verified={null}
      >
        <b>CR {value}</b>
      </TruthCard>
      <span>{t(`weighting.ratio.${verdict}`)}</span>
    </span>
  );
}

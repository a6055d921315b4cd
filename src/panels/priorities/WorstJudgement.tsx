import { Button } from "@mantine/core";
import { formatFixed } from "../../i18n/format.ts";
import type { Pair } from "../../model/pairwise.ts";
import { ACCEPTABLE_RATIO } from "../../optim/ahp.ts";
import { judged, worstJudged } from "../../store/selectors/priority.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { setJudgement } from "../../store/weighting.ts";
import panel from "./Priorities.module.css";
import { useJudgementWords } from "./useJudgementWords.ts";
import styles from "./Weighting.module.css";

/** The judgement that most contradicts the others, and what would mend it; loud only where the ratio is not acceptable. */
export function WorstJudgement({ onShow }: { readonly onShow: (pair: Pair) => void }) {
  const { t, locale } = useText();
  const { sentence } = useJudgementWords();
  const worst = useAtlas(worstJudged);
  const bad = useAtlas((s) => judged(s).consistencyRatio >= ACCEPTABLE_RATIO);
  if (worst === null) return <p className={styles["note"]}>{t("weighting.hint.perfect")}</p>;
  const { a, b, judged: now, suggested, consistencyRatio } = worst;
  return (
    <div className={styles["worst"]} data-bad={bad}>
      <h4>{t("weighting.hint")}</h4>
      <p>{t("weighting.hint.now", { sentence: sentence(a, b, now) })}</p>
      <p>
        {t("weighting.hint.better", {
          sentence: sentence(a, b, suggested),
          ratio: formatFixed(locale, consistencyRatio, 2),
        })}
      </p>
      <div className={styles["worstActions"]}>
        <Button
          size="compact-xs"
          onClick={() => {
            setJudgement(a, b, suggested);
            onShow([a, b]);
          }}
        >
          {t("weighting.hint.apply")}
        </Button>
        <button type="button" className={panel["link"]} onClick={() => onShow([a, b])}>
          {t("weighting.hint.show")}
        </button>
      </div>
    </div>
  );
}

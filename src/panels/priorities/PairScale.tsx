import { JUDGEMENT_STEPS, judgementOf, nearestStep, type Pair } from "../../model/pairwise.ts";
import { CRITERION_IDS } from "../../model/priority.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { setJudgement } from "../../store/weighting.ts";
import { useJudgementWords } from "./useJudgementWords.ts";
import styles from "./Weighting.module.css";

/** From "the left one matters extremely more" over "equally" to "the right one matters extremely more". */
const STEPS = JUDGEMENT_STEPS.toReversed();

/** The scale of one pair: seventeen steps, and the chosen one in words. */
export function PairScale({ pair: [a, b] }: { readonly pair: Pair }) {
  const { t } = useText();
  const { nameOf, sentence } = useJudgementWords();
  const value = useAtlas((s) => nearestStep(judgementOf(s.judgements, a, b)));
  return (
    <fieldset className={styles["scale"]}>
      <legend className={styles["hidden"]}>{t("weighting.scale.of", { a: nameOf(a), b: nameOf(b) })}</legend>
      <div className={styles["ends"]} aria-hidden>
        {[a, b].map((id) => (
          <span key={id} data-lead={id === a ? value > 1 : value < 1}>
            <i data-criterion={CRITERION_IDS.indexOf(id)} />
            {nameOf(id)}
          </span>
        ))}
      </div>
      <div className={styles["steps"]}>
        {STEPS.map((step) => (
          <label key={step} data-chosen={step === value} title={sentence(a, b, step)}>
            <input
              type="radio"
              name={`${a} ${b}`}
              aria-label={sentence(a, b, step)}
              checked={step === value}
              onChange={() => setJudgement(a, b, step)}
            />
            <span aria-hidden>{Math.round(step >= 1 ? step : 1 / step)}</span>
          </label>
        ))}
      </div>
      <p className={styles["sentence"]} aria-live="polite">
        {sentence(a, b, value)}
      </p>
    </fieldset>
  );
}

import type { ReactNode } from "react";
import { formatLargeText, formatNumber } from "../../i18n/format.ts";
import type { SolvedProgramme } from "../../store/decisionState.ts";
import { programmeTotal } from "../../store/selectors/programmeFigures.ts";
import { gapText, proofWords, yuanText } from "../../store/selectors/programmeWords.ts";
import { useText } from "../../store/useAtlas.ts";
import { Sentence, slot } from "../../ui/Sentence.tsx";
import { type Truth, TruthCard } from "../../ui/TruthCard.tsx";
import styles from "./Programme.module.css";
import { useProgrammeTruth } from "./useProgrammeTruth.ts";

const figure = (key: string, truth: Truth, text = truth.value): ReactNode => (
  <TruthCard key={key} {...truth} className={styles["strong"]}>
    {text}
  </TruthCard>
);

/** The answer in a sentence: how many of both, in how many years, for how much, and how good that is. */
export function Headline({ solved }: { readonly solved: SolvedProgramme }) {
  const { t, locale } = useText();
  const { result, settings, stopped } = solved;
  const total = programmeTotal(solved);
  const truth = useProgrammeTruth(solved);
  if (result.works.length === 0) return <p className={styles["headline"]}>{t("programme.none")}</p>;
  const money = truth.money(t("programme.spent"), total);
  return (
    <>
      <p className={styles["headline"]}>
        <Sentence
          text={t("programme.headline", {
            years: formatNumber(locale, settings.budgetsYuan.length),
            n: slot(0),
            isOneN: total.comprehensive.communities === 1,
            m: slot(1),
            isOneM: total.management.communities === 1,
            spent: slot(2),
            budget: yuanText(locale, total.budgetYuan),
          })}
          parts={[
            figure("n", truth.count("comprehensive", total.comprehensive)),
            figure("m", truth.count("management", total.management)),
            figure("spent", money, formatLargeText(locale, total.spentYuan)),
          ]}
        />
        <Sentence
          text={t("programme.headline.proven", { gap: slot(0) })}
          parts={[figure("gap", truth.gap(), proofWords(locale, result, stopped))]}
        />
      </p>
      <dl className={styles["proof"]}>
        {(["value", "bound", "gap"] as const).map((id) => (
          <div key={id}>
            <dt>{t(`programme.${id}`)}</dt>
            <dd>
              <TruthCard {...truth[id]()}>
                {id === "gap" ? gapText(locale, result.gap) : formatNumber(locale, result[id])}
                {id === "value" && <small> {t("programme.value.unit")}</small>}
              </TruthCard>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

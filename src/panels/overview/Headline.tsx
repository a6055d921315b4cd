import type { ReactNode } from "react";
import { formatNumber } from "../../i18n/format.ts";
import { keyFigures, narrowsPlan, needs, runningPlan } from "../../store/selectors/overview.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { Sentence, slot } from "../../ui/Sentence.tsx";
import { type Truth, TruthCard } from "../../ui/TruthCard.tsx";
import styles from "./Overview.module.css";
import { useNeedTruth } from "./useNeedTruth.ts";
import { usePlanTruth } from "./usePlanTruth.ts";
import { useStageShare } from "./useStageShare.ts";

/** The three questions of an official answered in words: how far, where is it worst, which comes next. */
export function Headline() {
  return (
    <p className={styles["headline"]}>
      <HowFar />
      <WhereAndNext />
      <Planned />
    </p>
  );
}

const figure = (truth: Truth): ReactNode => (
  <TruthCard {...truth} className={styles["strong"]}>
    {truth.value}
  </TruthCard>
);

function HowFar() {
  const { t, locale } = useText();
  const { communities, stageKnown } = useAtlas(keyFigures);
  const accepted = useStageShare("accepted");
  const works = useStageShare("underWorks");
  if (stageKnown === 0) return t("overview.headline.noStages", { n: formatNumber(locale, communities) });
  return (
    <Sentence
      text={t("overview.headline.progress", { accepted: slot(0), works: slot(1) })}
      parts={[figure(accepted), figure(works)]}
    />
  );
}

function WhereAndNext() {
  const { t } = useText();
  const { rows } = useAtlas(needs);
  const { truthOf, nameOf } = useNeedTruth();
  const [worst, ...others] = rows.filter((row) => !Number.isNaN(row.need));
  if (!worst) return null;
  const next = others.slice(0, 2).map(nameOf).join(t("overview.list.separator"));
  return (
    <>
      <Sentence
        text={t("overview.headline.need", { worst: slot(0), score: slot(1) })}
        parts={[<b key="worst">{nameOf(worst)}</b>, figure(truthOf(worst))]}
      />
      {next !== "" && t("overview.headline.next", { next })}
      {t("overview.headline.stop")}
    </>
  );
}

/** Only where the actual starts stand for the same ground as the plan. */
function Planned() {
  const { t, locale } = useText();
  const plan = useAtlas(runningPlan);
  const narrowed = useAtlas(narrowsPlan);
  const truth = usePlanTruth();
  if (!plan || narrowed) return null;
  const { year, planned, actual } = plan;
  const truths = truth(t("overview.plan.all"), year, planned, actual);
  return (
    <Sentence
      text={t("overview.headline.plan", { year: String(year), started: slot(0), planned: slot(1) })}
      parts={[
        figure({ ...truths, value: formatNumber(locale, actual) }),
        figure({ ...truths, value: formatNumber(locale, planned) }),
      ]}
    />
  );
}

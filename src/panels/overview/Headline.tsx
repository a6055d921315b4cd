import type { ReactNode } from "react";
import { formatNumber, formatShare } from "../../i18n/format.ts";
import { districtNamer } from "../../store/selectors/names.ts";
import {
  isUnranked,
  keyFigures,
  narrowsPlan,
  needs,
  oldStock,
  place,
  runningPlan,
} from "../../store/selectors/overview.ts";
import { limitYear } from "../../store/selectors/parameters.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { Sentence, slot } from "../../ui/Sentence.tsx";
import { type Truth, TruthCard } from "../../ui/TruthCard.tsx";
import styles from "./Overview.module.css";
import { useNeedTruth } from "./useNeedTruth.ts";
import { useOldTruth } from "./useOldTruth.ts";
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
  // Among communities chosen by their stage, its share says nothing.
  const chosen = useAtlas((s) => s.filters.comprehensive.length > 0);
  if (chosen) return null;
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
  const unranked = useAtlas(isUnranked);
  const { rows } = useAtlas(needs);
  const { truthOf, nameOf } = useNeedTruth();
  const [worst, ...others] = rows.filter((row) => !Number.isNaN(row.need));
  if (unranked || !worst) return <Old />;
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

/** Nothing can be ranked: how much is old, and where most of it is. */
function Old() {
  const { t, locale } = useText();
  const year = String(useAtlas(limitYear));
  const stock = useAtlas(oldStock);
  const { district, street } = useAtlas(place);
  const districtName = useAtlas(districtNamer);
  const truth = useOldTruth();
  if (stock.known === 0) return null;
  const share = formatShare(locale, stock.old / stock.known);
  const [most] = stock.groups;
  const where = street === null && stock.groups.length > 1 && most?.value ? most : null;
  const name = where?.value ? (district === null ? districtName(where.value) : where.value) : "";
  return (
    <>
      <Sentence
        text={t("overview.headline.old", { old: slot(0), share, year })}
        parts={[figure(truth(stock))]}
      />
      {where && (
        <Sentence
          text={t("overview.headline.oldMost", { most: slot(0), n: slot(1) })}
          parts={[<b key="most">{name}</b>, figure(truth(where, name))]}
        />
      )}
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

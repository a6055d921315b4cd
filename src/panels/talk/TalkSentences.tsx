import type { ReactNode } from "react";
import { formatNumber } from "../../i18n/format.ts";
import type { TalkSums } from "../../store/selectors/talk.ts";
import { useText } from "../../store/useAtlas.ts";
import { Sentence, slot } from "../../ui/Sentence.tsx";
import { type Truth, TruthCard } from "../../ui/TruthCard.tsx";
import styles from "./Talk.module.css";
import { useTalkTruth } from "./useTalkTruth.ts";

/** What waits, in three or four sentences: demands, joint meetings, consent. */
export function TalkSentences({ sums }: { readonly sums: TalkSums }) {
  const { t, locale } = useText();
  const truths = useTalkTruth()(sums);
  const { talk, consent } = sums;
  const number = (value: number) => formatNumber(locale, value);
  return (
    <p className={styles["sentences"]}>
      <Sentence
        text={t("talk.say.meetings", { n: slot(0), all: number(talk.communities) })}
        parts={[figure(truths.meetings)]}
      />{" "}
      {talk.open > 0 ? (
        <Sentence
          text={t("talk.say.demands", { n: slot(0), open: slot(1) })}
          parts={[figure(truths.openCommunities), figure(truths.open)]}
        />
      ) : (
        talk.demands > 0 && talk.unclear === 0 && t("talk.say.demands.none")
      )}{" "}
      {talk.accepted > 0 && (
        <Sentence
          text={t("talk.say.joint", {
            accepted: number(talk.accepted),
            n: slot(0),
            unknown: number(talk.jointUnknown),
          })}
          parts={[figure(truths.noJoint)]}
        />
      )}{" "}
      {consent.possible > 0 ? (
        <Sentence
          text={t("talk.say.consent", {
            n: slot(0),
            owners: slot(1),
            households: number(consent.householdsWaiting),
          })}
          parts={[figure(truths.possible), figure(truths.owners)]}
        />
      ) : (
        t("talk.say.consent.none")
      )}{" "}
      {consent.votesMustChange > 0 && t("talk.say.mustChange", { n: number(consent.votesMustChange) })}
    </p>
  );
}

const figure = (truth: Truth): ReactNode => (
  <TruthCard {...truth} className={styles["strong"]}>
    {truth.value}
  </TruthCard>
);

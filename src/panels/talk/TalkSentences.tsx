import type { ReactNode } from "react";
import { formatNumber } from "../../i18n/format.ts";
import type { TalkSums } from "../../store/selectors/talk.ts";
import { useText } from "../../store/useAtlas.ts";
import { Sentence, slot } from "../../ui/Sentence.tsx";
import { type Truth, TruthCard } from "../../ui/TruthCard.tsx";
import styles from "./Talk.module.css";
import { useTalkTruth } from "./useTalkTruth.ts";

interface SumsProps {
  readonly sums: TalkSums;
}

/** What waits, a sentence each: demands, consent, and what keeps the result. */
export function TalkSentences({ sums }: SumsProps) {
  const { talk, consent } = sums;
  return (
    <ul className={styles["sentences"]}>
      {talk.answered + talk.open > 0 && (
        <li>
          <Demands sums={sums} />
        </li>
      )}
      {consent.passes + consent.possible + consent.votesMustChange > 0 && (
        <li>
          <ConsentLacking sums={sums} />
        </li>
      )}
      {talk.accepted > 0 && (
        <li>
          <Upkeep sums={sums} />
        </li>
      )}
    </ul>
  );
}

const figure = (truth: Truth): ReactNode => (
  <TruthCard {...truth} className={styles["strong"]}>
    {truth.value}
  </TruthCard>
);

function Demands({ sums }: SumsProps) {
  const { t, locale } = useText();
  const truths = useTalkTruth()(sums);
  if (sums.talk.open === 0) return t("talk.say.demands.none");
  return (
    <Sentence
      text={t("talk.say.demands", {
        n: slot(0),
        open: slot(1),
        all: formatNumber(locale, sums.talk.communities),
      })}
      parts={[figure(truths.openCommunities), figure(truths.open)]}
    />
  );
}

function ConsentLacking({ sums }: SumsProps) {
  const { t, locale } = useText();
  const truths = useTalkTruth()(sums);
  const { passes, possible, votesMustChange, householdsWaiting } = sums.consent;
  const number = (value: number) => formatNumber(locale, value);
  if (possible + votesMustChange === 0) return t("talk.say.consent.none");
  return (
    <>
      <Sentence
        text={t("talk.say.consent", { n: slot(0), all: number(passes + possible + votesMustChange) })}
        parts={[figure(truths.failed)]}
      />
      {possible > 0 && (
        <Sentence
          text={t("talk.say.consent.possible", { n: number(possible), owners: slot(0) })}
          parts={[figure(truths.owners)]}
        />
      )}
      {votesMustChange > 0 && t("talk.say.consent.mustChange", { n: number(votesMustChange) })}
      {t("talk.say.consent.households", { households: number(householdsWaiting) })}
    </>
  );
}

function Upkeep({ sums }: SumsProps) {
  const { t, locale } = useText();
  const truths = useTalkTruth()(sums);
  const { accepted, jointUnknown, agreementUnknown } = sums.talk;
  const number = (value: number) => formatNumber(locale, value);
  return (
    <>
      <Sentence
        text={t("talk.say.joint", {
          accepted: number(accepted),
          n: slot(0),
          unknown: number(jointUnknown),
        })}
        parts={[figure(truths.noJoint)]}
      />
      {agreementUnknown === accepted ? (
        t("talk.say.agreement.none")
      ) : (
        <Sentence text={t("talk.say.agreement", { n: slot(0) })} parts={[figure(truths.agreement)]} />
      )}
    </>
  );
}

import { IconCircleCheck, IconCircleX } from "@tabler/icons-react";
import { useState } from "react";
import { formatDate, formatNumber } from "../../i18n/format.ts";
import type { Consent } from "../../model/community.ts";
import { consentResult, withJoiners } from "../../model/consent.ts";
import { consentSource } from "../../store/selectors/consent.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import styles from "./CommunityDetail.module.css";
import own from "./ConsentTab.module.css";
import { EditButtons } from "./EditButtons.tsx";
import { JoinCalculator, type Joiners, NO_JOINERS } from "./JoinCalculator.tsx";
import { useItemName } from "./useItemName.ts";
import { VoteTest } from "./VoteTest.tsx";

interface VoteCardProps {
  readonly vote: Consent;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
}

/** One vote: its four fractions, whether it passes, what exactly is missing, and what if more owners join. */
export function VoteCard({ vote, onEdit, onDelete }: VoteCardProps) {
  const { t, locale } = useText();
  const nameOf = useItemName();
  const { thresholds } = useAtlas(consentSource);
  const [joiners, setJoiners] = useState<Joiners>(NO_JOINERS);
  const result = consentResult(vote, thresholds);
  const tried = consentResult(withJoiners(vote, joiners.owners, joiners.areaSquareMeters), thresholds);
  const subject =
    vote.itemIds === "all"
      ? t("detail.consent.all")
      : vote.itemIds.map(nameOf).join(t("detail.list.separator"));
  const name = vote.date === undefined ? subject : `${subject} ${formatDate(locale, vote.date)}`;
  const Icon = result.passes ? IconCircleCheck : IconCircleX;
  return (
    <article className={own["vote"]} aria-label={name}>
      <header>
        <strong title={subject}>{subject}</strong>
        {vote.date !== undefined && <time dateTime={vote.date}>{formatDate(locale, vote.date)}</time>}
        <EditButtons
          editLabel={t("consent.edit", { name })}
          deleteLabel={t("consent.delete", { name })}
          onEdit={onEdit}
          onDelete={onDelete}
        />
      </header>
      <p className={own["verdict"]} data-holds={result.passes}>
        <Icon size="1rem" stroke={1.8} aria-hidden />
        {t(`consent.${result.passes ? "passes" : "fails"}.${vote.matter}`)}
      </p>
      {tried.tests.map((test) => (
        <VoteTest key={`${test.stage} ${test.measure}`} test={test} />
      ))}
      {!result.passes && <Missing vote={vote} />}
      {!result.passes && result.consistent && (
        <JoinCalculator vote={vote} joiners={joiners} passes={tried.passes} onChange={setJoiners} />
      )}
    </article>
  );
}

/** In one sentence what a vote lacks; two where neither owners nor area can be made up. */
function Missing({ vote }: { readonly vote: Consent }) {
  const { t, locale } = useText();
  const { thresholds } = useAtlas(consentSource);
  const { consistent, needed } = consentResult(vote, thresholds);
  const { owners, area } = needed;
  const number = (value: number) => formatNumber(locale, value);
  return <p className={styles["warning"]}>{sentence()}</p>;

  function sentence(): string {
    if (!consistent) return t("consent.inconsistent");
    if (vote.ownersTotal === 0 || vote.areaTotal === 0) return t("consent.nobody");
    const impossible = [
      ...(owners.possible
        ? []
        : [
            t("consent.impossible.owners", {
              more: number(owners.more),
              left: number(vote.ownersTotal - vote.participatedOwners),
            }),
          ]),
      ...(area.possible
        ? []
        : [
            t("consent.impossible.area", {
              more: number(area.more),
              left: number(vote.areaTotal - vote.participatedArea),
            }),
          ]),
    ];
    if (impossible.length > 0) return impossible.join(" ");
    const missing = { owners: number(owners.more), area: number(area.more) };
    if (area.more === 0) return t("consent.needed.owners", missing);
    return t(owners.more === 0 ? "consent.needed.area" : "consent.needed", missing);
  }
}

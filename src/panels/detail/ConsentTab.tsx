import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { formatNumber } from "../../i18n/format.ts";
import type { Consent } from "../../model/community.ts";
import { editCommunity } from "../../store/edits.ts";
import { consentSource } from "../../store/selectors/consent.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { Section } from "../../ui/Section.tsx";
import { UnverifiedMark } from "../overview/UnverifiedMark.tsx";
import styles from "./CommunityDetail.module.css";
import own from "./ConsentTab.module.css";
import type { TabProps } from "./FactsTab.tsx";
import { useOpenEntry } from "./useOpenEntry.ts";
import { VoteCard } from "./VoteCard.tsx";
import { VoteForm } from "./VoteForm.tsx";

/** The votes as four fractions each with what is missing, and a calculator of "what if". */
export function ConsentTab({ community }: TabProps) {
  const { t } = useText();
  const votes = community.votes.map(({ vote }) => vote);
  const { at, open, close } = useOpenEntry(votes, community.id, "vote");
  const keep = (next: readonly Consent[]) => {
    editCommunity(community.id, { consent: next.length === 0 ? null : next });
  };
  const save = (next: readonly Consent[]) => {
    keep(next);
    close();
  };
  return (
    <Section
      title={t("consent.title")}
      hint={t("detail.consent.hint")}
      aside={
        at !== "new" && (
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<IconPlus size="0.75rem" />}
            aria-label={t("consent.add")}
            onClick={() => open("new")}
          >
            {t("talk.edit.add")}
          </Button>
        )
      }
    >
      {votes.length === 0 && at !== "new" && <p className={styles["text"]}>{t("consent.none")}</p>}
      {votes.map((vote, i) =>
        at === i ? (
          <VoteForm
            // biome-ignore lint/suspicious/noArrayIndexKey: votes have no other identity
            key={i}
            community={community}
            vote={vote}
            onSave={(next) => save(votes.map((other, k) => (k === i ? next : other)))}
            onCancel={close}
          />
        ) : (
          <VoteCard
            // biome-ignore lint/suspicious/noArrayIndexKey: votes have no other identity
            key={i}
            vote={vote}
            onEdit={() => open(i)}
            onDelete={() => keep(votes.filter((_, k) => k !== i))}
          />
        ),
      )}
      {at === "new" && (
        <VoteForm
          community={community}
          vote={null}
          onSave={(next) => save([...votes, next])}
          onCancel={close}
        />
      )}
      <Rule />
    </Section>
  );
}

/** The thresholds as they are loaded, and where they come from. */
function Rule() {
  const { t, locale } = useText();
  const { thresholds, source, verified } = useAtlas(consentSource);
  const { participation, general, special } = thresholds;
  const number = (value: number) => formatNumber(locale, value);
  return (
    <div className={own["rule"]}>
      <p>
        {t("consent.rule", {
          ...{ pn: number(participation[0]), pd: number(participation[1]) },
          ...{ gn: number(general[0]), gd: number(general[1]) },
          ...{ sn: number(special[0]), sd: number(special[1]) },
        })}{" "}
        {t("consent.rule.joiners")}
      </p>
      <p>{t("consent.rule.special")}</p>
      <p>
        {source !== "" && t("consent.rule.source", { source })}{" "}
        {verified ? t("consent.rule.verified") : <UnverifiedMark text={t("consent.rule.unverified")} />}
      </p>
    </div>
  );
}

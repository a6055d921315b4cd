import { IconCheck, IconX } from "@tabler/icons-react";
import { formatDate, formatNumber, formatShare } from "../../i18n/format.ts";
import type { Consent } from "../../model/community.ts";
import type { ConsentResult, ConsentTest } from "../../model/consent.ts";
import { useText } from "../../store/useAtlas.ts";
import { Section } from "../../ui/Section.tsx";
import { TruthCard } from "../../ui/TruthCard.tsx";
import styles from "./CommunityDetail.module.css";
import own from "./ConsentTab.module.css";
import type { TabProps } from "./FactsTab.tsx";
import { useItemName } from "./useItemName.ts";
import { useRecordTruth } from "./useRecordTruth.ts";

/** The votes as four fractions each, what residents chose from the menu, and the meetings. */
export function ConsentTab({ community }: TabProps) {
  const { t } = useText();
  const { votes, record } = community;
  return (
    <>
      <Section title={t("detail.consent")} hint={t("detail.consent.hint")}>
        {votes.length === 0 && <p className={styles["text"]}>{t("detail.consent.none")}</p>}
        {votes.map(({ vote, result }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: votes have no other identity and do not move
          <Vote key={i} vote={vote} result={result} />
        ))}
      </Section>
      <Choices votes={record.votes ?? {}} />
      <Meetings community={community} />
    </>
  );
}

function Vote({ vote, result }: { readonly vote: Consent; readonly result: ConsentResult }) {
  const { t, locale } = useText();
  const nameOf = useItemName();
  const { passes, consistent, tests, needed } = result;
  const subject =
    vote.itemIds === "all"
      ? t("detail.consent.all")
      : vote.itemIds.map(nameOf).join(t("detail.list.separator"));
  return (
    <article className={own["vote"]}>
      <header>
        <strong>{subject}</strong>
        <span className={own["verdict"]} data-holds={passes}>
          {passes ? <IconCheck size="0.875rem" aria-hidden /> : <IconX size="0.875rem" aria-hidden />}
          {t(passes ? "detail.consent.passed" : "detail.consent.failed")}
        </span>
        <small>
          {t(`detail.consent.matter.${vote.matter}`)}
          {vote.date !== undefined && ` · ${formatDate(locale, vote.date)}`}
        </small>
      </header>
      {tests.map((test) => (
        <Test key={`${test.stage} ${test.measure}`} test={test} />
      ))}
      {!consistent && <p className={styles["warning"]}>{t("detail.consent.inconsistent")}</p>}
      {consistent && !passes && (
        <p className={styles["warning"]}>
          {needed.owners.possible && needed.area.possible
            ? t("detail.consent.needed", {
                owners: formatNumber(locale, needed.owners.more),
                area: formatNumber(locale, needed.area.more),
              })
            : t("detail.consent.impossible")}
        </p>
      )}
    </article>
  );
}

/** One of the four fractions as a bar with the threshold as a tick. */
function Test({ test }: { readonly test: ConsentTest }) {
  const { t, locale } = useText();
  const truth = useRecordTruth();
  const { stage, measure, numerator, denominator, threshold, comparison, holds } = test;
  const [n, d] = threshold;
  const share = denominator > 0 ? numerator / denominator : Number.NaN;
  const name = t("detail.consent.test", {
    stage: t(`detail.consent.${stage}`),
    measure: t(`detail.consent.${measure}`),
  });
  const fraction = t("detail.consent.input", {
    numerator: formatNumber(locale, numerator),
    denominator: formatNumber(locale, denominator),
  });
  const limit = t(`detail.consent.${comparison}`, { n, d });
  const verdict = t(holds ? "detail.consent.holds" : "detail.consent.fails");
  return (
    <div className={own["test"]} data-holds={holds}>
      <span className={own["testName"]}>{name}</span>
      <span className={own["testBar"]} aria-hidden>
        <span style={{ width: `${Math.min(1, share || 0) * 100}%` }} />
        <i style={{ left: `${(n / d) * 100}%` }} />
      </span>
      <span className={own["testShare"]}>
        <TruthCard
          {...truth}
          title={name}
          value={formatShare(locale, share)}
          inputs={[fraction, limit, verdict]}
          formula={t(`detail.consent.formula.${stage}`)}
        >
          {formatShare(locale, share)}
        </TruthCard>
      </span>
      <span className={own["testMark"]}>
        {holds ? (
          <IconCheck size="0.875rem" stroke={2.2} aria-label={verdict} />
        ) : (
          <IconX size="0.875rem" stroke={2.2} aria-label={verdict} />
        )}
      </span>
      <small>
        {fraction} · {limit}
      </small>
    </div>
  );
}

function Choices({ votes }: { readonly votes: Readonly<Record<string, number>> }) {
  const { t, locale } = useText();
  const nameOf = useItemName();
  const rows = Object.entries(votes).sort((a, b) => b[1] - a[1]);
  if (rows.length === 0) return null;
  return (
    <Section title={t("detail.votes")} hint={t("detail.votes.hint")}>
      <dl className={own["pairs"]}>
        {rows.map(([id, count]) => (
          <div key={id}>
            <dt>{nameOf(id)}</dt>
            <dd>{formatNumber(locale, count)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function Meetings({ community }: TabProps) {
  const { t, locale } = useText();
  const meetings = community.record.meetings ?? [];
  const number = (value: number | undefined) => formatNumber(locale, value ?? Number.NaN);
  return (
    <Section title={t("detail.meetings")}>
      {meetings.length === 0 && <p className={styles["text"]}>{t("detail.meetings.none")}</p>}
      <ul className={own["meetings"]}>
        {meetings.map((meeting, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: meetings have no other identity and do not move
          <li key={i}>
            <strong>{meeting.form ?? t("detail.meeting")}</strong> {formatDate(locale, meeting.date)}
            <small>
              {[
                meeting.organiser,
                meeting.attended === undefined
                  ? undefined
                  : t("detail.meeting.attended", { n: number(meeting.attended) }),
                meeting.demands === undefined
                  ? undefined
                  : t("detail.meeting.demands", {
                      demands: number(meeting.demands),
                      answered: number(meeting.answered),
                    }),
              ]
                .filter((part) => part !== undefined)
                .join(" · ")}
            </small>
          </li>
        ))}
      </ul>
    </Section>
  );
}

import { formatDate, formatNumber } from "../../i18n/format.ts";
import type { Event } from "../../store/selectors/detail.ts";
import { useText } from "../../store/useAtlas.ts";
import { BarRow } from "../../ui/BarRow.tsx";
import { Section } from "../../ui/Section.tsx";
import styles from "./CommunityDetail.module.css";
import type { TabProps } from "./FactsTab.tsx";
import own from "./HistoryTab.module.css";
import { useRecordTruth } from "./useRecordTruth.ts";

/** What happened when, and how content people were before and after. */
export function HistoryTab({ community }: TabProps) {
  const { t } = useText();
  const { events, record } = community;
  return (
    <>
      <Section title={t("detail.history")}>
        {events.length === 0 && <p className={styles["text"]}>{t("detail.history.none")}</p>}
        <ol className={own["timeline"]}>
          {events.map((event, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: events have no other identity and do not move
            <TimelineEntry key={i} event={event} />
          ))}
        </ol>
      </Section>
      <Satisfaction before={record.satisfactionBefore} after={record.satisfactionAfter} />
    </>
  );
}

function TimelineEntry({ event }: { readonly event: Event }) {
  const { t, locale } = useText();
  return (
    <li data-kind={event.kind}>
      <time dateTime={event.date}>{formatDate(locale, event.date)}</time>
      <span>
        {nameOf()} <small>{more()}</small>
      </span>
    </li>
  );

  function nameOf(): string {
    switch (event.kind) {
      case "meeting":
        return event.meeting.form ?? t("detail.meeting");
      case "vote":
        return t("detail.history.vote");
      default:
        return t(`map.stage.${event.stage}`);
    }
  }

  function more(): string {
    switch (event.kind) {
      case "meeting":
        return event.meeting.attended === undefined
          ? ""
          : t("detail.meeting.attended", { n: formatNumber(locale, event.meeting.attended) });
      case "vote":
        return t(event.passes ? "detail.consent.passed" : "detail.consent.failed");
      default:
        return t(`detail.history.${event.kind}`);
    }
  }
}

interface SatisfactionProps {
  readonly before: number | undefined;
  readonly after: number | undefined;
}

function Satisfaction({ before, after }: SatisfactionProps) {
  const { t, locale } = useText();
  const truth = useRecordTruth();
  if (before === undefined && after === undefined)
    return (
      <Section title={t("detail.satisfaction")}>
        <p className={styles["text"]}>{t("detail.satisfaction.none")}</p>
      </Section>
    );
  const row = (name: string, value: number | undefined) => {
    const text = value === undefined ? t("detail.unknown") : formatNumber(locale, value);
    return (
      <BarRow
        label={name}
        share={value === undefined ? Number.NaN : value / 100}
        value={text}
        truth={{ ...truth, title: `${t("detail.satisfaction")} · ${name}`, value: text }}
      />
    );
  };
  return (
    <Section title={t("detail.satisfaction")} hint={t("detail.satisfaction.hint")}>
      {row(t("detail.satisfaction.before"), before)}
      {row(t("detail.satisfaction.after"), after)}
      {before !== undefined && after !== undefined && (
        <p className={styles["note"]}>
          {t("detail.satisfaction.change", {
            n: `${after > before ? "+" : ""}${formatNumber(locale, after - before)}`,
          })}
        </p>
      )}
    </Section>
  );
}

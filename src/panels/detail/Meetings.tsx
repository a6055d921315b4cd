import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { formatDate, formatNumber } from "../../i18n/format.ts";
import type { Meeting } from "../../model/community.ts";
import { editCommunity } from "../../store/edits.ts";
import { meetingSums } from "../../store/selectors/consent.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { Section } from "../../ui/Section.tsx";
import styles from "./CommunityDetail.module.css";
import { EditButtons } from "./EditButtons.tsx";
import type { TabProps } from "./FactsTab.tsx";
import { MeetingForm } from "./MeetingForm.tsx";
import own from "./TalkTab.module.css";
import { useOpenEntry } from "./useOpenEntry.ts";

/** The meetings by date, each with its demands and what is not yet answered; they can be added, changed and deleted. */
export function Meetings({ community }: TabProps) {
  const { t, locale } = useText();
  const { demands, open: waiting } = useAtlas(meetingSums);
  const meetings = community.record.meetings ?? [];
  const { at, open, close } = useOpenEntry(meetings, community.id, "meeting");
  const keep = (next: readonly Meeting[]) => {
    const sorted = [...next].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
    editCommunity(community.id, { meetings: sorted.length === 0 ? null : sorted });
  };
  const save = (next: readonly Meeting[]) => {
    keep(next);
    close();
  };
  return (
    <Section
      title={t("talk.meetings")}
      {...(demands > 0
        ? {
            hint: t("talk.meetings.sum", {
              demands: formatNumber(locale, demands),
              open: formatNumber(locale, waiting),
            }),
          }
        : {})}
      aside={
        at !== "new" && (
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<IconPlus size="0.75rem" />}
            aria-label={t("talk.meeting.add")}
            onClick={() => open("new")}
          >
            {t("talk.edit.add")}
          </Button>
        )
      }
    >
      {meetings.length === 0 && at !== "new" && <p className={styles["text"]}>{t("talk.meetings.none")}</p>}
      <ol className={own["timeline"]}>
        {meetings.map((meeting, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: meetings have no other identity
          <li key={i} data-open={at === i}>
            {at === i ? (
              <MeetingForm
                community={community.id}
                meeting={meeting}
                onSave={(next) => save(meetings.map((other, k) => (k === i ? next : other)))}
                onCancel={close}
              />
            ) : (
              <Entry
                meeting={meeting}
                onEdit={() => open(i)}
                onDelete={() => keep(meetings.filter((_, k) => k !== i))}
              />
            )}
          </li>
        ))}
      </ol>
      {at === "new" && (
        <MeetingForm
          community={community.id}
          meeting={null}
          onSave={(next) => save([...meetings, next])}
          onCancel={close}
        />
      )}
    </Section>
  );
}

interface EntryProps {
  readonly meeting: Meeting;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
}

function Entry({ meeting, onEdit, onDelete }: EntryProps) {
  const { t, locale } = useText();
  const { date, form, organiser, attended, demands, answered } = meeting;
  const number = (value: number) => formatNumber(locale, value);
  const name = `${form ?? t("talk.meeting")} ${formatDate(locale, date)}`;
  const facts = [
    organiser,
    attended === undefined
      ? t("talk.meeting.attended.unknown")
      : t("talk.meeting.attended", { n: number(attended) }),
  ].filter((fact) => fact !== undefined);
  return (
    <>
      <header>
        <strong>{form ?? t("talk.meeting")}</strong>
        <time dateTime={date}>{formatDate(locale, date)}</time>
        <EditButtons
          editLabel={t("talk.meeting.edit", { name })}
          deleteLabel={t("talk.meeting.delete", { name })}
          onEdit={onEdit}
          onDelete={onDelete}
        />
      </header>
      <small>{facts.join(" · ")}</small>
      <p>
        {demands !== undefined && answered !== undefined && demands > 0 && (
          <span
            className={own["answered"]}
            role="img"
            aria-label={t("talk.meeting.bar", { answered: number(answered), demands: number(demands) })}
          >
            <span style={{ width: `${Math.min(1, answered / demands) * 100}%` }} />
          </span>
        )}
        {demands === undefined
          ? t("talk.meeting.demands.unknown")
          : answered === undefined
            ? t("talk.meeting.demands.only", { demands: number(demands) })
            : t("talk.meeting.demands", { demands: number(demands), answered: number(answered) })}
        {demands !== undefined && answered !== undefined && answered < demands && (
          <b>{t("talk.meeting.open", { n: number(demands - answered) })}</b>
        )}
      </p>
    </>
  );
}

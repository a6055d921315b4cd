import { formatDate, formatNumber } from "../../i18n/format.ts";
import { editCommunity } from "../../store/edits.ts";
import { useText } from "../../store/useAtlas.ts";
import { Section } from "../../ui/Section.tsx";
import styles from "./CommunityDetail.module.css";
import { EditButtons } from "./EditButtons.tsx";
import type { TabProps } from "./FactsTab.tsx";
import { JointMeetingForm } from "./JointMeetingForm.tsx";
import own from "./TalkTab.module.css";
import { useOpenForm } from "./useEntryDraft.ts";

/** What keeps the result after the works: the joint meeting and its maintenance agreement. */
export function JointMeeting({ community }: TabProps) {
  const { t, locale } = useText();
  const [open, setOpen] = useOpenForm(community.id, "jointMeeting");
  const meeting = community.record.jointMeeting;
  const agreement = meeting?.maintenanceAgreement;
  const day = (date: string | undefined) => (date === undefined ? undefined : formatDate(locale, date));
  const members =
    meeting?.members === undefined
      ? undefined
      : t("talk.joint.membersOf", { n: formatNumber(locale, meeting.members) });
  const accepted = community.comprehensive === "accepted";
  return (
    <Section
      title={t("talk.joint")}
      aside={!open && <EditButtons editLabel={t("talk.joint.edit")} onEdit={() => setOpen(true)} />}
    >
      {open ? (
        <JointMeetingForm
          community={community.id}
          meeting={meeting}
          onSave={(value) => {
            editCommunity(community.id, { jointMeeting: value });
            setOpen(false);
          }}
          onCancel={() => setOpen(false)}
        />
      ) : (
        <>
          <dl className={own["pairs"]}>
            <Status
              name={t("talk.joint.status")}
              value={meeting && t(meeting.established ? "talk.joint.yes" : "talk.joint.no")}
              more={meeting?.established ? [members, day(meeting.date)] : []}
            />
            <Status
              name={t("talk.joint.agreement")}
              value={agreement && t(agreement.signed ? "talk.joint.signed.yes" : "talk.joint.signed.no")}
              more={[day(agreement?.date)]}
            />
          </dl>
          {accepted && !meeting?.established && (
            <p className={styles["warning"]}>
              {t(meeting === undefined ? "talk.joint.missing.unknown" : "talk.joint.missing")}
            </p>
          )}
          <p className={styles["note"]}>{t("talk.joint.before")}</p>
        </>
      )}
    </Section>
  );
}

interface StatusProps {
  readonly name: string;
  /** Undefined: not on record. */
  readonly value: string | undefined;
  readonly more: readonly (string | undefined)[];
}

function Status({ name, value, more }: StatusProps) {
  const { t } = useText();
  const extra = more.filter((part) => part !== undefined);
  return (
    <div>
      <dt>{name}</dt>
      {value === undefined ? (
        <dd data-unknown>{t("talk.joint.unknown")}</dd>
      ) : (
        <dd>
          {value}
          {extra.length > 0 && <small> · {extra.join(" · ")}</small>}
        </dd>
      )}
    </div>
  );
}

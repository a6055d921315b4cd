import { useState } from "react";
import { MEETING_FIELDS, type MeetingField, meetingOf } from "../../io/communityEntries.ts";
import type { Meeting } from "../../model/community.ts";
import { useText } from "../../store/useAtlas.ts";
import { EntryField, EntryForm } from "./EntryForm.tsx";
import own from "./TalkTab.module.css";
import { useEntryDraft } from "./useEntryDraft.ts";

interface MeetingFormProps {
  readonly community: string;
  /** Null: a new one. */
  readonly meeting: Meeting | null;
  readonly onSave: (meeting: Meeting) => void;
  readonly onCancel: () => void;
}

const FORMS = ["1", "2", "3", "4", "5"] as const;
const ORGANISERS = ["1", "2", "3", "4"] as const;
const NUMBERS: readonly MeetingField[] = ["attended", "demands", "answered"];

export function MeetingForm({ community, meeting, onSave, onCancel }: MeetingFormProps) {
  const { t } = useText();
  const { fields, change, kept } = useEntryDraft(
    { community, form: "meeting", entry: meeting },
    () => Object.fromEntries(MEETING_FIELDS.map((f) => [f, String(meeting?.[f] ?? "")])) as Draft,
  );
  const [tried, setTried] = useState(false);
  const { value, problems } = meetingOf(fields);
  const suggestions: Partial<Record<MeetingField, readonly string[]>> = {
    form: FORMS.map((n) => t(`talk.forms.${n}`)),
    organiser: ORGANISERS.map((n) => t(`talk.organisers.${n}`)),
  };
  return (
    <EntryForm
      label={t("talk.meeting.form")}
      wrong={tried && value === null}
      kept={kept}
      onSave={() => (value ? onSave(value) : setTried(true))}
      onCancel={onCancel}
    >
      <div className={own["fields"]}>
        {MEETING_FIELDS.map((field) => (
          <div key={field} data-field={field}>
            <EntryField
              label={t(`talk.meeting.field.${field}`)}
              value={fields[field]}
              onChange={(text) => change({ ...fields, [field]: text })}
              problem={tried ? problems[field] : undefined}
              suggestions={suggestions[field]}
              numeric={NUMBERS.includes(field)}
            />
          </div>
        ))}
      </div>
    </EntryForm>
  );
}

type Draft = Record<MeetingField, string>;

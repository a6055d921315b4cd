import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import {
  type JointMeetingDraft,
  type JointMeetingField,
  jointMeetingOf,
  YES_NO,
  type YesNo,
} from "../../io/communityEntries.ts";
import type { JointMeeting } from "../../model/community.ts";
import { useText } from "../../store/useAtlas.ts";
import { EntryField, EntryForm } from "./EntryForm.tsx";
import own from "./TalkTab.module.css";
import { useEntryDraft } from "./useEntryDraft.ts";

interface JointMeetingFormProps {
  readonly community: string;
  readonly meeting: JointMeeting | undefined;
  /** Null: not known. */
  readonly onSave: (meeting: JointMeeting | null) => void;
  readonly onCancel: () => void;
}

const yesNo = (value: boolean | undefined): YesNo => (value === undefined ? "unknown" : value ? "yes" : "no");

export function JointMeetingForm({ community, meeting, onSave, onCancel }: JointMeetingFormProps) {
  const { t } = useText();
  const place = { community, form: "jointMeeting", entry: null } as const;
  const drafted = useEntryDraft<JointMeetingDraft>(place, () => ({
    established: yesNo(meeting?.established),
    members: String(meeting?.members ?? ""),
    date: meeting?.date ?? "",
    signed: yesNo(meeting?.maintenanceAgreement?.signed),
    signedDate: meeting?.maintenanceAgreement?.date ?? "",
  }));
  const draft = drafted.fields;
  const [tried, setTried] = useState(false);
  const { value, problems } = jointMeetingOf(draft);
  const change = (part: Partial<JointMeetingDraft>) => drafted.change({ ...draft, ...part });
  const field = (name: JointMeetingField, numeric = false) => (
    <EntryField
      label={t(`talk.joint.${name}`)}
      value={draft[name]}
      onChange={(text) => change({ [name]: text })}
      problem={tried ? problems[name] : undefined}
      numeric={numeric}
    />
  );
  const save = () => {
    if (value === null) setTried(true);
    else onSave(value === "unknown" ? null : value);
  };
  return (
    <EntryForm
      label={t("talk.joint.edit")}
      wrong={tried && value === null}
      kept={drafted.kept}
      onSave={save}
      onCancel={onCancel}
    >
      <div className={own["fields"]}>
        <div className={own["whole"]}>
          <NativeSelect
            size="xs"
            label={t("talk.joint.status")}
            value={draft.established}
            onChange={(event) => change({ established: event.currentTarget.value as YesNo })}
            data={YES_NO.map((answer) => ({ value: answer, label: t(`talk.joint.${answer}`) }))}
          />
        </div>
        {draft.established === "yes" && (
          <>
            {field("members", true)}
            {field("date")}
            <NativeSelect
              size="xs"
              label={t("talk.joint.agreement")}
              value={draft.signed}
              onChange={(event) => change({ signed: event.currentTarget.value as YesNo })}
              data={YES_NO.map((answer) => ({
                value: answer,
                label: t(answer === "unknown" ? "talk.joint.unknown" : `talk.joint.signed.${answer}`),
              }))}
            />
            {draft.signed === "yes" && field("signedDate")}
          </>
        )}
      </div>
    </EntryForm>
  );
}

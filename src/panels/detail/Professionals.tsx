import { useState } from "react";
import { formatNumber } from "../../i18n/format.ts";
import { PROFESSIONALS, professionalsOf } from "../../io/communityEntries.ts";
import { editCommunity } from "../../store/edits.ts";
import { useText } from "../../store/useAtlas.ts";
import { Section } from "../../ui/Section.tsx";
import styles from "./CommunityDetail.module.css";
import { EditButtons } from "./EditButtons.tsx";
import { EntryField, EntryForm } from "./EntryForm.tsx";
import type { TabProps } from "./FactsTab.tsx";
import own from "./TalkTab.module.css";
import { useEntryDraft, useOpenForm } from "./useEntryDraft.ts";

/** How many planners and engineers came into the community. */
export function Professionals({ community }: TabProps) {
  const { t, locale } = useText();
  const [open, setOpen] = useOpenForm(community.id, "professionals");
  const { professionals } = community.record;
  return (
    <Section
      title={t("talk.professionals")}
      aside={!open && <EditButtons editLabel={t("talk.professionals.edit")} onEdit={() => setOpen(true)} />}
    >
      {open ? (
        <ProfessionalsForm community={community} onDone={() => setOpen(false)} />
      ) : professionals === undefined ? (
        <p className={styles["text"]}>{t("talk.professionals.none")}</p>
      ) : (
        <dl className={own["pairs"]}>
          {PROFESSIONALS.map((who) => (
            <div key={who}>
              <dt>{t(`talk.professionals.${who}`)}</dt>
              <dd>{formatNumber(locale, professionals[who] ?? Number.NaN)}</dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  );
}

function ProfessionalsForm({ community, onDone }: TabProps & { readonly onDone: () => void }) {
  const { t } = useText();
  const { professionals } = community.record;
  const place = { community: community.id, form: "professionals", entry: null } as const;
  const { fields, change, kept } = useEntryDraft(place, () => ({
    planners: String(professionals?.planners ?? ""),
    engineers: String(professionals?.engineers ?? ""),
  }));
  const [tried, setTried] = useState(false);
  const { value, problems } = professionalsOf(fields);
  const save = () => {
    if (value === null) {
      setTried(true);
      return;
    }
    editCommunity(community.id, { professionals: value === "unknown" ? null : value });
    onDone();
  };
  return (
    <EntryForm
      label={t("talk.professionals.edit")}
      wrong={tried && value === null}
      kept={kept}
      onSave={save}
      onCancel={onDone}
    >
      <div className={own["fields"]}>
        {PROFESSIONALS.map((who) => (
          <EntryField
            key={who}
            numeric
            label={t(`talk.professionals.${who}`)}
            value={fields[who]}
            onChange={(text) => change({ ...fields, [who]: text })}
            problem={tried ? problems[who] : undefined}
          />
        ))}
      </div>
    </EntryForm>
  );
}

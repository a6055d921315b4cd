import { useState } from "react";
import { MONEY_FIELDS, type MoneyField, moneyOf } from "../../io/communityEntries.ts";
import { editCommunity } from "../../store/edits.ts";
import type { Money } from "../../store/selectors/detail.ts";
import { useText } from "../../store/useAtlas.ts";
import styles from "./CommunityDetail.module.css";
import { EntryField, EntryForm } from "./EntryForm.tsx";
import own from "./Funding.module.css";
import { useEntryDraft } from "./useEntryDraft.ts";

interface FundingFormProps {
  readonly id: string;
  readonly money: Money;
  readonly onDone: () => void;
}

/** Budget and sources in yuan; what is left empty is not known. */
export function FundingForm({ id, money, onDone }: FundingFormProps) {
  const { t } = useText();
  const place = { community: id, form: "funding", entry: null } as const;
  const { fields, change, kept } = useEntryDraft(place, () => draftOf(money));
  const [tried, setTried] = useState(false);
  const { value, problems } = moneyOf(fields);
  const save = () => {
    if (value === null) {
      setTried(true);
      return;
    }
    editCommunity(id, value);
    onDone();
  };
  return (
    <EntryForm
      label={t("funding.form")}
      wrong={tried && value === null}
      kept={kept}
      onSave={save}
      onCancel={onDone}
    >
      <div className={own["fields"]}>
        {MONEY_FIELDS.map((field) => (
          <div key={field}>
            <EntryField
              numeric
              label={
                field === "budget"
                  ? t("funding.budget")
                  : t("funding.source", { name: t(`detail.funding.${field}`) })
              }
              value={fields[field]}
              onChange={(text) => change({ ...fields, [field]: text })}
              problem={tried ? problems[field] : undefined}
            />
          </div>
        ))}
      </div>
      <p className={styles["note"]}>{t("funding.empty")}</p>
    </EntryForm>
  );
}

function draftOf({ budgetYuan, sources }: Money): Record<MoneyField, string> {
  const draft = Object.fromEntries(MONEY_FIELDS.map((field) => [field, ""])) as Record<MoneyField, string>;
  if (Number.isFinite(budgetYuan)) draft.budget = String(budgetYuan);
  for (const { source, yuan } of sources) draft[source] = String(yuan);
  return draft;
}

import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import { VOTE_COUNTS, type VoteDraft, type VoteField, voteOf } from "../../io/communityEntries.ts";
import type { Consent, Matter } from "../../model/community.ts";
import { consentResult } from "../../model/consent.ts";
import { consentSource } from "../../store/selectors/consent.ts";
import type { Detail } from "../../store/selectors/detail.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import own from "./ConsentTab.module.css";
import { EntryField, EntryForm } from "./EntryForm.tsx";
import { useEntryDraft } from "./useEntryDraft.ts";
import { VoteItems } from "./VoteItems.tsx";

interface VoteFormProps {
  readonly community: Detail;
  /** Null: a new one; it begins with the totals of the last vote. */
  readonly vote: Consent | null;
  readonly onSave: (vote: Consent) => void;
  readonly onCancel: () => void;
}

const MATTERS: readonly Matter[] = ["general", "special"];
const MEASURES = {
  owners: ["ownersTotal", "participatedOwners", "agreedOwners"],
  area: ["areaTotal", "participatedArea", "agreedArea"],
} as const;
const COLUMNS = ["total", "participated", "agreed"] as const;

/** The numbers of a vote; what they come to is said while they are typed. */
export function VoteForm({ community, vote, onSave, onCancel }: VoteFormProps) {
  const { t } = useText();
  const place = { community: community.id, form: "vote", entry: vote } as const;
  const drafted = useEntryDraft<VoteDraft>(place, () => draftOf(vote, community.votes.at(-1)?.vote));
  const draft = drafted.fields;
  const [tried, setTried] = useState(false);
  const { value, problems } = voteOf(draft);
  const shown: typeof problems = tried ? problems : {};
  const change = (part: Partial<VoteDraft>) => drafted.change({ ...draft, ...part });
  return (
    <EntryForm
      label={t("consent.form")}
      wrong={tried && value === null}
      kept={drafted.kept}
      onSave={() => (value ? onSave(value) : setTried(true))}
      onCancel={onCancel}
    >
      <div className={own["formHead"]}>
        <NativeSelect
          size="xs"
          label={t("consent.field.matter")}
          value={draft.matter}
          onChange={(event) => change({ matter: event.currentTarget.value as Matter })}
          data={MATTERS.map((matter) => ({ value: matter, label: t(`detail.consent.matter.${matter}`) }))}
        />
        <EntryField
          label={t("consent.field.date")}
          value={draft.date}
          onChange={(date) => change({ date })}
          problem={shown.date}
        />
      </div>
      <VoteItems
        community={community}
        itemIds={draft.itemIds}
        problem={shown.items}
        onChange={(itemIds) => change({ itemIds })}
      />
      <Counts draft={draft} problems={shown} onChange={(counts) => change({ counts })} />
      {value && <Preview vote={value} />}
    </EntryForm>
  );
}

function draftOf(vote: Consent | null, last: Consent | undefined): VoteDraft {
  const { ownersTotal, areaTotal } = last ?? {};
  const from: Partial<Consent> =
    vote ?? (ownersTotal === undefined || areaTotal === undefined ? {} : { ownersTotal, areaTotal });
  return {
    counts: Object.fromEntries(
      VOTE_COUNTS.map((field) => [field, String(from[field] ?? "")]),
    ) as VoteDraft["counts"],
    matter: vote?.matter ?? "general",
    date: vote?.date ?? "",
    itemIds: vote?.itemIds ?? "all",
  };
}

interface CountsProps {
  readonly draft: VoteDraft;
  readonly problems: Readonly<Partial<Record<VoteField, Parameters<typeof EntryField>[0]["problem"]>>>;
  readonly onChange: (counts: VoteDraft["counts"]) => void;
}

function Counts({ draft, problems, onChange }: CountsProps) {
  const { t } = useText();
  return (
    <div className={own["counts"]}>
      <span />
      {COLUMNS.map((column) => (
        <span key={column} className={own["countHead"]} aria-hidden>
          {t(`consent.field.${column}`)}
        </span>
      ))}
      {(["owners", "area"] as const).flatMap((measure) => [
        <span key={measure} className={own["countName"]} aria-hidden>
          {t(`consent.field.${measure}`)}
        </span>,
        ...MEASURES[measure].map((field, i) => (
          <div key={field}>
            <EntryField
              numeric
              hideLabel
              label={t("consent.field.of", {
                what: t(`consent.field.${COLUMNS[i]!}`),
                measure: t(`consent.field.${measure}`),
              })}
              value={draft.counts[field]}
              onChange={(text) => onChange({ ...draft.counts, [field]: text })}
              problem={problems[field]}
            />
          </div>
        )),
      ])}
    </div>
  );
}

function Preview({ vote }: { readonly vote: Consent }) {
  const { t } = useText();
  const { passes } = consentResult(vote, useAtlas(consentSource).thresholds);
  return (
    <p className={own["verdict"]} data-holds={passes} aria-live="polite">
      {t(`consent.${passes ? "passes" : "fails"}.${vote.matter}`)}
    </p>
  );
}

import { NativeSelect, SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { formatDate } from "../../i18n/format.ts";
import type { HistoryEntry } from "../../model/community.ts";
import { parseIsoDate } from "../../model/isoDate.ts";
import {
  type Stage,
  type StageRefusal,
  stageOf,
  TRACK_STAGES,
  TRACKS,
  type Track,
  withCorrection,
  withStage,
  withUndatedStage,
} from "../../model/stageHistory.ts";
import { latestDay } from "../../store/selectors/trackLines.ts";
import { setHistory } from "../../store/stageEdits.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { useTrackWords } from "../tracks/useTrackWords.ts";
import { EntryField, EntryForm } from "./EntryForm.tsx";
import type { TabProps } from "./FactsTab.tsx";
import own from "./HistoryTab.module.css";

/** What a form begins with. */
export interface StageDraft {
  /** Entry that is corrected, by date; null: a new one. */
  readonly at: number | null;
  readonly track: Track;
  /** Null: to be chosen. */
  readonly stage: Stage | null;
  readonly date: string;
}

/** Also that no stage was chosen yet. */
type Refusal = StageRefusal | { readonly reason: "noStage" };

interface StageFormProps extends TabProps {
  readonly draft: StageDraft;
  readonly onClose: () => void;
}

/** Moves a track to a stage, or corrects an entry. What cannot be is refused with a sentence, and nothing changes. */
export function StageForm({ community, draft, onClose }: StageFormProps) {
  const { t } = useText();
  const { stageName } = useTrackWords();
  const latest = useAtlas((s) => latestDay(s, today()));
  const refusalSentence = useRefusalSentence();
  const [track, setTrack] = useState(draft.track);
  const [stage, setStage] = useState(draft.stage);
  const [date, setDate] = useState(draft.date);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { history } = community.record;

  const save = () => {
    if (stage === null) {
      setRefusal({ reason: "noStage" });
      return;
    }
    const undated = date.trim() === "" && draft.at === null && stageOf(history, track) === null;
    const entry = { track, stage, date: parseIsoDate(date) ?? "" } as HistoryEntry;
    const outcome = undated
      ? withUndatedStage(history, track, stage)
      : draft.at === null
        ? withStage(history, entry, latest)
        : withCorrection(history, draft.at, entry, latest);
    if (outcome.refusal !== null) {
      setRefusal(outcome.refusal);
      return;
    }
    setHistory(community.id, track, outcome);
    onClose();
  };
  return (
    <EntryForm
      label={t(draft.at === null ? "history.move" : "history.correct")}
      wrong={false}
      kept={false}
      onSave={save}
      onCancel={onClose}
    >
      {draft.at === null && (
        <SegmentedControl
          fullWidth
          size="xs"
          className={own["track"] ?? ""}
          aria-label={t("history.track")}
          value={track}
          onChange={(next) => {
            setTrack(next as Track);
            setStage(null);
            setRefusal(null);
          }}
          data={TRACKS.map((value) => ({ value, label: t(`tracks.${value}`) }))}
        />
      )}
      <div className={own["fields"]}>
        <NativeSelect
          size="xs"
          label={t("history.stage")}
          value={stage ?? ""}
          onChange={(event) => setStage((event.currentTarget.value || null) as Stage | null)}
          data={[
            ...(stage === null ? [{ value: "", label: t("history.choose") }] : []),
            ...TRACK_STAGES[track].map((value) => ({ value, label: stageName(track, value) })),
          ]}
        />
        <EntryField label={t("history.date")} value={date} onChange={setDate} />
      </div>
      {refusal !== null && (
        <p role="alert" className={own["refusal"]}>
          {refusalSentence(track, refusal)}
        </p>
      )}
    </EntryForm>
  );
}

/** Why a change cannot be, in words. */
function useRefusalSentence(): (track: Track, refusal: Refusal) => string {
  const { t, locale } = useText();
  const { stageName } = useTrackWords();
  return (track, refusal) => {
    switch (refusal.reason) {
      case "noStage":
      case "noDate":
      case "accepted":
        return t(`history.refused.${refusal.reason}`);
      case "future":
      case "tooCoarse":
        return t(`history.refused.${refusal.reason}`, { date: formatDate(locale, refusal.date) });
      case "beforePrevious":
      case "afterNext":
        return t(`history.refused.${refusal.reason}`, {
          stage: stageName(track, refusal.stage),
          date: formatDate(locale, refusal.date),
        });
      case "sameStage":
        return t("history.refused.sameStage", { stage: stageName(track, refusal.stage) });
    }
  };
}

/** The day of whoever edits: the clock of the page, in its own time zone. */
function today(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

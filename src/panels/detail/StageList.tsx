import { formatDate } from "../../i18n/format.ts";
import {
  type Stage,
  sortedHistory,
  stageOf,
  TRACK_STAGES,
  TRACKS,
  type Track,
  withoutEntry,
} from "../../model/stageHistory.ts";
import { COMPREHENSIVE_COLORS, MANAGEMENT_COLORS } from "../../scale/ramps.ts";
import { setHistory } from "../../store/stageEdits.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { useTrackWords } from "../tracks/useTrackWords.ts";
import styles from "./CommunityDetail.module.css";
import { EditButtons } from "./EditButtons.tsx";
import type { TabProps } from "./FactsTab.tsx";
import own from "./HistoryTab.module.css";
import { type StageDraft, StageForm } from "./StageForm.tsx";

const COLORS = { comprehensive: COMPREHENSIVE_COLORS, management: MANAGEMENT_COLORS } as const;

interface StageListProps extends TabProps {
  /** The entry that is being changed. */
  readonly draft: StageDraft | null;
  readonly onDraft: (draft: StageDraft | null) => void;
}

/** The entries of both tracks by date on two rails, each with its form; then the stages that have no date. */
export function StageList({ community, draft, onDraft }: StageListProps) {
  const { t, locale } = useText();
  const { stageName } = useTrackWords();
  const theme = useAtlas((s) => s.theme);
  const colorOf = (track: Track, stage: Stage) => COLORS[track][theme][TRACK_STAGES[track].indexOf(stage)];
  const entries = sortedHistory(community.record.history);
  const undated = TRACKS.filter(
    (track) => community[track] !== null && community[track] !== "none" && stageOf(entries, track) === null,
  );
  // A step undone, or another window, may have moved it.
  const drafted =
    draft === null || draft.at === null
      ? -1
      : entries.findIndex(
          ({ track, stage, date }) => track === draft.track && stage === draft.stage && date === draft.date,
        );
  const remove = (track: Track, at: number) => {
    setHistory(community.id, track, withoutEntry(entries, at));
    onDraft(null);
  };
  if (entries.length === 0 && undated.length === 0)
    return <p className={styles["text"]}>{t("detail.history.none")}</p>;
  return (
    <ol className={own["timeline"]}>
      {entries.map((entry, at) => {
        const { track, stage, date } = entry;
        const name = stageName(track, stage);
        const when = formatDate(locale, date);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a file may say the same entry twice
          <li key={`${at} ${track} ${date}`} data-track={track}>
            <time dateTime={date}>{when}</time>
            <i style={{ background: colorOf(track, stage) }} aria-hidden />
            <span>
              {name} <small>{t(`tracks.${track}`)}</small>
            </span>
            <EditButtons
              editLabel={t("history.edit", { entry: t("history.entry", { date: when, stage: name }) })}
              deleteLabel={t("history.delete", { entry: t("history.entry", { date: when, stage: name }) })}
              onEdit={() => onDraft({ at, track, stage, date })}
              onDelete={() => remove(track, at)}
            />
            {draft && drafted === at && (
              <StageForm community={community} draft={{ ...draft, at }} onClose={() => onDraft(null)} />
            )}
          </li>
        );
      })}
      {undated.map((track) => {
        const name = stageName(track, community[track]!);
        return (
          <li key={track} data-track={track} data-undated="true">
            <span className={own["noDate"]}>{t("history.noDate")}</span>
            <i aria-hidden />
            <span>
              {name} <small>{t(`tracks.${track}`)}</small>
            </span>
            <EditButtons
              editLabel={t("history.edit", {
                entry: t("history.entry", { date: t("history.noDate"), stage: name }),
              })}
              onEdit={() => onDraft({ at: null, track, stage: community[track]!, date: "" })}
            />
          </li>
        );
      })}
    </ol>
  );
}

import { formatDate } from "../../i18n/format.ts";
import { dayOfIsoDate } from "../../model/isoDate.ts";
import { TRACK_STAGES, TRACKS, type Track } from "../../model/stageHistory.ts";
import { COMPREHENSIVE_COLORS, MANAGEMENT_COLORS } from "../../scale/ramps.ts";
import type { Detail } from "../../store/selectors/detail.ts";
import { trackLines } from "../../store/selectors/trackLines.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { type Lane, LaneTimeline } from "../../ui/LaneTimeline.tsx";
import { useTrackWords } from "../tracks/useTrackWords.ts";
import styles from "./CommunityDetail.module.css";
import type { TabProps } from "./FactsTab.tsx";
import own from "./HistoryTab.module.css";

const COLORS = { comprehensive: COMPREHENSIVE_COLORS, management: MANAGEMENT_COLORS } as const;

/** Both tracks as lines over time, with votes and meetings between them; a sentence where no date is known. */
export function TrackLines({ community }: TabProps) {
  const { t, locale } = useText();
  const { stageName, duration } = useTrackWords();
  const theme = useAtlas((s) => s.theme);
  const lines = useAtlas(trackLines);
  if (!lines) return <p className={styles["text"]}>{t("history.undated")}</p>;
  const { from, to, years, gap } = lines;
  const laneOf = (track: Track): Lane => ({
    id: track,
    title: t("history.lane", { track: t(`tracks.${track}`), stage: now(community, track) }),
    segments: lines.segments[track].map(({ stage, date, from, to }) => ({
      from,
      to,
      color: COLORS[track][theme][TRACK_STAGES[track].indexOf(stage)]!,
      label: t("history.entry", { date: formatDate(locale, date), stage: stageName(track, stage) }),
    })),
  });
  const words = TRACKS.flatMap((track) =>
    laneOf(track).segments.map(({ label }) => `${t(`tracks.${track}`)} ${label}`),
  );
  const gapText = gap && t("history.gap", { time: duration(gap.to - gap.from) });
  return (
    <>
      <LaneTimeline
        label={words.join(t("history.separator"))}
        lanes={[laneOf("comprehensive"), laneOf("management")]}
        {...{ from, to }}
        ticks={years.map(({ day, year }) => ({ at: day, label: String(year) }))}
        marks={community.events.flatMap((event) =>
          event.kind === "meeting" || event.kind === "vote"
            ? [
                {
                  at: dayOfIsoDate(event.date),
                  label: t(`history.${event.kind}`, { date: formatDate(locale, event.date) }),
                },
              ]
            : [],
        )}
        gap={gap && gapText ? { ...gap, label: gapText } : null}
      />
      {gapText && <p className={own["gap"]}>{gapText}</p>}
    </>
  );

  function now(detail: Detail, track: Track): string {
    const stage = detail[track];
    return stage === null ? t("detail.unknown") : stageName(track, stage);
  }
}

/** What was discussed in a community, and when its two tracks moved. */
import { formatDate, formatNumber, UNKNOWN_TEXT } from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import { sortedHistory, stageOf, TRACK_STAGES, TRACKS } from "../../model/stageHistory.ts";
import { COMPREHENSIVE_COLORS, MANAGEMENT_COLORS } from "../../scale/ramps.ts";
import type { Detail } from "../../store/selectors/detail.ts";
import type { AtlasState } from "../../store/state.ts";
import type { TableBlock } from "../document.ts";
import { missingText } from "./sheetRecord.ts";
import { stageName } from "./stageName.ts";

export function sheetMeetings(s: AtlasState, detail: Detail): TableBlock {
  const { locale } = s;
  const number = (value: number | undefined) =>
    value === undefined ? UNKNOWN_TEXT : formatNumber(locale, value);
  return {
    kind: "table",
    title: t(locale, "talk.meetings"),
    columns: [
      { label: t(locale, "talk.meeting.field.date"), align: "left", weight: 1.3 },
      { label: t(locale, "talk.meeting.field.form"), align: "left", weight: 1.3 },
      { label: t(locale, "talk.meeting.field.organiser"), align: "left", weight: 1.5 },
      { label: t(locale, "talk.meeting.field.attended"), align: "right", weight: 1 },
      { label: t(locale, "talk.meeting.field.demands"), align: "right", weight: 1 },
      { label: t(locale, "talk.meeting.field.answered"), align: "right", weight: 1 },
    ],
    rows: (detail.record.meetings ?? []).map(({ date, form, organiser, attended, demands, answered }) => ({
      cells: [
        ...[formatDate(locale, date), form ?? t(locale, "talk.meeting"), organiser ?? UNKNOWN_TEXT],
        ...[number(attended), number(demands), number(answered)],
      ],
    })),
    empty:
      detail.record.provenance === "documented" ? missingText(s, detail) : t(locale, "talk.meetings.none"),
    flows: false,
  };
}

const COLORS = { comprehensive: COMPREHENSIVE_COLORS, management: MANAGEMENT_COLORS } as const;

/** Both tracks by date, then the stages whose date is not known. */
export function sheetHistory(s: AtlasState, detail: Detail): TableBlock {
  const { locale, theme } = s;
  const entries = sortedHistory(detail.record.history);
  const undated = TRACKS.flatMap((track) => {
    const stage = detail[track];
    return stage === null || stage === "none" || stageOf(entries, track) !== null ? [] : [{ track, stage }];
  });
  const noDate =
    detail.record.provenance === "documented" ? missingText(s, detail) : t(locale, "history.noDate");
  return {
    kind: "table",
    title: t(locale, "history.title"),
    columns: [
      { label: t(locale, "talk.meeting.field.date"), align: "left", weight: 1.3 },
      { label: t(locale, "report.sheet.track"), align: "left", weight: 1.2 },
      { label: t(locale, "history.stage"), align: "left", weight: 1.3 },
    ],
    rows: [
      ...entries.map((entry) => ({ ...entry, when: formatDate(locale, entry.date) })),
      ...undated.map((entry) => ({ ...entry, when: noDate })),
    ].map(({ track, stage, when }) => ({
      cells: [when, t(locale, `tracks.${track}`), stageName(locale, track, stage)],
      mark: COLORS[track][theme][TRACK_STAGES[track].indexOf(stage)]!,
    })),
    empty: t(locale, "detail.history.none"),
    flows: false,
  };
}

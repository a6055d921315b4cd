import { SegmentedControl } from "@mantine/core";
import { useDeferredValue, useState } from "react";
import { formatNumber } from "../../i18n/format.ts";
import { COMPREHENSIVE_STAGES, MANAGEMENT_STAGES } from "../../model/community.ts";
import { COMPREHENSIVE_COLORS, MANAGEMENT_COLORS } from "../../scale/ramps.ts";
import { followUpTime, stageFlow } from "../../store/selectors/tracks.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { MirrorColumns } from "../../ui/MirrorColumns.tsx";
import { Section } from "../../ui/Section.tsx";
import { TruthCard } from "../../ui/TruthCard.tsx";
import { useBaseTruth } from "../overview/useBaseTruth.ts";
import { FlowTable } from "./FlowTable.tsx";
import matrix from "./Matrix.module.css";
import styles from "./Tracks.module.css";
import { useTrackWords } from "./useTrackWords.ts";

const ACCEPTED = COMPREHENSIVE_STAGES.indexOf("accepted");
const ESTABLISHED = MANAGEMENT_STAGES.indexOf("established");

/** How many entered the last stage of each track in each year and how many waited between them; the table has all stages. */
export function FlowByYear() {
  const { t, locale } = useText();
  const flow = useDeferredValue(useAtlas(stageFlow));
  const theme = useAtlas((s) => s.theme);
  const [view, setView] = useState("chart");
  const number = (value: number) => formatNumber(locale, value);
  const first = flow?.years[0];
  if (!flow || first === undefined)
    return (
      <Section title={t("tracks.flow")}>
        <p className={styles["note"]}>{t("tracks.flow.none")}</p>
      </Section>
    );
  const { years, entered, undated, backlog, backlogUnknown } = flow;
  return (
    <Section
      title={t("tracks.flow")}
      hint={t("tracks.flow.hint")}
      aside={
        <SegmentedControl
          size="xs"
          className={matrix["view"] ?? ""}
          aria-label={t("tracks.flow.view")}
          value={view}
          onChange={setView}
          data={(["chart", "table"] as const).map((value) => ({ value, label: t(`tracks.flow.${value}`) }))}
        />
      }
    >
      {view === "chart" ? (
        <MirrorColumns
          label={t("tracks.flow.label", { from: String(first), to: String(years.at(-1)) })}
          categories={years.map(String)}
          up={{
            label: t("tracks.flow.accepted"),
            color: COMPREHENSIVE_COLORS[theme][ACCEPTED]!,
            values: entered.comprehensive[ACCEPTED]!,
          }}
          down={{
            label: t("tracks.flow.established"),
            color: MANAGEMENT_COLORS[theme][ESTABLISHED]!,
            values: entered.management[ESTABLISHED]!,
          }}
          below={{ label: t("tracks.flow.backlog"), values: backlog }}
          format={number}
        />
      ) : (
        <FlowTable flow={flow} />
      )}
      {undated.comprehensive[ACCEPTED]! > 0 && (
        <p className={styles["note"]}>
          {t("tracks.flow.undated", { n: number(undated.comprehensive[ACCEPTED]!) })}
        </p>
      )}
      {backlogUnknown > 0 && (
        <p className={styles["note"]}>{t("tracks.flow.backlogUnknown", { n: number(backlogUnknown) })}</p>
      )}
      <FollowUpTime />
    </Section>
  );
}

/** How long management took to follow. */
function FollowUpTime() {
  const { t, locale } = useText();
  const base = useBaseTruth();
  const { duration } = useTrackWords();
  const time = useAtlas(followUpTime);
  if (!time || time.pairs === 0) return null;
  const { medianYears, pairs, managedFirst } = time;
  const text = duration(medianYears * 365.25);
  const n = formatNumber(locale, pairs);
  return (
    <p className={styles["time"]}>
      <TruthCard
        {...base}
        title={t("tracks.time.title")}
        value={medianYears < 0 ? `−${text}` : text}
        inputs={[t("tracks.count", { n }), t("tracks.time.first", { n: formatNumber(locale, managedFirst) })]}
        formula={t("tracks.time.truth")}
      >
        {t(medianYears < 0 ? "tracks.time.before" : "tracks.time", { time: text, n })}
      </TruthCard>
    </p>
  );
}

import { type ReactNode, useDeferredValue } from "react";
import { formatNumber } from "../../i18n/format.ts";
import { type Stage, TRACK_STAGES, type Track } from "../../model/stageHistory.ts";
import { COMPREHENSIVE_COLORS, MANAGEMENT_COLORS } from "../../scale/ramps.ts";
import { changeFilters, setColorBy } from "../../store/actions.ts";
import { funnels } from "../../store/selectors/tracks.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { TruthCard } from "../../ui/TruthCard.tsx";
import { type FunnelSide, type FunnelStep, TwinFunnel } from "../../ui/TwinFunnel.tsx";
import { useBaseTruth } from "../overview/useBaseTruth.ts";
import { Gap } from "./Gap.tsx";
import styles from "./Tracks.module.css";
import { useTrackWords } from "./useTrackWords.ts";

const COLORS = { comprehensive: COMPREHENSIVE_COLORS, management: MANAGEMENT_COLORS } as const;

/** Both tracks as one picture; a press on a stage filters by it and colours the map by its track. */
export function Funnels() {
  const { t, locale } = useText();
  const left = useSide("comprehensive");
  const right = useSide("management");
  return (
    <div className={styles["picture"]}>
      <TwinFunnel label={t("tracks.picture")} left={left.side} right={right.side}>
        <Gap />
      </TwinFunnel>
      <p className={styles["key"]}>
        <span>
          <i data-key="standing" aria-hidden />
          {t("tracks.key.standing")}
        </span>
        <span>
          <i data-key="passed" aria-hidden />
          {t("tracks.key.passed")}
        </span>
      </p>
      {[left, right].map(
        ({ track, unknown }) =>
          unknown > 0 && (
            <p key={track} className={styles["note"]}>
              {t("tracks.unknown", { track: t(`tracks.${track}`), n: formatNumber(locale, unknown) })}
            </p>
          ),
      )}
    </div>
  );
}

function useSide(track: Track): { track: Track; side: FunnelSide; unknown: number } {
  const { t, locale } = useText();
  const { stageName } = useTrackWords();
  const theme = useAtlas((s) => s.theme);
  const chosen: readonly string[] = useAtlas((s) => s.filters[track]);
  const found = useDeferredValue(useAtlas(funnels[track]));
  const base = useBaseTruth();
  const number = (value: number) => formatNumber(locale, value);
  const trackName = t(`tracks.${track}`);
  const unknown = found?.unknown ?? 0;
  const steps = TRACK_STAGES[track].map((stage, i): FunnelStep => {
    const { reached, standing } = found?.stages[i] ?? { reached: 0, standing: 0 };
    const label = stageName(track, stage);
    return {
      ...{ id: stage, label, reached, standing },
      color: COLORS[track][theme][i]!,
      selected: chosen.length === 1 && chosen[0] === stage,
      selectLabel: t("tracks.select", { track: trackName, stage: label, n: number(standing) }),
    };
  });
  const figure = (step: FunnelStep, kind: "reached" | "standing", shown: ReactNode) => (
    <TruthCard
      {...base}
      title={t(`tracks.${kind}`, { track: trackName, stage: step.label })}
      value={t("tracks.count", { n: number(step[kind]) })}
      inputs={unknown > 0 ? [t("tracks.input.unknown", { n: number(unknown) })] : []}
      formula={t(`tracks.truth.${kind}`)}
    >
      {shown}
    </TruthCard>
  );
  const side: FunnelSide = {
    title: trackName,
    steps,
    whole: steps[0]?.reached ?? 0,
    onSelect: (id) => choose(track, id as Stage, chosen),
    renderReached: (step) => figure(step, "reached", number(step.reached)),
    // The last stage is reached and stood at alike.
    renderStanding: (step) =>
      step.standing > 0 && step !== steps.at(-1)
        ? figure(
            step,
            "standing",
            <>
              <i className={styles["swatch"]} style={{ background: step.color }} aria-hidden />
              {number(step.standing)}
            </>,
          )
        : null,
  };
  return { track, side, unknown };
}

/** Filters by a stage and colours by its track; a second press takes the filter away. */
function choose(track: Track, stage: Stage, chosen: readonly string[]): void {
  const again = chosen.length === 1 && chosen[0] === stage;
  changeFilters({ [track]: again ? [] : [stage] });
  if (!again) setColorBy(track);
}

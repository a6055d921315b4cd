import { formatNumber, UNKNOWN_TEXT } from "../../i18n/format.ts";
import type { ComprehensiveStage, ManagementStage } from "../../model/community.ts";
import type { Stage, Track } from "../../model/stageHistory.ts";
import { useText } from "../../store/useAtlas.ts";

const DAYS_A_YEAR = 365.25;
const MONTHS_A_YEAR = 12;

/** The words of the two tracks: names of stages, and lengths of time. */
export function useTrackWords() {
  const { t, locale } = useText();
  return {
    stageName: (track: Track, stage: Stage): string =>
      track === "comprehensive"
        ? t(`map.stage.${stage as ComprehensiveStage}`)
        : t(`map.managementStage.${stage as ManagementStage}`),
    /** Whole months below two years, years with one decimal above; the sign is left to the sentence. */
    duration: (days: number): string => {
      if (Number.isNaN(days)) return UNKNOWN_TEXT;
      const years = Math.abs(days) / DAYS_A_YEAR;
      return years < 2
        ? t("tracks.months", { n: formatNumber(locale, years * MONTHS_A_YEAR) })
        : t("tracks.years", { n: formatNumber(locale, years, 1) });
    },
  };
}

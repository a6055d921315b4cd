import { type Locale, t } from "../../i18n/t.ts";
import type { ComprehensiveStage, ManagementStage } from "../../model/community.ts";
import type { Stage, Track } from "../../model/stageHistory.ts";

/** The name of a stage of a track. */
export function stageName(locale: Locale, track: Track, stage: Stage): string {
  return track === "comprehensive"
    ? t(locale, `map.stage.${stage as ComprehensiveStage}`)
    : t(locale, `map.managementStage.${stage as ManagementStage}`);
}

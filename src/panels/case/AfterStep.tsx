import { IconCheck, IconClock } from "@tabler/icons-react";
import type { TheCase } from "../../store/selectors/theCase.ts";
import { useText } from "../../store/useAtlas.ts";
import { useTrackWords } from "../tracks/useTrackWords.ts";
import { Buildings } from "./Buildings.tsx";
import styles from "./Case.module.css";

/** Where both tracks stand, and what the source says came of it. */
export function AfterStep({ found }: { readonly found: TheCase }) {
  const { t } = useText();
  const { stageName } = useTrackWords();
  const { comprehensive, management, managementMode } = found;
  const both = comprehensive === "accepted" && management === "established";
  return (
    <>
      <p className={styles["lead"]}>{t("case.after.lead")}</p>
      <Buildings count={found.buildings} renovated />
      <div className={styles["ends"]}>
        <End
          track={t("tracks.comprehensive")}
          stage={comprehensive === null ? t("detail.unknown") : stageName("comprehensive", comprehensive)}
          reached={comprehensive === "accepted"}
        />
        <End
          track={t("tracks.management")}
          stage={[
            management === null ? t("detail.unknown") : stageName("management", management),
            ...(managementMode === null ? [] : [t(`filters.manager.${managementMode}`)]),
          ].join(" · ")}
          reached={management === "established"}
        />
      </div>
      <p className={styles["note"]}>
        {t(both ? "case.after.both" : "case.after.open")} {t("case.after.note")}
      </p>
    </>
  );
}

interface EndProps {
  readonly track: string;
  readonly stage: string;
  /** Whether it is the last stage of the track. */
  readonly reached: boolean;
}

function End({ track, stage, reached }: EndProps) {
  const Icon = reached ? IconCheck : IconClock;
  return (
    <p className={styles["end"]} data-reached={reached}>
      <Icon size="1.125rem" stroke={2} aria-hidden />
      <span>{track}</span>
      <b>{stage}</b>
    </p>
  );
}

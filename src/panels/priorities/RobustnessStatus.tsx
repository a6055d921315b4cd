import { IconPlayerStop, IconRefresh } from "@tabler/icons-react";
import { restartRobustness, stopRobustness } from "../../store/robustness.ts";
import { shownStability } from "../../store/selectors/robustness.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import styles from "./Robustness.module.css";

/** How the run stands, with its way out; nothing once the result is there. */
export function RobustnessStatus() {
  const { t } = useText();
  const robustness = useAtlas((s) => s.robustness);
  const before = useAtlas((s) => shownStability(s) !== null);
  if (robustness.kind === "none" || robustness.kind === "ready") return null;
  if (robustness.kind === "running")
    return (
      <div className={styles["status"]} role="status">
        <span>{t(before && !robustness.current ? "robustness.running.stale" : "robustness.running")}</span>
        <button type="button" className={styles["link"]} onClick={stopRobustness}>
          <IconPlayerStop size="0.875rem" aria-hidden /> {t("robustness.stop")}
        </button>
        <progress
          className={styles["progress"]}
          aria-label={t("robustness.progress")}
          max={1}
          value={robustness.share ?? 0}
        />
      </div>
    );
  return (
    <div className={styles["status"]} role="status" data-failed={robustness.kind === "failed"}>
      <span>
        {robustness.kind === "failed"
          ? t("robustness.failed", { reason: robustness.reason })
          : t(before ? "robustness.stopped.stale" : "robustness.stopped")}
      </span>
      <button type="button" className={styles["link"]} onClick={restartRobustness}>
        <IconRefresh size="0.875rem" aria-hidden /> {t("robustness.again")}
      </button>
    </div>
  );
}

import { Button, Progress } from "@mantine/core";
import { openDialog, setMethod } from "../../store/actions.ts";
import { hasNetwork, isWalkPending } from "../../store/selectors/walking.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { retryWalk } from "../../store/walking.ts";
import styles from "./NetworkStatus.module.css";

/** How the street network stands, where that has to be said: on its way, not to be had, or none at all. */
export function NetworkStatus() {
  const { t } = useText();
  const walk = useAtlas((s) => s.walk);
  const pending = useAtlas(isWalkPending);
  const some = useAtlas(hasNetwork);
  if (!some)
    return (
      <div className={styles["status"]}>
        <p>{t("walking.none")}</p>
        <p className={styles["how"]}>{t("walking.none.how")}</p>
        <Button size="compact-xs" variant="default" onClick={() => openDialog("data")}>
          {t("walking.none.open")}
        </Button>
      </div>
    );
  if (walk.kind === "failed")
    return (
      <div className={styles["status"]} role="alert">
        <p>{t("walking.failed", { reason: walk.reason })}</p>
        <div className={styles["ways"]}>
          <Button size="compact-xs" variant="default" onClick={retryWalk}>
            {t("walking.retry")}
          </Button>
          <Button size="compact-xs" variant="subtle" onClick={() => setMethod("straight")}>
            {t("walking.failed.straight")}
          </Button>
        </div>
      </div>
    );
  if (walk.kind === "ready" && !pending) return null;
  const text = t(walk.kind === "ready" ? "walking.rounds" : "walking.loading");
  return (
    <div className={styles["status"]} role="status">
      <p>{text}</p>
      <Progress value={100} animated size="xs" aria-label={text} />
      <p className={styles["how"]}>{t("walking.loading.figures")}</p>
    </div>
  );
}

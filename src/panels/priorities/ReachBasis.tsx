import { openScenario } from "../../store/scenarios.ts";
import { weightShares } from "../../store/selectors/priorities.ts";
import { reachBasis } from "../../store/selectors/reachBasis.ts";
import { activeScenario } from "../../store/selectors/scenario.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import styles from "./Priorities.module.css";

/** By which way of measuring and whose facilities scores count services; nothing where these have no weight. */
export function ReachBasis() {
  const { t } = useText();
  const weighs = useAtlas((s) => weightShares(s).weights.servicesOutOfReach > 0);
  const { sentence } = useAtlas(reachBasis);
  const scenario = useAtlas(activeScenario);
  if (!weighs) return null;
  return (
    <div>
      <p className={styles["hint"]}>{sentence}</p>
      {scenario && (
        <p className={styles["warning"]} role="status">
          {t("priorities.reach.underScenario", { name: scenario.name })}{" "}
          <button type="button" className={styles["link"]} onClick={() => openScenario(null)}>
            {t("scenario.banner.back")}
          </button>
        </p>
      )}
    </div>
  );
}

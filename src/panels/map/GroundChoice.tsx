import { setCoverageView } from "../../store/actions.ts";
import { coverageViewInUse } from "../../store/selectors/bands.ts";
import { methodInUse } from "../../store/selectors/walking.ts";
import { COVERAGE_VIEWS } from "../../store/state.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { BandsMenu } from "./BandsMenu.tsx";
import styles from "./LayerBar.module.css";

/** What stands on the ground in the coverage panel: who is within reach, isochrone bands, or who serves whom; straight lines have discs only. */
export function GroundChoice() {
  const { t } = useText();
  const straight = useAtlas((s) => methodInUse(s) === "straight");
  const view = useAtlas(coverageViewInUse);
  if (straight) return <p className={styles["note"]}>{t("map.coverage.straight")}</p>;
  return (
    <>
      <fieldset className={styles["segments"]} aria-label={t("map.coverage")}>
        {COVERAGE_VIEWS.map((value) => (
          <label key={value} data-checked={value === view} title={t(`map.coverage.${value}.about`)}>
            <input
              type="radio"
              name="coverage-view"
              value={value}
              checked={value === view}
              onChange={() => setCoverageView(value)}
            />
            {t(`map.coverage.${value}`)}
          </label>
        ))}
      </fieldset>
      {view === "bands" && <BandsMenu />}
    </>
  );
}

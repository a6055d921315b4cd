import { IconChevronDown } from "@tabler/icons-react";
import { setColorBy, setDistrictIndicator } from "../../store/actions.ts";
import { hasQuietGround, showsCoverage } from "../../store/selectors/map.ts";
import { COLOR_BYS, DISTRICT_INDICATORS, type DistrictIndicator } from "../../store/state.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { FacilityMenu } from "./FacilityMenu.tsx";
import { GroundChoice } from "./GroundChoice.tsx";
import styles from "./LayerBar.module.css";

/** What the colours of communities and of districts say, and which facilities stand on the map. */
export function LayerBar() {
  const coverage = useAtlas(showsCoverage);
  const quiet = useAtlas(hasQuietGround);
  const beside = useAtlas((s) => s.selected !== null);
  return (
    <div className={styles["bar"]} data-beside={beside}>
      {coverage ? (
        <GroundChoice />
      ) : (
        <>
          <ColorChoice />
          {!quiet && <AreaChoice />}
        </>
      )}
      <FacilityMenu />
    </div>
  );
}

function ColorChoice() {
  const { t } = useText();
  const colorBy = useAtlas((s) => s.colorBy);
  return (
    <fieldset className={styles["segments"]} aria-label={t("map.colorBy")}>
      {COLOR_BYS.map((value) => (
        <label key={value} data-checked={value === colorBy}>
          <input
            type="radio"
            name="color-by"
            value={value}
            checked={value === colorBy}
            onChange={() => setColorBy(value)}
          />
          {t(`map.color.${value}`)}
        </label>
      ))}
    </fieldset>
  );
}

function AreaChoice() {
  const { t } = useText();
  const indicator = useAtlas((s) => s.districtIndicator);
  return (
    <label className={styles["area"]}>
      <span>{t("map.area.short")}</span>
      <select
        aria-label={t("map.area")}
        value={indicator}
        onChange={(event) => setDistrictIndicator(event.currentTarget.value as DistrictIndicator)}
      >
        {DISTRICT_INDICATORS.map((value) => (
          <option key={value} value={value}>
            {t(`map.area.${value}`)}
          </option>
        ))}
      </select>
      <IconChevronDown size="0.875rem" aria-hidden />
    </label>
  );
}

import { Select } from "@mantine/core";
import { setColorBy, setDistrictIndicator } from "../../store/actions.ts";
import { showsCoverage } from "../../store/selectors/map.ts";
import { COLOR_BYS, DISTRICT_INDICATORS, type DistrictIndicator } from "../../store/state.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { FacilityMenu } from "./FacilityMenu.tsx";
import styles from "./LayerBar.module.css";

/** What the colours of communities and of districts say, and which facilities stand on the map. */
export function LayerBar() {
  const { t } = useText();
  const coverage = useAtlas(showsCoverage);
  return (
    <div className={styles["bar"]}>
      {coverage ? (
        <p className={styles["note"]}>{t("map.coverage")}</p>
      ) : (
        <>
          <ColorChoice />
          <AreaChoice />
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
    <Select
      size="xs"
      aria-label={t("map.area")}
      classNames={{ root: styles["area"] ?? "", input: styles["input"] ?? "" }}
      leftSection={<span className={styles["prefix"]}>{t("map.area.short")}</span>}
      leftSectionWidth="4rem"
      leftSectionPointerEvents="none"
      allowDeselect={false}
      comboboxProps={{ width: "max-content", position: "bottom-start" }}
      value={indicator}
      onChange={(value) => value && setDistrictIndicator(value as DistrictIndicator)}
      data={DISTRICT_INDICATORS.map((value) => ({ value, label: t(`map.area.${value}`) }))}
    />
  );
}

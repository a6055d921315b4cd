import { SegmentedControl, Select } from "@mantine/core";
import { setColorBy, setDistrictIndicator } from "../../store/actions.ts";
import { COLOR_BYS, type ColorBy, DISTRICT_INDICATORS, type DistrictIndicator } from "../../store/state.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import styles from "./LayerBar.module.css";

/** What the colours of communities and of districts say. */
export function LayerBar() {
  const { t } = useText();
  const colorBy = useAtlas((s) => s.colorBy);
  const indicator = useAtlas((s) => s.districtIndicator);
  return (
    <div className={styles["bar"]}>
      <SegmentedControl
        size="xs"
        aria-label={t("map.colorBy")}
        classNames={{ root: styles["segments"] ?? "" }}
        value={colorBy}
        onChange={(value) => setColorBy(value as ColorBy)}
        data={COLOR_BYS.map((value) => ({ value, label: t(`map.color.${value}`) }))}
      />
      <Select
        size="xs"
        aria-label={t("map.area")}
        classNames={{ input: styles["select"] ?? "" }}
        allowDeselect={false}
        value={indicator}
        onChange={(value) => value && setDistrictIndicator(value as DistrictIndicator)}
        data={DISTRICT_INDICATORS.map((value) => ({ value, label: t(`map.area.${value}`) }))}
      />
    </div>
  );
}

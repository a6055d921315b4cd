import { formatNumber } from "../../i18n/format.ts";
import { setFloor } from "../../store/programme.ts";
import { districtNamer } from "../../store/selectors/names.ts";
import { districtCandidates, programmeSettings } from "../../store/selectors/programme.ts";
import { floorOf } from "../../store/selectors/programmeFigures.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { NumberField } from "../../ui/NumberField.tsx";
import styles from "./Programme.module.css";

/** The floor of each district by itself; an empty field is that of all. */
export function FloorFields() {
  const { t, locale } = useText();
  const districts = useAtlas(districtCandidates);
  const settings = useAtlas(programmeSettings);
  const nameOf = useAtlas(districtNamer);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must do so by keyboard too
    <ul className={styles["floors"]} tabIndex={0} aria-label={t("programme.floors")}>
      {districts.map(({ district, eligible }) => (
        <li key={district}>
          <span>{nameOf(district)}</span>
          <small>{t("programme.floors.eligible", { n: formatNumber(locale, eligible) })}</small>
          <NumberField
            label={t("programme.floors.of", { name: nameOf(district) })}
            value={Object.hasOwn(settings.floors, district) ? settings.floors[district]! : Number.NaN}
            placeholder={formatNumber(locale, floorOf({ ...settings, floors: {} }, district, eligible))}
            onClear={() => setFloor(district, null)}
            onChange={(floor) => Number.isInteger(floor) && floor >= 0 && setFloor(district, floor)}
          />
        </li>
      ))}
    </ul>
  );
}

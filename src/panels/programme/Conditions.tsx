import { useState } from "react";
import { changeProgramme, setProgrammeYears } from "../../store/programme.ts";
import { programmeSettings } from "../../store/selectors/programme.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { BudgetByYear, BudgetField, BudgetOrigin } from "./BudgetField.tsx";
import { FloorFields } from "./FloorFields.tsx";
import styles from "./Programme.module.css";
import { SettingField } from "./SettingField.tsx";

const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1900 && value <= 2200;
const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0;
type Part = "years" | "districts";

/** When, how much money, how many works a year, and how many a district. */
export function Conditions() {
  const { t } = useText();
  const settings = useAtlas(programmeSettings);
  const [part, setPart] = useState<Part | null>(null);
  const link = (own: Part, text: string) => (
    <button
      type="button"
      className={styles["link"]}
      aria-expanded={part === own}
      onClick={() => setPart(part === own ? null : own)}
    >
      {text}
    </button>
  );
  return (
    <div className={styles["conditions"]}>
      <SettingField
        id="start"
        value={settings.startYear}
        onChange={(startYear) => isYear(startYear) && changeProgramme({ startYear })}
      />
      <SettingField
        id="years"
        value={settings.budgetsYuan.length}
        onChange={(years) => years >= 1 && setProgrammeYears(years)}
      />
      <BudgetField />
      <SettingField
        id="limit"
        value={settings.worksPerYear ?? Number.NaN}
        placeholder={t("programme.limit.none")}
        onClear={() => changeProgramme({ worksPerYear: null })}
        onChange={(worksPerYear) => isCount(worksPerYear) && changeProgramme({ worksPerYear })}
      />
      <SettingField
        id="floor"
        value={settings.floorOfAll}
        onChange={(floorOfAll) => isCount(floorOfAll) && changeProgramme({ floorOfAll })}
      />
      <div className={styles["more"]}>
        <BudgetOrigin />
        {link("years", t("programme.budget.each"))}
        {link("districts", t("programme.floors"))}
      </div>
      {part === "years" && <BudgetByYear />}
      {part === "districts" && <FloorFields />}
    </div>
  );
}

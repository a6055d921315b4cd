import { useState } from "react";
import { formatNumber, formatShare } from "../../i18n/format.ts";
import { changeProgramme } from "../../store/programme.ts";
import { programmeSettings } from "../../store/selectors/programme.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { Section } from "../../ui/Section.tsx";
import styles from "./Programme.module.css";
import { SettingField } from "./SettingField.tsx";

/** What management costs and brings, how soon it must follow, and how much sooner is better: folded away with its values in sight. */
export function Assumptions() {
  const { t, locale } = useText();
  const settings = useAtlas(programmeSettings);
  const [open, setOpen] = useState(false);
  const { followUpYears, managementYuanPerHousehold, managementShare, yearFactor } = settings;
  const values = t("programme.assumptions.values", {
    household: formatNumber(locale, managementYuanPerHousehold),
    share: formatShare(locale, managementShare, 0),
    followUp: formatNumber(locale, followUpYears),
    factor: formatNumber(locale, yearFactor, 3),
  });
  return (
    <Section
      title={t("programme.assumptions")}
      hint={open ? t("programme.assumptions.mark") : values}
      fold={{ open, onToggle: () => setOpen(!open) }}
    >
      <div className={styles["assumptions"]}>
        <SettingField
          id="household"
          assumed
          value={managementYuanPerHousehold}
          unit={t("programme.unit.perHousehold")}
          onChange={(yuan) => yuan >= 0 && changeProgramme({ managementYuanPerHousehold: yuan })}
        />
        <SettingField
          id="share"
          assumed
          value={managementShare * 100}
          unit={t("programme.unit.percent")}
          onChange={(percent) =>
            percent >= 0 && percent <= 100 && changeProgramme({ managementShare: percent / 100 })
          }
        />
        <SettingField
          id="followUp"
          value={followUpYears}
          unit={t("programme.unit.years")}
          onChange={(years) =>
            Number.isInteger(years) && years >= 0 && changeProgramme({ followUpYears: years })
          }
        />
        <SettingField
          id="factor"
          assumed
          value={yearFactor}
          onChange={(factor) => factor > 0 && factor <= 1 && changeProgramme({ yearFactor: factor })}
        />
      </div>
    </Section>
  );
}

import { Checkbox } from "@mantine/core";
import { toggleReportPart } from "../../store/report.ts";
import { REPORT_PARTS } from "../../store/reportState.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { Section } from "../../ui/Section.tsx";
import styles from "./Report.module.css";

/** What appears on the pages. */
export function PartList() {
  const { t } = useText();
  const hidden = useAtlas((s) => s.report.hidden);
  return (
    <Section title={t("report.parts")}>
      <fieldset className={styles["parts"]} aria-label={t("report.parts")}>
        {REPORT_PARTS.map((part) => (
          <Checkbox
            key={part}
            size="xs"
            label={t(`report.part.${part}`)}
            checked={!hidden.includes(part)}
            onChange={() => toggleReportPart(part)}
          />
        ))}
      </fieldset>
      <p className={styles["hint"]}>{t("report.parts.always")}</p>
    </Section>
  );
}

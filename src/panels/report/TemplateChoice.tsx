import { setReport } from "../../store/report.ts";
import { REPORT_TEMPLATES } from "../../store/reportState.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import styles from "./Report.module.css";
import { TemplateIcon } from "./TemplateIcon.tsx";

/** Which pages: six ways to tell it, each with its structure and what it is for. */
export function TemplateChoice() {
  const { t } = useText();
  const chosen = useAtlas((s) => s.report.template);
  return (
    <fieldset className={styles["templates"]} aria-label={t("report.templates")}>
      {REPORT_TEMPLATES.map((template) => (
        <label key={template} className={styles["template"]} data-checked={template === chosen}>
          <input
            type="radio"
            name="report-template"
            value={template}
            checked={template === chosen}
            onChange={() => setReport({ template })}
          />
          <TemplateIcon template={template} />
          <span>
            <strong>{t(`report.template.${template}`)}</strong>
            <small>{t(`report.template.${template}.for`)}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

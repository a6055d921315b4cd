import { useText } from "../../store/useAtlas.ts";
import { ContentSettings } from "./ContentSettings.tsx";
import { ExportFoot } from "./ExportFoot.tsx";
import { PageSettings } from "./PageSettings.tsx";
import { PartList } from "./PartList.tsx";
import styles from "./Report.module.css";
import { TemplateChoice } from "./TemplateChoice.tsx";
import { WordFields } from "./WordFields.tsx";

/** What goes into the report: template, content, paper, words, parts; and the files it becomes. */
export function Report() {
  const { t } = useText();
  return (
    <div className={styles["panel"]}>
      <div className={styles["settings"]}>
        <h2>{t("report.title")}</h2>
        <TemplateChoice />
        <ContentSettings />
        <PageSettings />
        <WordFields />
        <PartList />
      </div>
      <ExportFoot />
    </div>
  );
}

import { useText } from "../../store/useAtlas.ts";

/** What goes into the report: template, paper, words, parts; and the files it becomes. */
export function Report() {
  const { t } = useText();
  return <h2>{t("report.title")}</h2>;
}

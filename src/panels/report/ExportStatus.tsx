import { Button, Progress } from "@mantine/core";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import styles from "./Report.module.css";
import { runText } from "./runText.ts";

/** How the file comes on, with a way to stop it; then what became of it. */
export function ExportStatus() {
  const { t, locale } = useText();
  const run = useAtlas((s) => s.reportRun);
  const text = runText(locale, run);
  return (
    <div className={styles["outcome"]} data-kind={run.kind}>
      {run.kind === "running" && (
        <Progress
          size="sm"
          value={run.pages > 0 ? (Math.max(0, run.page - 1) / run.pages) * 100 : 0}
          aria-label={t("report.files")}
        />
      )}
      <p role="status" aria-live="polite" title={text}>
        {text}
      </p>
      {run.kind === "running" && (
        <Button size="compact-xs" variant="default" onClick={run.cancel}>
          {t("report.cancel")}
        </Button>
      )}
    </div>
  );
}

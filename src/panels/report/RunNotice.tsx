import { Button, CloseButton, Loader } from "@mantine/core";
import { useEffect, useState } from "react";
import { openPanel } from "../../store/actions.ts";
import { setReportRun } from "../../store/report.ts";
import type { ReportRun } from "../../store/reportState.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import styles from "./RunNotice.module.css";
import { runText } from "./runText.ts";

/** A file goes on where the studio is left: how it stands, and what became of it, until it is read. */
export function RunNotice() {
  const { t, locale } = useText();
  const run = useAtlas((s) => s.reportRun);
  const inStudio = useAtlas((s) => s.panel === "report");
  const [read, setRead] = useState<ReportRun | null>(null);
  useEffect(() => {
    if (inStudio) setRead(run);
  }, [inStudio, run]);
  const running = run.kind === "running";
  if (inStudio || run.kind === "none" || (!running && run === read)) return null;
  return (
    <div className={styles["notice"]} data-kind={run.kind}>
      {running && <Loader size="xs" aria-hidden />}
      <span role="status">{t("report.away", { text: runText(locale, run) })}</span>
      <Button size="compact-xs" variant="default" onClick={() => openPanel("report")}>
        {t("report.away.open")}
      </Button>
      {running ? (
        <Button size="compact-xs" variant="default" onClick={run.cancel}>
          {t("report.cancel")}
        </Button>
      ) : (
        <CloseButton size="sm" aria-label={t("shell.close")} onClick={() => setReportRun({ kind: "none" })} />
      )}
    </div>
  );
}

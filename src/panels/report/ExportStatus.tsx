import { Button, Progress } from "@mantine/core";
import { formatNumber } from "../../i18n/format.ts";
import { type Locale, t as translate } from "../../i18n/t.ts";
import type { ReportRun } from "../../store/reportState.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { failureText } from "./failureText.ts";
import { knownFault } from "./faults.ts";
import styles from "./Report.module.css";

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

/** The run as a sentence; empty where there is none. */
export function runText(locale: Locale, run: ReportRun): string {
  switch (run.kind) {
    case "none":
      return "";
    case "running":
      return run.page < 1
        ? translate(locale, "report.running.begin")
        : translate(locale, "report.running", {
            page: formatNumber(locale, run.page),
            pages: formatNumber(locale, run.pages),
          });
    case "done":
      return run.format === "pdf"
        ? translate(locale, "report.done.print")
        : translate(locale, "report.done", { name: run.fileName, size: sizeText(locale, run.bytes) });
    case "cancelled":
      return translate(locale, "report.cancelled");
    case "failed":
      return failureText(locale, { fault: knownFault(run.fault), reason: run.reason });
  }
}

const MEGABYTE = 1_000_000;

function sizeText(locale: Locale, bytes: number): string {
  return bytes < MEGABYTE
    ? translate(locale, "report.size.kb", { n: formatNumber(locale, Math.max(1, Math.round(bytes / 1000))) })
    : translate(locale, "report.size.mb", { n: formatNumber(locale, bytes / MEGABYTE, 1) });
}

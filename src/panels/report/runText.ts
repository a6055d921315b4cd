import { formatNumber } from "../../i18n/format.ts";
import { type Locale, t } from "../../i18n/t.ts";
import type { ReportRun } from "../../store/reportState.ts";
import { failureText } from "./failureText.ts";
import { knownFault } from "./faults.ts";

/** The run as a sentence; empty where there is none. */
export function runText(locale: Locale, run: ReportRun): string {
  switch (run.kind) {
    case "none":
      return "";
    case "running":
      return run.page < 1
        ? t(locale, "report.running.begin")
        : t(locale, "report.running", {
            page: formatNumber(locale, run.page),
            pages: formatNumber(locale, run.pages),
          });
    case "done":
      return run.format === "pdf"
        ? t(locale, "report.done.print")
        : t(locale, "report.done", { name: run.fileName, size: sizeText(locale, run.bytes) });
    case "cancelled":
      return t(locale, "report.cancelled");
    case "failed":
      return failureText(locale, { fault: knownFault(run.fault), reason: run.reason });
  }
}

const MEGABYTE = 1_000_000;

function sizeText(locale: Locale, bytes: number): string {
  return bytes < MEGABYTE
    ? t(locale, "report.size.kb", { n: formatNumber(locale, Math.max(1, Math.round(bytes / 1000))) })
    : t(locale, "report.size.mb", { n: formatNumber(locale, bytes / MEGABYTE, 1) });
}

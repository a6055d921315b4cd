import { CloseButton } from "@mantine/core";
import { formatNumber } from "../../i18n/format.ts";
import { problemSentence } from "../../i18n/problemSentence.ts";
import { forgetImport } from "../../store/editFiles.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import styles from "./Edits.module.css";

const MOST_LINES = 20;

/** What came of a file of edits: how much was taken, and what could not be. */
export function ImportOutcome() {
  const { t, locale } = useText();
  const outcome = useAtlas((s) => s.editImport);
  const asked = useAtlas((s) => s.editQuestion?.from.kind === "file");
  if (outcome === null) return null;
  const { file, taken, problems } = outcome;
  const n = (value: number) => formatNumber(locale, value);
  const verdict =
    taken === null
      ? t("edits.imported.unreadable", { file })
      : taken === 0
        ? t("edits.imported.none", { file })
        : t("edits.imported", { file, n: n(taken) });
  if (asked && problems.length === 0) return null;
  return (
    <div className={styles["outcome"]} data-failed={taken === null && !asked} role="status">
      <div>
        {!asked && <strong>{verdict}</strong>}
        {problems.length > 0 && (
          <>
            <p>{t("edits.imported.problems", { n: n(problems.length) })}</p>
            <ul>
              {problems.slice(0, MOST_LINES).map((problem, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: problems have no names, and never move
                <li key={i}>{problemSentence(locale, problem)}</li>
              ))}
              {problems.length > MOST_LINES && (
                <li>{t("edits.lines.more", { n: n(problems.length - MOST_LINES) })}</li>
              )}
            </ul>
          </>
        )}
      </div>
      {!asked && <CloseButton size="sm" aria-label={t("shell.close")} onClick={forgetImport} />}
    </div>
  );
}

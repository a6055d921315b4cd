import { CloseButton } from "@mantine/core";
import { formatNumber } from "../../i18n/format.ts";
import { problemSentence, recordOf } from "../../i18n/problemSentence.ts";
import { useText } from "../../store/useAtlas.ts";
import type { Imported } from "./scenarioFiles.ts";
import styles from "./WhatIf.module.css";

const MOST_LINES = 20;

/** What came of a file of scenarios: how many, and what could not be used. */
export function ImportOutcome({
  imported,
  onClose,
}: {
  readonly imported: Imported;
  readonly onClose: () => void;
}) {
  const { t, locale } = useText();
  const { scenarios, problems } = imported;
  const n = (value: number) => formatNumber(locale, value);
  return (
    <div className={styles["outcome"]} role="status">
      <div>
        <strong>
          {scenarios > 0 ? t("scenario.imported", { n: n(scenarios) }) : t("scenario.import.none")}
          {problems.length > 0 && ` · ${t("scenario.import.problems", { n: n(problems.length) })}`}
        </strong>
        {problems.length > 0 && (
          <ul>
            {problems.slice(0, MOST_LINES).map((problem) => (
              <li key={`${problem.feature} ${problem.key}`}>
                {[recordOf(locale, problem), problemSentence(locale, problem)].filter(Boolean).join(" · ")}
              </li>
            ))}
          </ul>
        )}
      </div>
      <CloseButton size="sm" aria-label={t("shell.close")} onClick={onClose} />
    </div>
  );
}

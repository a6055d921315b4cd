import { IconChevronRight, IconMapPin } from "@tabler/icons-react";
import { formatNumber } from "../../i18n/format.ts";
import { problemSentence, recordOf } from "../../i18n/problemSentence.ts";
import type { Problem, Severity } from "../../model/problem.ts";
import { jumpToProblem } from "../../store/jumpToProblem.ts";
import type { ProblemGroup } from "../../store/selectors/data.ts";
import { useText } from "../../store/useAtlas.ts";
import styles from "./ProblemList.module.css";

interface SeverityProps {
  readonly severity: Severity;
  readonly count: number;
}

export function SeverityLine({ severity, count }: SeverityProps) {
  const { t, locale } = useText();
  return (
    <h4 className={styles["severity"]} data-severity={severity}>
      {t(`data.severity.${severity}`)} <span>{formatNumber(locale, count)}</span>
    </h4>
  );
}

interface GroupProps {
  readonly group: ProblemGroup;
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** A sort of problem that was met several times: the sentence of the first, and how many there are. */
export function GroupLine({ group, open, onToggle }: GroupProps) {
  const { locale } = useText();
  return (
    <button
      type="button"
      className={styles["group"]}
      data-severity={group.severity}
      aria-expanded={open}
      title={group.key}
      onClick={onToggle}
    >
      <IconChevronRight size="1rem" aria-hidden />
      <span className={styles["sentence"]}>{problemSentence(locale, group.problems[0]!)}</span>
      <span className={styles["count"]}>{formatNumber(locale, group.problems.length)}</span>
    </button>
  );
}

interface ProblemProps {
  readonly problem: Problem;
  /** Below the line of its group. */
  readonly nested: boolean;
}

/** One problem: what is wrong, and under it the file, record, id and field. */
export function ProblemLine({ problem, nested }: ProblemProps) {
  const { t, locale } = useText();
  const { file, feature, id, field, severity } = problem;
  const where = [
    shortName(file),
    feature === undefined ? t("data.problems.file") : recordOf(locale, problem),
    ...(id === undefined ? [] : [t("data.problems.id", { id })]),
    ...(field === undefined ? [] : [t("data.problems.field", { field })]),
  ].join(" · ");
  return (
    <div className={styles["problem"]} data-severity={severity} data-nested={nested} title={problem.key}>
      <div className={styles["what"]}>
        <span className={styles["sentence"]}>{problemSentence(locale, problem)}</span>
        <span className={styles["where"]} title={file}>
          {where}
        </span>
      </div>
      {(problem.position || (id !== undefined && severity !== "error")) && (
        <button
          type="button"
          title={t("data.problems.jump")}
          aria-label={`${t("data.problems.jump")}: ${where}`}
          onClick={() => jumpToProblem(problem)}
        >
          <IconMapPin size="1.125rem" aria-hidden />
        </button>
      )}
    </div>
  );
}

/** The last part of an address; a file's name as it is. */
const shortName = (file: string): string =>
  /^\w+:\/\//.test(file) ? (file.split(/[?#]/)[0]!.split("/").filter(Boolean).at(-1) ?? file) : file;

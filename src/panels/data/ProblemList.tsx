import { Button } from "@mantine/core";
import { IconChevronRight, IconFileDownload, IconMapPin } from "@tabler/icons-react";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useRef, useState } from "react";
import { formatNumber } from "../../i18n/format.ts";
import { problemSentence } from "../../i18n/problemSentence.ts";
import type { Problem, Severity } from "../../model/problem.ts";
import { jumpToProblem } from "../../store/jumpToProblem.ts";
import { type ProblemGroup, problemGroups } from "../../store/selectors/data.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import styles from "./ProblemList.module.css";
import { downloadProblems } from "./problemsFile.ts";

/** A line of the list: a severity, a group under it, or a problem of an open group. */
type Line =
  | { readonly kind: "severity"; readonly severity: Severity; readonly count: number }
  | { readonly kind: "group"; readonly group: ProblemGroup; readonly name: string }
  | { readonly kind: "problem"; readonly problem: Problem };

const LINE_REM = 2.25;

/** The problems of the newest load: by severity and sort, each sort to open; only the lines in sight are in the page. */
export function ProblemList() {
  const { t, locale } = useText();
  const groups = useAtlas(problemGroups);
  const problems = useAtlas((s) => s.problems);
  const ready = useAtlas((s) => s.outcome !== null);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const lines = useMemo(() => linesOf(groups, open), [groups, open]);
  const scroller = useRef<HTMLDivElement>(null);
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE_REM * rem,
    overscan: 10,
  });
  if (problems.length === 0)
    return ready ? <p className={styles["none"]}>{t("data.problems.none")}</p> : null;
  const toggle = (name: string) => {
    const next = new Set(open);
    if (!next.delete(name)) next.add(name);
    setOpen(next);
  };
  return (
    <section>
      <div className={styles["head"]}>
        <h3>{t("data.problems")}</h3>
        <span className={styles["total"]}>{formatNumber(locale, problems.length)}</span>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconFileDownload size="0.875rem" aria-hidden />}
          onClick={() => downloadProblems(problems, locale)}
        >
          {t("data.problems.export")}
        </Button>
      </div>
      <div className={styles["scroller"]} ref={scroller}>
        <div style={{ height: virtual.getTotalSize(), position: "relative" }}>
          {virtual.getVirtualItems().map((item) => (
            <div
              key={item.key}
              className={styles["line"]}
              style={{ transform: `translateY(${item.start}px)`, height: item.size }}
            >
              <LineView line={lines[item.index]!} open={open} onToggle={toggle} />
            </div>
          ))}
        </div>
      </div>
    </section>
  );
}

interface LineProps {
  readonly line: Line;
  readonly open: ReadonlySet<string>;
  readonly onToggle: (name: string) => void;
}

function LineView({ line, open, onToggle }: LineProps) {
  const { t, locale } = useText();
  if (line.kind === "severity")
    return (
      <h4 className={styles["severity"]} data-severity={line.severity}>
        {t(`data.severity.${line.severity}`)} <span>{formatNumber(locale, line.count)}</span>
      </h4>
    );
  if (line.kind === "problem") return <ProblemLine problem={line.problem} />;
  const sentence = problemSentence(locale, line.group.problems[0]!);
  return (
    <button
      type="button"
      className={styles["group"]}
      data-severity={line.group.severity}
      aria-expanded={open.has(line.name)}
      onClick={() => onToggle(line.name)}
    >
      <IconChevronRight size="1rem" aria-hidden />
      <span className={styles["sentence"]} title={sentence}>
        {sentence}
      </span>
      <code>{line.group.key}</code>
      <span className={styles["count"]}>{formatNumber(locale, line.group.problems.length)}</span>
    </button>
  );
}

function ProblemLine({ problem }: { readonly problem: Problem }) {
  const { t, locale } = useText();
  const sentence = problemSentence(locale, problem);
  const where =
    problem.feature === undefined
      ? t("data.problems.file", { file: problem.file })
      : t("data.problems.where", { file: problem.file, feature: String(problem.feature) });
  return (
    <div className={styles["problem"]}>
      <span className={styles["where"]} title={problem.id}>
        {where}
      </span>
      <span className={styles["sentence"]} title={sentence}>
        {sentence}
      </span>
      {(problem.position || (problem.id !== undefined && problem.severity !== "error")) && (
        <button
          type="button"
          aria-label={`${t("data.problems.jump")}: ${where}`}
          onClick={() => jumpToProblem(problem)}
        >
          <IconMapPin size="1rem" aria-hidden />
        </button>
      )}
    </div>
  );
}

function linesOf(groups: readonly ProblemGroup[], open: ReadonlySet<string>): readonly Line[] {
  const lines: Line[] = [];
  let severity: Severity | undefined;
  for (const group of groups) {
    if (group.severity !== severity) {
      severity = group.severity;
      const count = groups.reduce((n, g) => n + (g.severity === severity ? g.problems.length : 0), 0);
      lines.push({ kind: "severity", severity, count });
    }
    const name = `${group.severity} ${group.key}`;
    lines.push({ kind: "group", group, name });
    if (open.has(name)) for (const problem of group.problems) lines.push({ kind: "problem", problem });
  }
  return lines;
}

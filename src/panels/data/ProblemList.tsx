import { Button } from "@mantine/core";
import { IconFileDownload } from "@tabler/icons-react";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useRef, useState } from "react";
import { formatNumber } from "../../i18n/format.ts";
import { problemGroups } from "../../store/selectors/data.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { GroupLine, ProblemLine, SeverityLine } from "./ProblemLine.tsx";
import styles from "./ProblemList.module.css";
import { openGroups, problemLines } from "./problemLines.ts";
import { downloadProblems } from "./problemsFile.ts";

const LINE_REM = 3.25;
/** So many problems are read at once: their groups stand open from the start. */
const FEW = 12;

/** The problems of the newest load: by severity and sort; a sort of several is opened to its records. Only the lines in sight are in the page. */
export function ProblemList() {
  const { t, locale } = useText();
  const groups = useAtlas(problemGroups);
  const problems = useAtlas((s) => s.problems);
  const ended = useAtlas((s) => s.outcome?.kind);
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const open = useMemo(
    () => openGroups(groups, problems.length <= FEW, toggled),
    [groups, problems, toggled],
  );
  const lines = useMemo(() => problemLines(groups, open), [groups, open]);
  const scroller = useRef<HTMLDivElement>(null);
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => lines[index]!.name,
    estimateSize: () => LINE_REM * rem,
    overscan: 10,
  });
  if (problems.length === 0)
    return ended === "done" ? <p className={styles["none"]}>{t("data.problems.none")}</p> : null;
  const toggle = (name: string) => {
    const next = new Set(toggled);
    if (!next.delete(name)) next.add(name);
    setToggled(next);
  };
  return (
    <section>
      <div className={styles["head"]}>
        <h3 id="problems-title">{t("data.problems")}</h3>
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
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard */}
      <section className={styles["scroller"]} ref={scroller} tabIndex={0} aria-labelledby="problems-title">
        <div style={{ height: virtual.getTotalSize(), position: "relative" }}>
          {virtual.getVirtualItems().map((item) => {
            const line = lines[item.index]!;
            return (
              <div
                key={item.key}
                ref={virtual.measureElement}
                data-index={item.index}
                className={styles["line"]}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                {line.kind === "severity" && <SeverityLine severity={line.severity} count={line.count} />}
                {line.kind === "group" && (
                  <GroupLine
                    group={line.group}
                    open={open.has(line.name)}
                    onToggle={() => toggle(line.name)}
                  />
                )}
                {line.kind === "problem" && <ProblemLine problem={line.problem} nested={line.nested} />}
              </div>
            );
          })}
        </div>
      </section>
    </section>
  );
}

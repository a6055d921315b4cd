import { Button, Loader } from "@mantine/core";
import type { Waiting } from "../../report/document.ts";
import { clearFilters, openPanel, setMethod } from "../../store/actions.ts";
import { solveProgramme, stopProgramme } from "../../store/programme.ts";
import type { ReportTemplate } from "../../store/reportState.ts";
import { activeFilters } from "../../store/selectors/filterOptions.ts";
import { canPlan, shownProgramme } from "../../store/selectors/programme.ts";
import type { Panel } from "../../store/state.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { retryWalk } from "../../store/walking.ts";
import styles from "./ReportStage.module.css";

/** Where the pages of a template get what they lack. */
const SOURCES = {
  coverageBrief: "coverage",
  communitySheet: "communities",
  priorityList: "priorities",
  programme: "programme",
} as const satisfies Partial<Record<ReportTemplate, Panel>>;

interface StageWaitingProps {
  readonly waiting: Waiting;
  /** Whether there is a page to look at meanwhile. */
  readonly over: boolean;
}

/** Why there is no page yet, or not all of it, and what to do about it. */
export function StageWaiting({ waiting, over }: StageWaitingProps) {
  const failed = waiting.kind === "failed";
  return (
    <div className={styles["waiting"]} data-over={over} role={failed ? "alert" : "status"}>
      {waiting.kind === "loading" && <Loader size="sm" aria-hidden />}
      <p>{waiting.text}</p>
      {waiting.kind === "loading" ? <Stop /> : <Actions />}
    </div>
  );
}

/** A programme is the only thing waited for that can take long and be stopped. */
function Stop() {
  const { t } = useText();
  const solves = useAtlas((s) => s.report.template === "programme" && s.programme.kind === "running");
  if (!solves) return null;
  return (
    <Button size="compact-sm" variant="default" onClick={stopProgramme}>
      {t("programme.cancel")}
    </Button>
  );
}

/** The button goes with the click: who pressed it by key stays on the stage, where its pages will be. */
function solve({ currentTarget }: React.MouseEvent<HTMLElement>): void {
  currentTarget.closest<HTMLElement>("[data-stage]")?.focus();
  void solveProgramme();
}

function Actions() {
  const { t } = useText();
  const template = useAtlas((s) => s.report.template);
  const walkFailed = useAtlas((s) => s.walk.kind === "failed");
  const filters = useAtlas((s) => activeFilters(s).length > 0);
  const solvable = useAtlas(
    (s) => s.report.template === "programme" && shownProgramme(s) === null && canPlan(s),
  );
  const source = template in SOURCES ? SOURCES[template as keyof typeof SOURCES] : null;
  return (
    <div className={styles["ways"]}>
      {walkFailed ? (
        <>
          <Button size="compact-sm" onClick={retryWalk}>
            {t("report.wait.walk")}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => setMethod("straight")}>
            {t("report.wait.straight")}
          </Button>
        </>
      ) : (
        <>
          {solvable && (
            <Button size="compact-sm" onClick={solve}>
              {t("report.wait.solve")}
            </Button>
          )}
          {source && (
            <Button
              size="compact-sm"
              variant={solvable ? "default" : "filled"}
              onClick={() => openPanel(source)}
            >
              {t(`report.wait.${source}`)}
            </Button>
          )}
          {filters && template !== "programme" && (
            <Button size="compact-sm" variant="default" onClick={clearFilters}>
              {t("report.wait.filters")}
            </Button>
          )}
        </>
      )}
    </div>
  );
}

import { useHotkeys } from "@mantine/hooks";
import { useDeferredValue } from "react";
import { atlasStore } from "../../store/atlasStore.ts";
import { solveProgramme } from "../../store/programme.ts";
import { candidateSummary } from "../../store/selectors/programme.ts";
import { hasNetwork } from "../../store/selectors/walking.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { Assumptions } from "./Assumptions.tsx";
import { CandidateCount } from "./CandidateCount.tsx";
import { Conditions } from "./Conditions.tsx";
import { Locks } from "./Locks.tsx";
import { emptyKind, NothingToPlan } from "./NothingToPlan.tsx";
import styles from "./Programme.module.css";
import { ProgrammeResult } from "./ProgrammeResult.tsx";
import { SolveBar } from "./SolveBar.tsx";

const WITHIN_FIELDS_TOO: string[] = [];

/** Which community is renovated or better managed in which year, for how much money: conditions above, the result below. */
export function Programme() {
  const { t } = useText();
  const summary = useDeferredValue(useAtlas(candidateSummary));
  const idle = useAtlas((s) => s.programme.kind === "none");
  const streets = useAtlas(hasNetwork);
  useHotkeys([["mod+Enter", onSolveKey, { preventDefault: false }]], WITHIN_FIELDS_TOO);
  const empty = emptyKind(summary);
  const impossible = empty !== null && summary.manageable === 0;
  return (
    <div className={styles["panel"]}>
      <header className={styles["head"]}>
        <h2>{t("programme.title")}</h2>
        <CandidateCount summary={summary} />
      </header>
      {empty && <NothingToPlan kind={empty} summary={summary} />}
      {!impossible && (
        <>
          <Conditions />
          <Assumptions />
          <Locks />
          <SolveBar />
          {idle && <p className={styles["hint"]}>{t("programme.before")}</p>}
          {!streets && <p className={styles["hint"]}>{t("programme.note.straight")}</p>}
        </>
      )}
      <ProgrammeResult />
    </div>
  );
}

/** From anywhere on the page but a dialog, and fields to write in outside of the panel. */
function onSolveKey(event: KeyboardEvent): void {
  const { target } = event;
  if (atlasStore.getState().dialog !== null) return;
  if (target instanceof Element) {
    if (target.closest("[aria-modal=true]")) return;
    if (target.closest("input:not([type=range]), textarea, select") && !target.closest(`.${styles["panel"]}`))
      return;
  }
  event.preventDefault();
  void solveProgramme();
}

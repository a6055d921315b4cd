import { useHotkeys } from "@mantine/hooks";
import { useDeferredValue } from "react";
import { atlasStore } from "../../store/atlasStore.ts";
import { solveProgramme } from "../../store/programme.ts";
import { areScoresPending } from "../../store/selectors/priority.ts";
import { candidateSummary } from "../../store/selectors/programme.ts";
import { hasNetwork } from "../../store/selectors/walking.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { NetworkStatus } from "../coverage/NetworkStatus.tsx";
import { ReachBasis } from "../priorities/ReachBasis.tsx";
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
  // One step behind as the summary is: else the old one would be read as that of settled scores.
  const pending = useDeferredValue(useAtlas(areScoresPending));
  const chosen = useAtlas((s) => s.programmeSettings !== null);
  const streets = useAtlas(hasNetwork);
  useHotkeys([["mod+Enter", onSolveKey, { preventDefault: false }]], WITHIN_FIELDS_TOO);
  const empty = emptyKind(summary);
  const impossible = empty !== null && summary.manageable === 0;
  return (
    <div className={styles["panel"]} aria-busy={pending}>
      <header className={styles["head"]}>
        <h2>{t("programme.title")}</h2>
        {!pending && <CandidateCount summary={summary} />}
      </header>
      {pending && <NetworkStatus />}
      {!pending && empty && <NothingToPlan kind={empty} summary={summary} />}
      {(pending ? chosen : !impossible) && (
        <>
          <Conditions />
          <Assumptions />
          <Locks />
          <SolveBar />
          {idle && <p className={styles["hint"]}>{t("programme.before")}</p>}
          {!streets && <p className={styles["hint"]}>{t("programme.note.straight")}</p>}
          <ReachBasis />
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

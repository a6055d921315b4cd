import { useEffect } from "react";
import { linkHoldsScenarios } from "../../store/permalink.ts";
import { redoScenario, undoScenario } from "../../store/scenarios.ts";
import { scenarioKind } from "../../store/selectors/scenarioMarkers.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { ChangeList } from "./ChangeList.tsx";
import { KeyboardPlacing } from "./KeyboardPlacing.tsx";
import { ScenarioCompare } from "./ScenarioCompare.tsx";
import { ScenarioPicker } from "./ScenarioPicker.tsx";
import { ScenarioTools } from "./ScenarioTools.tsx";
import styles from "./WhatIf.module.css";

/** Facilities added, moved and removed, as scenarios beside today. */
export function WhatIf() {
  const { t } = useText();
  const kind = useAtlas(scenarioKind);
  const held = useAtlas(linkHoldsScenarios);
  useEffect(() => {
    addEventListener("keydown", onUndoKey);
    return () => removeEventListener("keydown", onUndoKey);
  }, []);
  if (kind === null) return null;
  return (
    <section className={styles["whatIf"]} aria-labelledby="what-if">
      <div className={styles["head"]}>
        <h3 id="what-if">{t("scenario.title")}</h3>
        <ScenarioPicker />
      </div>
      <ScenarioTools kindId={kind} />
      <KeyboardPlacing kindId={kind} />
      <ChangeList />
      <ScenarioCompare />
      {!held && (
        <p className={styles["notice"]} role="status">
          {t("scenario.link.tooLarge")}
        </p>
      )}
    </section>
  );
}

function onUndoKey(event: KeyboardEvent): void {
  const typing =
    event.target instanceof HTMLElement && event.target.closest("input, textarea, [contenteditable]");
  if (typing || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "z") return;
  event.preventDefault();
  if (event.shiftKey) redoScenario();
  else undoScenario();
}

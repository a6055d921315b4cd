import { ActionIcon, Tooltip } from "@mantine/core";
import { IconKeyboard } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { linkHoldsScenarios } from "../../store/permalink.ts";
import { redoScenario, undoScenario } from "../../store/scenarios.ts";
import { scenarioKind } from "../../store/selectors/scenarioMarkers.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { ChangeList } from "./ChangeList.tsx";
import { ImportOutcome } from "./ImportOutcome.tsx";
import { KeyboardPlacing } from "./KeyboardPlacing.tsx";
import { ScenarioChoice } from "./ScenarioChoice.tsx";
import { ScenarioCompare } from "./ScenarioCompare.tsx";
import { ScenarioMenu } from "./ScenarioMenu.tsx";
import { ScenarioTools } from "./ScenarioTools.tsx";
import type { Imported } from "./scenarioFiles.ts";
import { ToolHint } from "./ToolHint.tsx";
import styles from "./WhatIf.module.css";

/** Facilities added, moved and removed, as scenarios beside today; one line until something is done. */
export function WhatIf() {
  const { t } = useText();
  const kind = useAtlas(scenarioKind);
  const held = useAtlas(linkHoldsScenarios);
  useEffect(() => {
    addEventListener("keydown", onUndoKey);
    return () => removeEventListener("keydown", onUndoKey);
  }, []);
  const [keyboard, setKeyboard] = useState(false);
  const [renaming, setRenaming] = useState(false);
  const [imported, setImported] = useState<Imported | null>(null);
  if (kind === null) return null;
  return (
    <section className={styles["whatIf"]} aria-labelledby="what-if">
      <div className={styles["head"]}>
        <h3 id="what-if" title={t("scenario.intro")}>
          {t("scenario.title")}
        </h3>
        <ScenarioTools kindId={kind} />
        <Tooltip label={t("scenario.keyboard")} openDelay={400}>
          <ActionIcon
            variant={keyboard ? "light" : "default"}
            size="1.625rem"
            aria-label={t("scenario.keyboard")}
            aria-expanded={keyboard}
            onClick={() => setKeyboard(!keyboard)}
          >
            <IconKeyboard size="1rem" stroke={1.6} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <ScenarioMenu onRename={() => setRenaming(true)} onImported={setImported} />
      </div>
      <ToolHint kindId={kind} />
      {keyboard && <KeyboardPlacing kindId={kind} />}
      <ScenarioChoice renaming={renaming} onRenamed={() => setRenaming(false)} />
      {imported && <ImportOutcome imported={imported} onClose={() => setImported(null)} />}
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

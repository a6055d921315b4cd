import { ActionIcon, Tooltip } from "@mantine/core";
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowsMove,
  IconMapPinPlus,
  IconMapPinX,
} from "@tabler/icons-react";
import { chooseScenarioTool, redoScenario, undoScenario } from "../../store/scenarios.ts";
import { kinds } from "../../store/selectors/parameters.ts";
import { SCENARIO_TOOLS } from "../../store/state.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import styles from "./WhatIf.module.css";

const ICONS = { add: IconMapPinPlus, move: IconArrowsMove, remove: IconMapPinX } as const;

/** What the next press on the map does. */
export function ScenarioTools({ kindId }: { readonly kindId: string }) {
  const { t, label } = useText();
  const tool = useAtlas((s) => s.scenarioTool);
  const kind = useAtlas((s) => kinds(s).find(({ id }) => id === kindId));
  return (
    <div className={styles["tools"]} role="toolbar" aria-label={t("scenario.tools")}>
      {SCENARIO_TOOLS.map((one) => {
        const Icon = ICONS[one];
        const hint =
          one === "add"
            ? t("scenario.tool.add.hint", { kind: kind ? label(kind.label) : kindId })
            : t(`scenario.tool.${one}.hint`);
        return (
          <Tooltip key={one} label={hint} multiline maw="18rem" openDelay={400}>
            <button
              type="button"
              className={styles["tool"]}
              aria-pressed={tool === one}
              onClick={() => chooseScenarioTool(one)}
            >
              <Icon size="0.875rem" stroke={1.8} aria-hidden />
              {t(`scenario.tool.${one}`)}
            </button>
          </Tooltip>
        );
      })}
    </div>
  );
}

/** Steps back and forth, where there are any. */
export function ScenarioSteps() {
  const { t } = useText();
  const canUndo = useAtlas((s) => s.scenarioPast.length > 0);
  const canRedo = useAtlas((s) => s.scenarioFuture.length > 0);
  if (!canUndo && !canRedo) return null;
  const step = { variant: "default", size: "1.75rem" } as const;
  return (
    <div className={styles["steps"]}>
      <Tooltip label={`${t("scenario.undo")} (Ctrl+Z)`} openDelay={400}>
        <ActionIcon {...step} aria-label={t("scenario.undo")} disabled={!canUndo} onClick={undoScenario}>
          <IconArrowBackUp size="1rem" aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={`${t("scenario.redo")} (Ctrl+Shift+Z)`} openDelay={400}>
        <ActionIcon {...step} aria-label={t("scenario.redo")} disabled={!canRedo} onClick={redoScenario}>
          <IconArrowForwardUp size="1rem" aria-hidden />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}

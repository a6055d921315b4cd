import { ActionIcon, Tooltip } from "@mantine/core";
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowsMove,
  IconMapPinPlus,
  IconMapPinX,
} from "@tabler/icons-react";
import { formatSigned } from "../../i18n/format.ts";
import { chooseScenarioTool, redoScenario, undoScenario } from "../../store/scenarios.ts";
import { effectiveRadii, kinds } from "../../store/selectors/parameters.ts";
import { householdsGained } from "../../store/selectors/scenarioFigures.ts";
import { SCENARIO_TOOLS } from "../../store/state.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import styles from "./WhatIf.module.css";

const ICONS = { add: IconMapPinPlus, move: IconArrowsMove, remove: IconMapPinX } as const;

/** What the next press on the map does, and steps back and forth. */
export function ScenarioTools({ kindId }: { readonly kindId: string }) {
  const { t } = useText();
  const tool = useAtlas((s) => s.scenarioTool);
  const canUndo = useAtlas((s) => s.scenarioPast.length > 0);
  const canRedo = useAtlas((s) => s.scenarioFuture.length > 0);
  return (
    <div>
      <div className={styles["tools"]} role="toolbar" aria-label={t("scenario.tools")}>
        {SCENARIO_TOOLS.map((one) => {
          const Icon = ICONS[one];
          return (
            <button
              key={one}
              type="button"
              className={styles["tool"]}
              aria-pressed={tool === one}
              onClick={() => chooseScenarioTool(one)}
            >
              <Icon size="1rem" stroke={1.8} aria-hidden />
              {t(`scenario.tool.${one}`)}
            </button>
          );
        })}
        <span className={styles["gap"]} />
        <Tooltip label={`${t("scenario.undo")} (Ctrl+Z)`} openDelay={400}>
          <ActionIcon
            variant="default"
            aria-label={t("scenario.undo")}
            disabled={!canUndo}
            onClick={undoScenario}
          >
            <IconArrowBackUp size="1rem" aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={`${t("scenario.redo")} (Ctrl+Shift+Z)`} openDelay={400}>
          <ActionIcon
            variant="default"
            aria-label={t("scenario.redo")}
            disabled={!canRedo}
            onClick={redoScenario}
          >
            <IconArrowForwardUp size="1rem" aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
      <Hint kindId={kindId} />
    </div>
  );
}

function Hint({ kindId }: { readonly kindId: string }) {
  const { t, label, locale } = useText();
  const tool = useAtlas((s) => s.scenarioTool);
  const kind = useAtlas((s) => kinds(s).find(({ id }) => id === kindId));
  const hasRadius = useAtlas((s) => effectiveRadii(s)[kindId] != null);
  const held = useAtlas((s) => (s.drag ? householdsGained(s) : null));
  if (!hasRadius) return <p className={styles["hint"]}>{t("scenario.noRadius")}</p>;
  if (held !== null)
    return (
      <p className={styles["hint"]}>
        <strong>{t("scenario.gain.held", { n: formatSigned(locale, held) })}</strong>
      </p>
    );
  if (tool === "add")
    return (
      <p className={styles["hint"]}>
        {t("scenario.tool.add.hint", { kind: kind ? label(kind.label) : kindId })}
      </p>
    );
  if (tool !== null) return <p className={styles["hint"]}>{t(`scenario.tool.${tool}.hint`)}</p>;
  return <p className={styles["hint"]}>{t("scenario.intro")}</p>;
}

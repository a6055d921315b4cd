import { ActionIcon, Button, Tooltip } from "@mantine/core";
import { IconArrowBackUp, IconArrowForwardUp, IconPencil } from "@tabler/icons-react";
import { useEffect } from "react";
import { formatNumber } from "../../i18n/format.ts";
import { openDialog } from "../../store/actions.ts";
import { atlasStore } from "../../store/atlasStore.ts";
import { redoEdit, undoEdit } from "../../store/edits.ts";
import { editedCount, saysEdits } from "../../store/selectors/edits.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import styles from "./EditTools.module.css";

/** Undo, redo and what was edited, in the top bar; nothing before the first edit. */
export function EditTools() {
  const { t, locale } = useText();
  const shown = useAtlas(saysEdits);
  const count = useAtlas(editedCount);
  const warns = useAtlas((s) => s.editQuestion !== null || s.editStorage === "failed");
  const canUndo = useAtlas((s) => s.editPast.length > 0);
  const canRedo = useAtlas((s) => s.editFuture.length > 0);
  useEffect(() => {
    addEventListener("keydown", onStepKey);
    return () => removeEventListener("keydown", onStepKey);
  }, []);
  if (!shown) return null;
  const n = formatNumber(locale, count);
  const step = { variant: "subtle", color: "gray", size: "2rem" } as const;
  return (
    <div className={styles["tools"]}>
      <Tooltip label={`${t("edits.undo")} (Ctrl+Z)`}>
        <ActionIcon {...step} aria-label={t("edits.undo")} disabled={!canUndo} onClick={undoEdit}>
          <IconArrowBackUp size="1.125rem" stroke={1.6} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={`${t("edits.redo")} (Ctrl+Shift+Z)`}>
        <ActionIcon {...step} aria-label={t("edits.redo")} disabled={!canRedo} onClick={redoEdit}>
          <IconArrowForwardUp size="1.125rem" stroke={1.6} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Button
        className={styles["edits"] ?? ""}
        size="compact-md"
        variant="subtle"
        color="gray"
        aria-label={t("edits.button.label", { n })}
        leftSection={<IconPencil size="1rem" stroke={1.6} aria-hidden />}
        onClick={() => openDialog("edits")}
      >
        {t("edits.button", { n })}
        {warns && <span className={styles["badge"]} />}
      </Button>
    </div>
  );
}

/** Ctrl+Z, and Ctrl+Shift+Z or Ctrl+Y; in a text field the browser's own holds, and where facilities are tried out that of the scenario. */
function onStepKey(event: KeyboardEvent): void {
  const key = event.key.toLowerCase();
  if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== "z" && key !== "y")) return;
  const typing =
    event.target instanceof HTMLElement && event.target.closest("input, textarea, select, [contenteditable]");
  if (typing || event.defaultPrevented || stepsScenario()) return;
  const redo = key === "y" || event.shiftKey;
  const { editPast, editFuture } = atlasStore.getState();
  if ((redo ? editFuture : editPast).length === 0) return;
  event.preventDefault();
  if (redo) redoEdit();
  else undoEdit();
}

function stepsScenario(): boolean {
  const { panel, scenarioPast, scenarioFuture } = atlasStore.getState();
  return panel === "coverage" && scenarioPast.length + scenarioFuture.length > 0;
}

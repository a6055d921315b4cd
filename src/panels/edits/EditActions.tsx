import { ActionIcon, Button, FileButton, Tooltip } from "@mantine/core";
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconFileDownload,
  IconFileImport,
  IconTrash,
} from "@tabler/icons-react";
import { hasEdits } from "../../model/edits.ts";
import { importEdits } from "../../store/editFiles.ts";
import { discardEdits, redoEdit, undoEdit } from "../../store/edits.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import styles from "./Edits.module.css";
import { downloadEdits } from "./editFiles.ts";

/** Undo and redo; the way out to a file and in from one; and giving all up. */
export function EditActions() {
  const { t } = useText();
  const edited = useAtlas((s) => hasEdits(s.edits));
  const icon = { size: "0.9375rem", "aria-hidden": true } as const;
  return (
    <div className={styles["actions"]}>
      <Steps />
      <Button
        size="compact-sm"
        variant="default"
        disabled={!edited}
        leftSection={<IconFileDownload {...icon} />}
        onClick={downloadEdits}
      >
        {t("edits.export")}
      </Button>
      <FileButton accept=".json,application/json" onChange={(file) => file && void importEdits(file)}>
        {(props) => (
          <Button {...props} size="compact-sm" variant="default" leftSection={<IconFileImport {...icon} />}>
            {t("edits.import")}
          </Button>
        )}
      </FileButton>
      <Button
        className={styles["discard"] ?? ""}
        size="compact-sm"
        variant="subtle"
        color="gray"
        disabled={!edited}
        leftSection={<IconTrash {...icon} />}
        onClick={discardEdits}
      >
        {t("edits.discard")}
      </Button>
    </div>
  );
}

function Steps() {
  const { t } = useText();
  const canUndo = useAtlas((s) => s.editPast.length > 0);
  const canRedo = useAtlas((s) => s.editFuture.length > 0);
  const step = { variant: "default", size: "1.625rem" } as const;
  return (
    <>
      <Tooltip label={`${t("edits.undo")} (Ctrl+Z)`} openDelay={400}>
        <ActionIcon {...step} aria-label={t("edits.undo")} disabled={!canUndo} onClick={undoEdit}>
          <IconArrowBackUp size="1rem" aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={`${t("edits.redo")} (Ctrl+Shift+Z)`} openDelay={400}>
        <ActionIcon {...step} aria-label={t("edits.redo")} disabled={!canRedo} onClick={redoEdit}>
          <IconArrowForwardUp size="1rem" aria-hidden />
        </ActionIcon>
      </Tooltip>
    </>
  );
}

import { hasEdits } from "../../model/edits.ts";
import { openDialog } from "../../store/actions.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { ConflictQuestion } from "./ConflictQuestion.tsx";
import { EditActions } from "./EditActions.tsx";
import { EditList } from "./EditList.tsx";
import styles from "./Edits.module.css";
import { ImportOutcome } from "./ImportOutcome.tsx";
import { StorageLine, UnreadLine } from "./StorageLine.tsx";

/** What was edited: to look through, take away, save as a file and read from one; and the question where two sides differ. */
export function EditsDialog() {
  const { t } = useText();
  const edited = useAtlas((s) => hasEdits(s.edits));
  const canRedo = useAtlas((s) => s.editFuture.length > 0);
  const canUndo = useAtlas((s) => s.editPast.length > 0);
  const asked = useAtlas((s) => s.editQuestion !== null);
  return (
    <Dialog
      title={t("edits.title")}
      closeLabel={t("shell.close")}
      onClose={() => openDialog(null)}
      size="46rem"
    >
      <div className={styles["body"]}>
        <StorageLine />
        <EditActions />
        {asked && <ConflictQuestion />}
        <ImportOutcome />
        {edited ? (
          <EditList />
        ) : (
          <p className={styles["empty"]}>{t(canUndo && !canRedo ? "edits.discarded" : "edits.empty")}</p>
        )}
        <UnreadLine />
      </div>
    </Dialog>
  );
}

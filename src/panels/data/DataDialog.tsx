import { openDialog } from "../../store/actions.ts";
import { dismissFailure } from "../../store/loading.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import styles from "./DataDialog.module.css";
import { FileChooser } from "./FileChooser.tsx";
import { KnownFields } from "./KnownFields.tsx";
import { LoadOutcome } from "./LoadOutcome.tsx";
import { ProblemList } from "./ProblemList.tsx";
import { Questions } from "./Questions.tsx";

/** Where a city comes in: files, questions about them, what was read of them, and what is wrong with them. */
export function DataDialog() {
  const { t } = useText();
  const asking = useAtlas((s) => s.questions.length > 0);
  return (
    <Dialog size="46rem" title={t("data.title")} onClose={close} closeLabel={t("shell.close")}>
      <div className={styles["body"]}>
        {asking ? (
          <Questions />
        ) : (
          <>
            <FileChooser />
            <LoadOutcome />
            <ProblemList />
            <KnownFields />
          </>
        )}
      </div>
    </Dialog>
  );
}

function close(): void {
  openDialog(null);
  dismissFailure();
}

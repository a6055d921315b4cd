import { openDialog } from "../../store/actions.ts";
import { useText } from "../../store/useAtlas.ts";
import { Dialog } from "../../ui/Dialog.tsx";

/** What was edited: to look through, take away, save as a file and read from one. */
export function EditsDialog() {
  const { t } = useText();
  return <Dialog title={t("edits.title")} closeLabel={t("shell.close")} onClose={() => openDialog(null)} />;
}

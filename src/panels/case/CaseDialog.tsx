import { openDialog } from "../../store/actions.ts";
import { useText } from "../../store/useAtlas.ts";
import { Dialog } from "../../ui/Dialog.tsx";

/** The documented case, step by step. */
export function CaseDialog() {
  const { t } = useText();
  return <Dialog title={t("case.title")} closeLabel={t("shell.close")} onClose={() => openDialog(null)} />;
}

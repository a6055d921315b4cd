import { Button } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { formatNumber } from "../../i18n/format.ts";
import { hasEdits } from "../../model/edits.ts";
import { openDialog } from "../../store/actions.ts";
import { conflictRows } from "../../store/selectors/edits.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import styles from "./EditNotices.module.css";

/** What must not be overlooked: edits that the browser does not save, and another window that edited the same otherwise. */
export function EditNotices() {
  const { t, locale } = useText();
  const failed = useAtlas((s) => s.editStorage === "failed" && hasEdits(s.edits));
  const conflicts = useAtlas((s) => (s.editQuestion?.from.kind === "window" ? conflictRows(s).length : 0));
  const inDialog = useAtlas((s) => s.dialog === "edits");
  if (inDialog || (!failed && conflicts === 0)) return null;
  return (
    <div className={styles["notice"]} role="alert">
      <IconAlertTriangle size="1.125rem" stroke={1.6} aria-hidden />
      <span>
        {conflicts > 0
          ? t("edits.question.notice", { n: formatNumber(locale, conflicts) })
          : `${t("edits.storage.failed")}. ${t("edits.storage.failed.advice")}`}
      </span>
      <Button size="compact-xs" variant="default" onClick={() => openDialog("edits")}>
        {conflicts > 0 ? t("edits.question.decide") : t("edits.title")}
      </Button>
    </div>
  );
}

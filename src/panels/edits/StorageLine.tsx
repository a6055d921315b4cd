import { Button } from "@mantine/core";
import { IconAlertTriangle, IconDeviceFloppy, IconFileDownload } from "@tabler/icons-react";
import { formatMoment, formatNumber } from "../../i18n/format.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import styles from "./Edits.module.css";
import { downloadUnread } from "./editFiles.ts";

/** How the edits stand in the browser's own storage, and what that is good for. */
export function StorageLine() {
  const { t, locale } = useText();
  const storage = useAtlas((s) => s.editStorage);
  const savedAt = useAtlas((s) => s.editsSavedAt);
  const failed = storage === "failed";
  const Icon = failed ? IconAlertTriangle : IconDeviceFloppy;
  return (
    <div className={styles["storage"]} data-failed={failed} role="status">
      <Icon size="1.125rem" stroke={1.6} aria-hidden />
      <div>
        <strong>
          {storage === "saved" && savedAt !== null
            ? t("edits.storage.savedAt", { time: formatMoment(locale, savedAt) })
            : t(`edits.storage.${storage}`)}
        </strong>
        <p>{t(failed ? "edits.storage.failed.advice" : "edits.storage.place")}</p>
      </div>
    </div>
  );
}

/** Edits of an earlier visit that this version cannot read: they are kept, and can be taken away as a file. */
export function UnreadLine() {
  const { t, locale } = useText();
  const unread = useAtlas((s) => s.editsUnread);
  if (unread === 0) return null;
  return (
    <div className={styles["unread"]}>
      <p>{t("edits.unread", { n: formatNumber(locale, unread) })}</p>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconFileDownload size="0.875rem" aria-hidden />}
        onClick={() => void downloadUnread()}
      >
        {t("edits.unread.save")}
      </Button>
    </div>
  );
}

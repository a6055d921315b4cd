import { Button, TextInput } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { formatNumber } from "../../i18n/format.ts";
import { hasEdits } from "../../model/edits.ts";
import { openDialog } from "../../store/actions.ts";
import { linkState } from "../../store/linkState.ts";
import { encode, LINK_LIMIT } from "../../store/permalink.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { copyText } from "../../ui/copyText.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import styles from "./ShareDialog.module.css";

/** The link of the present view, to copy. */
export function ShareDialog() {
  const { t, locale } = useText();
  const state = useAtlas((s) => encode(linkState(s)));
  const ownFile = useAtlas((s) => s.loadedFrom === "files");
  const edited = useAtlas((s) => hasEdits(s.edits));
  const field = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<"" | "copied" | "failed">("");
  const tooLong = state.length > LINK_LIMIT;
  const copy = async () => {
    if (field.current) setOutcome((await copyText(field.current)) ? "copied" : "failed");
  };
  return (
    <Dialog
      onClose={() => openDialog(null)}
      title={t("shell.share.title")}
      closeLabel={t("shell.close")}
      size="34rem"
    >
      <div className={styles["body"]}>
        <p>{t("shell.share.text")}</p>
        {edited && <p className={styles["warning"]}>{t("edits.share")}</p>}
        {ownFile && <p className={styles["warning"]}>{t("shell.share.own")}</p>}
        <div className={styles["row"]}>
          <TextInput
            ref={field}
            className={styles["link"] ?? ""}
            readOnly
            aria-label={t("shell.share.link")}
            value={`${location.origin}${location.pathname}${location.search}#${state}`}
            onFocus={(event) => event.currentTarget.select()}
            error={
              tooLong &&
              t("shell.share.tooLong", {
                n: formatNumber(locale, state.length),
                limit: formatNumber(locale, LINK_LIMIT),
              })
            }
          />
          <Button
            data-autofocus
            onClick={() => void copy()}
            leftSection={
              outcome === "copied" ? (
                <IconCheck size="1rem" aria-hidden />
              ) : (
                <IconCopy size="1rem" aria-hidden />
              )
            }
          >
            {t("shell.share.copy")}
          </Button>
        </div>
        <p role="status" className={styles["outcome"]}>
          {outcome !== "" && t(`shell.share.${outcome}`)}
        </p>
      </div>
    </Dialog>
  );
}

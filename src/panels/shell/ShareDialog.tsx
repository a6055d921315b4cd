import { Button, CopyButton, TextInput } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { formatNumber } from "../../i18n/format.ts";
import { openDialog } from "../../store/actions.ts";
import { encode, LINK_LIMIT, linkState } from "../../store/permalink.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import styles from "./ShareDialog.module.css";

/** The link of the present view, to copy. */
export function ShareDialog() {
  const { t, locale } = useText();
  const state = useAtlas((s) => encode(linkState(s)));
  const ownFile = useAtlas((s) => s.loadedFrom === "files");
  const link = `${location.origin}${location.pathname}${location.search}#${state}`;
  const tooLong = state.length > LINK_LIMIT;
  return (
    <Dialog onClose={() => openDialog(null)} title={t("shell.share.title")} closeLabel={t("shell.close")}>
      <div className={styles["body"]}>
        <p>{t("shell.share.text")}</p>
        {ownFile && <p className={styles["warning"]}>{t("shell.share.own")}</p>}
        <TextInput
          readOnly
          aria-label={t("shell.share.title")}
          value={link}
          onFocus={(event) => event.currentTarget.select()}
          error={tooLong ? t("shell.share.tooLong") : undefined}
        />
        <div className={styles["row"]}>
          <span>
            {t("shell.share.length", {
              n: formatNumber(locale, state.length),
              limit: formatNumber(locale, LINK_LIMIT),
            })}
          </span>
          <CopyButton value={link}>
            {({ copied, copy }) => (
              <Button
                data-autofocus
                onClick={copy}
                leftSection={
                  copied ? <IconCheck size="1rem" aria-hidden /> : <IconCopy size="1rem" aria-hidden />
                }
              >
                {t(copied ? "shell.share.copied" : "shell.share.copy")}
              </Button>
            )}
          </CopyButton>
        </div>
      </div>
    </Dialog>
  );
}

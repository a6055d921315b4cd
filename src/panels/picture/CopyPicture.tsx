import { Button } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useState } from "react";
import { useText } from "../../store/useAtlas.ts";
import styles from "./PictureDialog.module.css";

/** Browsers give pages that were not served securely (http on an intranet) no clipboard. */
const hasClipboard = (): boolean => "ClipboardItem" in window && "clipboard" in navigator;

/** Puts the picture into the clipboard; absent where the page may not. */
export function CopyPicture({ blob }: { readonly blob: Blob | null }) {
  const { t } = useText();
  const [outcome, setOutcome] = useState<"" | "copied" | "copyFailed">("");
  if (!hasClipboard()) return null;
  const copy = async (png: Blob) => {
    try {
      await navigator.clipboard.write([new ClipboardItem({ "image/png": png })]);
      setOutcome("copied");
    } catch {
      setOutcome("copyFailed");
    }
  };
  const Icon = outcome === "copied" ? IconCheck : IconCopy;
  return (
    <>
      <span role="status" className={styles["outcome"]} data-outcome={outcome}>
        {outcome !== "" && t(`picture.${outcome}`)}
      </span>
      <Button
        variant="default"
        disabled={!blob}
        leftSection={<Icon size="1rem" aria-hidden />}
        onClick={() => blob && void copy(blob)}
      >
        {t("picture.copy")}
      </Button>
    </>
  );
}

import { Button } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useState } from "react";
import { canCopyPng } from "../../report/files/clipboard.ts";
import { useText } from "../../store/useAtlas.ts";
import { copyPicture, type PictureWish } from "./exportRun.ts";
import type { LaidDocument } from "./laidDocument.ts";
import styles from "./Report.module.css";

interface CopyButtonProps {
  readonly laid: LaidDocument | null;
  readonly ready: boolean;
  readonly wish: PictureWish;
  /** What stands beside it until something is copied. */
  readonly children: React.ReactNode;
}

/** Puts the picture of the page into the clipboard; absent where the page may not. */
export function CopyButton({ laid, ready, wish, children }: CopyButtonProps) {
  const { t } = useText();
  const [outcome, setOutcome] = useState<"" | "copying" | "copied" | "copyFailed">("");
  if (!canCopyPng()) return <span className={styles["pixels"]}>{children}</span>;
  const copy = async () => {
    if (!laid) return;
    setOutcome("copying");
    setOutcome((await copyPicture(laid, wish)) ? "copied" : "copyFailed");
  };
  const Icon = outcome === "copied" ? IconCheck : IconCopy;
  return (
    <>
      <Button
        size="xs"
        variant="default"
        disabled={!ready || outcome === "copying"}
        aria-label={t("report.copy.label")}
        leftSection={<Icon size="1rem" stroke={1.6} aria-hidden />}
        onClick={() => void copy()}
      >
        {t("report.copy")}
      </Button>
      {outcome === "" && <span className={styles["pixels"]}>{children}</span>}
      <span role="status" className={styles["copied"]} data-outcome={outcome}>
        {outcome !== "" && t(`report.${outcome}`)}
      </span>
    </>
  );
}

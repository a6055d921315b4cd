import { Button } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useState } from "react";
import { canCopyPng } from "../../report/files/clipboard.ts";
import { atlasStore } from "../../store/atlasStore.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
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

/** What became of the last copy; it is said as long as the same picture would be copied. */
interface Last {
  readonly laid: LaidDocument;
  readonly asked: string;
  readonly outcome: "" | "copying" | "copied" | "copyFailed";
}

/** Puts the picture of the page into the clipboard; absent where the page may not. */
export function CopyButton({ laid, ready, wish, children }: CopyButtonProps) {
  const { t } = useText();
  const page = useAtlas((s) => s.reportPage);
  const [last, setLast] = useState<Last | null>(null);
  const asked = `${page} ${wish.scope} ${wish.pixelRatio}`;
  const outcome = last?.laid === laid && last?.asked === asked ? last.outcome : "";
  if (!canCopyPng()) return <span className={styles["pixels"]}>{children}</span>;
  const copy = async () => {
    if (!laid) return;
    setLast({ laid, asked, outcome: "copying" });
    const copied = await copyPicture(laid, wish);
    // Where there is no picture the run says why.
    const refused = !copied && atlasStore.getState().reportRun.kind === "none";
    setLast({ laid, asked, outcome: copied ? "copied" : refused ? "copyFailed" : "" });
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

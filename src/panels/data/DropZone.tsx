import { IconFileImport } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { openDialog } from "../../store/actions.ts";
import { loadDroppedFiles } from "../../store/loading.ts";
import { useText } from "../../store/useAtlas.ts";
import styles from "./DropZone.module.css";

/** Lets files be dropped anywhere on the window; while they hover over it, it says so. */
export function DropZone() {
  const { t } = useText();
  const over = useFileDrop(openDropped);
  if (!over) return null;
  return (
    <div className={styles["overlay"]} role="status">
      <div className={styles["card"]}>
        <IconFileImport size="2.5rem" stroke={1.4} aria-hidden />
        <strong>{t("data.drop.here")}</strong>
        <span>{t("data.drop.formats")}</span>
      </div>
    </div>
  );
}

function openDropped(files: File[]): void {
  openDialog("data");
  void loadDroppedFiles(files);
}

/** Whether files hover over the window; `onDrop` (of stable identity) gets those that fall. Text dragged within the page is left alone. */
function useFileDrop(onDrop: (files: File[]) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    let depth = 0;
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
    const listeners = {
      dragenter: (event: DragEvent) => {
        if (!hasFiles(event)) return;
        depth++;
        setOver(true);
      },
      dragleave: (event: DragEvent) => {
        if (!hasFiles(event)) return;
        depth = Math.max(0, depth - 1);
        if (depth === 0) setOver(false);
      },
      dragover: (event: DragEvent) => {
        if (hasFiles(event)) event.preventDefault();
      },
      drop: (event: DragEvent) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        depth = 0;
        setOver(false);
        const files = [...(event.dataTransfer?.files ?? [])];
        if (files.length > 0) onDrop(files);
      },
    };
    const entries = Object.entries(listeners) as [keyof typeof listeners, (event: DragEvent) => void][];
    for (const [name, listener] of entries) window.addEventListener(name, listener);
    return () => {
      for (const [name, listener] of entries) window.removeEventListener(name, listener);
    };
  }, [onDrop]);
  return over;
}

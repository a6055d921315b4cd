import { IconFileImport } from "@tabler/icons-react";
import { openDialog } from "../../store/actions.ts";
import { atlasStore } from "../../store/atlasStore.ts";
import { loadDroppedFiles } from "../../store/loading.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import styles from "./DropZone.module.css";
import { isPictureFile, takesPictures } from "./pictureFile.ts";
import { useFileDrop } from "./useFileDrop.ts";

/** Lets files be dropped anywhere on the window; while they hover over it, it says so. */
export function DropZone() {
  const { t } = useText();
  const hovering = useFileDrop(openDropped);
  const inStudio = useAtlas(takesPictures);
  if (hovering === "nothing" || (hovering === "pictures" && inStudio)) return null;
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

/** Pictures over the report studio are its photos, whatever falls with them. */
function openDropped(files: readonly File[]): void {
  const data = takesPictures(atlasStore.getState()) ? files.filter((file) => !isPictureFile(file)) : files;
  if (data.length === 0) return;
  openDialog("data");
  void loadDroppedFiles(data);
}

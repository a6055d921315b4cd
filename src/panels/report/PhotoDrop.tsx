import { CloseButton } from "@mantine/core";
import { IconPhotoOff, IconPhotoPlus } from "@tabler/icons-react";
import { type Locale, t as text } from "../../i18n/t.ts";
import { setPhotoRefusal } from "../../store/report.ts";
import type { LocalPhoto, PhotoRefusal } from "../../store/reportState.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { isPictureFile, takesPictures } from "../data/pictureFile.ts";
import { useFileDrop } from "../data/useFileDrop.ts";
import { addPhotos } from "./addPhotos.ts";
import styles from "./PhotoDrop.module.css";
import { useSheetInSight } from "./useSheetInSight.ts";

const WHEN = ["before", "after"] as const;

/** Takes pictures that fall on the studio as photos of the sheet in sight, or says why it does not. */
export function PhotoDrop() {
  const { t, locale } = useText();
  const sheet = useSheetInSight();
  const isSheets = useAtlas((s) => s.report.template === "communitySheet");
  const takes = useAtlas(takesPictures);
  const refusal = useAtlas((s) => s.photoRefusal);
  const hovering = useFileDrop((files, event) => {
    const pictures = files.filter(isPictureFile);
    if (!takes || pictures.length === 0) return;
    if (sheet) void addPhotos(pictures, { community: sheet.id, when: whenOf(event) });
    else setPhotoRefusal({ kind: isSheets ? "noSheet" : "template" });
  });
  return (
    <>
      {takes && hovering === "pictures" && (
        <div className={styles["overlay"]} role="status">
          {sheet ? (
            WHEN.map((when) => (
              <div key={when} className={styles["field"]} data-when={when}>
                <IconPhotoPlus size="2.25rem" stroke={1.4} aria-hidden />
                <strong>{t(`report.photos.when.${when}`)}</strong>
                <small>{t("report.photos.of", { name: sheet.name })}</small>
              </div>
            ))
          ) : (
            <div className={styles["field"]} data-refused="">
              <IconPhotoOff size="2.25rem" stroke={1.4} aria-hidden />
              <span>{refusalText(locale, { kind: isSheets ? "noSheet" : "template" })}</span>
            </div>
          )}
        </div>
      )}
      {refusal && (
        <div className={styles["refusal"]}>
          <span role="alert">{refusalText(locale, refusal)}</span>
          <CloseButton size="sm" aria-label={t("shell.close")} onClick={() => setPhotoRefusal(null)} />
        </div>
      )}
    </>
  );
}

/** Where it fell; beside both fields it is taken for "before". */
function whenOf({ target }: DragEvent): LocalPhoto["when"] {
  const field = target instanceof Element ? target.closest("[data-when]") : null;
  return field?.getAttribute("data-when") === "after" ? "after" : "before";
}

function refusalText(locale: Locale, refusal: PhotoRefusal): string {
  switch (refusal.kind) {
    case "unreadable":
      return text(locale, "report.photos.notImage", {
        files: refusal.files.join(text(locale, "report.list.separator")),
      });
    case "template":
      return text(locale, "report.photos.template");
    case "noSheet":
      return text(locale, "report.photos.none");
  }
}

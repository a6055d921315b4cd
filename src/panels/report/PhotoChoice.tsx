import { IconTrash } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { setReportPhotos } from "../../store/report.ts";
import type { LocalPhoto } from "../../store/reportState.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { Section } from "../../ui/Section.tsx";
import { AddPhotoButtons } from "./AddPhotoButtons.tsx";
import photoStyles from "./PhotoChoice.module.css";
import styles from "./Report.module.css";
import { useSheetInSight } from "./useSheetInSight.ts";

/** Photos from this machine for the sheet in sight, before and after the works. */
export function PhotoChoice() {
  const { t } = useText();
  const sheet = useSheetInSight();
  const photos = useAtlas((s) => s.reportPhotos).filter((one) => one.community === sheet?.id);
  return (
    <Section
      title={t("report.photos")}
      {...(sheet === null ? {} : { hint: t("report.photos.of", { name: sheet.name }) })}
    >
      <div className={styles["fields"]}>
        {sheet === null ? (
          <p className={styles["hint"]}>{t("report.photos.none")}</p>
        ) : (
          <AddPhotoButtons community={sheet.id} />
        )}
        {photos.length > 0 && (
          <ul className={photoStyles["photos"]}>
            {photos.map((photo, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: one file may stand twice
              <Thumbnail key={`${photo.file.name} ${i}`} photo={photo} />
            ))}
          </ul>
        )}
        <p className={styles["hint"]}>{t("report.photos.local")}</p>
      </div>
    </Section>
  );
}

function Thumbnail({ photo }: { readonly photo: LocalPhoto }) {
  const { t } = useText();
  const photos = useAtlas((s) => s.reportPhotos);
  const [url, setUrl] = useState("");
  useEffect(() => {
    const made = URL.createObjectURL(photo.file);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [photo.file]);
  const remove = t("report.photos.remove", { file: photo.file.name });
  return (
    <li>
      {url !== "" && <img src={url} alt="" />}
      <span>
        <small>{t(`report.photos.when.${photo.when}`)}</small>
        <span title={photo.file.name}>{photo.file.name}</span>
      </span>
      <button
        type="button"
        aria-label={remove}
        title={remove}
        onClick={() => setReportPhotos(photos.filter((one) => one !== photo))}
      >
        <IconTrash size="0.9375rem" stroke={1.6} aria-hidden />
      </button>
    </li>
  );
}

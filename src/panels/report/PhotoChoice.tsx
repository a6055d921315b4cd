import { Button, FileButton } from "@mantine/core";
import { IconPhotoPlus, IconTrash } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { atlasStore } from "../../store/atlasStore.ts";
import { setReportPhotos } from "../../store/report.ts";
import type { LocalPhoto } from "../../store/reportState.ts";
import { communityNames } from "../../store/selectors/reportChoice.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { Section } from "../../ui/Section.tsx";
import { communityInSight } from "./communityInSight.ts";
import photoStyles from "./PhotoChoice.module.css";
import styles from "./Report.module.css";
import { useLaidDocument } from "./useLaidDocument.ts";

const WHEN = ["before", "after"] as const;

/** Photos from this machine for the sheet in sight, before and after the works. */
export function PhotoChoice() {
  const { t } = useText();
  const laid = useLaidDocument();
  const page = useAtlas((s) => s.reportPage);
  const photos = useAtlas((s) => s.reportPhotos);
  const names = useAtlas(communityNames);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const community = communityInSight(laid, page, names);
  const name = community === null ? "" : names.get(community)!;
  const add = async (when: LocalPhoto["when"], files: readonly File[]) => {
    if (community === null) return;
    const read = await Promise.all(files.map(isPicture));
    setRefused(files.filter((_, i) => !read[i]).map((file) => file.name));
    const added = files.filter((_, i) => read[i]).map((file) => ({ file, community, when }));
    setReportPhotos([...atlasStore.getState().reportPhotos, ...added]);
  };
  return (
    <Section
      title={t("report.photos")}
      {...(community === null ? {} : { hint: t("report.photos.of", { name }) })}
    >
      <div className={styles["fields"]}>
        {community === null ? (
          <p className={styles["hint"]}>{t("report.photos.none")}</p>
        ) : (
          <div className={photoStyles["adds"]}>
            {WHEN.map((when) => (
              <AddButton key={when} onFiles={(files) => void add(when, files)}>
                {t(`report.photos.add.${when}`)}
              </AddButton>
            ))}
          </div>
        )}
        {refused.length > 0 && (
          <p className={styles["warning"]} role="status">
            {t("report.photos.notImage", { files: refused.join(t("report.list.separator")) })}
          </p>
        )}
        {photos.some((one) => one.community === community) && (
          <ul className={photoStyles["photos"]}>
            {photos
              .filter((one) => one.community === community)
              .map((photo, i) => (
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

interface AddButtonProps {
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: React.ReactNode;
}

function AddButton({ onFiles, children }: AddButtonProps) {
  // Browsers say nothing of a file that is chosen twice, also where it was taken away in between.
  const forget = useRef<() => void>(null);
  const take = (files: readonly File[]) => {
    forget.current?.();
    onFiles(files);
  };
  return (
    <FileButton multiple accept="image/*" resetRef={forget} onChange={take}>
      {(props) => (
        <Button
          {...props}
          size="compact-sm"
          variant="default"
          leftSection={<IconPhotoPlus size="0.9375rem" stroke={1.6} aria-hidden />}
        >
          {children}
        </Button>
      )}
    </FileButton>
  );
}

/** Whether this browser can draw it: a name alone proves nothing, and of some cameras' formats it knows the name alone. */
async function isPicture(file: File): Promise<boolean> {
  try {
    (await createImageBitmap(file)).close();
    return true;
  } catch {
    return false;
  }
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

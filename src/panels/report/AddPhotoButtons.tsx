import { Button, FileButton } from "@mantine/core";
import { IconPhotoPlus } from "@tabler/icons-react";
import { useRef } from "react";
import type { LocalPhoto } from "../../store/reportState.ts";
import { useText } from "../../store/useAtlas.ts";
import { addPhotos } from "./addPhotos.ts";
import styles from "./PhotoChoice.module.css";

const WHEN = ["before", "after"] as const;

interface AddPhotoButtonsProps {
  readonly community: string;
  readonly onAdded?: () => void;
}

/** Opens photos of this machine for a sheet: of before the works, of after them. */
export function AddPhotoButtons({ community, onAdded }: AddPhotoButtonsProps) {
  const add = async (when: LocalPhoto["when"], files: readonly File[]) => {
    await addPhotos(files, { community, when });
    onAdded?.();
  };
  return (
    <div className={styles["adds"]}>
      {WHEN.map((when) => (
        <AddButton key={when} when={when} onFiles={(files) => void add(when, files)} />
      ))}
    </div>
  );
}

interface AddButtonProps extends Pick<LocalPhoto, "when"> {
  readonly onFiles: (files: readonly File[]) => void;
}

function AddButton({ when, onFiles }: AddButtonProps) {
  const { t } = useText();
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
          {t(`report.photos.add.${when}`)}
        </Button>
      )}
    </FileButton>
  );
}

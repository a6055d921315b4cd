import { Button, Popover } from "@mantine/core";
import { IconPhotoPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useText } from "../../store/useAtlas.ts";
import { AddPhotoButtons } from "./AddPhotoButtons.tsx";
import styles from "./ReportStage.module.css";
import { useSheetInSight } from "./useSheetInSight.ts";

/** Beside the page and not on it, which is as its files will be: invites to add photos to the sheet in sight. */
export function PhotoInvitation() {
  const { t } = useText();
  const sheet = useSheetInSight();
  const [opened, setOpened] = useState(false);
  if (!sheet) return null;
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPhotoPlus size="0.9375rem" stroke={1.6} aria-hidden />}
          onClick={() => setOpened(!opened)}
        >
          {t("report.photos.invite")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={styles["invitation"] ?? ""} aria-label={t("report.photos.invite")}>
        <AddPhotoButtons community={sheet.id} onAdded={() => setOpened(false)} />
        <small>{t("report.photos.drop")}</small>
      </Popover.Dropdown>
    </Popover>
  );
}

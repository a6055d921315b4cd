import { Button, Loader } from "@mantine/core";
import { IconAlertTriangle, IconRefresh } from "@tabler/icons-react";
import type { LaidPage } from "../../report/layout/placed.ts";
import { useText } from "../../store/useAtlas.ts";
import { failureText } from "./failureText.ts";
import styles from "./ReportStage.module.css";
import type { PagePictures } from "./usePagePictures.ts";

interface StageStatusProps {
  readonly page: LaidPage | null;
  readonly pictures: PagePictures;
  readonly preparing: boolean;
}

/** Whether the page is as it will be: drawing, or why a map could not be drawn. */
export function StageStatus({ page, pictures, preparing }: StageStatusProps) {
  const { t, locale } = useText();
  const { failure, drawing, again } = pictures;
  const busy = preparing ? t("report.preparing") : drawing && page ? t("report.drawing") : "";
  return (
    <div className={styles["status"]} data-failed={failure !== null}>
      <span role="status">
        {busy !== "" && (
          <>
            <Loader size="xs" aria-hidden /> {busy}
          </>
        )}
        {failure && (
          <>
            <IconAlertTriangle size="1rem" stroke={1.7} aria-hidden /> {failureText(locale, failure)}
          </>
        )}
      </span>
      {failure && failure.fault !== "noMap" && (
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconRefresh size="0.875rem" aria-hidden />}
          onClick={again}
        >
          {t("report.again")}
        </Button>
      )}
    </div>
  );
}

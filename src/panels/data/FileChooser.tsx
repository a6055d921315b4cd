import { Button, FileButton, Progress } from "@mantine/core";
import { IconArrowBackUp, IconFileDownload, IconFolderOpen } from "@tabler/icons-react";
import { formatShare } from "../../i18n/format.ts";
import { openDialog } from "../../store/actions.ts";
import { cancelLoading, loadDemoCity, loadDroppedFiles } from "../../store/loading.ts";
import { isDemoCity } from "../../store/selectors/data.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import styles from "./DataDialog.module.css";
import { downloadTemplate } from "./template.ts";

const ACCEPT = ".geojson,.json,.csv,.txt,.tsv,application/geo+json,application/json,text/csv,.walk";

/** Chooses files; shows how far reading is and lets it be cancelled. */
export function FileChooser() {
  const { t, locale } = useText();
  const loading = useAtlas((s) => s.loading);
  const demo = useAtlas(isDemoCity);
  const ended = useAtlas((s) => s.outcome !== null && !(s.outcome.kind === "done" && isDemoCity(s)));
  return (
    <section className={styles["chooser"]}>
      <div className={styles["drop"]} data-compact={ended}>
        <FileButton multiple accept={ACCEPT} onChange={(files) => void loadDroppedFiles(files)}>
          {(props) => (
            <Button
              {...props}
              leftSection={<IconFolderOpen size="1rem" aria-hidden />}
              disabled={loading !== null}
            >
              {t("data.choose")}
            </Button>
          )}
        </FileButton>
        <div>
          <strong>{t("data.choose.or")}</strong>
          <p>
            {t("data.drop.formats")}
            {!ended && ` · ${t("data.accepted")}`}
          </p>
          {!ended && <p>{t("data.intro")}</p>}
        </div>
      </div>
      {loading && (
        <div className={styles["progress"]} role="status">
          <span>{t("data.loading", { name: loading.name })}</span>
          <Progress
            value={loading.share === null ? 100 : loading.share * 100}
            animated={loading.share === null}
            size="sm"
            aria-label={t("data.loading", { name: loading.name })}
          />
          <span>{loading.share === null ? "" : formatShare(locale, loading.share, 0)}</span>
          <Button size="compact-sm" variant="default" onClick={cancelLoading}>
            {t("data.cancel")}
          </Button>
        </div>
      )}
      <div className={styles["links"]}>
        <span>{t("data.template")}</span>
        {(["communities", "facilities"] as const).map((role) => (
          <Button
            key={role}
            size="compact-sm"
            variant="subtle"
            leftSection={<IconFileDownload size="0.875rem" aria-hidden />}
            onClick={() => downloadTemplate(role, locale)}
          >
            {t(`data.template.${role}`)}
          </Button>
        ))}
        {!demo && (
          <Button
            size="compact-sm"
            variant="subtle"
            className={styles["back"] ?? ""}
            leftSection={<IconArrowBackUp size="0.875rem" aria-hidden />}
            onClick={backToDemo}
          >
            {t("data.demo")}
          </Button>
        )}
      </div>
    </section>
  );
}

function backToDemo(): void {
  openDialog(null);
  void loadDemoCity();
}

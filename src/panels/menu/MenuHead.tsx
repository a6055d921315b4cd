import { Button, FileButton } from "@mantine/core";
import { IconArrowBackUp, IconDownload, IconFolderOpen, IconInfoCircle } from "@tabler/icons-react";
import { formatNumber } from "../../i18n/format.ts";
import type { Track } from "../../model/menu.ts";
import { loadDroppedFiles } from "../../store/loading.ts";
import { restoreMenu } from "../../store/menuFiles.ts";
import { menuStatus } from "../../store/selectors/menuDemand.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import styles from "./Menu.module.css";
import { saveMenu } from "./saveMenu.ts";

interface MenuHeadProps {
  readonly track: Track;
  readonly onCosts: () => void;
}

/** Which menu holds, how much of the official one it has, and what can be done with it. */
export function MenuHead({ track, onCosts }: MenuHeadProps) {
  const { t, label, locale } = useText();
  const status = useAtlas((s) => menuStatus(s)[track]);
  const icon = { size: "0.875rem", "aria-hidden": true } as const;
  const n = (value: number) => formatNumber(locale, value);
  return (
    <section className={styles["status"]} aria-label={t("menu.status")}>
      {status ? (
        <>
          <p className={styles["loaded"]}>
            <strong>
              {t("menu.loaded", { n: n(status.menu.items.length), all: n(status.menu.officialCount) })}
            </strong>
            <span className={styles["kind"]} data-official={status.official}>
              {t(status.official ? "menu.official" : "menu.working")}
            </span>
          </p>
          <p className={styles["name"]} title={label(status.menu.note)}>
            {label(status.menu.name)}
          </p>
          {!status.official && (
            <p className={styles["notice"]}>
              <IconInfoCircle size="1rem" aria-hidden />
              {t("menu.working.note")}
            </p>
          )}
        </>
      ) : (
        <p className={styles["name"]}>{t("menu.none")}</p>
      )}
      <div className={styles["actions"]}>
        <FileButton
          multiple
          accept=".json,application/json"
          onChange={(files) => void loadDroppedFiles(files)}
        >
          {(props) => (
            <Button {...props} size="compact-xs" variant="default" leftSection={<IconFolderOpen {...icon} />}>
              {t("menu.open")}
            </Button>
          )}
        </FileButton>
        {status && (
          <Button
            size="compact-xs"
            variant="default"
            leftSection={<IconDownload {...icon} />}
            title={t("menu.save.note")}
            onClick={() => void saveMenu(status.menu)}
          >
            {t("menu.save")}
          </Button>
        )}
        {status && (
          <Button size="compact-xs" variant="default" onClick={onCosts}>
            {t("menu.costs")}
          </Button>
        )}
        {status?.replaced && (
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<IconArrowBackUp {...icon} />}
            onClick={() => restoreMenu(track)}
          >
            {t("menu.restore")}
          </Button>
        )}
      </div>
    </section>
  );
}

import { IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import { formatShare } from "../../i18n/format.ts";
import { atlasStore } from "../../store/atlasStore.ts";
import { passingSums } from "../../store/selectors/filterOptions.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import styles from "./ListDrawer.module.css";

/** Takes the list away as CSV; while a long one is written it says how far. */
export function CsvButton() {
  const { t, locale } = useText();
  const nobody = useAtlas((s) => passingSums(s).count === 0);
  const [share, setShare] = useState<number | null>(null);
  const save = async () => {
    setShare(0);
    try {
      const { saveCommunityList } = await import("./saveCommunityList.ts");
      await saveCommunityList(atlasStore.getState(), setShare);
    } finally {
      setShare(null);
    }
  };
  return (
    <button
      type="button"
      className={styles["csv"]}
      title={t("filters.list.csv.title")}
      disabled={nobody || share !== null}
      onClick={() => void save()}
    >
      <IconDownload size="0.9375rem" stroke={1.8} aria-hidden />
      {share === null
        ? t("filters.list.csv")
        : t("filters.list.csv.busy", { share: formatShare(locale, share, 0) })}
    </button>
  );
}

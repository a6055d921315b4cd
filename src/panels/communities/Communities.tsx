import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { formatLargeText, formatNumber } from "../../i18n/format.ts";
import { clearFilters } from "../../store/actions.ts";
import { atlasStore } from "../../store/atlasStore.ts";
import { filterSummary } from "../../store/selectors/communities.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import styles from "./Communities.module.css";
import { CommunityRows } from "./CommunityRows.tsx";
import { downloadList } from "./downloadList.ts";
import { DistrictFilter, MissingFilter, StageFilter, YearFilter } from "./Filters.tsx";

/** Finds the communities that lack something, and takes the list away. */
export function Communities() {
  const { t, locale } = useText();
  const { count, all, households } = useAtlas(filterSummary);
  return (
    <div className={styles["panel"]}>
      <header className={styles["head"]}>
        <h2>{t("communities.title")}</h2>
        <p aria-live="polite">
          {t("communities.count", {
            n: formatNumber(locale, count),
            all: formatNumber(locale, all),
            households: formatLargeText(locale, households),
          })}
        </p>
        <div className={styles["actions"]}>
          <Button
            size="xs"
            leftSection={<IconDownload size="0.9375rem" aria-hidden />}
            onClick={() => downloadList(atlasStore.getState())}
          >
            {t("communities.download")}
          </Button>
          <Button size="xs" variant="default" disabled={count === all} onClick={clearFilters}>
            {t("communities.clear")}
          </Button>
        </div>
      </header>
      <MissingFilter />
      <DistrictFilter />
      <YearFilter />
      <StageFilter />
      <CommunityRows />
    </div>
  );
}

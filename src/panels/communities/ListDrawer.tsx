import { IconChevronUp } from "@tabler/icons-react";
import { type KeyboardEvent, lazy, Suspense, useRef } from "react";
import { formatNumber } from "../../i18n/format.ts";
import { setListOpen } from "../../store/actions.ts";
import { activeFilters, passingSums } from "../../store/selectors/filterOptions.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { CsvButton } from "./CsvButton.tsx";
import styles from "./ListDrawer.module.css";

const CommunityTable = lazy(async () => ({
  default: (await import("./CommunityTable.tsx")).CommunityTable,
}));

/** The list of the communities that pass: a strip below the map, from which the table rises. Escape lowers it again. */
export function ListDrawer() {
  const { t } = useText();
  const open = useAtlas((s) => s.listOpen);
  const loaded = useAtlas((s) => s.atlas !== null);
  const handle = useRef<HTMLButtonElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !open) return;
    setListOpen(false);
    handle.current?.focus();
  };
  return (
    <section
      className={styles["drawer"]}
      data-open={open && loaded}
      aria-label={t("filters.list.title")}
      onKeyDown={onKeyDown}
    >
      {loaded && (
        <div className={styles["strip"]}>
          <button
            ref={handle}
            type="button"
            className={styles["handle"]}
            aria-expanded={open}
            title={t(open ? "filters.list.collapse" : "filters.list.expand")}
            onClick={() => setListOpen(!open)}
          >
            <IconChevronUp size="1rem" stroke={2} aria-hidden />
            <strong>{t("filters.list.title")}</strong>
            <Count />
          </button>
          <SortWords />
          <CsvButton />
        </div>
      )}
      {loaded && open && (
        <div className={styles["table"]}>
          <Suspense>
            <CommunityTable />
          </Suspense>
        </div>
      )}
    </section>
  );
}

function Count() {
  const { t, locale } = useText();
  const { count, all } = useAtlas(passingSums);
  const isFiltered = useAtlas((s) => activeFilters(s).length > 0);
  return (
    <span className={styles["count"]}>
      {t("filters.list.count", { n: formatNumber(locale, count) })}
      {" · "}
      {isFiltered
        ? t("filters.list.filtered", { all: formatNumber(locale, all) })
        : t("filters.list.unfiltered")}
    </span>
  );
}

function SortWords() {
  const { t } = useText();
  const { by, descending } = useAtlas((s) => s.sort);
  return (
    <span className={styles["sort"]}>
      {t("filters.list.sort.by", { name: t(`filters.list.column.${by}`) })}
      {" · "}
      {t(descending ? "filters.list.descending" : "filters.list.ascending")}
    </span>
  );
}

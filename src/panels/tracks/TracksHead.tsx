import { formatDate, formatNumber } from "../../i18n/format.ts";
import { changeFilters, drillTo } from "../../store/actions.ts";
import { districtName } from "../../store/selectors/names.ts";
import { isNarrowed, keyFigures, place } from "../../store/selectors/overview.ts";
import { NO_FILTERS } from "../../store/state.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import styles from "./Tracks.module.css";

/** What the panel answers, of which place, and whether filters narrow it. */
export function TracksHead() {
  const { t, locale } = useText();
  const date = useAtlas((s) => s.atlas?.city.info.dataDate ?? "");
  const { district, street } = useAtlas(place);
  const name = useAtlas((s) => street ?? (district === null ? "" : districtName(s, district)));
  return (
    <header className={styles["head"]}>
      <h2>
        {t("tracks.title")}
        {name !== "" && <small className={styles["where"]}>{name}</small>}
      </h2>
      <p className={styles["meta"]}>
        {date !== "" && t("tracks.asOf", { date: formatDate(locale, date) })}
        <FilterNote />
        {name !== "" && (
          <>
            {" · "}
            <button type="button" className={styles["link"]} onClick={() => drillTo()}>
              {t("tracks.districts.all")}
            </button>
          </>
        )}
      </p>
    </header>
  );
}

/** Filters beyond the drill narrow every figure: said here, with the way out. */
function FilterNote() {
  const { t, locale } = useText();
  const narrowed = useAtlas(isNarrowed);
  const { districts, streets } = useAtlas((s) => s.filters);
  const { communities } = useAtlas(keyFigures);
  const all = useAtlas((s) => s.atlas?.city.communities.length ?? 0);
  if (!narrowed) return null;
  return (
    <>
      {" · "}
      {t("tracks.filtered", { n: formatNumber(locale, communities), all: formatNumber(locale, all) })}{" "}
      <button
        type="button"
        className={styles["link"]}
        onClick={() => changeFilters({ ...NO_FILTERS, districts, streets })}
      >
        {t("tracks.filtered.clear")}
      </button>
    </>
  );
}

import { formatNumber } from "../../i18n/format.ts";
import { changeFilters } from "../../store/actions.ts";
import { districtOptions, streetOptions, UNKNOWN } from "../../store/selectors/filterOptions.ts";
import { districtNamer } from "../../store/selectors/names.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { CheckList } from "../../ui/CheckList.tsx";
import styles from "./Communities.module.css";

/** Districts that can be taken in at a glance. */
const WITHOUT_SEARCH = 24;

/** Districts, then the streets of those chosen; without a choice a street is found by its name. */
export function PlaceFilter() {
  const { t, locale } = useText();
  const districts = useAtlas(districtOptions);
  const streets = useAtlas(streetOptions);
  const nameOf = useAtlas(districtNamer);
  const filters = useAtlas((s) => s.filters);
  const orUnknown = (id: string, name: string) => (id === UNKNOWN ? t("filters.unknown") : name);
  const formatCount = (count: number) => formatNumber(locale, count);
  const more = (n: number) => t("filters.search.more", { n: formatNumber(locale, n) });
  const none = t("filters.search.none");
  return (
    <>
      <CheckList
        label={t("filters.districts")}
        options={districts.map((option) => ({ ...option, label: orUnknown(option.id, nameOf(option.id)) }))}
        chosen={filters.districts}
        onChange={(chosen) => changeFilters({ districts: chosen, streets: [] })}
        formatCount={formatCount}
        more={more}
        search={
          districts.length > WITHOUT_SEARCH
            ? { placeholder: t("filters.search.district"), none, waits: false }
            : undefined
        }
      />
      {streets.some(({ id }) => id !== UNKNOWN || filters.streets.includes(id)) && (
        <div>
          <h4 className={styles["group"]}>{t("filters.streets")}</h4>
          <CheckList
            label={t("filters.streets")}
            options={streets.map((option) => ({ ...option, label: orUnknown(option.id, option.id) }))}
            chosen={filters.streets}
            onChange={(chosen) => changeFilters({ streets: chosen })}
            formatCount={formatCount}
            more={more}
            search={{
              placeholder: t("filters.search.street"),
              none,
              waits: filters.districts.length === 0,
            }}
          />
        </div>
      )}
    </>
  );
}

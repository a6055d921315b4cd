import { formatNumber } from "../../i18n/format.ts";
import { changeFilters } from "../../store/actions.ts";
import type { NumericFilterId } from "../../store/selectors/filtered.ts";
import { type RangeBars, rangeBars } from "../../store/selectors/filterOptions.ts";
import { limitYear } from "../../store/selectors/parameters.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { RangeFilter } from "../../ui/RangeFilter.tsx";
import styles from "./Communities.module.css";

/** A range of a number, over its histogram under the other filters. */
export function NumberFilter({ id }: { readonly id: NumericFilterId }) {
  const { t } = useText();
  const bars = useAtlas(rangeBars[id]);
  return (
    <div>
      {id !== "buildYear" && <h4 className={styles["group"]}>{t(`filters.${id}`)}</h4>}
      {bars ? <Range id={id} bars={bars} /> : <p className={styles["hint"]}>{t("filters.noData")}</p>}
    </div>
  );
}

function Range({ id, bars }: { readonly id: NumericFilterId; readonly bars: RangeBars }) {
  const { t, locale } = useText();
  const value = useAtlas((s) => s.filters[id]);
  const name = t(`filters.${id}`);
  const format = (n: number) => (id === "buildYear" ? String(n) : formatNumber(locale, n));
  return (
    <>
      <RangeFilter
        label={t("filters.range.chart", { name })}
        lowLabel={t("filters.range.low", { name })}
        highLabel={t("filters.range.high", { name })}
        between={t("filters.range.to")}
        unit={t(`filters.${id}.unit`)}
        bars={bars}
        min={bars.min}
        max={bars.max}
        whole={id !== "floorAreaSquareMeters"}
        value={value}
        onChange={(range) => changeFilters({ [id]: range })}
        describeBar={(from, to, count) =>
          t("filters.range.bar", { from: format(from), to: format(to), n: formatNumber(locale, count) })
        }
        format={format}
      >
        {id === "buildYear" && <BeforeLimit min={bars.min} />}
      </RangeFilter>
      {bars.tail && <p className={styles["hint"]}>{t("filters.range.tail")}</p>}
      {bars.unknown > 0 && (
        <p className={styles["hint"]}>
          {t("filters.range.unknown", { n: formatNumber(locale, bars.unknown) })}
        </p>
      )}
    </>
  );
}

/** The range that the renovation of old communities asks for. */
function BeforeLimit({ min }: { readonly min: number }) {
  const { t } = useText();
  const limit = useAtlas(limitYear);
  const set = useAtlas((s) => s.filters.buildYear?.[0] === min && s.filters.buildYear[1] === limit - 1);
  if (min >= limit) return null;
  return (
    <button
      type="button"
      className={styles["preset"]}
      aria-pressed={set}
      onClick={() => changeFilters({ buildYear: set ? null : [min, limit - 1] })}
    >
      {t("filters.range.before", { year: limit })}
    </button>
  );
}

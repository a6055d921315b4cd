import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef } from "react";
import { formatNumber, UNKNOWN_TEXT } from "../../i18n/format.ts";
import { UNKNOWN_CODE } from "../../model/community.ts";
import { selectCommunity, setHovered } from "../../store/actions.ts";
import { districtNamer } from "../../store/selectors/names.ts";
import { priorities } from "../../store/selectors/priority.ts";
import { missingCounts, sortedRows } from "../../store/selectors/rows.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { NO_CODE } from "../../table/column.ts";
import styles from "./Communities.module.css";

const ROW_REM = 2.875;

/** The filtered communities, the most urgent first; only the rows in sight are drawn. */
export function CommunityRows() {
  const { t } = useText();
  const rows = useAtlas(sortedRows);
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_REM * Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
    overscan: 8,
  });
  if (rows.length === 0) return <p className={styles["hint"]}>{t("communities.empty")}</p>;
  return (
    <section className={styles["rows"]} ref={scroller} aria-label={t("communities.list")}>
      <div style={{ height: virtualizer.getTotalSize(), position: "relative" }}>
        {virtualizer.getVirtualItems().map((item) => (
          <div key={item.key} className={styles["row"]} style={{ transform: `translateY(${item.start}px)` }}>
            <Row row={rows[item.index]!} />
          </div>
        ))}
      </div>
    </section>
  );
}

function Row({ row }: { readonly row: number }) {
  const { t, locale } = useText();
  const communities = useAtlas((s) => s.atlas?.city.communities);
  const missing = useAtlas((s) => missingCounts(s)[row]!);
  const score = useAtlas((s) => priorities(s).scores[row]!);
  const nameOf = useAtlas(districtNamer);
  const selected = useAtlas((s) => s.selected);
  if (!communities) return null;
  const id = communities.ids[row]!;
  const district = communities.district.codes[row]!;
  const year = communities.buildYear[row]!;
  return (
    <button
      type="button"
      aria-pressed={selected === id}
      onClick={() => selectCommunity(id, true)}
      onMouseEnter={() => setHovered(row)}
      onMouseLeave={() => setHovered(null)}
    >
      <strong>{communities.names[row]}</strong>
      <em title={t("communities.list.score")}>{formatNumber(locale, score)}</em>
      <span>
        {district === NO_CODE ? "" : `${nameOf(communities.district.values[district]!)} · `}
        {t("communities.list.facts", {
          year: Number.isNaN(year) ? UNKNOWN_TEXT : String(year),
          n: formatNumber(locale, communities.households[row]!),
          missing: missing === UNKNOWN_CODE ? UNKNOWN_TEXT : formatNumber(locale, missing),
        })}
      </span>
    </button>
  );
}

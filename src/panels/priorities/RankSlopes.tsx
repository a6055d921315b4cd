import { formatNumber } from "../../i18n/format.ts";
import { selectCommunity } from "../../store/actions.ts";
import { type NamedMover, TOP } from "../../store/selectors/weightComparison.ts";
import { useText } from "../../store/useAtlas.ts";
import styles from "./Compare.module.css";

/** Height of a place, and width of the lines, in the units of the drawing. */
const STEP = 20;
const WIDTH = 96;

/** Where those at the top now stood before: a line each; from beyond the top it comes from below. */
export function RankSlopes({ top }: { readonly top: readonly NamedMover[] }) {
  const { t, locale } = useText();
  const rows = top.length;
  const height = (rows + 1) * STEP;
  const y = (place: number) => (Math.min(place, rows + 1) - 0.5) * STEP;
  return (
    <section className={styles["slopes"]} aria-label={t("weighting.slope", { n: formatNumber(locale, TOP) })}>
      <h4>{t("weighting.slope", { n: formatNumber(locale, TOP) })}</h4>
      <div className={styles["slopeRows"]} style={{ height: `${height / 16}rem` }}>
        <svg viewBox={`0 0 ${WIDTH} ${height}`} preserveAspectRatio="none" aria-hidden>
          {top.map(({ id, before }, k) => (
            <line
              key={id}
              data-way={before > k + 1 ? "rising" : before < k + 1 ? "falling" : "same"}
              data-beyond={before > rows}
              x1={2}
              x2={WIDTH - 2}
              y1={y(before)}
              y2={y(k + 1)}
              vectorEffect="non-scaling-stroke"
            />
          ))}
        </svg>
        <ol className={styles["before"]} aria-hidden>
          {top.map(({ id }, k) => (
            <li key={id}>{formatNumber(locale, k + 1)}</li>
          ))}
          <li className={styles["beyond"]}>
            {t("weighting.slope.beyond", { n: formatNumber(locale, rows) })}
          </li>
        </ol>
        <ol className={styles["after"]}>
          {top.map((mover) => (
            <li key={mover.id}>
              <Name mover={mover} />
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}

function Name({ mover: { id, name, before, after } }: { readonly mover: NamedMover }) {
  const { t, locale } = useText();
  const [from, to] = [formatNumber(locale, before), formatNumber(locale, after)];
  return (
    <button
      type="button"
      title={name}
      aria-label={t("weighting.movers.row", { name, before: from, after: to })}
      onClick={() => selectCommunity(id, true)}
    >
      <b>{to}</b>
      <span>{name}</span>
    </button>
  );
}

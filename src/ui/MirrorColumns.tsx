import styles from "./MirrorColumns.module.css";

export interface MirrorSeries {
  readonly label: string;
  readonly color: string;
  /** One value >= 0 a category. */
  readonly values: readonly number[];
}

interface MirrorColumnsProps {
  /** What the chart shows, and where its table is, for screen readers. */
  readonly label: string;
  readonly categories: readonly string[];
  readonly up: MirrorSeries;
  readonly down: MirrorSeries;
  /** A figure a category below the chart. */
  readonly below: { readonly label: string; readonly values: readonly number[] };
  readonly format: (value: number) => string;
}

/** Two rows of columns on one axis, upwards and downwards, with a row of figures below. */
export function MirrorColumns({ label, categories, up, down, below, format }: MirrorColumnsProps) {
  const most = Math.max(1, ...up.values, ...down.values);
  // The figure at the end of a column takes a line.
  const height = (value: number) => `calc((100% - 0.9375rem) * ${value / most})`;
  return (
    <figure className={styles["figure"]}>
      <figcaption className={styles["legend"]}>
        {[up, down].map((series, i) => (
          <span key={series.label}>
            <i style={{ background: series.color }} />
            {series.label}
            <b aria-hidden>{i === 0 ? "↑" : "↓"}</b>
          </span>
        ))}
      </figcaption>
      <div role="img" aria-label={label} className={styles["chart"]}>
        {categories.map((category, i) => (
          <div key={category} className={styles["column"]}>
            <span className={styles["up"]}>
              <small>{format(up.values[i]!)}</small>
              <i style={{ height: height(up.values[i]!), background: up.color }} />
            </span>
            <span className={styles["category"]}>{category}</span>
            <span className={styles["down"]}>
              <i style={{ height: height(down.values[i]!), background: down.color }} />
              <small>{format(down.values[i]!)}</small>
            </span>
            <b className={styles["below"]}>{format(below.values[i]!)}</b>
          </div>
        ))}
      </div>
      <p className={styles["belowLabel"]}>{below.label}</p>
    </figure>
  );
}

import styles from "./Histogram.module.css";

/** Bar b holds start + b * width <= value < start + (b + 1) * width. */
export interface HistogramBars {
  readonly start: number;
  readonly width: number;
  readonly counts: readonly number[];
}

interface HistogramProps {
  /** What the chart shows, for screen readers. */
  readonly label: string;
  readonly bars: HistogramBars;
  /** Bars whose middle lies outside are grey. */
  readonly from: number;
  readonly to: number;
  readonly describeBar: (from: number, to: number, count: number) => string;
}

/** Bars of equal width over the full width; the number of each stands in its tooltip. */
export function Histogram({ label, bars, from, to, describeBar }: HistogramProps) {
  const { start, width, counts } = bars;
  const most = Math.max(1, ...counts);
  return (
    <svg
      className={styles["bars"]}
      viewBox={`0 0 ${Math.max(1, counts.length)} 1`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      {counts.map((count, b) => {
        const left = start + b * width;
        const middle = left + width / 2;
        // One community among thousands is still to be seen.
        const height = count === 0 ? 0 : Math.max(0.03, count / most);
        return (
          <rect
            key={left}
            x={b + 0.08}
            y={1 - height}
            width={0.84}
            height={height}
            data-outside={middle < from || middle > to}
          >
            <title>{describeBar(left, left + width, count)}</title>
          </rect>
        );
      })}
    </svg>
  );
}

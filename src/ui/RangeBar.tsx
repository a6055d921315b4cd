import styles from "./RangeBar.module.css";

interface RangeBarProps {
  readonly low: number;
  readonly mid: number;
  readonly high: number;
  /** The value at the right end; the left end is 0. */
  readonly most: number;
  /** A value from elsewhere to hold the range against. */
  readonly anchor?: number | undefined;
  /** What it shows, for screen readers and as a tooltip. */
  readonly label: string;
}

/** A range as a band with a stroke at its middle; a hollow mark shows what it is held against. */
export function RangeBar({ low, mid, high, most, anchor, label }: RangeBarProps) {
  const at = (value: number) => `${100 * Math.min(1, Math.max(0, value / most))}%`;
  const known = Number.isFinite(low + mid + high) && most > 0;
  return (
    <span className={styles["bar"]} role="img" aria-label={label} title={label}>
      {known && (
        <>
          <span className={styles["fill"]} style={{ width: at(low) }} />
          <span
            className={styles["band"]}
            style={{ left: at(low), width: `calc(${at(high)} - ${at(low)})` }}
          />
          <i style={{ left: at(mid) }} />
        </>
      )}
      {anchor !== undefined && most > 0 && <b style={{ left: at(anchor) }} />}
    </span>
  );
}

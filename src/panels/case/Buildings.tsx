import styles from "./Case.module.css";

interface BuildingsProps {
  readonly count: number;
  /** Renovated, or as they were. */
  readonly renovated: boolean;
}

/** More are not drawn. */
const MOST = 12;
const FLOORS = [0, 1, 2, 3, 4, 5, 6];
const WINDOWS = [0, 1, 2];

/** One small house for each building, for the eye alone. */
export function Buildings({ count, renovated }: BuildingsProps) {
  const shown = Number.isFinite(count) ? Math.min(MOST, Math.max(0, count)) : 0;
  if (shown === 0) return null;
  return (
    <svg
      className={styles["buildings"]}
      data-renovated={renovated}
      viewBox={`0 0 ${shown * 40} 74`}
      aria-hidden
    >
      <line x1="0" x2={shown * 40} y1="73" y2="73" className={styles["ground"]} />
      {Array.from({ length: shown }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: houses have no other identity
        <g key={i} transform={`translate(${i * 40 + 5} ${(i * 5) % 3 === 1 ? 8 : 3})`}>
          <rect className={styles["house"]} width="27" height={(i * 5) % 3 === 1 ? 65 : 70} rx="1.5" />
          {FLOORS.map((floor) =>
            WINDOWS.map((window) => (
              <rect
                key={`${floor} ${window}`}
                className={styles["window"]}
                data-dark={!renovated && (i * 7 + floor * 3 + window * 5) % 4 === 0}
                x={4 + window * 7}
                y={5 + floor * 8.5}
                width="4.5"
                height="5"
              />
            )),
          )}
          {renovated && i < shown - 1 && <circle className={styles["tree"]} cx="33" cy="64" r="5" />}
        </g>
      ))}
    </svg>
  );
}

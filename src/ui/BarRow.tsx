import type { CSSProperties, ReactNode } from "react";
import styles from "./BarRow.module.css";
import { type Truth, TruthCard } from "./TruthCard.tsx";

interface BarRowProps {
  /** Position in a ranking, 1-based. */
  readonly rank?: number | undefined;
  readonly label: string;
  /** A quieter word behind the label: radius, unit. */
  readonly hint?: string | undefined;
  /** A mark behind the label, e.g. "not verified". */
  readonly mark?: ReactNode;
  /** Length of the bar, 0..1; NaN draws no bar but a dashed track: not known. */
  readonly share: number;
  /** A tick on the track, 0..1, e.g. the plan beside the actual. */
  readonly tick?: number | undefined;
  /** The figure as text. */
  readonly value: string;
  readonly truth: Truth;
  /** Colour of the bar; the accent when absent. */
  readonly color?: string | undefined;
  /** A press on the label. Without it the label is plain text. */
  readonly onSelect?: (() => void) | undefined;
  /** What that press does, for screen readers; the label when absent. */
  readonly selectLabel?: string | undefined;
  readonly selected?: boolean | undefined;
}

/** One line of a bar list: label, bar, figure. Rows below each other share their columns (.list of BarList). */
export function BarRow(props: BarRowProps) {
  const { share, tick, color } = props;
  const known = Number.isFinite(share);
  return (
    <div className={styles["row"]} data-ranked={props.rank !== undefined} data-selected={props.selected}>
      {props.rank !== undefined && <span className={styles["rank"]}>{props.rank}</span>}
      <Label {...props} />
      <span
        className={styles["track"]}
        data-known={known}
        style={{ "--bar-color": color } as CSSProperties}
        aria-hidden
      >
        {known && <span style={{ width: `${clamp(share) * 100}%` }} />}
        {tick !== undefined && Number.isFinite(tick) && <i style={{ left: `${clamp(tick) * 100}%` }} />}
      </span>
      <span className={styles["value"]}>
        <TruthCard {...props.truth}>{props.value}</TruthCard>
      </span>
    </div>
  );
}

function Label({ label, hint, mark, onSelect, selectLabel, selected }: BarRowProps) {
  const content = (
    <>
      <span className={styles["name"]}>{label}</span>
      {hint !== undefined && <span className={styles["hint"]}>{hint}</span>}
      {mark}
    </>
  );
  return onSelect ? (
    <button
      type="button"
      className={styles["label"]}
      onClick={onSelect}
      aria-pressed={selected}
      aria-label={selectLabel}
      title={label}
    >
      {content}
    </button>
  ) : (
    <span className={styles["label"]} title={label}>
      {content}
    </span>
  );
}

const clamp = (share: number) => Math.min(1, Math.max(0, share));

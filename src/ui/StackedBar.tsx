import type { ReactNode } from "react";
import styles from "./StackedBar.module.css";

export interface Segment {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  /** The figure as text. */
  readonly text: string;
  readonly color: string;
  readonly selected: boolean;
}

interface StackedBarProps {
  /** What the bar shows, for screen readers. */
  readonly label: string;
  readonly segments: readonly Segment[];
  /** A press on a segment or on its entry in the legend. */
  readonly onSelect: (id: string) => void;
  /** What stands in the legend behind a segment's label, e.g. its truth card; the text when absent. */
  readonly renderValue?: ((segment: Segment) => ReactNode) | undefined;
}

/** Parts of a whole as one bar, with a legend that is also the table of it. Segments of value 0 are left out of the bar, not of the legend. */
export function StackedBar({ label, segments, onSelect, renderValue }: StackedBarProps) {
  const total = segments.reduce((sum, segment) => sum + segment.value, 0);
  const anySelected = segments.some((segment) => segment.selected);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its frame and legend
    <div role="group" aria-label={label} data-any={anySelected} className={styles["group"]}>
      {/* The legend below says the same and is reached by keyboard: the bar is for the eye and the mouse. */}
      <div className={styles["bar"]} aria-hidden>
        {segments
          .filter((segment) => segment.value > 0)
          .map((segment) => (
            <button
              key={segment.id}
              type="button"
              tabIndex={-1}
              data-selected={segment.selected}
              style={{ flexGrow: segment.value / total, background: segment.color }}
              title={`${segment.label} ${segment.text}`}
              onClick={() => onSelect(segment.id)}
            />
          ))}
      </div>
      <ul className={styles["legend"]}>
        {segments.map((segment) => (
          <li key={segment.id} data-selected={segment.selected}>
            <button
              type="button"
              className={styles["key"]}
              aria-pressed={segment.selected}
              onClick={() => onSelect(segment.id)}
            >
              <i style={{ background: segment.color }} />
              {segment.label}
            </button>
            <span className={styles["value"]}>{renderValue?.(segment) ?? segment.text}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

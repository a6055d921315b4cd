import { IconX } from "@tabler/icons-react";
import styles from "./Chip.module.css";

interface ChipProps {
  readonly label: string;
  /** All of it, as a tooltip, where the label is shortened. */
  readonly title?: string | undefined;
  /** What the cross does, for screen readers. */
  readonly removeLabel: string;
  readonly onRemove: () => void;
}

/** A chosen thing that a press on its cross takes away. */
export function Chip({ label, title, removeLabel, onRemove }: ChipProps) {
  return (
    <span className={styles["chip"]}>
      <span className={styles["label"]} title={title ?? label}>
        {label}
      </span>
      <button type="button" aria-label={removeLabel} title={removeLabel} onClick={onRemove}>
        <IconX size="0.75rem" stroke={2} aria-hidden />
      </button>
    </span>
  );
}

import { IconX } from "@tabler/icons-react";
import styles from "./Chip.module.css";

interface ChipProps {
  readonly label: string;
  /** What the cross does, for screen readers. */
  readonly removeLabel: string;
  readonly onRemove: () => void;
}

/** A chosen thing that a press on its cross takes away. */
export function Chip({ label, removeLabel, onRemove }: ChipProps) {
  return (
    <span className={styles["chip"]}>
      <span className={styles["label"]} title={label}>
        {label}
      </span>
      <button type="button" aria-label={removeLabel} title={removeLabel} onClick={onRemove}>
        <IconX size="0.75rem" stroke={2} aria-hidden />
      </button>
    </span>
  );
}

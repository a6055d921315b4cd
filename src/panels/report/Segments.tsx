import { SegmentedControl } from "@mantine/core";
import { useId } from "react";
import styles from "./Report.module.css";

interface SegmentsProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string; readonly disabled?: boolean }[];
  readonly onChange: (value: T) => void;
}

/** A few choices side by side behind their name. */
export function Segments<T extends string>({ label, value, options, onChange }: SegmentsProps<T>) {
  const id = useId();
  return (
    <div className={styles["row"]}>
      <span id={id} className={styles["name"]}>
        {label}
      </span>
      <SegmentedControl
        size="xs"
        aria-labelledby={id}
        className={styles["segments"] ?? ""}
        value={value}
        data={options.map((option) => ({ ...option }))}
        onChange={(next) => onChange(next as T)}
      />
    </div>
  );
}

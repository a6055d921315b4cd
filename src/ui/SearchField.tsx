import { IconSearch } from "@tabler/icons-react";
import styles from "./SearchField.module.css";

interface SearchFieldProps {
  /** What is searched, for screen readers. */
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A small box that narrows what stands below it. */
export function SearchField({ label, placeholder, value, onChange }: SearchFieldProps) {
  return (
    <div className={styles["search"]}>
      <IconSearch size="0.875rem" stroke={1.6} aria-hidden />
      <input
        type="search"
        value={value}
        placeholder={placeholder}
        aria-label={`${placeholder} · ${label}`}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}

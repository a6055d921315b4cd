import { useState } from "react";
import styles from "./NumberField.module.css";

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  /** Called when the number is complete: on Enter, and when the field is left. */
  readonly onChange: (value: number) => void;
  /** Called when the field is left empty; without it the last value comes back. */
  readonly onClear?: (() => void) | undefined;
  /** What holds while the field is empty. */
  readonly placeholder?: string | undefined;
}

/** A small field for one number. What is no number falls back to the last value. */
export function NumberField({ label, value, onChange, onClear, placeholder }: NumberFieldProps) {
  const text = Number.isFinite(value) ? String(Math.round(value * 100) / 100) : "";
  // Null: nothing is being typed. A draft that outlived its Enter would be taken for a change when the field is left.
  const [draft, setDraft] = useState<string | null>(null);
  const finish = () => {
    setDraft(null);
    if (draft === null || draft === text) return;
    const next = draft.trim() === "" ? Number.NaN : Number(draft);
    if (Number.isFinite(next)) onChange(next);
    else if (draft.trim() === "") onClear?.();
  };
  return (
    <input
      className={styles["field"]}
      inputMode="decimal"
      aria-label={label}
      placeholder={placeholder}
      value={draft ?? text}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key === "Enter") finish();
        if (event.key === "Escape" && draft !== null && draft !== text) {
          event.stopPropagation();
          setDraft(null);
        }
      }}
    />
  );
}

import { useEffect, useState } from "react";
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
  const [draft, setDraft] = useState(text);
  useEffect(() => setDraft(text), [text]);
  const finish = () => {
    if (draft === text) return;
    const next = draft.trim() === "" ? Number.NaN : Number(draft);
    if (Number.isFinite(next)) onChange(next);
    else if (draft.trim() === "") onClear?.();
    setDraft(text);
  };
  return (
    <input
      className={styles["field"]}
      inputMode="decimal"
      aria-label={label}
      placeholder={placeholder}
      value={draft}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key === "Enter") finish();
        if (event.key === "Escape" && draft !== text) {
          event.stopPropagation();
          setDraft(text);
        }
      }}
    />
  );
}

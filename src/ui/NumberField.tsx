import { useState } from "react";
import { formatNumber } from "../i18n/format.ts";
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
  /** Shows separators between thousands: for sums and quantities, not for years. */
  readonly grouped?: boolean | undefined;
}

/** Thousands by comma or space, in groups of three only: a comma elsewhere may be meant for a decimal point. */
const GROUPED = /^[+-]?\d{1,3}([,，\s]\d{3})+(\.\d*)?$/;

/** A number as a person types it, with separators between thousands or without; NaN where it is none. */
function numberOf(text: string): number {
  const typed = text.trim();
  if (typed === "") return Number.NaN;
  return Number(GROUPED.test(typed) ? typed.replace(/[,，\s]/g, "") : typed);
}

/** A small field for one number. What is no number falls back to the last value. */
export function NumberField({ label, value, onChange, onClear, placeholder, grouped }: NumberFieldProps) {
  const rounded = Math.round(value * 100) / 100;
  // Both languages group alike.
  const text = Number.isFinite(value) ? (grouped ? formatNumber("en", rounded, 2) : String(rounded)) : "";
  // Null: nothing is being typed. A draft that outlived its Enter would be taken for a change when the field is left.
  const [draft, setDraft] = useState<string | null>(null);
  const finish = () => {
    setDraft(null);
    if (draft === null || draft === text) return;
    const next = numberOf(draft);
    if (draft.trim() === "") onClear?.();
    else if (Number.isFinite(next) && next !== rounded) onChange(next);
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

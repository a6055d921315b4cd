import { IconSearch } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import styles from "./CheckList.module.css";

export interface CheckOption {
  readonly id: string;
  readonly label: string;
  /** A quieter word behind the label. */
  readonly hint?: string | undefined;
  /** An explanation, as a tooltip. */
  readonly title?: string | undefined;
  /** How many there are; a bar beside it compares the options. */
  readonly count: number;
  /** A dot in the colour that the option has elsewhere. */
  readonly color?: string | undefined;
  readonly icon?: ReactNode;
}

interface CheckListProps {
  /** What is chosen from, for screen readers. */
  readonly label: string;
  readonly options: readonly CheckOption[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  readonly formatCount: (count: number) => string;
  /** A box above that narrows the options; for long lists. */
  readonly search?: { readonly placeholder: string; readonly none: string } | undefined;
}

/** Options that can each be chosen, with how many each has. A chosen option stays in sight whatever is searched. */
export function CheckList({ label, options, chosen, onChange, formatCount, search }: CheckListProps) {
  const [query, setQuery] = useState("");
  const wanted = query.trim().toLocaleLowerCase();
  const shown = options.filter(
    (option) => option.label.toLocaleLowerCase().includes(wanted) || chosen.includes(option.id),
  );
  const most = options.reduce((max, option) => Math.max(max, option.count), 1);
  const toggle = (id: string) =>
    onChange(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its frame and legend
    <div role="group" aria-label={label} className={styles["list"]}>
      {search && (
        <div className={styles["search"]}>
          <IconSearch size="0.875rem" stroke={1.6} aria-hidden />
          <input
            type="search"
            value={query}
            placeholder={search.placeholder}
            aria-label={`${search.placeholder} · ${label}`}
            onChange={(event) => setQuery(event.currentTarget.value)}
          />
        </div>
      )}
      <div className={styles["options"]} data-scrolls={search !== undefined}>
        {shown.map((option) => (
          <Row
            key={option.id}
            option={option}
            share={option.count / most}
            count={formatCount(option.count)}
            checked={chosen.includes(option.id)}
            onToggle={toggle}
          />
        ))}
        {shown.length === 0 && search && <p className={styles["none"]}>{search.none}</p>}
      </div>
    </div>
  );
}

interface RowProps {
  readonly option: CheckOption;
  readonly share: number;
  readonly count: string;
  readonly checked: boolean;
  readonly onToggle: (id: string) => void;
}

function Row({ option, share, count, checked, onToggle }: RowProps) {
  return (
    <label className={styles["row"]} data-none={option.count === 0} title={option.title ?? option.label}>
      <input type="checkbox" checked={checked} onChange={() => onToggle(option.id)} />
      <span className={styles["label"]}>
        {option.color !== undefined && (
          <i className={styles["dot"]} style={{ background: option.color }} aria-hidden />
        )}
        {option.icon}
        <span className={styles["name"]}>{option.label}</span>
        {option.hint !== undefined && <span className={styles["hint"]}>{option.hint}</span>}
      </span>
      <span className={styles["bar"]} aria-hidden>
        <span style={{ width: `${share * 100}%` }} />
      </span>
      <span className={styles["count"]}>{count}</span>
    </label>
  );
}

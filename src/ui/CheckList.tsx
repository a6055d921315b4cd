import { type ReactNode, useState } from "react";
import styles from "./CheckList.module.css";
import { SearchField } from "./SearchField.tsx";

export interface CheckOption {
  readonly id: string;
  readonly label: string;
  /** A quieter word behind the label. */
  readonly hint?: ReactNode;
  /** A quieter sentence below the label. */
  readonly note?: string | undefined;
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
  /** May hold ids of other lists: they stay chosen. */
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  readonly formatCount: (count: number) => string;
  /** The count of a full bar, where several lists share one scale; the greatest of the options without it. */
  readonly most?: number | undefined;
  /** A box above that narrows the options; for long lists. */
  readonly search?: CheckListSearch | undefined;
  /** Cuts a long list, and says how many more there are. */
  readonly more?: ((count: number) => string) | undefined;
}

interface CheckListSearch {
  readonly placeholder: string;
  readonly none: string;
  /** Only chosen options stand in the list until something is searched. */
  readonly waits: boolean;
}

/** What lies beyond is found by searching: more check boxes than this make a page slow. */
const MOST_SHOWN = 150;

/** Options that can each be chosen, with how many each has. A chosen option stays in sight whatever is searched. */
export function CheckList(props: CheckListProps) {
  const { label, options, chosen, onChange, formatCount, search, more } = props;
  const [query, setQuery] = useState("");
  const found = foundOptions(options, chosen, query, search?.waits ?? false);
  const shown = more ? found.slice(0, MOST_SHOWN) : found;
  const most = props.most ?? options.reduce((max, option) => Math.max(max, option.count), 1);
  const toggle = (id: string) =>
    onChange(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its frame and legend
    <div role="group" aria-label={label} className={styles["list"]}>
      {search && (
        <SearchField label={label} placeholder={search.placeholder} value={query} onChange={setQuery} />
      )}
      {shown.length > 0 && (
        <div className={styles["options"]} data-scrolls={search !== undefined}>
          {shown.map((option) => (
            <Row
              key={option.id}
              option={option}
              share={Math.min(1, option.count / most)}
              count={formatCount(option.count)}
              checked={chosen.includes(option.id)}
              onToggle={toggle}
            />
          ))}
        </div>
      )}
      {search && query !== "" && found.length === 0 && <p className={styles["none"]}>{search.none}</p>}
      {more && found.length > shown.length && (
        <p className={styles["none"]}>{more(found.length - shown.length)}</p>
      )}
    </div>
  );
}

/** The options whose label holds the query, whatever its case, and the chosen ones; without a query all, unless the list waits for one. */
export function foundOptions<O extends { readonly id: string; readonly label: string }>(
  options: readonly O[],
  chosen: readonly string[],
  query: string,
  waits = false,
): readonly O[] {
  const wanted = query.trim().toLocaleLowerCase();
  const fits = (option: O) => (wanted === "" ? !waits : option.label.toLocaleLowerCase().includes(wanted));
  return options.filter((option) => fits(option) || chosen.includes(option.id));
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
      {option.note !== undefined && <span className={styles["note"]}>{option.note}</span>}
    </label>
  );
}

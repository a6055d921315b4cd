// biome-ignore-all lint/a11y/useFocusableInteractive: the grid alone takes the focus, and names the active row by aria-activedescendant
// biome-ignore-all lint/a11y/useSemanticElements: rows that stand at their own height lose the semantics of table elements; the roles say them
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { useVirtualizer } from "@tanstack/react-virtual";
import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from "react";
import styles from "./VirtualTable.module.css";

export interface TableColumn<K extends string> {
  readonly id: K;
  readonly label: string;
  /** CSS width of the grid's track. */
  readonly width: string;
  readonly end?: boolean;
}

interface VirtualTableProps<K extends string> {
  readonly label: string;
  readonly columns: readonly TableColumn<K>[];
  /** CSS width below which the table scrolls sideways. */
  readonly minWidth: string;
  readonly rowCount: number;
  /** Stays with a row when the order changes. */
  readonly rowKey: (index: number) => string;
  /** The cells of a row, one a column. Asked only of the rows in sight. */
  readonly cells: (index: number) => readonly ReactNode[];
  /** Row to mark; -1: none. */
  readonly selected: number;
  readonly sort: { readonly by: string; readonly descending: boolean };
  readonly onSort: (column: K) => void;
  readonly onActivate: (index: number) => void;
  readonly onHover: (index: number | null) => void;
  /** Height of a row, in pixels. */
  readonly rowPixels: number;
  /** Takes the focus when it appears, so that its keys work at once. */
  readonly autoFocus?: boolean | undefined;
}

/** A table of which only the rows in sight exist. Arrow keys, Page Up/Down, Home and End move; Enter activates. */
export function VirtualTable<K extends string>(props: VirtualTableProps<K>) {
  const { columns, rowCount, selected, rowPixels, autoFocus } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(Math.max(0, selected));
  const rows = useVirtualizer({
    count: rowCount,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPixels,
    getItemKey: props.rowKey,
    // The header lies over the first row's height.
    scrollPaddingStart: rowPixels,
    overscan: 8,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows of another height are measured anew
  useEffect(() => rows.measure(), [rows, rowPixels]);
  useEffect(() => {
    if (selected < 0) return;
    setActive(selected);
    rows.scrollToIndex(selected);
  }, [rows, selected]);
  useEffect(() => {
    if (autoFocus) scroller.current?.focus({ preventScroll: true });
  }, [autoFocus]);
  const at = Math.min(active, rowCount - 1);
  const items = rows.getVirtualItems();
  const inSight = items.some((item) => item.index === at);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      if (at >= 0) props.onActivate(at);
      return;
    }
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowPixels) - 2);
    const next = nextRow(event.key, at, page, rowCount);
    if (next === null) return;
    event.preventDefault();
    setActive(next);
    rows.scrollToIndex(next);
    props.onHover(next);
  };

  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={props.label}
      aria-rowcount={rowCount + 1}
      aria-activedescendant={inSight ? `${id}-${at}` : undefined}
      tabIndex={0}
      className={styles["scroller"]}
      style={
        { "--columns": columns.map((c) => c.width).join(" "), "--table-min": props.minWidth } as CSSProperties
      }
      onKeyDown={onKeyDown}
      onMouseLeave={() => props.onHover(null)}
      onBlur={() => props.onHover(null)}
    >
      <Header {...props} />
      <div role="rowgroup" className={styles["body"]} style={{ height: rows.getTotalSize() }}>
        {items.map((item) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the grid itself takes the keys
          <div
            key={item.key}
            id={`${id}-${item.index}`}
            role="row"
            aria-rowindex={item.index + 2}
            aria-selected={item.index === selected}
            data-active={item.index === at}
            data-odd={item.index % 2 === 1}
            className={styles["row"]}
            style={{ height: rowPixels, transform: `translateY(${item.start}px)` }}
            onMouseEnter={() => props.onHover(item.index)}
            onClick={() => {
              setActive(item.index);
              props.onActivate(item.index);
            }}
          >
            {props.cells(item.index).map((cell, c) => (
              <div key={columns[c]!.id} role="gridcell" data-end={columns[c]!.end ?? false}>
                {cell}
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

function Header<K extends string>({ columns, sort, onSort, rowPixels }: VirtualTableProps<K>) {
  const Arrow = sort.descending ? IconArrowDown : IconArrowUp;
  return (
    <div role="rowgroup" className={styles["head"]}>
      <div role="row" aria-rowindex={1} className={styles["headRow"]} style={{ height: rowPixels }}>
        {columns.map((column) => (
          <div
            key={column.id}
            role="columnheader"
            data-end={column.end ?? false}
            aria-sort={sort.by !== column.id ? "none" : sort.descending ? "descending" : "ascending"}
          >
            <button type="button" onClick={() => onSort(column.id)} title={column.label}>
              <span>{column.label}</span>
              {sort.by === column.id && <Arrow size="0.75rem" stroke={2} aria-hidden />}
            </button>
          </div>
        ))}
      </div>
    </div>
  );
}

/** The row that a key leads to; null for other keys. */
export function nextRow(key: string, at: number, page: number, count: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: page,
    PageUp: -page,
    Home: -count,
    End: count,
  };
  const step = Object.hasOwn(steps, key) ? steps[key]! : null;
  return step === null || count === 0 ? null : Math.min(count - 1, Math.max(0, at + step));
}

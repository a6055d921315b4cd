import { RangeSlider } from "@mantine/core";
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { Histogram, type HistogramBars } from "./Histogram.tsx";
import { NumberField } from "./NumberField.tsx";
import styles from "./RangeFilter.module.css";

type Range = readonly [low: number, high: number];

interface RangeFilterProps {
  /** What the chart shows, for screen readers. */
  readonly label: string;
  readonly lowLabel: string;
  readonly highLabel: string;
  /** The word between the two fields, and the unit behind them. */
  readonly between: string;
  readonly unit: string;
  readonly bars: HistogramBars;
  /** Least and greatest known value. */
  readonly min: number;
  readonly max: number;
  /** True for years and counts: the bar of 1999 ends at 1999, not at 2000. */
  readonly whole: boolean;
  /** Both ends included; null: no range is set. */
  readonly value: Range | null;
  readonly onChange: (value: Range | null) => void;
  readonly describeBar: (from: number, to: number, count: number) => string;
  readonly format: (value: number) => string;
  /** Ready ranges and the way back, at the right of the fields. */
  readonly children?: ReactNode;
}

/**
 * A histogram with a slider of the same width below it and two fields for exact numbers. The bars outside are grey. A range that holds
 * all known values is no range: those that do not know theirs are back.
 */
export function RangeFilter(props: RangeFilterProps) {
  const { bars, min, max, value, onChange } = props;
  const first = bars.start;
  const last = bars.start + bars.width * bars.counts.length;
  const [low, high] = value ?? [min, max];
  const edges: [number, number] = [edgeOf(low), edgeOf(high, true)];
  // The thumbs follow the hand at once, the page once a frame.
  const [drag, setDrag] = useState<[number, number] | null>(null);
  const frame = useRef(0);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);
  const shown = drag ?? edges;
  const move = (next: [number, number]) => {
    setDrag(next);
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(() => commit(next));
  };
  // The slider itself knows the arrow keys only.
  const jump = (thumb: 0 | 1) => (event: KeyboardEvent) => {
    const next = jumped(event.key, thumb);
    if (next === null) return;
    event.preventDefault();
    commit(next);
  };

  return (
    <div className={styles["range"]}>
      <div className={styles["chart"]}>
        <Histogram
          label={props.label}
          bars={bars}
          from={shown[0]}
          to={shown[1]}
          describeBar={(from, to, count) => props.describeBar(from, endOfBar(to), count)}
        />
        <RangeSlider
          size={3}
          thumbSize="0.875rem"
          min={first}
          max={last}
          step={bars.width}
          minRange={bars.width}
          label={null}
          thumbFromLabel={props.lowLabel}
          thumbToLabel={props.highLabel}
          thumbValueText={(edge) => props.format(edge === shown[1] ? highOf(edge) : edge)}
          thumbProps={(thumb) => ({ onKeyDown: jump(thumb) })}
          value={shown}
          onChange={move}
          onChangeEnd={(next) => {
            cancelAnimationFrame(frame.current);
            setDrag(null);
            commit(next);
          }}
          classNames={{ root: styles["slider"] ?? "", thumb: styles["thumb"] ?? "" }}
        />
        <div className={styles["ends"]} aria-hidden>
          <span>{props.format(min)}</span>
          <span>{props.format(max)}</span>
        </div>
      </div>
      <div className={styles["fields"]}>
        <NumberField label={props.lowLabel} value={low} onChange={(next) => set(next, high)} />
        <span>{props.between}</span>
        <NumberField label={props.highLabel} value={high} onChange={(next) => set(low, next)} />
        {props.unit !== "" && <span>{props.unit}</span>}
        <span className={styles["actions"]}>{props.children}</span>
      </div>
    </div>
  );

  /** Where a value lies between the slider's ends; the greatest values share its right end. */
  function edgeOf(end: number, isHigh = false): number {
    if (isHigh && end >= max) return last;
    return Math.min(last, Math.max(first, isHigh && props.whole ? end + 1 : end));
  }

  function commit([from, to]: readonly [number, number]): void {
    set(from <= first ? min : from, highOf(to));
  }

  function highOf(edge: number): number {
    return edge >= last ? max : endOfBar(edge);
  }

  /** Home and End lead a thumb as far as the other lets it. */
  function jumped(key: string, thumb: 0 | 1): readonly [number, number] | null {
    const [from, to] = shown;
    if (key === "Home") return thumb === 0 ? [first, to] : [from, from + bars.width];
    if (key === "End") return thumb === 0 ? [to - bars.width, to] : [from, last];
    return null;
  }

  function endOfBar(edge: number): number {
    return props.whole ? edge - 1 : edge;
  }

  function set(from: number, to: number): void {
    if (!Number.isFinite(from) || !Number.isFinite(to)) return;
    const [a, b] = from <= to ? [from, to] : [to, from];
    onChange(a <= min && b >= max ? null : [a, b]);
  }
}

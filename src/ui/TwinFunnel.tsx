import type { CSSProperties, ReactNode } from "react";
import styles from "./TwinFunnel.module.css";

/** One stage of a track. */
export interface FunnelStep {
  readonly id: string;
  readonly label: string;
  /** Came at least so far. */
  readonly reached: number;
  /** Stand here now: the coloured end of the bar. */
  readonly standing: number;
  readonly color: string;
  readonly selected: boolean;
  /** What a press does, for screen readers. */
  readonly selectLabel: string;
}

export interface FunnelSide {
  readonly title: string;
  readonly steps: readonly FunnelStep[];
  /** Length of a full bar. */
  readonly whole: number;
  readonly onSelect: (id: string) => void;
  /** The figures of a stage, e.g. as truth cards. */
  readonly renderReached: (step: FunnelStep) => ReactNode;
  readonly renderStanding: (step: FunnelStep) => ReactNode;
}

interface TwinFunnelProps {
  readonly label: string;
  /** The longer track. */
  readonly left: FunnelSide;
  /** The shorter one: its first stage stands beside the first of the other, the rest beside the last ones. */
  readonly right: FunnelSide;
  /** What stands in the free middle of the shorter track. */
  readonly children: ReactNode;
}

/** Two tracks as funnels on one axis: each bar is who came so far, its coloured end who stands there; the rest went on. */
export function TwinFunnel({ label, left, right, children }: TwinFunnelProps) {
  const rows = left.steps.length;
  const lineOf = (i: number) => (i === 0 ? 0 : rows - right.steps.length + i);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its frame and legend
    <div role="group" aria-label={label} className={styles["twin"]}>
      <Side side={left} place="left" lineOf={(i) => i} />
      <Side side={right} place="right" lineOf={lineOf} />
      <div className={styles["middle"]} style={{ gridRow: `3 / ${2 + Math.max(2, lineOf(1))}` }}>
        {children}
      </div>
    </div>
  );
}

interface SideProps {
  readonly side: FunnelSide;
  readonly place: "left" | "right";
  /** Line of the picture, 0-based, in which stage i stands. */
  readonly lineOf: (i: number) => number;
}

function Side({ side, place, lineOf }: SideProps) {
  const { title, steps, whole, onSelect } = side;
  return (
    <>
      <h4 className={styles["title"]} data-place={place}>
        {title}
      </h4>
      {steps.map((step, i) => (
        <div
          key={step.id}
          className={styles["step"]}
          data-place={place}
          data-selected={step.selected}
          style={{ gridRow: lineOf(i) + 2 }}
        >
          <div className={styles["words"]}>
            <button
              type="button"
              aria-pressed={step.selected}
              aria-label={step.selectLabel}
              title={step.selectLabel}
              onClick={() => onSelect(step.id)}
            >
              {step.label}
            </button>
            <span className={styles["standing"]}>{side.renderStanding(step)}</span>
            <span className={styles["reached"]}>{side.renderReached(step)}</span>
          </div>
          <Bar step={step} whole={whole} />
        </div>
      ))}
    </>
  );
}

function Bar({ step, whole }: { readonly step: FunnelStep; readonly whole: number }) {
  const percent = (value: number) => `${whole > 0 ? (value / whole) * 100 : 0}%`;
  return (
    <div className={styles["bar"]} style={{ "--step-color": step.color } as CSSProperties} aria-hidden>
      <span style={{ width: percent(step.reached - step.standing) }} />
      {step.standing > 0 && <i style={{ width: percent(step.standing) }} />}
    </div>
  );
}

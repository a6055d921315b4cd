import styles from "./LaneTimeline.module.css";

/** A stretch of a lane. Times are numbers on one scale, e.g. days. */
export interface LaneSegment {
  readonly from: number;
  readonly to: number;
  readonly color: string;
  /** Tooltip: what it is and since when. */
  readonly label: string;
}

export interface Lane {
  readonly id: string;
  readonly title: string;
  readonly segments: readonly LaneSegment[];
}

interface LaneTimelineProps {
  /** All of it in words, for screen readers. */
  readonly label: string;
  readonly lanes: readonly [Lane, Lane];
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  /** Small marks between the lanes, each with its tooltip. */
  readonly marks: readonly { readonly at: number; readonly label: string }[];
  /** A stretch between the lanes in which one of them has not followed. */
  readonly gap: { readonly from: number; readonly to: number; readonly label: string } | null;
}

/** Vertical places in pixels. */
const LANES = [22, 70] as const;
const LANE_HEIGHT = 9;
/** Above the second title. */
const MARKS = 36;
const AXIS = 86;

/** Two lanes over one axis of time, with what lies between them. */
export function LaneTimeline({ label, lanes, from, to, ticks, marks, gap }: LaneTimelineProps) {
  const x = (at: number) => `${(Math.min(to, Math.max(from, at)) - from) * (100 / Math.max(1, to - from))}%`;
  const width = (a: number, b: number) =>
    `${Math.max(0, Math.min(to, b) - Math.max(from, a)) * (100 / Math.max(1, to - from))}%`;
  const inside = marks.filter(({ at }) => at >= from && at <= to);
  return (
    <svg className={styles["timeline"]} role="img" aria-label={label} width="100%" height={AXIS + 16}>
      {ticks.map((tick) => (
        <g key={tick.at}>
          <line className={styles["tick"]} x1={x(tick.at)} x2={x(tick.at)} y1={LANES[0] - 3} y2={AXIS} />
          <text className={styles["year"]} x={x(tick.at)} y={AXIS + 12}>
            {tick.label}
          </text>
        </g>
      ))}
      {gap && (
        <g>
          <rect
            className={styles["gap"]}
            x={x(gap.from)}
            width={width(gap.from, gap.to)}
            y={LANES[0] + LANE_HEIGHT}
            height={LANES[1] - LANES[0] - LANE_HEIGHT}
          />
          <title>{gap.label}</title>
        </g>
      )}
      {lanes.map((lane, i) => (
        <g key={lane.id}>
          <text className={styles["title"]} x="0" y={LANES[i]! - 8}>
            {lane.title}
          </text>
          <rect
            className={styles["lane"]}
            x="0"
            width="100%"
            y={LANES[i]! + LANE_HEIGHT / 2 - 0.5}
            height="1"
          />
          {lane.segments.map((segment) => (
            <g key={`${segment.from} ${segment.label}`}>
              <title>{segment.label}</title>
              <rect
                className={styles["segment"]}
                x={x(segment.from)}
                width={width(segment.from, segment.to)}
                y={LANES[i]}
                height={LANE_HEIGHT}
                fill={segment.color}
              />
              <circle
                className={styles["begin"]}
                cx={x(segment.from)}
                cy={LANES[i]! + LANE_HEIGHT / 2}
                r="5"
                fill={segment.color}
              />
            </g>
          ))}
        </g>
      ))}
      {inside.map((mark) => (
        <g key={`${mark.at} ${mark.label}`}>
          <title>{mark.label}</title>
          <line className={styles["mark"]} x1={x(mark.at)} x2={x(mark.at)} y1={MARKS} y2={MARKS + 8} />
        </g>
      ))}
    </svg>
  );
}

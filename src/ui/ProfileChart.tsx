import { Area, AreaChart, ReferenceArea, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import styles from "./ProfileChart.module.css";

export interface ProfilePoint {
  /** Walked so far. */
  readonly meters: number;
  readonly heightMeters: number;
}

interface ProfileChartProps {
  /** What the chart shows, for screen readers. */
  readonly label: string;
  readonly points: readonly ProfilePoint[];
  /** Stretches that stand out, and what they are. */
  readonly marks: readonly (readonly [fromMeters: number, toMeters: number])[];
  readonly markLabel: string;
  readonly formatMeters: (meters: number) => string;
}

/** Height over the way walked, as an area; marked stretches lie behind it. Load it lazily: it brings Recharts. */
export default function ProfileChart({ label, points, marks, markLabel, formatMeters }: ProfileChartProps) {
  const heights = points.map((p) => p.heightMeters);
  const low = Math.min(...heights);
  const high = Math.max(...heights);
  const ticks = heightTicks(low, high);
  const length = points.at(-1)?.meters ?? 0;
  return (
    <figure className={styles["figure"]}>
      <div role="img" aria-label={label} className={styles["chart"]}>
        <ResponsiveContainer width="100%" height="100%">
          <AreaChart
            data={[...points]}
            accessibilityLayer={false}
            margin={{ top: 4, right: 8, bottom: 0, left: 0 }}
          >
            {marks.map(([from, to]) => (
              <ReferenceArea
                key={from}
                x1={from}
                x2={to}
                fill="var(--ra-warning)"
                fillOpacity={0.22}
                ifOverflow="hidden"
              />
            ))}
            <XAxis
              dataKey="meters"
              type="number"
              domain={[0, length]}
              tickCount={4}
              tickLine={false}
              axisLine={{ stroke: "var(--ra-line)" }}
              tick={TICK}
              tickFormatter={formatMeters}
            />
            <YAxis
              width={44}
              domain={[ticks[0]!, ticks.at(-1)!]}
              ticks={ticks}
              interval={0}
              tickLine={false}
              axisLine={false}
              tick={TICK}
              tickFormatter={(height) => `${height} m`}
            />
            <Tooltip
              cursor={{ stroke: "var(--ra-muted)" }}
              contentStyle={TOOLTIP}
              itemStyle={{ color: "var(--ra-ink)", padding: 0 }}
              labelFormatter={(meters) => formatMeters(Number(meters))}
              formatter={(height) => [formatMeters(Number(height)), "↕"]}
              isAnimationActive={false}
            />
            <Area
              dataKey="heightMeters"
              type="linear"
              stroke="var(--ra-accent)"
              strokeWidth={1.75}
              fill="var(--ra-accent)"
              fillOpacity={0.16}
              isAnimationActive={false}
            />
          </AreaChart>
        </ResponsiveContainer>
      </div>
      {marks.length > 0 && (
        <figcaption className={styles["legend"]}>
          <i />
          {markLabel}
        </figcaption>
      )}
    </figure>
  );
}

/** Two to four round heights around the profile; a level street is drawn level: they never span fewer than 20 m. */
function heightTicks(low: number, high: number): number[] {
  const step =
    [10, 20, 50, 100, 200, 500].find((s) => Math.ceil(high / s) - Math.floor(low / s) <= 3) ?? 1000;
  const first = Math.floor(low / step);
  const last = Math.max(first + 2, Math.ceil(high / step));
  return Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step);
}

const TICK = { fill: "var(--ra-muted)", fontSize: "0.6875rem" };

const TOOLTIP = {
  padding: "0.25rem 0.5rem",
  border: "1px solid var(--ra-line)",
  borderRadius: "0.5rem",
  background: "var(--ra-raised)",
  color: "var(--ra-ink)",
  boxShadow: "var(--ra-shadow)",
  fontSize: "0.75rem",
};

import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import styles from "./ColumnChart.module.css";

export interface ColumnSeries {
  readonly id: string;
  readonly label: string;
  readonly color: string;
  /** One value a category; NaN draws nothing. */
  readonly values: readonly number[];
}

interface ColumnChartProps {
  /** What the chart shows, and where its table is, for screen readers. */
  readonly label: string;
  readonly categories: readonly string[];
  readonly series: readonly ColumnSeries[];
  readonly format: (value: number) => string;
}

/** Groups of columns over few categories, with a legend above. Load it lazily: it brings Recharts. */
export default function ColumnChart({ label, categories, series, format }: ColumnChartProps) {
  const data = categories.map((category, i) => ({
    category,
    ...Object.fromEntries(series.map((s) => [s.id, Number.isNaN(s.values[i]) ? null : s.values[i]])),
  }));
  return (
    <figure className={styles["figure"]}>
      <figcaption className={styles["legend"]}>
        {series.map((s) => (
          <span key={s.id}>
            <i style={{ background: s.color }} />
            {s.label}
          </span>
        ))}
      </figcaption>
      <div role="img" aria-label={label} className={styles["chart"]}>
        <ResponsiveContainer width="100%" height="100%">
          <BarChart
            data={data}
            accessibilityLayer={false}
            margin={{ top: 4, right: 0, bottom: 0, left: 0 }}
            barGap={1}
            barCategoryGap="22%"
          >
            <CartesianGrid vertical={false} stroke="var(--ra-line)" />
            <XAxis dataKey="category" tickLine={false} axisLine={{ stroke: "var(--ra-line)" }} tick={TICK} />
            <YAxis
              width="auto"
              tickCount={4}
              allowDecimals={false}
              tickLine={false}
              axisLine={false}
              tick={TICK}
              tickFormatter={format}
            />
            <Tooltip
              cursor={{ fill: "var(--ra-hover)" }}
              contentStyle={TOOLTIP}
              itemStyle={{ color: "var(--ra-ink)", padding: 0 }}
              formatter={(value) => format(Number(value))}
              isAnimationActive={false}
            />
            {series.map((s) => (
              <Bar
                key={s.id}
                dataKey={s.id}
                name={s.label}
                fill={s.color}
                radius={[2, 2, 0, 0]}
                isAnimationActive={false}
              />
            ))}
          </BarChart>
        </ResponsiveContainer>
      </div>
    </figure>
  );
}

const TICK = { fill: "var(--ra-muted)", fontSize: "0.6875rem" };

const TOOLTIP = {
  border: "1px solid var(--ra-line)",
  borderRadius: "0.5rem",
  background: "var(--ra-raised)",
  color: "var(--ra-ink)",
  boxShadow: "var(--ra-shadow)",
  fontSize: "0.75rem",
};

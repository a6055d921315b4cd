import type { ReportTemplate } from "../../store/reportState.ts";
import styles from "./Report.module.css";

const map = (x: number, y: number, width: number, height: number) => (
  <g className={styles["iconMap"]}>
    <rect x={x} y={y} width={width} height={height} rx={1} />
    <path
      d={`M${x} ${y + height * 0.72}c${width / 3} ${-height / 2} ${width / 2} ${height / 5} ${width} ${-height * 0.45}`}
    />
    <circle cx={x + width * 0.3} cy={y + height * 0.32} r={1.1} />
    <circle cx={x + width * 0.62} cy={y + height * 0.66} r={1.1} />
  </g>
);
const lines = (x: number, y: number, width: number, count: number) => (
  <path
    className={styles["iconLine"]}
    d={Array.from({ length: count }, (_, i) => {
      const length = i === count - 1 ? width * 0.7 : width;
      return `M${x} ${y + i * 3}h${length}`;
    }).join("")}
  />
);
const bars = (x: number, y: number, heights: readonly number[]) => (
  <path
    className={styles["iconBar"]}
    d={heights.map((height, i) => `M${x + i * 4} ${y}v${-height}h2.6v${height}z`).join("")}
  />
);

/** What stands where on the pages of each template. */
const DRAWINGS: Readonly<Record<ReportTemplate, React.ReactNode>> = {
  singleMap: (
    <>
      {map(4, 8, 28, 20)}
      {lines(35, 10, 9, 4)}
    </>
  ),
  coverageBrief: (
    <>
      {map(4, 8, 19, 14)}
      {map(25, 8, 19, 14)}
      {lines(4, 25.5, 19, 2)}
      {lines(25, 25.5, 19, 2)}
    </>
  ),
  districtAtlas: (
    <>
      {map(4, 8, 22, 20)}
      {bars(30, 17, [4, 8, 6])}
      {lines(30, 20.5, 14, 3)}
    </>
  ),
  communitySheet: (
    <>
      {lines(4, 9, 17, 4)}
      {map(25, 8, 19, 11)}
      <rect className={styles["iconPhoto"]} x={4} y={21.5} width={19} height={7} />
      <rect className={styles["iconPhoto"]} x={25} y={21.5} width={19} height={7} />
    </>
  ),
  priorityList: (
    <>
      {lines(4, 9.5, 20, 7)}
      {map(28, 8, 16, 20)}
    </>
  ),
  programme: (
    <>
      {bars(5, 28.5, [8, 14, 18, 12])}
      {lines(25, 11, 19, 6)}
    </>
  ),
};

/** A page in small. */
export function TemplateIcon({ template }: { readonly template: ReportTemplate }) {
  return (
    <svg className={styles["icon"]} viewBox="0 0 48 32" aria-hidden>
      <rect className={styles["iconPage"]} x={0.5} y={0.5} width={47} height={31} rx={2} />
      <path className={styles["iconTitle"]} d="M4 4.5h18" />
      {DRAWINGS[template]}
    </svg>
  );
}

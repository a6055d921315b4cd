import type { ReactNode } from "react";
import styles from "./Figure.module.css";
import { type Truth, TruthCard } from "./TruthCard.tsx";

interface FigureProps {
  readonly label: string;
  /** The number as text; its unit stands smaller behind it. */
  readonly figure: string;
  readonly unit?: string | undefined;
  /** A quieter word behind the label: what is not known, or what the figure is a share of. */
  readonly note?: ReactNode;
  readonly truth: Truth;
}

/** A key figure: large number, unit, label, note; a press opens its truth card. */
export function Figure({ label, figure, unit, note, truth }: FigureProps) {
  return (
    <div className={styles["figure"]}>
      <dt>
        {label}
        <span className={styles["note"]}>{note}</span>
      </dt>
      <dd>
        <TruthCard {...truth}>
          <span className={styles["number"]}>{figure}</span>
          {unit !== undefined && unit !== "" && <span className={styles["unit"]}>{unit}</span>}
        </TruthCard>
      </dd>
    </div>
  );
}

import { type ReactNode, useId } from "react";
import styles from "./Section.module.css";

interface SectionProps {
  readonly title: string;
  /** Unit or method of what follows, in a quieter voice beside the title. */
  readonly hint?: string | undefined;
  /** A switch or link at the right. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A titled part of a panel; screen readers find it by its title. */
export function Section({ title, hint, aside, children }: SectionProps) {
  const id = useId();
  return (
    <section className={styles["section"]} aria-labelledby={id}>
      <header className={styles["head"]}>
        <h3 id={id}>{title}</h3>
        {hint !== undefined && <span className={styles["hint"]}>{hint}</span>}
        {aside !== undefined && <div className={styles["aside"]}>{aside}</div>}
      </header>
      {children}
    </section>
  );
}

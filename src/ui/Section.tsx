import { IconChevronDown } from "@tabler/icons-react";
import { type ReactNode, useId } from "react";
import styles from "./Section.module.css";

interface SectionProps {
  readonly title: string;
  /** Unit or method of what follows, in a quieter voice beside the title. */
  readonly hint?: string | undefined;
  /** A switch or link at the right. */
  readonly aside?: ReactNode;
  /** Makes the title a button that folds the content away. */
  readonly fold?: { readonly open: boolean; readonly onToggle: () => void } | undefined;
  readonly children: ReactNode;
}

/** A titled part of a panel; screen readers find it by its title. */
export function Section({ title, hint, aside, fold, children }: SectionProps) {
  const id = useId();
  return (
    <section className={styles["section"]} aria-labelledby={id} data-folded={fold && !fold.open}>
      <header className={styles["head"]}>
        <h3 id={id}>
          {fold ? (
            <button
              type="button"
              className={styles["fold"]}
              aria-expanded={fold.open}
              onClick={fold.onToggle}
            >
              <IconChevronDown size="0.875rem" stroke={1.8} aria-hidden />
              {title}
            </button>
          ) : (
            title
          )}
        </h3>
        {hint !== undefined && <span className={styles["hint"]}>{hint}</span>}
        {aside !== undefined && <div className={styles["aside"]}>{aside}</div>}
      </header>
      {fold?.open !== false && children}
    </section>
  );
}

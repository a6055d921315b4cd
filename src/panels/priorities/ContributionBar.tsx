import type { Part } from "../../store/selectors/priorities.ts";
import styles from "./Priorities.module.css";

/** A score 0..100 opened into the points of each criterion, in the criteria's order and colours. */
export function ContributionBar({ parts }: { readonly parts: readonly Part[] }) {
  return (
    <span className={styles["stack"]} aria-hidden>
      {parts.map(
        (part) =>
          part.points > 0 && (
            <span key={part.id} data-criterion={part.color} style={{ width: `${part.points}%` }} />
          ),
      )}
    </span>
  );
}

import { type Contribution, CRITERION_IDS } from "../../model/priority.ts";
import styles from "./Priorities.module.css";

/** A score 0..100 opened into the points of each criterion, in the criteria's order and colours. */
export function ContributionBar({ parts }: { readonly parts: readonly Contribution[] }) {
  return (
    <span className={styles["stack"]} aria-hidden>
      {parts.map(
        ({ criterion, points }) =>
          points > 0 && (
            <span
              key={criterion.id}
              data-criterion={CRITERION_IDS.indexOf(criterion.id)}
              style={{ width: `${points}%` }}
            />
          ),
      )}
    </span>
  );
}

import { type Contribution, CRITERION_IDS } from "../../model/priority.ts";
import { useText } from "../../store/useAtlas.ts";
import styles from "./Weighting.module.css";

/** What stands behind a score without points: a column a criterion, as wide as its weight and as high as its value lies. */
export function ProfileBar({ parts }: { readonly parts: readonly Contribution[] }) {
  const { t } = useText();
  return (
    <span className={styles["profile"]} title={t("weighting.topsis.bar")} aria-hidden>
      {parts.map(
        ({ criterion, normalised, weightShare }) =>
          weightShare > 0 && (
            <span key={criterion.id} style={{ flexGrow: weightShare }}>
              <i
                data-criterion={CRITERION_IDS.indexOf(criterion.id)}
                style={{ height: `${normalised * 100}%` }}
              />
            </span>
          ),
      )}
    </span>
  );
}

import { CRITERION_IDS, type CriterionId } from "../../model/priority.ts";
import { textsOf, weightShares } from "../../store/selectors/priorities.ts";
import { otherShares } from "../../store/selectors/weightComparison.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import styles from "./Compare.module.css";

/** Both weightings as bars of shares, in the colours of the criteria. */
export function WeightBars() {
  const { t } = useText();
  const before = useAtlas(otherShares);
  const after = useAtlas((s) => weightShares(s).shares);
  return (
    <dl className={styles["weights"]}>
      {before && <Bar name={t("weighting.compare.before")} shares={before} />}
      <Bar name={t("weighting.compare.after")} shares={after} />
    </dl>
  );
}

interface BarProps {
  readonly name: string;
  readonly shares: Readonly<Record<CriterionId, number>>;
}

function Bar({ name, shares }: BarProps) {
  const { t, locale } = useText();
  const texts = textsOf(locale, shares);
  const text = (id: CriterionId) => `${t(`priorities.criterion.${id}`)} ${texts[id]}`;
  const weighed = CRITERION_IDS.filter((id) => shares[id] > 0);
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <span role="img" aria-label={weighed.map(text).join(t("priorities.empty.separator"))}>
          {weighed.map((id) => (
            <i
              key={id}
              data-criterion={CRITERION_IDS.indexOf(id)}
              style={{ flexGrow: shares[id] }}
              title={text(id)}
            />
          ))}
        </span>
      </dd>
    </>
  );
}

import { UNKNOWN_TEXT } from "../../i18n/format.ts";
import { CRITERION_IDS, type CriterionId } from "../../model/priority.ts";
import { shareTexts, weightShares } from "../../store/selectors/priorities.ts";
import { judged } from "../../store/selectors/priority.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { setCompared } from "../../store/weighting.ts";
import { CriterionAbout } from "./CriterionAbout.tsx";
import styles from "./Weighting.module.css";

/** One criterion a row: whether it is compared, and its share of the weights as a bar. */
export function JudgedRows() {
  return CRITERION_IDS.map((id, i) => <Row key={id} id={id} color={i} />);
}

function Row({ id, color }: { readonly id: CriterionId; readonly color: number }) {
  const { t } = useText();
  const compared = useAtlas((s) => judged(s).ids.includes(id));
  const share = useAtlas((s) => weightShares(s).shares[id]);
  const text = useAtlas((s) => shareTexts(s)[id]);
  const most = useAtlas((s) => Math.max(...Object.values(weightShares(s).shares)));
  const name = t(`priorities.criterion.${id}`);
  return (
    <div className={styles["judged"]} data-compared={compared}>
      <input
        type="checkbox"
        aria-label={t("weighting.compared", { name })}
        title={t("weighting.compared", { name })}
        checked={compared}
        onChange={(event) => setCompared(id, event.currentTarget.checked)}
      />
      <CriterionAbout id={id} />
      <span className={styles["track"]} aria-hidden>
        {compared && <span data-criterion={color} style={{ width: `${(share / most) * 100}%` }} />}
      </span>
      <span className={styles["share"]}>{compared ? text : UNKNOWN_TEXT}</span>
    </div>
  );
}

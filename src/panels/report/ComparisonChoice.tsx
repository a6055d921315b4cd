import { setReport } from "../../store/report.ts";
import { COMPARISONS } from "../../store/reportState.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import styles from "./Report.module.css";
import { Segments } from "./Segments.tsx";

/** What stands side by side in a coverage brief. */
export function ComparisonChoice() {
  const { t } = useText();
  const comparison = useAtlas((s) => s.report.comparison);
  const some = useAtlas((s) => s.scenarios.length > 0);
  return (
    <div className={styles["fields"]}>
      <Segments
        label={t("report.comparison")}
        value={comparison}
        options={COMPARISONS.map((value) => ({
          value,
          label: t(`report.comparison.${value}`),
          disabled: value === "scenario" && !some,
        }))}
        onChange={(value) => setReport({ comparison: value })}
      />
      {!some && <p className={styles["hint"]}>{t("report.comparison.none")}</p>}
    </div>
  );
}

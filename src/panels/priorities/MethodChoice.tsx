import { SegmentedControl } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import {
  NORMALISATIONS,
  type NormalisationId,
  PRIORITY_METHODS,
  type PriorityMethod,
} from "../../model/priority.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { setNormalisation, setPriorityMethod } from "../../store/weighting.ts";
import styles from "./Weighting.module.css";

/** How scores are made: the method, and for the weighted sum how values become points. */
export function MethodChoice() {
  const { t } = useText();
  const method = useAtlas((s) => s.priorityMethod);
  const normalisation = useAtlas((s) => s.normalisation);
  return (
    <div className={styles["method"]}>
      <SegmentedControl
        size="xs"
        aria-label={t("weighting.method")}
        value={method}
        onChange={(value) => setPriorityMethod(value as PriorityMethod)}
        data={PRIORITY_METHODS.map((value) => ({
          value,
          label: <span title={t(`weighting.method.${value}.about`)}>{t(`weighting.method.${value}`)}</span>,
        }))}
      />
      {method === "topsis" ? (
        <span className={styles["fixedScale"]} title={t("weighting.scale.vector.about")}>
          {t("weighting.scale.vector")}
        </span>
      ) : (
        <label className={styles["select"]} title={t(`weighting.scale.${normalisation}.about`)}>
          <select
            aria-label={t("weighting.scale")}
            value={normalisation}
            onChange={(event) => setNormalisation(event.currentTarget.value as NormalisationId)}
          >
            {NORMALISATIONS.map((id) => (
              <option key={id} value={id} title={t(`weighting.scale.${id}.about`)}>
                {t(`weighting.scale.${id}`)}
              </option>
            ))}
          </select>
          <IconChevronDown size="0.75rem" aria-hidden />
        </label>
      )}
    </div>
  );
}

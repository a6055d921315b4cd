import { SegmentedControl } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { WEIGHT_SOURCES, type WeightSource } from "../../model/priority.ts";
import { resetWeights } from "../../store/actions.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { setWeightSource } from "../../store/weighting.ts";
import { JudgedWeights } from "./JudgedWeights.tsx";
import styles from "./Priorities.module.css";
import weighting from "./Weighting.module.css";
import { WeightSliders } from "./WeightSliders.tsx";

/** The weights of the criteria, set by sliders or by comparing pairs; their colours are those of the bars below. */
export function Weights() {
  const { t } = useText();
  const source = useAtlas((s) => s.weightSource);
  const changed = useAtlas((s) => Object.keys(s.weights).length > 0);
  return (
    <section aria-label={t("priorities.weights")}>
      <div className={styles["sectionHead"]}>
        <h3>{t("priorities.weights")}</h3>
        <div className={weighting["source"]}>
          {source === "sliders" && (
            <button
              type="button"
              className={styles["link"]}
              disabled={!changed}
              title={t("priorities.reset")}
              aria-label={t("priorities.reset")}
              onClick={resetWeights}
            >
              <IconArrowBackUp size="0.9375rem" aria-hidden />
            </button>
          )}
          <SegmentedControl
            size="xs"
            aria-label={t("weighting.source")}
            value={source}
            onChange={(value) => setWeightSource(value as WeightSource)}
            data={WEIGHT_SOURCES.map((value) => ({ value, label: t(`weighting.source.${value}`) }))}
          />
        </div>
      </div>
      {source === "sliders" ? <WeightSliders /> : <JudgedWeights />}
    </section>
  );
}

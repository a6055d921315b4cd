import { Slider } from "@mantine/core";
import { useEffect, useState } from "react";
import { CRITERION_IDS, type CriterionId } from "../../model/priority.ts";
import { shareTexts, weightShares } from "../../store/selectors/priorities.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { CriterionAbout } from "./CriterionAbout.tsx";
import { changeWeight } from "./changeWeight.ts";
import styles from "./Priorities.module.css";

/** One slider a criterion, with its colour in the bars below and its share of all weights. */
export function WeightSliders() {
  return CRITERION_IDS.map((id, i) => <WeightSlider key={id} id={id} color={i} />);
}

function WeightSlider({ id, color }: { readonly id: CriterionId; readonly color: number }) {
  const { t } = useText();
  const weight = useAtlas((s) => weightShares(s).weights[id]);
  const share = useAtlas((s) => shareTexts(s)[id]);
  // The thumb follows the hand at once; the ranking follows as fast as it is computed.
  const [thumb, setThumb] = useState(weight);
  useEffect(() => setThumb(weight), [weight]);
  const name = t(`priorities.criterion.${id}`);
  return (
    <div className={styles["weight"]}>
      <span className={styles["swatch"]} data-criterion={color} />
      <CriterionAbout id={id} />
      <Slider
        size="sm"
        min={0}
        max={100}
        step={1}
        label={null}
        value={thumb}
        thumbLabel={t("priorities.weight.of", { name })}
        onChange={(value) => {
          setThumb(value);
          changeWeight(id, value);
        }}
      />
      <span className={styles["share"]}>{share}</span>
    </div>
  );
}

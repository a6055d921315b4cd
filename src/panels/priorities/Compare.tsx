import { IconArrowsExchange, IconBookmark, IconChevronDown } from "@tabler/icons-react";
import { useDeferredValue } from "react";
import { presetWeights, WEIGHT_PRESETS, type WeightPreset } from "../../model/weightPresets.ts";
import { comparedPreset, weightComparison } from "../../store/selectors/weightComparison.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { keepWeights, setOtherWeights, swapWeights } from "../../store/weighting.ts";
import styles from "./Compare.module.css";
import { CompareFigures } from "./CompareFigures.tsx";
import { Movers } from "./Movers.tsx";
import panel from "./Priorities.module.css";
import { RankSlopes } from "./RankSlopes.tsx";
import { WeightBars } from "./WeightBars.tsx";
import weighting from "./Weighting.module.css";

/** The weights in force against others: what differs, who rises, who falls. */
export function Compare() {
  const { t } = useText();
  const comparison = useDeferredValue(useAtlas(weightComparison));
  return (
    <div className={styles["compare"]}>
      <Head />
      {comparison === null && <p className={panel["hint"]}>{t("weighting.compare.start")}</p>}
      {comparison !== null && <WeightBars />}
      {comparison?.compared === 0 && <p className={panel["hint"]}>{t("weighting.compare.empty")}</p>}
      {comparison !== null && comparison.compared > 0 && (
        <>
          <CompareFigures comparison={comparison} />
          {comparison.rising.length === 0 && comparison.falling.length === 0 ? (
            <p className={panel["hint"]}>{t("weighting.compare.same")}</p>
          ) : (
            <>
              <Movers comparison={comparison} />
              <RankSlopes top={comparison.top} />
            </>
          )}
        </>
      )}
    </div>
  );
}

function Head() {
  const { t } = useText();
  const preset = useAtlas(comparedPreset);
  const choose = (value: string) =>
    setOtherWeights(value === "none" ? null : presetWeights(value as WeightPreset));
  return (
    <div className={styles["head"]}>
      <label className={weighting["select"]}>
        <select
          aria-label={t("weighting.compare.with")}
          value={preset}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          <option value="none">{t("weighting.compare.none")}</option>
          {preset === "kept" && <option value="kept">{t("weighting.compare.kept")}</option>}
          {WEIGHT_PRESETS.map((id) => (
            <option key={id} value={id}>
              {t(`weighting.preset.${id}`)}
            </option>
          ))}
        </select>
        <IconChevronDown size="0.75rem" aria-hidden />
      </label>
      <button type="button" className={panel["link"]} onClick={keepWeights}>
        <IconBookmark size="0.875rem" aria-hidden /> {t("weighting.compare.keep")}
      </button>
      <button
        type="button"
        className={panel["link"]}
        disabled={preset === "none"}
        title={t("weighting.compare.swap.about")}
        onClick={swapWeights}
      >
        <IconArrowsExchange size="0.875rem" aria-hidden /> {t("weighting.compare.swap")}
      </button>
    </div>
  );
}

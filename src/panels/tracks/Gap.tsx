import { formatNumber, formatShare } from "../../i18n/format.ts";
import { changeFilters, setColorBy, setListOpen } from "../../store/actions.ts";
import { followUp } from "../../store/selectors/overview.ts";
import { noManagementWait } from "../../store/selectors/tracks.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { TruthCard } from "../../ui/TruthCard.tsx";
import { useBaseTruth } from "../overview/useBaseTruth.ts";
import styles from "./Tracks.module.css";
import { useTrackWords } from "./useTrackWords.ts";

/** The figure that the panel is about: accepted communities whose management has not followed. */
export function Gap() {
  const { t, locale } = useText();
  const { accepted, known, established, share } = useAtlas(followUp);
  const wait = useAtlas(noManagementWait);
  const { duration } = useTrackWords();
  const base = useBaseTruth();
  const number = (value: number) => formatNumber(locale, value);
  const missing = known - established;
  if (accepted === 0) return <p className={styles["gapNone"]}>{t("tracks.gap.nothing")}</p>;
  if (missing === 0) return <p className={styles["gapNone"]}>{t("tracks.gap.none")}</p>;
  const shareInput = t("tracks.input.gap", { n: number(missing), all: number(known) });
  const show = () => {
    changeFilters({ flags: ["R2"] });
    setColorBy("management");
    setListOpen(true);
  };
  return (
    <div className={styles["gap"]}>
      <TruthCard
        {...base}
        className={styles["gapNumber"]}
        title={t("tracks.gap")}
        value={t("tracks.count", { n: number(missing) })}
        inputs={[t("tracks.input.unknown", { n: number(accepted - known) })]}
        formula={t("tracks.truth.gap")}
      >
        {number(missing)}
      </TruthCard>
      <button
        type="button"
        className={styles["gapName"]}
        aria-label={t("tracks.gap.show", { n: number(missing) })}
        title={t("tracks.gap.show", { n: number(missing) })}
        onClick={show}
      >
        {t("tracks.gap")}
      </button>
      <small>
        <TruthCard
          {...base}
          title={t("tracks.gap")}
          value={formatShare(locale, 1 - share)}
          inputs={[shareInput]}
          formula={t("tracks.truth.gap.share")}
        >
          {t("tracks.gap.share", { share: formatShare(locale, 1 - share) })}
        </TruthCard>
      </small>
      {wait.known > 0 && (
        <small>
          <TruthCard
            {...base}
            title={t("tracks.gap.wait", { years: duration(wait.median) })}
            value={duration(wait.median)}
            inputs={[t("tracks.input.known", { n: number(wait.known), all: number(missing) })]}
            formula={t("tracks.truth.wait")}
          >
            {t("tracks.gap.wait", { years: duration(wait.median) })}
          </TruthCard>
        </small>
      )}
    </div>
  );
}

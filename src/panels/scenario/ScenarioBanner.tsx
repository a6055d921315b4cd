import { Button } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { type ReachSums, shareOf } from "../../analysis/outOfReach.ts";
import { formatNumber, formatShare, formatSigned } from "../../i18n/format.ts";
import { openScenario } from "../../store/scenarios.ts";
import { coverageTotal } from "../../store/selectors/coverage.ts";
import { activeScenario } from "../../store/selectors/scenario.ts";
import { figuresUnder, householdsGained } from "../../store/selectors/scenarioFigures.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import styles from "./ScenarioBanner.module.css";

const shareWithin = ({ households, householdsOut }: ReachSums) =>
  shareOf(households - householdsOut, households);

/** Says on the map that figures are those of a scenario, or of a facility in hand, and leads back to today. */
export function ScenarioBanner() {
  const { t, locale } = useText();
  const scenario = useAtlas(activeScenario);
  const beside = useAtlas((s) => s.selected !== null);
  const inHand = useAtlas((s) => s.drag !== null);
  const gained = useAtlas((s) => (s.drag || activeScenario(s) ? householdsGained(s) : Number.NaN));
  const share = useAtlas((s) => shareWithin(coverageTotal(s)));
  const today = useAtlas((s) => {
    const figures = s.drag || activeScenario(s) ? figuresUnder(s)(null) : null;
    return figures ? shareWithin(figures.total) : Number.NaN;
  });
  if (!scenario && !inHand) return null;
  return (
    <div className={styles["banner"]} role="status" data-beside={beside}>
      <span className={styles["text"]}>
        <strong>{scenario ? t("scenario.banner", { name: scenario.name }) : t("scenario.new")}</strong>
        {scenario && (
          <span>{t("scenario.banner.changes", { n: formatNumber(locale, scenario.changes.length) })}</span>
        )}
      </span>
      {Number.isFinite(gained) && (
        <span className={styles["share"]}>
          {formatShare(locale, today)} → <strong>{formatShare(locale, share)}</strong>
        </span>
      )}
      {Number.isFinite(gained) && (
        <span className={styles["gain"]} data-loss={gained < 0} data-live={inHand}>
          {t("scenario.gain", { n: formatSigned(locale, gained) })}
        </span>
      )}
      {scenario && (
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconArrowBackUp size="0.875rem" aria-hidden />}
          onClick={() => openScenario(null)}
        >
          {t("scenario.banner.back")}
        </Button>
      )}
    </div>
  );
}

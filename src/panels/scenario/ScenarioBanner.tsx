import { Button } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { formatNumber, formatSigned } from "../../i18n/format.ts";
import { openScenario } from "../../store/scenarios.ts";
import { activeScenario } from "../../store/selectors/scenario.ts";
import { householdsGained } from "../../store/selectors/scenarioFigures.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import styles from "./ScenarioBanner.module.css";

/** Says on the map that figures are those of a scenario, or of a facility in hand, and leads back to today. */
export function ScenarioBanner() {
  const { t, locale } = useText();
  const scenario = useAtlas(activeScenario);
  const inHand = useAtlas((s) => s.drag !== null);
  const gained = useAtlas((s) => (s.drag || activeScenario(s) ? householdsGained(s) : Number.NaN));
  if (!scenario && !inHand) return null;
  return (
    <div className={styles["banner"]} role="status">
      <span className={styles["text"]}>
        <strong>{scenario ? t("scenario.banner", { name: scenario.name }) : t("scenario.new")}</strong>
        {scenario && (
          <span>{t("scenario.banner.changes", { n: formatNumber(locale, scenario.changes.length) })}</span>
        )}
      </span>
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

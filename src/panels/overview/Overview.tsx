import { Button } from "@mantine/core";
import { clearFilters } from "../../store/actions.ts";
import { keyFigures } from "../../store/selectors/overview.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { Headline } from "./Headline.tsx";
import { KeyFigures } from "./KeyFigures.tsx";
import { KindCoverage } from "./KindCoverage.tsx";
import { Needs } from "./Needs.tsx";
import styles from "./Overview.module.css";
import { OverviewHead } from "./OverviewHead.tsx";
import { PlanActual } from "./PlanActual.tsx";
import { PublishedFigures } from "./PublishedFigures.tsx";
import { Stages } from "./Stages.tsx";
import { YearProgress } from "./YearProgress.tsx";

/** How far the renovation of the city, a district or a street is, where it is worst, and which comes next. */
export function Overview() {
  const { t } = useText();
  const nobody = useAtlas((s) => keyFigures(s).communities === 0);
  return (
    <div className={styles["panel"]}>
      <OverviewHead />
      {nobody ? (
        <div className={styles["empty"]}>
          <p>{t("overview.empty")}</p>
          <Button size="xs" variant="default" onClick={clearFilters}>
            {t("overview.filtered.clear")}
          </Button>
        </div>
      ) : (
        <>
          <Headline />
          <KeyFigures />
          <Stages />
          <Needs />
          <KindCoverage />
          <PlanActual />
          <YearProgress />
        </>
      )}
      <PublishedFigures />
    </div>
  );
}

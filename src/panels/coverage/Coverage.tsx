import { Button } from "@mantine/core";
import { formatNumber } from "../../i18n/format.ts";
import { clearFilters, openDialog } from "../../store/actions.ts";
import { coverageScope, isNarrowed } from "../../store/selectors/coverage.ts";
import { chosenKinds, measuredKinds } from "../../store/selectors/measuredKinds.ts";
import { kinds } from "../../store/selectors/parameters.ts";
import { isWalkPending, methodInUse, walkOf } from "../../store/selectors/walking.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { WhatIf } from "../scenario/WhatIf.tsx";
import styles from "./Coverage.module.css";
import { CoverageActions } from "./CoverageActions.tsx";
import { CoverageFigures } from "./CoverageFigures.tsx";
import { DistrictBars } from "./DistrictBars.tsx";
import { KindPicker } from "./KindPicker.tsx";
import { MethodRows } from "./MethodRows.tsx";
import { MethodSentence } from "./MethodSentence.tsx";
import { NetworkStatus } from "./NetworkStatus.tsx";
import { RadiusRow } from "./RadiusRow.tsx";
import { WalkerChoice } from "./WalkerChoice.tsx";

/** Who has the chosen services within reach, by which way of measuring and for whom, and who has not. */
export function Coverage() {
  const { t } = useText();
  const any = useAtlas((s) => kinds(s).length > 0);
  const chosen = useAtlas(chosenKinds);
  const measured = useAtlas((s) => measuredKinds(s).length > 0);
  const pending = useAtlas(isWalkPending);
  // What is in hand stays there while the walks of its last step are made.
  const unread = useAtlas((s) => methodInUse(s) !== "straight" && walkOf(s) === null);
  const nobody = useAtlas((s) => coverageScope(s).counted === 0);
  return (
    <div className={styles["panel"]}>
      <header className={styles["head"]}>
        <h2>{t("coverage.title")}</h2>
        <Scope />
      </header>
      {!any && (
        <div className={styles["empty"]}>
          <strong>{t("coverage.empty.title")}</strong>
          <p>{t("coverage.empty.text")}</p>
          <Button size="xs" onClick={() => openDialog("data")}>
            {t("coverage.empty.open")}
          </Button>
        </div>
      )}
      {any && (
        <>
          <KindPicker />
          <div className={styles["radii"]}>
            {chosen.map((kind) => (
              <RadiusRow key={kind.id} kind={kind} />
            ))}
          </div>
        </>
      )}
      {any && !measured && <p className={styles["hint"]}>{t("coverage.empty.radius")}</p>}
      {measured && !nobody && (
        <section className={styles["methods"]}>
          <WalkerChoice />
          <MethodRows />
          <MethodSentence />
          <p className={styles["hint"]}>{t("coverage.methods.follow")}</p>
        </section>
      )}
      {measured && <NetworkStatus />}
      {measured && nobody && (
        <div className={styles["empty"]}>
          <p>{t("coverage.empty.filtered")}</p>
          <Button size="xs" variant="default" onClick={clearFilters}>
            {t("coverage.empty.clear")}
          </Button>
        </div>
      )}
      {measured && !nobody && !pending && <CoverageFigures />}
      {measured && !nobody && !unread && <WhatIf />}
      {measured && !nobody && !pending && <DistrictBars />}
      {measured && !nobody && !pending && <CoverageActions />}
    </div>
  );
}

function Scope() {
  const { t, locale } = useText();
  const { counted, all } = useAtlas(coverageScope);
  const narrowed = useAtlas(isNarrowed);
  const missing = useAtlas((s) => s.filters.missing.values.length + s.filters.gap.length > 0);
  const n = formatNumber(locale, counted);
  return (
    <>
      <p className={styles["scope"]}>
        {narrowed
          ? t("coverage.scope.filtered", { n, all: formatNumber(locale, all) })
          : t("coverage.scope.all", { n })}
      </p>
      {missing && <p className={styles["hint"]}>{t("coverage.scope.missing")}</p>}
    </>
  );
}

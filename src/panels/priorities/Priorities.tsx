import { SegmentedControl } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { formatNumber } from "../../i18n/format.ts";
import { atlasStore } from "../../store/atlasStore.ts";
import { rankedCounts, weightShares } from "../../store/selectors/priorities.ts";
import { areScoresPending } from "../../store/selectors/priority.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { NetworkStatus } from "../coverage/NetworkStatus.tsx";
import { Compare } from "./Compare.tsx";
import { DistrictNeeds } from "./DistrictNeeds.tsx";
import { MethodChoice } from "./MethodChoice.tsx";
import { NothingRanked } from "./NothingRanked.tsx";
import styles from "./Priorities.module.css";
import { ReachBasis } from "./ReachBasis.tsx";
import { TopCommunities } from "./TopCommunities.tsx";
import { Unranked } from "./Unranked.tsx";
import { Weights } from "./Weights.tsx";

const Robustness = lazy(async () => ({ default: (await import("./Robustness.tsx")).Robustness }));

const VIEWS = ["communities", "districts", "compare", "robustness"] as const;
type View = (typeof VIEWS)[number];

/** Which communities and districts come first, by which weights, and why. */
export function Priorities() {
  const { t, locale } = useText();
  const [view, setView] = useState<View>(() =>
    atlasStore.getState().otherWeights === null ? "communities" : "compare",
  );
  const { ranked, passing, begun } = useAtlas(rankedCounts);
  const method = useAtlas((s) => s.priorityMethod);
  const pending = useAtlas(areScoresPending);
  const weightless = useAtlas((s) => weightShares(s).total === 0);
  return (
    <div className={styles["panel"]} aria-busy={pending}>
      <header className={styles["head"]}>
        <h2>{t("priorities.title")}</h2>
        <div className={styles["scope"]}>
          {!pending &&
            t("priorities.scope", { n: formatNumber(locale, ranked), all: formatNumber(locale, passing) })}
          {!pending && <Unranked />}
        </div>
      </header>
      <MethodChoice />
      <Weights />
      {weightless && (
        <p className={styles["warning"]} role="alert">
          {t("priorities.weights.none")}
        </p>
      )}
      <ReachBasis />
      {!weightless && pending && <NetworkStatus />}
      {!weightless && !pending && ranked === 0 && <NothingRanked />}
      {!weightless && !pending && ranked > 0 && (
        <section>
          <SegmentedControl
            fullWidth
            size="xs"
            className={styles["switch"] ?? ""}
            aria-label={t("priorities.results")}
            value={view}
            onChange={(value) => setView(value as View)}
            data={VIEWS.map((value) => ({
              value,
              label: t(`priorities.results.${value}`),
            }))}
          />
          {(view === "communities" || view === "districts") && begun > 0 && (
            <p className={`${styles["hint"]} ${styles["begun"]}`}>
              {t("priorities.begun", { n: formatNumber(locale, begun) })}
            </p>
          )}
          {view === "communities" && <TopCommunities />}
          {view === "districts" && <DistrictNeeds />}
          {view === "compare" && <Compare />}
          <Suspense>{view === "robustness" && <Robustness />}</Suspense>
        </section>
      )}
      <p className={styles["hint"]}>
        {t(`weighting.method.${method}.about`)} {t("priorities.about.missing.rule")}
      </p>
    </div>
  );
}

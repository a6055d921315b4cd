import { SegmentedControl } from "@mantine/core";
import { type ReachSums, shareOf } from "../../analysis/outOfReach.ts";
import { formatLarge, formatLargeText, formatNumber, formatShare } from "../../i18n/format.ts";
import { setCoverageMode } from "../../store/actions.ts";
import { coverageTotal, measuredKinds } from "../../store/selectors/coverage.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { TruthCard } from "../../ui/TruthCard.tsx";
import styles from "./Coverage.module.css";
import { useCoverageTruth } from "./useCoverageTruth.ts";

/** The share of households within reach, and the four counts behind it. */
export function CoverageFigures() {
  const { t, locale } = useText();
  const total = useAtlas(coverageTotal);
  const kinds = useAtlas(measuredKinds);
  const mode = useAtlas((s) => s.coverageMode);
  const truth = useCoverageTruth();
  const share = shareOf(total.households - total.householdsOut, total.households);
  const several = kinds.length > 1;
  // Out of reach when any is missing: within reach means all kinds are there; and the other way round.
  const within = several ? (mode === "any" ? "all" : "any") : "one";
  return (
    <section>
      {several && (
        <SegmentedControl
          fullWidth
          size="xs"
          className={styles["mode"] ?? ""}
          aria-label={t("coverage.mode")}
          value={mode}
          onChange={(value) => setCoverageMode(value as "any" | "all")}
          data={(["any", "all"] as const).map((value) => ({ value, label: t(`coverage.mode.${value}`) }))}
        />
      )}
      <div className={styles["headline"]}>
        <TruthCard
          {...truth(total.householdsKnown, total.communities)}
          title={t("coverage.truth.share")}
          value={formatShare(locale, share)}
          formula={t(`coverage.truth.formula.${within}`)}
        >
          <span className={styles["big"]}>{formatShare(locale, share)}</span>
        </TruthCard>
        <div>
          <p>
            {within === "one"
              ? t("coverage.within")
              : t(`coverage.within.${within}`, { n: formatNumber(locale, kinds.length) })}
          </p>
          <p className={styles["hint"]}>
            {t("coverage.ofHouseholds", {
              within: formatLargeText(locale, total.households - total.householdsOut),
              known: formatLargeText(locale, total.households),
            })}
          </p>
        </div>
      </div>
      <Counts total={total} />
    </section>
  );
}

function Counts({ total }: { readonly total: ReachSums }) {
  const { t, locale } = useText();
  const truth = useCoverageTruth();
  const figures = [
    ["inside", total.communities - total.communitiesOut, "communities", total.communities],
    ["outside", total.communitiesOut, "communities", total.communities],
    [
      "households",
      total.householdsKnown > 0 ? total.householdsOut : Number.NaN,
      "households",
      total.householdsKnown,
    ],
    ["elderly", total.elderlyKnown > 0 ? total.elderlyOut : Number.NaN, "elderly", total.elderlyKnown],
  ] as const;
  return (
    <dl className={styles["counts"]}>
      {figures.map(([key, value, formula, known]) => {
        const { figure, unit } = formatLarge(locale, value);
        return (
          <div key={key} data-out={key !== "inside"}>
            <dt>{t(`coverage.${key}`)}</dt>
            <dd>
              <TruthCard
                {...truth(known, total.communities)}
                title={t(`coverage.${key}`)}
                value={formatLargeText(locale, value)}
                formula={t(`coverage.truth.${formula}`)}
              >
                <span className={styles["count"]}>
                  {figure}
                  {unit !== "" && <small className={styles["unit"]}>{unit}</small>}
                </span>
              </TruthCard>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

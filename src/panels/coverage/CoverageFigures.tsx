import { SegmentedControl } from "@mantine/core";
import type { CSSProperties } from "react";
import { type ReachSums, shareOf } from "../../analysis/outOfReach.ts";
import { formatLarge, formatLargeText, formatNumber, formatShare } from "../../i18n/format.ts";
import type { GapClass } from "../../model/gap.ts";
import { TOO_SMALL_COLOR } from "../../scale/ramps.ts";
import { changeFilters, setCoverageMode, setListOpen } from "../../store/actions.ts";
import { coverageTotal, tooSmall } from "../../store/selectors/coverage.ts";
import { measuredKinds } from "../../store/selectors/measuredKinds.ts";
import { NO_FILTERS } from "../../store/state.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { TruthCard } from "../../ui/TruthCard.tsx";
import styles from "./Coverage.module.css";
import { useCoverageTruth } from "./useCoverageTruth.ts";
import { useSupplyTruth } from "./useSupplyTruth.ts";

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
  const { t } = useText();
  const theme = useAtlas((s) => s.theme);
  const supply = useAtlas(tooSmall);
  const all = total.communities;
  const known = (count: number, value: number) => (count > 0 ? value : Number.NaN);
  return (
    <dl
      className={styles["counts"]}
      style={{ "--coverage-too-small": TOO_SMALL_COLOR[theme] } as CSSProperties}
    >
      <Count
        of="out"
        title={t("coverage.outside")}
        value={total.communitiesOut}
        known={all}
        formula="communities"
        listed={total.communitiesOut}
      />
      <Count
        of="out"
        title={t("coverage.households")}
        value={known(total.householdsKnown, total.householdsOut)}
        known={total.householdsKnown}
        formula="households"
      />
      <Count
        of="out"
        title={t("coverage.elderly")}
        value={known(total.elderlyKnown, total.elderlyOut)}
        known={total.elderlyKnown}
        formula="elderly"
      />
      {supply ? (
        <Count
          of="tooSmall"
          title={t("coverage.tooSmall")}
          value={known(total.householdsKnown, supply.households)}
          known={total.householdsKnown}
          formula="tooSmall"
          listed={supply.communities}
        />
      ) : (
        <Count
          of="within"
          title={t("coverage.inside")}
          value={all - total.communitiesOut}
          known={all}
          formula="communities"
        />
      )}
    </dl>
  );
}

interface CountProps {
  readonly of: "out" | "tooSmall" | "within";
  readonly title: string;
  readonly value: number;
  /** Communities that know the number. */
  readonly known: number;
  readonly formula: "communities" | "households" | "elderly" | "tooSmall";
  /** So many communities the list can show of it. */
  readonly listed?: number;
}

function Count({ of, title, value, known, formula, listed = 0 }: CountProps) {
  const { t, locale } = useText();
  const communities = useAtlas((s) => coverageTotal(s).communities);
  const truth = useCoverageTruth()(known, communities);
  const supply = useSupplyTruth();
  const { figure, unit } = formatLarge(locale, value);
  return (
    <div data-of={of}>
      <dt>
        {listed > 0 ? <Listed gap={of === "tooSmall" ? of : "outOfReach"} title={title} n={listed} /> : title}
      </dt>
      <dd>
        <TruthCard
          {...truth}
          inputs={formula === "tooSmall" ? [...supply, ...truth.inputs] : truth.inputs}
          title={title}
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
}

interface ListedProps {
  readonly gap: GapClass;
  readonly title: string;
  readonly n: number;
}

/** Narrows the list to the communities of a class; pressed again, takes that back. */
function Listed({ gap, title, n }: ListedProps) {
  const { t, locale } = useText();
  const only = useAtlas((s) => s.filters.gap.length === 1 && s.filters.gap[0] === gap);
  const name = t("coverage.show.class", { title, n: formatNumber(locale, n) });
  const toggle = () => {
    changeFilters({ gap: only ? [] : [gap], missing: NO_FILTERS.missing });
    if (!only) setListOpen(true);
  };
  return (
    <button
      type="button"
      className={styles["listed"]}
      aria-pressed={only}
      aria-label={name}
      title={name}
      onClick={toggle}
    >
      {title}
    </button>
  );
}

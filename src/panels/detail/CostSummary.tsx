import { formatLarge, formatLargeText, formatNumber } from "../../i18n/format.ts";
import type { CostRange, WorkTotals } from "../../model/cost.ts";
import type { Track } from "../../model/menu.ts";
import { costAnchors } from "../../store/selectors/menuChoice.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { RangeBar } from "../../ui/RangeBar.tsx";
import { TruthCard } from "../../ui/TruthCard.tsx";
import styles from "./CommunityDetail.module.css";
import { CostParts } from "./CostParts.tsx";
import { CostPer } from "./CostPer.tsx";
import own from "./CostSummary.module.css";
import type { TabProps } from "./FactsTab.tsx";
import { useRecordTruth } from "./useRecordTruth.ts";

interface CostSummaryProps extends TabProps {
  readonly track: Track;
  readonly totals: WorkTotals;
}

/** What the chosen works of a track cost: low, middle and high, a household, a square metre, by heading and by nature. */
export function CostSummary({ community, track, totals }: CostSummaryProps) {
  const { t } = useText();
  const range = totals.byTrack[track];
  const anchors = useAtlas(costAnchors);
  const compares = track === "comprehensive";
  return (
    <section className={own["summary"]} aria-label={t(`menu.cost.${track}`)}>
      <Total range={range} track={track} />
      {range.works > range.withoutCost && (
        <>
          <div className={own["pers"]}>
            <CostPer
              id="household"
              range={range}
              by={community.households}
              anchor={compares ? anchors.perHousehold : null}
            />
            <CostPer
              id="squareMeter"
              range={range}
              by={community.floorAreaSquareMeters}
              anchor={compares ? anchors.perSquareMeter : null}
            />
          </div>
          <CostParts track={track} totals={totals} />
        </>
      )}
    </section>
  );
}

function Total({ range, track }: { readonly range: CostRange; readonly track: Track }) {
  const { t, locale } = useText();
  const truth = useRecordTruth();
  const { low, mid, high, works, withoutCost } = range;
  const known = works > withoutCost;
  const yuan = (value: number) => t("menu.yuan", { n: formatLargeText(locale, value) });
  const large = formatLarge(locale, mid);
  const missing = t(known ? "detail.works.total.unknown" : "detail.works.total.allUnknown", {
    n: formatNumber(locale, withoutCost),
  });
  const ends = low < high ? t("menu.cost.ends", { low: yuan(low), high: yuan(high) }) : t("menu.cost.fixed");
  return (
    <>
      <div className={own["total"]}>
        <span>{t(`menu.cost.${track}`)}</span>
        {known ? (
          <TruthCard
            {...truth}
            title={t(`menu.cost.${track}`)}
            value={yuan(mid)}
            inputs={[ends, ...(withoutCost > 0 ? [missing] : [])]}
            formula={t("menu.cost.formula")}
          >
            <b>{large.figure}</b>
            <small>{t("menu.cost.unit", { unit: large.unit })}</small>
          </TruthCard>
        ) : (
          <span data-unknown>{works === 0 ? t("menu.choice.nothingChosen") : t("detail.unknown")}</span>
        )}
      </div>
      {known && <RangeBar low={low} mid={mid} high={high} most={high} label={ends} />}
      <p className={own["ends"]}>
        {known && <span>{ends}</span>}
        {withoutCost > 0 && <span className={styles["warning"]}>{missing}</span>}
      </p>
    </>
  );
}

import { formatNumber } from "../../i18n/format.ts";
import type { PublishedFigure } from "../../model/city.ts";
import type { CostRange } from "../../model/cost.ts";
import { useText } from "../../store/useAtlas.ts";
import { RangeBar } from "../../ui/RangeBar.tsx";
import { TruthCard } from "../../ui/TruthCard.tsx";
import { UnverifiedMark } from "../overview/UnverifiedMark.tsx";
import own from "./CostSummary.module.css";
import { useRecordTruth } from "./useRecordTruth.ts";

interface CostPerProps {
  readonly id: "household" | "squareMeter";
  readonly range: CostRange;
  /** Households or m²; NaN: not known. */
  readonly by: number;
  /** A published cost to hold it against. */
  readonly anchor: PublishedFigure | null;
}

/** The cost a household or a square metre, beside a published one. */
export function CostPer({ id, range, by, anchor }: CostPerProps) {
  const { t, label, locale } = useText();
  const truth = useRecordTruth();
  const number = (value: number) => formatNumber(locale, value);
  const [low, mid, high] = [range.low, range.mid, range.high].map((yuan) =>
    by > 0 ? yuan / by : Number.NaN,
  );
  const title = t(`menu.cost.per.${id}`);
  const value = t(`menu.cost.per.${id}.value`, { n: number(mid!) });
  const reach = t("menu.cost.ends", { low: number(low!), high: number(high!) });
  return (
    <div className={own["per"]}>
      <div className={own["perHead"]}>
        <span>{title}</span>
        {Number.isFinite(mid) ? (
          <TruthCard
            {...truth}
            title={title}
            value={value}
            inputs={[reach]}
            formula={t(`menu.cost.per.${id}.formula`)}
          >
            {value}
          </TruthCard>
        ) : (
          <span data-unknown>{t("detail.unknown")}</span>
        )}
      </div>
      <RangeBar
        low={low!}
        mid={mid!}
        high={high!}
        most={1.15 * Math.max(high || 0, anchor?.value ?? 0)}
        anchor={anchor?.value}
        label={reach}
      />
      {anchor && (
        <small className={own["anchor"]}>
          <i aria-hidden />
          {t("menu.cost.anchor", {
            scope: label(anchor.scope),
            year: anchor.asOf === "n.d." ? "" : anchor.asOf,
          })}
          <TruthCard
            title={label(anchor.measure)}
            value={t(`menu.cost.per.${id}.value`, { n: number(anchor.value) })}
            inputs={[t("overview.input.scope", { scope: label(anchor.scope) })]}
            formula={t("menu.cost.anchor.formula")}
            source={label(anchor.source)}
            date={anchor.asOf === "n.d." ? "" : anchor.asOf}
            verified={anchor.verified}
          >
            {number(anchor.value)}
          </TruthCard>
          {!anchor.verified && <UnverifiedMark text={t("overview.published.unverified")} />}
        </small>
      )}
    </div>
  );
}

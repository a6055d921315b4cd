import { formatLarge, formatLargeText, formatNumber } from "../../i18n/format.ts";
import type { Track } from "../../model/menu.ts";
import { chosenCost, chosenOutside } from "../../store/selectors/menuDemand.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { RangeBar } from "../../ui/RangeBar.tsx";
import { TruthCard } from "../../ui/TruthCard.tsx";
import { useBaseTruth } from "../overview/useBaseTruth.ts";
import styles from "./Menu.module.css";

/** What the chosen works cost, and which of these no menu knows. */
export function ChosenCost({ track }: { readonly track: Track }) {
  const { t, locale } = useText();
  const base = useBaseTruth();
  const cost = useAtlas((s) => chosenCost(s)[track]);
  const outside = useAtlas(chosenOutside);
  const n = (value: number) => formatNumber(locale, value);
  const yuan = (value: number) => t("menu.yuan", { n: formatLargeText(locale, value) });
  const large = formatLarge(locale, cost.mid);
  const known = cost.works > cost.withoutCost;
  const ranges = cost.low < cost.high;
  const ends = ranges
    ? t("menu.cost.ends", { low: yuan(cost.low), high: yuan(cost.high) })
    : t("menu.cost.fixed");
  const counts = t("menu.chosen.counts", { works: n(cost.works), without: n(cost.withoutCost) });
  return (
    <section className={styles["costs"]} aria-label={t("menu.chosen.cost")}>
      <div className={styles["costHead"]}>
        <span>{t("menu.chosen.cost")}</span>
        {known ? (
          <TruthCard
            {...base}
            title={t("menu.chosen.cost")}
            value={yuan(cost.mid)}
            inputs={[counts, ends]}
            formula={t("menu.cost.formula")}
          >
            <b>{large.figure}</b>
            <small>{t("menu.cost.unit", { unit: large.unit })}</small>
          </TruthCard>
        ) : (
          <span data-unknown>{t(cost.works === 0 ? "menu.choice.nothingChosen" : "detail.unknown")}</span>
        )}
      </div>
      {known && ranges && <RangeBar {...cost} most={cost.high} label={ends} />}
      {cost.works > 0 && (
        <p className={styles["scope"]}>{known && ranges ? `${counts} · ${ends}` : counts}</p>
      )}
      {track === "comprehensive" && outside.length > 0 && (
        <p className={styles["outside"]}>
          {t("menu.chosen.outside", {
            n: n(outside.length),
            ids: outside
              .slice(0, 6)
              .map(({ id, counts: { chosen } }) => `${id} (${n(chosen)})`)
              .join(t("detail.list.separator")),
          })}
        </p>
      )}
    </section>
  );
}

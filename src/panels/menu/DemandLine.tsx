import { formatNumber } from "../../i18n/format.ts";
import { changeFilters } from "../../store/actions.ts";
import { type DemandRow, type DemandSort, demandValue } from "../../store/selectors/menuDemand.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { TruthCard } from "../../ui/TruthCard.tsx";
import { useItemName } from "../detail/useItemName.ts";
import { useBaseTruth } from "../overview/useBaseTruth.ts";
import styles from "./Menu.module.css";

const PARTS = ["repaired", "undecided", "gap"] as const;

interface DemandLineProps {
  readonly row: DemandRow;
  readonly sort: DemandSort;
  /** Communities of a full bar of deficits. */
  readonly most: number;
  /** The value of a full bar of anything else. */
  readonly greatest: number;
  /** Writes a value as those of the other lines are written. */
  readonly inColumn: (value: number) => string;
}

/** One item: what becomes of its deficits as a bar, or the value it is ordered by. A press shows the communities that lack it. */
export function DemandLine({ row, sort, most, greatest, inColumn }: DemandLineProps) {
  const { t, locale } = useText();
  const name = useItemName()(row.id);
  const base = useBaseTruth();
  const chosen = useAtlas((s) => s.filters.deficits.values.includes(row.id));
  const { counts, repaired, cost } = row;
  const n = (value: number) => formatNumber(locale, value);
  const value = demandValue(row, sort);
  const text = sort === "cost" && cost.works <= cost.withoutCost ? t("detail.unknown") : inColumn(value);
  const showsDeficits = sort === "lacking" || sort === "gap";
  const parts = { repaired, undecided: counts.undecided, gap: counts.gap };
  const title = t(`menu.demand.sort.${sort}`);
  return (
    <li className={styles["row"]} data-selected={chosen}>
      <button
        type="button"
        className={styles["item"]}
        title={name}
        aria-pressed={chosen}
        aria-label={t("menu.demand.show", { name })}
        onClick={() => changeFilters({ deficits: { mode: "any", values: chosen ? [] : [row.id] } })}
      >
        {name}
      </button>
      <span className={styles["bar"]} aria-hidden>
        {showsDeficits ? (
          PARTS.map((part) => (
            <span key={part} data-part={part} style={{ width: `${(100 * parts[part]) / most}%` }} />
          ))
        ) : (
          <span data-part="value" style={{ width: `${(100 * value) / greatest}%` }} />
        )}
      </span>
      <TruthCard
        {...base}
        className={styles["value"]}
        title={`${name} · ${title}`}
        value={text}
        inputs={[
          t("menu.demand.input.lacking", { n: n(counts.lacking) }),
          t("menu.demand.input.parts", {
            repaired: n(repaired),
            undecided: n(counts.undecided),
            gap: n(counts.gap),
          }),
          t("menu.demand.input.votes", {
            n: n(counts.votes),
            communities: n(counts.asking),
            unmet: n(counts.unmet),
          }),
          t("menu.demand.input.chosen", { n: n(counts.chosen), without: n(cost.withoutCost) }),
        ]}
        formula={t(`menu.demand.formula.${sort}`)}
      >
        {text}
      </TruthCard>
    </li>
  );
}

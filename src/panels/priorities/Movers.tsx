import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { formatNumber } from "../../i18n/format.ts";
import { selectCommunity } from "../../store/actions.ts";
import type { NamedMover, WeightComparison } from "../../store/selectors/weightComparison.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import styles from "./Compare.module.css";

/** Those that gain and those that lose the most places. */
export function Movers({ comparison: { rising, falling } }: { readonly comparison: WeightComparison }) {
  return (
    <div className={styles["movers"]}>
      <List way="rising" movers={rising} />
      <List way="falling" movers={falling} />
    </div>
  );
}

interface ListProps {
  readonly way: "rising" | "falling";
  readonly movers: readonly NamedMover[];
}

function List({ way, movers }: ListProps) {
  const { t } = useText();
  const Icon = way === "rising" ? IconArrowUp : IconArrowDown;
  return (
    <section data-way={way} aria-label={t(`weighting.movers.${way}`)}>
      <h4>
        <Icon size="0.875rem" stroke={2.2} aria-hidden /> {t(`weighting.movers.${way}`)}
      </h4>
      {movers.length === 0 && <p className={styles["none"]}>{t("weighting.movers.none")}</p>}
      <ol>
        {movers.map((mover) => (
          <li key={mover.id}>
            <Row mover={mover} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Row({ mover: { id, name, before, after } }: { readonly mover: NamedMover }) {
  const { t, locale } = useText();
  const selected = useAtlas((s) => s.selected === id);
  const [from, to] = [formatNumber(locale, before), formatNumber(locale, after)];
  return (
    <button
      type="button"
      data-selected={selected}
      title={name}
      aria-label={t("weighting.movers.row", { name, before: from, after: to })}
      onClick={() => selectCommunity(id, true)}
    >
      <span>{name}</span>
      <b>
        {from} <i>→</i> {to}
      </b>
    </button>
  );
}

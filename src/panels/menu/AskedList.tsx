import { useState } from "react";
import { formatNumber } from "../../i18n/format.ts";
import type { Track } from "../../model/menu.ts";
import { askedNotChosen } from "../../store/selectors/menuDemand.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { BarRow } from "../../ui/BarRow.tsx";
import { Section } from "../../ui/Section.tsx";
import { useItemName } from "../detail/useItemName.ts";
import { useBaseTruth } from "../overview/useBaseTruth.ts";
import styles from "./Menu.module.css";

const SHOWN_AT_FIRST = 6;

/** What residents ask for and their community has not chosen; marked where nobody at all has chosen it. */
export function AskedList({ track }: { readonly track: Track }) {
  const { t, locale } = useText();
  const nameOf = useItemName();
  const base = useBaseTruth();
  const asked = useAtlas(askedNotChosen).filter(({ item }) => (item?.track ?? "comprehensive") === track);
  const [all, setAll] = useState(false);
  const n = (value: number) => formatNumber(locale, value);
  const most = asked[0]?.counts.unmet ?? 1;
  return (
    <Section title={t("menu.asked")} hint={t("menu.asked.hint")}>
      {asked.length === 0 && <p className={styles["scope"]}>{t("menu.asked.none")}</p>}
      <ol className={styles["asked"]}>
        {(all ? asked : asked.slice(0, SHOWN_AT_FIRST)).map(({ id, counts, cost }) => (
          <li key={id}>
            <BarRow
              label={nameOf(id)}
              {...(counts.chosen === 0 ? { hint: t("menu.asked.nobody") } : {})}
              share={counts.unmet / most}
              color="var(--ra-warning)"
              value={n(counts.unmet)}
              truth={{
                ...base,
                title: `${nameOf(id)} · ${t("menu.asked")}`,
                value: n(counts.unmet),
                inputs: [
                  t("menu.demand.input.votes", {
                    n: n(counts.votes),
                    communities: n(counts.asking),
                    unmet: n(counts.unmet),
                  }),
                  t("menu.demand.input.chosen", { n: n(counts.chosen), without: n(cost.withoutCost) }),
                ],
                formula: t("menu.demand.formula.unmet"),
              }}
            />
          </li>
        ))}
      </ol>
      {asked.length > SHOWN_AT_FIRST && (
        <button type="button" className={styles["link"]} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t("menu.demand.fewer") : t("menu.demand.all", { n: String(asked.length) })}
        </button>
      )}
    </Section>
  );
}

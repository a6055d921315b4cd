import { formatNumber } from "../../i18n/format.ts";
import { useText } from "../../store/useAtlas.ts";
import { Section } from "../../ui/Section.tsx";
import own from "./ConsentTab.module.css";
import { useItemName } from "./useItemName.ts";

/** How many residents want each item of the menu, the most wanted first. */
export function ResidentsChoice({ votes }: { readonly votes: Readonly<Record<string, number>> }) {
  const { t, locale } = useText();
  const nameOf = useItemName();
  const rows = Object.entries(votes).sort((a, b) => b[1] - a[1]);
  if (rows.length === 0) return null;
  return (
    <Section title={t("detail.votes")} hint={t("detail.votes.hint")}>
      <dl className={own["pairs"]}>
        {rows.map(([id, count]) => (
          <div key={id}>
            <dt>{nameOf(id)}</dt>
            <dd>{formatNumber(locale, count)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

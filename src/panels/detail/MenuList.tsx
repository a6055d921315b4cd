import { useState } from "react";
import type { ChoiceHeading, ChoiceRow, MenuChoice } from "../../analysis/menuChoice.ts";
import { formatLargeText, formatNumber } from "../../i18n/format.ts";
import type { Track } from "../../model/menu.ts";
import { useText } from "../../store/useAtlas.ts";
import { SearchField } from "../../ui/SearchField.tsx";
import styles from "./CommunityDetail.module.css";
import type { TabProps } from "./FactsTab.tsx";
import own from "./MenuChoice.module.css";
import { MenuRow } from "./MenuRow.tsx";
import { useItemName } from "./useItemName.ts";

interface MenuListProps extends TabProps {
  readonly track: Track;
  readonly choice: MenuChoice;
}

/** The items that concern the community under their headings; the rest of the menu when it is asked for or searched. */
export function MenuList({ community, track, choice }: MenuListProps) {
  const { t, locale } = useText();
  const nameOf = useItemName();
  const [query, setQuery] = useState("");
  const [all, setAll] = useState(false);
  const wanted = query.trim().toLocaleLowerCase();
  const concerns = (row: ChoiceRow) => row.lacking === true || row.votes > 0 || row.works.length > 0;
  const fits = (row: ChoiceRow) =>
    wanted === "" ? all || concerns(row) : nameOf(row.id).toLocaleLowerCase().includes(wanted);
  const headings = choice.tracks[track];
  const rest = headings.flatMap(({ rows }) => rows).filter((row) => !concerns(row)).length;
  const shown = headings
    .map((heading) => ({ ...heading, rows: heading.rows.filter(fits) }))
    .filter(({ rows }) => rows.length > 0);
  return (
    <section aria-label={t("menu.choice.items")}>
      <div className={own["tools"]}>
        <SearchField
          label={t("menu.choice.items")}
          placeholder={t("menu.choice.search")}
          value={query}
          onChange={setQuery}
        />
        {wanted === "" && rest > 0 && (
          <button type="button" className={own["link"]} aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t("menu.choice.fewer") : t("menu.choice.all", { n: formatNumber(locale, rest) })}
          </button>
        )}
      </div>
      {community.deficits === null && track === "comprehensive" && (
        <p className={styles["note"]}>{t("detail.deficits.unknown")}</p>
      )}
      {shown.length > 0 && (
        <p className={own["columns"]} aria-hidden>
          <span />
          <span>{t("menu.choice.votes")}</span>
          <span>{t("menu.choice.cost")}</span>
        </p>
      )}
      {shown.map((heading) => (
        <Heading key={heading.key} heading={heading} community={community} choice={choice} />
      ))}
      {shown.length === 0 && (
        <p className={styles["note"]}>
          {headings.length === 0
            ? t("menu.none")
            : t(wanted === "" ? "menu.choice.nothing" : "menu.choice.notFound")}
        </p>
      )}
    </section>
  );
}

interface HeadingProps extends TabProps {
  readonly heading: ChoiceHeading;
  readonly choice: MenuChoice;
}

function Heading({ heading, community, choice }: HeadingProps) {
  const { t, label, locale } = useText();
  const sum = choice.totals.byHeading.get(heading.key);
  const title = heading.label ? label(heading.label) : t("menu.outside");
  return (
    <div className={own["heading"]}>
      <h4>
        <i className={own["swatch"]} data-heading={heading.major} aria-hidden />
        <span>{title}</span>
        {sum && sum.works > sum.withoutCost && (
          <span className={own["headingSum"]}>{formatLargeText(locale, sum.mid)}</span>
        )}
      </h4>
      <ul className={own["rows"]} aria-label={title}>
        {heading.rows.map((row) => (
          <MenuRow key={row.id} row={row} communityId={community.id} mostVotes={choice.mostVotes} />
        ))}
      </ul>
    </div>
  );
}

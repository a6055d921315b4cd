import { useState } from "react";
import { formatNumber } from "../../i18n/format.ts";
import { atlasStore } from "../../store/atlasStore.ts";
import { setReport } from "../../store/report.ts";
import {
  communityNames,
  FIRST_SHEETS,
  firstByPriority,
  MOST_SHEETS,
  passingSheets,
} from "../../store/selectors/reportChoice.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { Chip } from "../../ui/Chip.tsx";
import { Section } from "../../ui/Section.tsx";
import { CommunitySearch } from "./CommunitySearch.tsx";
import styles from "./Report.module.css";

/** More chips than this say less than their number. */
const MOST_CHIPS = 12;

/** Whose sheets: found by name, or taken from what the page has at hand. */
export function CommunityChoice() {
  const { t, locale } = useText();
  const only = useAtlas((s) => s.report.only);
  const names = useAtlas(communityNames);
  const selected = useAtlas((s) => s.selected);
  const [passing, setPassing] = useState(0);
  const known = only.filter((id) => names.has(id));
  const choose = (ids: readonly string[], all = 0) => {
    setPassing(all);
    setReport({ only: ids });
  };
  const add = (id: string) => {
    if (!known.includes(id) && known.length < MOST_SHEETS) choose([...known, id]);
  };
  const chooseFiltered = () => {
    const { ids, count } = passingSheets(atlasStore.getState());
    choose(ids, count);
  };
  return (
    <Section
      title={t("report.communities")}
      {...(known.length > 0 ? { hint: formatNumber(locale, known.length) } : {})}
      aside={
        only.length > 0 && (
          <button type="button" className={styles["link"]} onClick={() => choose([])}>
            {t("report.communities.clear")}
          </button>
        )
      }
    >
      <div className={styles["fields"]}>
        <CommunitySearch onFound={add} />
        <div className={styles["quick"]}>
          {selected !== null && names.has(selected) && (
            <button type="button" onClick={() => choose([selected])}>
              {t("report.communities.open")}
            </button>
          )}
          <button type="button" onClick={() => choose(firstByPriority(atlasStore.getState()))}>
            {t("report.communities.top", { n: formatNumber(locale, FIRST_SHEETS) })}
          </button>
          <button type="button" onClick={chooseFiltered}>
            {t("report.communities.filtered")}
          </button>
        </div>
        {passing > MOST_SHEETS && (
          <p className={styles["hint"]} role="status">
            {t("report.communities.capped", {
              n: formatNumber(locale, passing),
              most: formatNumber(locale, MOST_SHEETS),
            })}
          </p>
        )}
        {only.length === 0 ? (
          <p className={styles["hint"]}>{t("report.communities.suggested")}</p>
        ) : (
          <div className={styles["chips"]}>
            {known.slice(0, MOST_CHIPS).map((id) => (
              <Chip
                key={id}
                label={names.get(id)!}
                removeLabel={t("report.communities.remove", { name: names.get(id)! })}
                onRemove={() => choose(known.filter((other) => other !== id))}
              />
            ))}
            {known.length > MOST_CHIPS && (
              <span className={styles["hint"]}>
                {t("report.communities.more", { n: formatNumber(locale, known.length - MOST_CHIPS) })}
              </span>
            )}
          </div>
        )}
      </div>
    </Section>
  );
}

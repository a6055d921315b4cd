import { formatNumber } from "../../i18n/format.ts";
import type { GapClass } from "../../model/gap.ts";
import { changeFilters } from "../../store/actions.ts";
import { lookedWords } from "../../store/selectors/filterWords.ts";
import { gapOptions, gapWord, supplyJudged } from "../../store/selectors/gapFilter.ts";
import { measuredKinds } from "../../store/selectors/measuredKinds.ts";
import { isWalkPending } from "../../store/selectors/walking.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { CheckList } from "../../ui/CheckList.tsx";
import styles from "./Communities.module.css";

/** What the kinds that the coverage panel looks at leave a community with: enough, too little, nothing. */
export function GapFilter() {
  const { t, locale } = useText();
  const measured = useAtlas((s) => measuredKinds(s).length > 0);
  const pending = useAtlas(isWalkPending);
  const options = useAtlas(gapOptions);
  const chosen = useAtlas((s) => s.filters.gap);
  const looked = useAtlas(lookedWords);
  const judged = useAtlas(supplyJudged);
  if (!measured) return <p className={styles["hint"]}>{t("filters.gap.none")}</p>;
  return (
    <>
      <p className={styles["hint"]}>{t("filters.gap.lead", { looked })}</p>
      {pending ? (
        <p className={styles["hint"]}>{t("filters.gap.pending")}</p>
      ) : (
        <CheckList
          label={t("filters.gap")}
          options={options.map((option) => ({ ...option, label: gapWord(locale, option.id) }))}
          chosen={chosen}
          onChange={(next) => changeFilters({ gap: next as readonly GapClass[] })}
          formatCount={(count) => formatNumber(locale, count)}
        />
      )}
      {!pending && judged === "noStreets" && <p className={styles["hint"]}>{t("filters.gap.noStreets")}</p>}
    </>
  );
}

import { Button } from "@mantine/core";
import { IconList } from "@tabler/icons-react";
import { formatLarge, formatLargeText, formatNumber } from "../../i18n/format.ts";
import { changeFilters, clearFilters, setListOpen } from "../../store/actions.ts";
import { passingSums, withoutFilter } from "../../store/selectors/filterOptions.ts";
import { filterWords } from "../../store/selectors/filterWords.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { Chip } from "../../ui/Chip.tsx";
import { Figure } from "../../ui/Figure.tsx";
import { useBaseTruth } from "../overview/useBaseTruth.ts";
import styles from "./Communities.module.css";

/** How many pass, and the filters that are set: in sight however far the panel is scrolled. */
export function FilterHead() {
  const { t, locale } = useText();
  const { count } = useAtlas(passingSums);
  const words = useAtlas(filterWords);
  return (
    <header className={styles["head"]}>
      <div className={styles["title"]}>
        <h2>{t("filters.title")}</h2>
        {words.length > 0 && (
          <button type="button" className={styles["link"]} onClick={clearFilters}>
            {t("filters.clear")}
          </button>
        )}
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconList size="0.9375rem" aria-hidden />}
          title={t("filters.openList", { n: formatNumber(locale, count) })}
          onClick={() => setListOpen(true)}
        >
          {t("filters.list.show")}
        </Button>
      </div>
      <Counts />
      {words.length === 0 ? (
        <p className={styles["hint"]}>{t("filters.count.none")}</p>
      ) : (
        <ul className={styles["chips"]} aria-label={t("filters.active")}>
          {words.map(({ id, text, short }) => (
            <li key={id}>
              <Chip
                label={short}
                title={text}
                removeLabel={t("filters.chip.remove", { label: short })}
                onRemove={() => changeFilters(withoutFilter(id))}
              />
            </li>
          ))}
        </ul>
      )}
      {count === 0 && (
        <p className={styles["warning"]} role="status">
          {t("filters.empty")}
        </p>
      )}
    </header>
  );
}

function Counts() {
  const { t, locale } = useText();
  const { count, all, households, unknown } = useAtlas(passingSums);
  const words = useAtlas(filterWords);
  const base = useBaseTruth();
  const conditions = words.length === 0 ? [t("filters.count.none")] : words.map(({ text }) => text);
  const sum = count > 0 && unknown === count ? Number.NaN : households;
  const { figure, unit } = formatLarge(locale, sum);
  return (
    <dl className={styles["counts"]} aria-live="polite">
      <Figure
        label={t("filters.count.of", { all: formatNumber(locale, all) })}
        figure={formatNumber(locale, count)}
        truth={{
          ...base,
          title: t("filters.count.title"),
          value: t("filters.list.count", { n: formatNumber(locale, count) }),
          inputs: conditions,
          formula: t("filters.count.formula"),
        }}
      />
      <Figure
        label={t("filters.households")}
        figure={figure}
        unit={unit}
        note={unknown > 0 ? t("filters.count.unknown", { n: formatNumber(locale, unknown) }) : undefined}
        truth={{
          ...base,
          title: t("filters.count.households.title"),
          value: t("filters.count.households", { n: formatLargeText(locale, sum) }),
          inputs: [
            ...conditions,
            ...(unknown > 0
              ? [t("filters.count.unknownHouseholds", { n: formatNumber(locale, unknown) })]
              : []),
          ],
          formula: t("filters.count.households.formula"),
        }}
      />
    </dl>
  );
}

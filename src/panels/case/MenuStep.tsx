import { IconCheck, IconHelpCircle } from "@tabler/icons-react";
import { formatNumber } from "../../i18n/format.ts";
import type { Nature } from "../../model/menu.ts";
import type { TheCase } from "../../store/selectors/theCase.ts";
import { useText } from "../../store/useAtlas.ts";
import { useItemName } from "../detail/useItemName.ts";
import styles from "./Case.module.css";

const NATURES: readonly Nature[] = ["basic", "additional", "overall"];

/** What was lacking beside what was chosen, by the nature of the items. */
export function MenuStep({ found }: { readonly found: TheCase }) {
  const { t, locale } = useText();
  const nameOf = useItemName();
  const chosen = found.deficits.filter((deficit) => deficit.chosen).length;
  const left = found.deficits.filter((deficit) => !deficit.chosen).map(({ id }) => nameOf(id));
  const groups = [...NATURES, null].map((nature) => ({
    nature,
    items: found.deficits.filter(({ item }) => (item?.nature ?? null) === nature),
  }));
  return (
    <>
      <p className={styles["lead"]}>
        {t("case.menu.lead", {
          n: formatNumber(locale, found.deficits.length),
          chosen: formatNumber(locale, chosen),
        })}
        {left.length > 0 && t("case.menu.left", { items: left.join(t("detail.list.separator")) })}
      </p>
      <div className={styles["natures"]}>
        {groups
          .filter(({ items }) => items.length > 0)
          .map(({ nature, items }) => (
            <section key={nature}>
              <h4>{nature === null ? t("case.menu.other") : t(`filters.nature.${nature}`)}</h4>
              <ul className={styles["pairs"]}>
                {items.map(({ id, chosen }) => (
                  <li key={id} data-chosen={chosen}>
                    {chosen ? (
                      <IconCheck size="1rem" stroke={2} aria-hidden />
                    ) : (
                      <IconHelpCircle size="1rem" stroke={1.6} aria-hidden />
                    )}
                    <span>{nameOf(id)}</span>
                    <small>{t(chosen ? "case.menu.chosen" : "case.menu.notSaid")}</small>
                  </li>
                ))}
              </ul>
            </section>
          ))}
      </div>
      <p className={styles["note"]}>{t("case.menu.note")}</p>
    </>
  );
}

import { useState } from "react";
import { formatNumber } from "../../i18n/format.ts";
import type { Track } from "../../model/menu.ts";
import { menuStatus } from "../../store/selectors/menuDemand.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { SearchField } from "../../ui/SearchField.tsx";
import { CostRow } from "./CostRow.tsx";
import styles from "./UnitCosts.module.css";

interface UnitCostsProps {
  readonly track: Track;
  readonly onClose: () => void;
}

/** The unit costs of a menu: low, middle, high, year of the prices, source. What is entered holds for the whole city. */
export function UnitCosts({ track, onClose }: UnitCostsProps) {
  const { t, label, locale } = useText();
  const menu = useAtlas((s) => menuStatus(s)[track]?.menu);
  const own = useAtlas((s) => s.edits.unitCosts);
  const [query, setQuery] = useState("");
  const wanted = query.trim().toLocaleLowerCase();
  if (!menu) return null;
  const nameOf = (item: (typeof menu.items)[number]) => label({ zh: item.nameZh, en: item.nameEn });
  const found = menu.items.filter((item) => nameOf(item).toLocaleLowerCase().includes(wanted));
  const known = menu.items.filter((item) => item.unitCostYuan).length;
  const entered = menu.items.filter((item) => Object.hasOwn(own, item.id)).length;
  return (
    <Dialog
      size="60rem"
      title={t("menu.costs.title", { track: t(`menu.track.${track}`) })}
      closeLabel={t("shell.close")}
      onClose={onClose}
    >
      <div className={styles["head"]}>
        <p>
          {t("menu.costs.known", {
            known: formatNumber(locale, known),
            all: formatNumber(locale, menu.items.length),
            entered: formatNumber(locale, entered),
          })}{" "}
          {t("menu.costs.note")}
        </p>
        <SearchField
          label={t("menu.choice.items")}
          placeholder={t("menu.choice.search")}
          value={query}
          onChange={setQuery}
        />
      </div>
      <div className={styles["scroll"]}>
        <table className={styles["table"]}>
          <thead>
            <tr>
              <th scope="col">{t("menu.grid.item")}</th>
              <th scope="col">{t("menu.costs.unit")}</th>
              <th scope="col">{t("menu.costs.low")}</th>
              <th scope="col">{t("menu.costs.mid")}</th>
              <th scope="col">{t("menu.costs.high")}</th>
              <th scope="col">{t("menu.costs.year")}</th>
              <th scope="col">{t("menu.costs.source")}</th>
              <th scope="col">
                <span className={styles["hidden"]}>{t("menu.costs.reset")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {found.map((item) => (
              <CostRow key={item.id} item={item} name={nameOf(item)} isOwn={Object.hasOwn(own, item.id)} />
            ))}
          </tbody>
        </table>
      </div>
      {found.length === 0 && <p className={styles["none"]}>{t("menu.choice.notFound")}</p>}
    </Dialog>
  );
}

import { useState } from "react";
import { formatNumber } from "../../i18n/format.ts";
import { changeFilters } from "../../store/actions.ts";
import { type DeficitMenu, deficitOptions, menuItems } from "../../store/selectors/filterOptions.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { CheckList, foundOptions } from "../../ui/CheckList.tsx";
import { SearchField } from "../../ui/SearchField.tsx";
import styles from "./Communities.module.css";
import { ModeChoice } from "./ModeChoice.tsx";

/** Menu items that are lacking or broken on site, under the headings of their menus: any, all or none of the chosen. */
export function DeficitFilter() {
  const { t, locale } = useText();
  const { menus, unknown } = useAtlas(deficitOptions);
  const [query, setQuery] = useState("");
  if (menus.every(({ groups }) => groups.length === 0))
    return <p className={styles["hint"]}>{t("filters.noData")}</p>;
  return (
    <>
      <ModeChoice id="deficits" />
      <SearchField
        label={t("filters.deficits")}
        placeholder={t("filters.search")}
        value={query}
        onChange={setQuery}
      />
      {menus.map((part) => (
        <MenuOptions key={part.menu?.scheme ?? ""} part={part} query={query} />
      ))}
      {unknown > 0 && (
        <p className={styles["hint"]}>
          {t("filters.deficits.unknown", { n: formatNumber(locale, unknown) })}
        </p>
      )}
    </>
  );
}

function MenuOptions({ part, query }: { readonly part: DeficitMenu; readonly query: string }) {
  const { t, label, locale } = useText();
  const { most } = useAtlas(deficitOptions);
  const items = useAtlas(menuItems);
  const filter = useAtlas((s) => s.filters.deficits);
  const { menu, groups } = part;
  const found = groups
    .map(({ major, options }) => ({
      title: menu ? label(menu.majors[major - 1]!) : t("filters.deficits.other"),
      options: foundOptions(options.map(named), filter.values, query),
    }))
    .filter(({ options }) => options.length > 0);

  return (
    <div className={styles["menu"]}>
      {menu && (
        <p className={styles["hint"]} title={label(menu.note)}>
          {t("filters.deficits.list", {
            name: label(menu.name),
            loaded: menu.items.length,
            official: menu.officialCount,
          })}
          {menu.items.every((item) => !item.official) && t("filters.deficits.unofficial")}
          {groups.length === 0 && t("filters.deficits.nowhere")}
        </p>
      )}
      {found.map(({ title, options }) => (
        <div key={title}>
          <h4 className={styles["group"]}>{title}</h4>
          <CheckList
            label={title}
            options={options}
            most={most}
            chosen={filter.values}
            onChange={(values) => changeFilters({ deficits: { ...filter, values } })}
            formatCount={(count) => formatNumber(locale, count)}
            more={(n) => t("filters.search.more", { n: formatNumber(locale, n) })}
          />
        </div>
      ))}
      {menu && groups.length > 0 && found.length === 0 && (
        <p className={styles["hint"]}>{t("filters.search.none")}</p>
      )}
    </div>
  );

  function named({ id, count }: { readonly id: string; readonly count: number }) {
    const item = items.get(id);
    if (!item) return { id, count, label: id };
    const name = label({ zh: item.nameZh, en: item.nameEn });
    return { id, count, label: name, title: `${name} · ${t(`filters.nature.${item.nature}`)}` };
  }
}

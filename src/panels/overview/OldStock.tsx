import { formatNumber } from "../../i18n/format.ts";
import { drillTo } from "../../store/actions.ts";
import { districtNamer } from "../../store/selectors/names.ts";
import { oldStock, place } from "../../store/selectors/overview.ts";
import { limitYear } from "../../store/selectors/parameters.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { BarRow } from "../../ui/BarRow.tsx";
import { Section } from "../../ui/Section.tsx";
import styles from "./Overview.module.css";
import { useOldTruth } from "./useOldTruth.ts";

/** Where the oldest stock is, for data that do not know enough to rank by need. */
export function OldStock() {
  const { t, locale } = useText();
  const year = String(useAtlas(limitYear));
  const { district, street } = useAtlas(place);
  const { groups } = useAtlas(oldStock);
  const districtName = useAtlas(districtNamer);
  const truth = useOldTruth();
  const most = Math.max(...groups.map((group) => group.old), 1);
  const nameOf = (value: string | null) =>
    value === null ? t("overview.need.unnamed") : district === null ? districtName(value) : value;
  return (
    <Section title={t("overview.old.groups", { year })} hint={t("overview.old.hint")}>
      {street === null && (
        <ol className={`${styles["list"]} ${styles["ranked"]}`}>
          {groups.map((group, i) => {
            const { value } = group;
            const drill = () => (district === null ? drillTo(value!) : drillTo(district, value!));
            return (
              <li key={value ?? ""}>
                <BarRow
                  rank={i + 1}
                  label={nameOf(value)}
                  share={group.known === 0 ? Number.NaN : group.old / most}
                  value={formatNumber(locale, group.known === 0 ? Number.NaN : group.old)}
                  truth={truth(group, nameOf(value))}
                  onSelect={value === null ? undefined : drill}
                />
              </li>
            );
          })}
        </ol>
      )}
      <p className={styles["note"]}>{t("overview.need.none")}</p>
    </Section>
  );
}

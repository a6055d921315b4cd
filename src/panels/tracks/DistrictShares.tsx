import { useDeferredValue } from "react";
import { formatNumber, formatShare } from "../../i18n/format.ts";
import { drillTo } from "../../store/actions.ts";
import { districtNamer } from "../../store/selectors/names.ts";
import { trackDistricts } from "../../store/selectors/tracks.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { BarRow } from "../../ui/BarRow.tsx";
import { Section } from "../../ui/Section.tsx";
import { useBaseTruth } from "../overview/useBaseTruth.ts";
import styles from "./Tracks.module.css";

/** Districts by the share of their accepted communities that lack management; a press goes there. */
export function DistrictShares() {
  const { t, locale } = useText();
  const districts = useDeferredValue(useAtlas(trackDistricts));
  const nameOf = useAtlas(districtNamer);
  const chosen = useAtlas((s) => s.filters.districts);
  const base = useBaseTruth();
  const number = (value: number) => formatNumber(locale, value);
  return (
    <Section title={t("tracks.districts")}>
      <ol className={styles["districts"]}>
        {districts.map(({ district, lists, known, noManagementShare }) => {
          const name = district === null ? t("tracks.undated") : nameOf(district);
          const share = formatShare(locale, noManagementShare);
          const selected = district !== null && chosen.length === 1 && chosen[0] === district;
          return (
            <li key={district ?? ""}>
              <BarRow
                label={name}
                hint={t("tracks.districts.counts", { n: number(lists.noManagement), all: number(known) })}
                share={noManagementShare}
                value={share}
                color="var(--ra-warning)"
                selected={selected}
                {...(district === null
                  ? {}
                  : {
                      onSelect: () => drillTo(selected ? undefined : district),
                      selectLabel: t("tracks.districts.drill", { name, share }),
                    })}
                truth={{
                  ...base,
                  title: t("tracks.districts.of", { name }),
                  value: share,
                  inputs: [
                    t("tracks.input.gap", { n: number(lists.noManagement), all: number(known) }),
                    t("tracks.districts.also", {
                      waiting: number(lists.waiting),
                      surveyed: number(lists.neverSurveyed),
                      asked: number(lists.neverAsked),
                      works: number(lists.worksUnmanaged),
                    }),
                  ],
                  formula: t("tracks.truth.gap.share"),
                }}
              />
            </li>
          );
        })}
      </ol>
    </Section>
  );
}

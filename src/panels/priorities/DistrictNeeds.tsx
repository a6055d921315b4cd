import { useDeferredValue } from "react";
import { formatFixed, formatNumber } from "../../i18n/format.ts";
import { drillTo, selectCommunity } from "../../store/actions.ts";
import { districtNamer } from "../../store/selectors/names.ts";
import { type DistrictNeedRow, districtNeeds } from "../../store/selectors/priorities.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { TruthCard } from "../../ui/TruthCard.tsx";
import styles from "./Priorities.module.css";

/** Each district's need: the mean of its scores weighted by households, and its most urgent communities. */
export function DistrictNeeds() {
  const { t } = useText();
  const needs = useDeferredValue(useAtlas(districtNeeds));
  return (
    <>
      <p className={styles["hint"]}>{t("priorities.district.note")}</p>
      <ol className={styles["needs"]}>
        {needs.map((need) => (
          <li key={need.district}>
            <Need need={need} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Need({ need }: { readonly need: DistrictNeedRow }) {
  const { t, label, locale } = useText();
  const { district } = need;
  const name = useAtlas((s) => districtNamer(s)(district));
  const drilled = useAtlas((s) => s.filters.districts.includes(district));
  const info = useAtlas((s) => s.atlas?.city.info);
  const mean = formatFixed(locale, need.need, 1);
  return (
    <div className={styles["need"]} data-drilled={drilled}>
      <div className={styles["needHead"]}>
        <button
          type="button"
          className={styles["needName"]}
          aria-label={t("priorities.district.row", { name, mean })}
          onClick={() => drillTo(drilled ? undefined : district)}
        >
          {name}
        </button>
        <span className={styles["track"]}>
          <span style={{ width: `${Number.isNaN(need.need) ? 0 : need.need}%` }} />
        </span>
        <TruthCard
          title={`${t("priorities.district.mean")} · ${name}`}
          value={mean}
          inputs={[
            t("priorities.district.ranked", {
              n: formatNumber(locale, need.weighed),
              all: formatNumber(locale, need.communities),
            }),
          ]}
          formula={t("priorities.district.formula")}
          source={info ? label(info.source) : ""}
          date={info?.dataDate ?? ""}
          verified={null}
          {...(info?.synthetic ? { synthetic: label(info.synthetic.notice) } : {})}
        >
          <span className={styles["score"]}>{mean}</span>
        </TruthCard>
      </div>
      <ul className={styles["worst"]} aria-label={`${name}: ${t("priorities.district.worst")}`}>
        {need.worst.map((community) => (
          <li key={community.id}>
            <button type="button" title={community.name} onClick={() => selectCommunity(community.id, true)}>
              <span>{community.name}</span>
              <b>{formatNumber(locale, community.score, 0)}</b>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

import { formatNumber } from "../../i18n/format.ts";
import type { ComprehensiveStage, ManagementStage } from "../../model/community.ts";
import type { RuleId } from "../../model/rules.ts";
import { changeFilters } from "../../store/actions.ts";
import {
  comprehensiveOptions,
  flagOptions,
  managementOptions,
  UNKNOWN,
  willingOptions,
} from "../../store/selectors/filterOptions.ts";
import type { Willing } from "../../store/state.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { CheckList } from "../../ui/CheckList.tsx";
import styles from "./Communities.module.css";

/** Stages of one track, in the colours that the map gives them. */
export function StageFilter({ track }: { readonly track: "comprehensive" | "management" }) {
  const { t, locale } = useText();
  const options = useAtlas(track === "comprehensive" ? comprehensiveOptions : managementOptions);
  const chosen = useAtlas((s) => s.filters[track]);
  const nameOf = (id: string) => {
    if (id === UNKNOWN) return t("filters.unknown");
    return track === "comprehensive"
      ? t(`map.stage.${id as ComprehensiveStage}`)
      : t(`map.managementStage.${id as ManagementStage}`);
  };
  return (
    <div>
      <h4 className={styles["group"]}>{t(`filters.${track}`)}</h4>
      <CheckList
        label={t(`filters.${track}`)}
        options={options.map((option) => ({ ...option, label: nameOf(option.id) }))}
        chosen={chosen}
        onChange={(next) => changeFilters({ [track]: next })}
        formatCount={(count) => formatNumber(locale, count)}
      />
    </div>
  );
}

/** Whether a vote has passed. */
export function WillingFilter() {
  const { t, locale } = useText();
  const options = useAtlas(willingOptions);
  const chosen = useAtlas((s) => s.filters.willing);
  return (
    <CheckList
      label={t("filters.willing")}
      options={options.map((option) => ({ ...option, label: t(`filters.willing.${option.id as Willing}`) }))}
      chosen={chosen}
      onChange={(next) => changeFilters({ willing: next as readonly Willing[] })}
      formatCount={(count) => formatNumber(locale, count)}
    />
  );
}

/** Communities to which a named rule applies, each rule with its meaning. */
export function FlagFilter() {
  const { t, locale } = useText();
  const options = useAtlas(flagOptions);
  const chosen = useAtlas((s) => s.filters.flags);
  return (
    <CheckList
      label={t("filters.flags")}
      options={options.map(({ id, count }) => ({
        id,
        count,
        label: t(`rule.${id}.name`),
        hint: id,
        note: t(`rule.${id}.text`),
      }))}
      chosen={chosen}
      onChange={(next) => changeFilters({ flags: next as readonly RuleId[] })}
      formatCount={(count) => formatNumber(locale, count)}
    />
  );
}

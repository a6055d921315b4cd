import { formatNumber, formatShare } from "../../i18n/format.ts";
import { changeFilters } from "../../store/actions.ts";
import { followUp, stageCounts } from "../../store/selectors/overview.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { Section } from "../../ui/Section.tsx";
import { StackedBar } from "../../ui/StackedBar.tsx";
import { TruthCard } from "../../ui/TruthCard.tsx";
import styles from "./Overview.module.css";
import { useBaseTruth } from "./useBaseTruth.ts";

/** Communities by stage of the comprehensive track, each a filter; and whether management followed acceptance. */
export function Stages() {
  const { t, locale } = useText();
  const base = useBaseTruth();
  const groups = useAtlas(stageCounts);
  const segments = groups.map(({ id, count, color, selected }) => ({
    id,
    label: t(`overview.stage.${id}`),
    value: count,
    text: formatNumber(locale, count),
    color,
    selected,
  }));
  const select = (id: string) => {
    const group = groups.find((g) => g.id === id);
    if (group) changeFilters({ comprehensive: group.selected ? [] : group.stages });
  };
  return (
    <Section title={t("overview.stages")} hint={t("overview.stages.hint")}>
      <StackedBar
        label={t("overview.stages.bar")}
        segments={segments}
        onSelect={select}
        renderValue={({ id, label, text }) => (
          <TruthCard
            {...base}
            title={label}
            value={t("overview.count.communities", { n: text })}
            inputs={[]}
            formula={t("overview.truth.stage", { stages: t(`overview.stage.${id as "accepted"}.of`) })}
          >
            {text}
          </TruthCard>
        )}
      />
      <FollowUpLine />
    </Section>
  );
}

function FollowUpLine() {
  const { t, locale } = useText();
  const base = useBaseTruth();
  const { accepted, known, established, share } = useAtlas(followUp);
  if (accepted === 0 || known === 0) return null;
  const rest = known - established;
  const text = formatShare(locale, share);
  return (
    <p className={styles["followUp"]}>
      <span>
        {t("overview.managed")}{" "}
        <TruthCard
          {...base}
          className={styles["strong"]}
          title={t("overview.managed")}
          value={text}
          inputs={[
            t("overview.input.managed", {
              n: formatNumber(locale, established),
              all: formatNumber(locale, known),
            }),
            t("overview.managed.rest", { n: formatNumber(locale, rest) }),
          ]}
          formula={t("overview.truth.managed")}
        >
          {text}
        </TruthCard>
      </span>
      {rest > 0 && (
        <button
          type="button"
          className={styles["link"]}
          aria-label={t("overview.managed.rest", { n: formatNumber(locale, rest) })}
          onClick={() => changeFilters({ comprehensive: ["accepted"], management: ["none", "negotiating"] })}
        >
          {t("overview.managed.rest.short", { n: formatNumber(locale, rest) })}
        </button>
      )}
    </p>
  );
}

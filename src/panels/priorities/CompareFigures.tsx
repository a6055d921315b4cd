import { formatFixed, formatNumber } from "../../i18n/format.ts";
import { TOP, type WeightComparison } from "../../store/selectors/weightComparison.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { TruthCard } from "../../ui/TruthCard.tsx";
import styles from "./Compare.module.css";

/** How alike both rankings are: who stays at the top, and two correlations of all ranks. */
export function CompareFigures({ comparison }: { readonly comparison: WeightComparison }) {
  const { t, label, locale } = useText();
  const info = useAtlas((s) => s.atlas?.city.info);
  const { kept, of } = comparison.kept;
  const figures = [
    {
      id: "kept",
      name: t("weighting.figure.kept", { n: formatNumber(locale, TOP) }),
      value: t("weighting.figure.kept.value", {
        kept: formatNumber(locale, kept),
        of: formatNumber(locale, of),
      }),
    },
    {
      id: "spearman",
      name: t("weighting.figure.spearman"),
      value: formatFixed(locale, comparison.spearman, 2),
    },
    { id: "kendall", name: t("weighting.figure.kendall"), value: formatFixed(locale, comparison.kendall, 2) },
  ] as const;
  return (
    <dl className={styles["figures"]}>
      {figures.map(({ id, name, value }) => (
        <div key={id}>
          <dt>{name}</dt>
          <dd>
            <TruthCard
              title={name}
              value={value}
              inputs={[t("weighting.figure.among", { n: formatNumber(locale, comparison.compared) })]}
              formula={t(`weighting.figure.${id}.formula`)}
              source={info ? label(info.source) : ""}
              date={info?.dataDate ?? ""}
              verified={null}
              {...(info?.synthetic ? { synthetic: label(info.synthetic.notice) } : {})}
            >
              {value}
            </TruthCard>
          </dd>
        </div>
      ))}
    </dl>
  );
}

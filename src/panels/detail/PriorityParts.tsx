import { formatNumber, formatShare, formatShares } from "../../i18n/format.ts";
import type { Contribution } from "../../model/priority.ts";
import { type SelectedScore, selectedScore } from "../../store/selectors/detail.ts";
import { priorityWords } from "../../store/selectors/priorityWords.ts";
import { reachBasis } from "../../store/selectors/reachBasis.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { BarRow } from "../../ui/BarRow.tsx";
import { Section } from "../../ui/Section.tsx";
import styles from "./CommunityDetail.module.css";
import { useRecordTruth } from "./useRecordTruth.ts";

/** The score opened into the points that each criterion gives. */
export function PriorityParts() {
  const { t, locale } = useText();
  const result = useAtlas(selectedScore);
  if (result === null) return null;
  const { score, rank, ranked, knownShare, method } = result;
  const topsis = method === "topsis";
  const isRanked = Number.isFinite(score);
  return (
    <Section
      title={t("detail.priority")}
      hint={
        isRanked
          ? `${t(topsis ? "weighting.closeness" : "detail.priority.points", { n: formatNumber(locale, score, 1) })} · ${t(
              "detail.priority.rank",
              {
                rank: formatNumber(locale, rank),
                all: formatNumber(locale, ranked),
              },
            )}`
          : t("detail.priority.unranked")
      }
    >
      {isRanked && topsis && <p className={styles["note"]}>{t("weighting.topsis.noParts")}</p>}
      {isRanked && <Parts result={result} />}
      {knownShare < 0.9995 && (
        <p className={styles["note"]}>
          {t("detail.priority.known", { share: formatShare(locale, knownShare, 0) })}
        </p>
      )}
    </Section>
  );
}

function Parts({ result }: { readonly result: SelectedScore }) {
  const { t, locale } = useText();
  const truth = useRecordTruth();
  const words = useAtlas(priorityWords);
  const basis = useAtlas(reachBasis);
  const topsis = result.method === "topsis";
  const most = Math.max(1, ...result.parts.map((part) => part.points));
  const shares = formatShares(
    locale,
    result.parts.map(({ weightShare }) => weightShare),
  );
  return result.parts.map((part, i) => {
    const { id } = part.criterion;
    const known = Number.isFinite(part.normalised);
    const figure = topsis ? formatShare(locale, part.normalised, 0) : formatNumber(locale, part.points, 1);
    const value = known ? figure : t("detail.unknown");
    return (
      <BarRow
        key={id}
        label={t(`priorities.criterion.${id}`)}
        share={topsis ? part.normalised : known ? part.points / most : Number.NaN}
        value={value}
        truth={{
          ...truth,
          title: t(`priorities.criterion.${id}`),
          value: topsis ? `${t("weighting.topsis.position")} ${value}` : value,
          inputs: inputs(part, shares[i]!),
          formula: t(topsis ? "weighting.topsis.position.formula" : "detail.priority.part.formula"),
        }}
      />
    );
  });

  function inputs({ criterion, value }: Contribution, share: string): readonly string[] {
    if (!Number.isFinite(value)) return [t("detail.unknown")];
    return [
      t("detail.priority.part.value", {
        value: formatNumber(locale, value, Math.abs(value) < 10 ? 2 : 0),
        unit: t(`priorities.criterion.${criterion.id}.unit`),
      }),
      ...(criterion.id === "servicesOutOfReach" ? [basis.sentence, basis.budget].filter(Boolean) : []),
      t("detail.priority.part.weight", { share }),
      ...(topsis ? [] : [words.scale]),
      words.weights,
    ];
  }
}

import { useDeferredValue } from "react";
import { formatFixed, formatShare } from "../../i18n/format.ts";
import { selectCommunity, setListOpen, setSort } from "../../store/actions.ts";
import { districtNamer } from "../../store/selectors/names.ts";
import { type TopCommunity, topCommunities } from "../../store/selectors/priorities.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { TruthCard } from "../../ui/TruthCard.tsx";
import { ContributionBar } from "./ContributionBar.tsx";
import styles from "./Priorities.module.css";
import { ProfileBar } from "./ProfileBar.tsx";
import { useScoreTruth } from "./useScoreTruth.ts";

/** The most urgent communities that pass the filters, each score opened into its contributions. */
export function TopCommunities() {
  const { t } = useText();
  const newest = useAtlas(topCommunities);
  const top = useDeferredValue(newest);
  const topsis = useAtlas((s) => s.priorityMethod === "topsis");
  if (top.length === 0) return <p className={styles["hint"]}>{t("priorities.none")}</p>;
  const showAll = () => {
    setSort("priority", true);
    setListOpen(true);
  };
  return (
    <>
      {topsis && <p className={styles["hint"]}>{t("weighting.topsis.bar")}</p>}
      <ol className={styles["top"]} aria-busy={top !== newest}>
        {top.map((community, i) => (
          <li key={community.id}>
            <Row community={community} rank={i + 1} />
          </li>
        ))}
      </ol>
      <div className={styles["foot"]}>
        <button type="button" className={styles["link"]} onClick={showAll}>
          {t("priorities.more")}
        </button>
      </div>
    </>
  );
}

function Row({ community, rank }: { readonly community: TopCommunity; readonly rank: number }) {
  const { t, locale } = useText();
  const { id, name, score, knownShare, parts } = community;
  const district = useAtlas((s) => (community.district === null ? "" : districtNamer(s)(community.district)));
  const selected = useAtlas((s) => s.selected === id);
  const topsis = useAtlas((s) => s.priorityMethod === "topsis");
  const truth = useScoreTruth();
  const points = formatFixed(locale, score, 1);
  return (
    <div className={styles["row"]} data-selected={selected}>
      <button
        type="button"
        className={styles["rowMain"]}
        aria-label={t("priorities.row", { rank, name, district, score: points })}
        onClick={() => selectCommunity(id, true)}
      >
        <span className={styles["rank"]}>{rank}</span>
        <span className={styles["name"]}>
          {name}
          <span className={styles["place"]}>
            {district}
            {knownShare < 0.9995 &&
              ` · ${t("priorities.known", { share: formatShare(locale, knownShare, 0) })}`}
          </span>
        </span>
        {topsis ? <ProfileBar parts={parts} /> : <ContributionBar parts={parts} />}
      </button>
      <TruthCard {...truth(community)}>
        <span className={styles["score"]}>{points}</span>
      </TruthCard>
    </div>
  );
}

import { formatFixed, formatNumber, formatShare } from "../../i18n/format.ts";
import { TOP_PLACES } from "../../model/rankStability.ts";
import { selectCommunity } from "../../store/actions.ts";
import { districtNamer } from "../../store/selectors/names.ts";
import { type StableCommunity, shownStability } from "../../store/selectors/robustness.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { TruthCard } from "../../ui/TruthCard.tsx";
import { bandColor, useBandWords } from "./BandLegend.tsx";
import styles from "./Robustness.module.css";
import { useStabilityTruth } from "./useStabilityTruth.ts";

/** One community: its rank today, how often it is in the top, and at which ranks the draws see it. */
export function StableRow({ community }: { readonly community: StableCommunity }) {
  const { t, locale } = useText();
  const { id, name } = community;
  const district = useAtlas((s) => (community.district === null ? "" : districtNamer(s)(community.district)));
  const selected = useAtlas((s) => s.selected === id);
  const truth = useStabilityTruth();
  const rank = formatNumber(locale, community.rank);
  const places = formatNumber(locale, TOP_PLACES);
  const share = formatShare(locale, community.shareInTop, 1);
  const error = formatFixed(locale, 100 * community.error, 1);
  const expected = formatFixed(locale, community.expectedRank, community.expectedRank < 100 ? 1 : 0);
  return (
    <div className={styles["row"]} data-selected={selected}>
      <button
        type="button"
        className={styles["rowMain"]}
        aria-label={t("robustness.row", { name, rank, places, share, error, expected })}
        onClick={() => selectCommunity(id, true)}
      >
        <span className={styles["rank"]} title={t("robustness.rank")}>
          {rank}
        </span>
        <span className={styles["name"]}>
          {name}
          <small>{district}</small>
        </span>
        <Bands bands={community.bands} />
        <small className={styles["expected"]} title={t("robustness.expected.title")}>
          {t("robustness.expected", { rank: expected })}
        </small>
      </button>
      <TruthCard {...truth(t("robustness.truth.value", { share, error }), null, name)}>
        <span className={styles["share"]}>{share}</span>
        <span className={styles["error"]}>± {error}</span>
      </TruthCard>
    </div>
  );
}

function Bands({ bands }: { readonly bands: readonly number[] }) {
  const { t, locale } = useText();
  const words = useBandWords();
  const ends = useAtlas((s) => shownStability(s)?.result.bandEnds ?? null);
  if (!ends) return null;
  const text = bands
    .map((share, band) => ({ share, band }))
    .filter(({ share }) => share >= 0.005)
    .map(({ share, band }) =>
      t("robustness.bands.entry", { band: words(ends, band), share: formatShare(locale, share, 0) }),
    );
  return (
    <span className={styles["bands"]} title={text.join("\n")} aria-hidden>
      {bands.map(
        (share, band) =>
          share > 0 && (
            <i key={ends[band]} data-band={bandColor(ends, band)} style={{ width: `${100 * share}%` }} />
          ),
      )}
    </span>
  );
}

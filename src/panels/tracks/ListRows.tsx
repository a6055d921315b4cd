import { useDeferredValue } from "react";
import type { TrackList } from "../../analysis/trackFlags.ts";
import { formatFixed, formatNumber } from "../../i18n/format.ts";
import { changeFilters, openCommunity, setListOpen } from "../../store/actions.ts";
import { atlasStore } from "../../store/atlasStore.ts";
import { districtNamer } from "../../store/selectors/names.ts";
import { limitYear } from "../../store/selectors/parameters.ts";
import { type ListedCommunity, listed } from "../../store/selectors/tracks.ts";
import type { AtlasState, Filters } from "../../store/state.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { ruleSentence } from "../detail/ruleSentence.ts";
import { useItemName } from "../detail/useItemName.ts";
import styles from "./Tracks.module.css";
import { useTrackWords } from "./useTrackWords.ts";

/** Rows that the panel shows; the list strip has them all. */
const SHOWN = 3;

/** What the filters must say to have exactly the communities of a list. */
function filtersOf(list: TrackList, s: AtlasState): Partial<Filters> {
  switch (list) {
    case "noManagement":
      return { flags: ["R2"] };
    case "waiting":
      return { flags: ["R3"] };
    case "neverSurveyed":
      return { flags: ["R1"], comprehensive: ["none", "candidate"] };
    case "worksUnmanaged":
      return { comprehensive: ["underWorks"], management: ["none"] };
    case "neverAsked":
      return {
        comprehensive: ["none", "candidate"],
        willing: ["unknown"],
        buildYear: [0, limitYear(s) - 1],
        deficits: { mode: "any", values: s.atlas?.city.communities.deficits.values ?? [] },
      };
  }
}

/** The first communities of a list, each the way to its history; then all of them in the list strip. */
export function ListRows({ list }: { readonly list: TrackList }) {
  const { t, locale } = useText();
  const communities = useDeferredValue(useAtlas(listed[list]));
  if (communities.length === 0) return <p className={styles["note"]}>{t("tracks.list.none")}</p>;
  const showAll = () => {
    changeFilters(filtersOf(list, atlasStore.getState()));
    setListOpen(true);
  };
  return (
    <>
      <ol className={styles["rows"]}>
        {communities.slice(0, SHOWN).map((community) => (
          <li key={community.id}>
            <Row list={list} community={community} />
          </li>
        ))}
      </ol>
      <p className={styles["listFoot"]}>
        <span>{t(`tracks.list.sort.${list}`)}</span>
        <button type="button" className={styles["link"]} onClick={showAll}>
          {t("tracks.list.all", { n: formatNumber(locale, communities.length) })}
        </button>
      </p>
    </>
  );
}

interface RowProps {
  readonly list: TrackList;
  readonly community: ListedCommunity;
}

function Row({ list, community }: RowProps) {
  const { t, locale } = useText();
  const { id, name, ripeWhen } = community;
  const itemName = useItemName();
  const { duration } = useTrackWords();
  const selected = useAtlas((s) => s.selected === id);
  const district = useAtlas((s) => (community.district === null ? "" : districtNamer(s)(community.district)));
  const fact = factOf();
  const more = ripeWhen
    .map((reason) => ruleSentence(locale, reason, itemName))
    .join(t("tracks.list.separator"));
  return (
    <button
      type="button"
      className={styles["row"]}
      data-selected={selected}
      aria-label={t("tracks.row.label", {
        name,
        district: district || t("tracks.undated"),
        fact: more === "" ? fact : `${fact}${t("tracks.list.separator")}${more}`,
      })}
      onClick={() => openCommunity(id, "history", true)}
    >
      <span className={styles["rowName"]}>{name}</span>
      <span className={styles["rowPlace"]}>{district}</span>
      <span className={styles["rowFact"]}>{fact}</span>
      {more !== "" && (
        <span className={styles["rowMore"]} title={more}>
          {more}
        </span>
      )}
    </button>
  );

  function factOf(): string {
    switch (list) {
      case "noManagement":
        return Number.isNaN(community.waitedDays)
          ? t("tracks.row.noDate")
          : t("tracks.row.waited", { time: duration(community.waitedDays) });
      case "waiting":
        return community.ripe
          ? t("tracks.row.ripe")
          : t("tracks.row.open", { n: formatNumber(locale, ripeWhen.length) });
      default:
        return Number.isNaN(community.score)
          ? t("tracks.row.unranked")
          : t("tracks.row.score", { n: formatFixed(locale, community.score, 1) });
    }
  }
}

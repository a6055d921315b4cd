import { scaleBar } from "../../geo/scaleBar.ts";
import { formatMeters, formatNumber } from "../../i18n/format.ts";
import { COMPREHENSIVE_STAGES, UNKNOWN_CODE } from "../../model/community.ts";
import { districtNamer } from "../../store/selectors/names.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { NO_CODE } from "../../table/column.ts";
import styles from "./MapFurniture.module.css";

const BAR_PIXELS = 110;

/** Scale bar, north arrow, attribution and the card of the community under the pointer. */
export function MapFurniture() {
  const { t, label, locale } = useText();
  const view = useAtlas((s) => s.view);
  const info = useAtlas((s) => s.atlas?.city.info);
  if (!info) return null;
  const at = view ?? info.view;
  const bar = at && scaleBar(at.lat, at.zoom, BAR_PIXELS);
  return (
    <>
      <div className={styles["north"]} role="img" aria-label={t("map.north")}>
        <svg width="12" height="14" viewBox="0 0 12 14" aria-hidden="true">
          <path d="M6 0 11 13 6 10 1 13z" fill="currentColor" />
        </svg>
        {t("map.north")}
      </div>
      {bar && (
        <div
          className={styles["scale"]}
          style={{ width: bar.pixels }}
          role="img"
          aria-label={t("map.scale", { length: formatMeters(locale, bar.meters) })}
        >
          {formatMeters(locale, bar.meters)}
        </div>
      )}
      <p className={styles["source"]}>
        {[info.synthetic && label(info.synthetic.notice), info.boundaries && label(info.boundaries.validity)]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <HoverCard />
    </>
  );
}

function HoverCard() {
  const { t, locale } = useText();
  const row = useAtlas((s) => s.hovered);
  const communities = useAtlas((s) => s.atlas?.city.communities);
  const nameOf = useAtlas(districtNamer);
  if (row === null || !communities) return null;
  const district = communities.district.codes[row]!;
  const street = communities.street.codes[row]!;
  const year = communities.buildYear[row]!;
  const facts = [
    Number.isNaN(year) ? "" : t("map.hover.year", { year: String(year) }),
    t("map.hover.households", { n: formatNumber(locale, communities.households[row]!) }),
  ];
  const stage = communities.comprehensive[row]!;
  return (
    <div className={styles["hover"]}>
      <strong>{communities.names[row]}</strong>
      <span>
        {[
          district === NO_CODE ? "" : nameOf(communities.district.values[district]!),
          street === NO_CODE ? "" : communities.street.values[street]!,
        ]
          .filter((part) => part !== "")
          .join(" · ")}
      </span>
      <span>{facts.filter((part) => part !== "").join(" · ")}</span>
      {stage !== UNKNOWN_CODE && <span>{t(`map.stage.${COMPREHENSIVE_STAGES[stage]!}`)}</span>}
    </div>
  );
}

import { IconMinus, IconPlus } from "@tabler/icons-react";
import { useSyncExternalStore } from "react";
import { scaleBar } from "../../geo/scaleBar.ts";
import { formatMeters } from "../../i18n/format.ts";
import { mapSnapshot, resetNorth, subscribeMap, zoomIn, zoomOut } from "../../map/mapHandle.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { HoverCard } from "./HoverCard.tsx";
import styles from "./MapFurniture.module.css";

const BAR_PIXELS = 120;

/** North arrow, zoom, scale bar, attribution, and the card of what is under the pointer. */
export function MapFurniture() {
  return (
    <>
      <Controls />
      <div className={styles["foot"]}>
        <ScaleBar />
        <Attribution />
      </div>
      <HoverCard />
    </>
  );
}

function Controls() {
  const { t } = useText();
  const { camera } = useSyncExternalStore(subscribeMap, mapSnapshot);
  if (!camera) return null;
  return (
    <div className={styles["controls"]}>
      <button
        type="button"
        className={styles["north"]}
        aria-label={t("map.north.reset")}
        title={t("map.north.reset")}
        onClick={resetNorth}
      >
        <svg viewBox="0 0 24 32" aria-hidden="true" style={{ rotate: `${-camera.bearing}deg` }}>
          <path d="M12 12 17.5 29 12 25.6 6.5 29z" fill="currentColor" />
          <path d="M12 12 17.5 29 12 25.6z" className={styles["lit"]} />
          <text x="12" y="8.6" textAnchor="middle" fontSize="9" fontWeight="700" fill="currentColor">
            {t("map.north")}
          </text>
        </svg>
      </button>
      <div className={styles["zoom"]}>
        <button type="button" aria-label={t("map.zoomIn")} title={t("map.zoomIn")} onClick={zoomIn}>
          <IconPlus size="1rem" stroke={2} aria-hidden />
        </button>
        <button type="button" aria-label={t("map.zoomOut")} title={t("map.zoomOut")} onClick={zoomOut}>
          <IconMinus size="1rem" stroke={2} aria-hidden />
        </button>
      </div>
    </div>
  );
}

function ScaleBar() {
  const { t, locale } = useText();
  const metersPerPixel = useSyncExternalStore(subscribeMap, () => mapSnapshot().camera?.metersPerPixel ?? 0);
  if (metersPerPixel === 0) return <span />;
  const { meters, pixels } = scaleBar(metersPerPixel, BAR_PIXELS);
  const text = formatMeters(locale, meters);
  return (
    <div
      className={styles["scale"]}
      style={{ width: pixels }}
      role="img"
      aria-label={t("map.scale", { length: text })}
    >
      <span>{text}</span>
    </div>
  );
}

function Attribution() {
  const { t, label } = useText();
  const info = useAtlas((s) => s.atlas?.city.info);
  if (!info) return null;
  const parts = [
    info.synthetic ? label(info.synthetic.notice) : t("map.source", { source: label(info.source) }),
    info.boundaries && t("map.boundaries", { validity: label(info.boundaries.validity) }),
  ];
  return (
    <p className={styles["source"]} title={info.boundaries ? label(info.boundaries.source) : undefined}>
      {parts.filter(Boolean).join(" · ")}
    </p>
  );
}
